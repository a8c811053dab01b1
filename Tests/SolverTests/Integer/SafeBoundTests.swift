import GLPK
import Testing

@testable import Solver

/// Bounds hold whatever multipliers they are made from, and a bound that is claimed too low is
/// found out.
struct SafeBoundTests {
    private struct Case {
        let component: IntegerComponent
        let values: [Int64]
        let best: Int64?
    }

    private func cases(_ seeds: Range<UInt64>) -> [Case] {
        seeds.flatMap { seed -> [Case] in
            let random = RandomProgram(seed: seed)
            guard case .split(let presolve) = IntegerPresolve.split(random.program) else {
                return []
            }
            return presolve.components.map { component in
                let values = component.columns.map { random.levels[0][Int($0)] }
                return Case(
                    component: component,
                    values: values,
                    best: Self.best(component, values)
                )
            }
        }
    }

    static func best(_ component: IntegerComponent, _ values: [Int64]) -> Int64? {
        var best: Int64?
        var point = component.box.lower
        while true {
            if component.admits(point) {
                best = max(best ?? .min, IntegerComponent.value(of: point, values))
            }
            var column = 0
            while column < point.count, point[column] == component.box.upper[column] {
                point[column] = component.box.lower[column]
                column += 1
            }
            guard column < point.count else { return best }
            point[column] += 1
        }
    }

    @Test func holdsForAnyMultipliers() throws {
        var random = SeededRandom(5)
        for example in cases(0..<400) {
            let duals = example.component.rows.map { _ in
                Double.random(in: -60...60, using: &random)
            }
            let multipliers = SafeBound.multipliers(duals, example.component.rows)
            let safe = try #require(
                SafeBound(
                    example.component,
                    values: example.values,
                    multipliers: multipliers,
                    box: example.component.box
                )
            )
            if let best = example.best { #expect(safe.floor >= best) }
        }
    }

    /// Narrowing keeps every point of the value that it was asked to keep.
    @Test func narrowsWithoutLosingPoints() throws {
        var random = SeededRandom(6)
        for example in cases(400..<800) {
            guard let best = example.best else { continue }
            let duals = example.component.rows.map { _ in
                Double.random(in: -6...6, using: &random)
            }
            let safe = try #require(
                SafeBound(
                    example.component,
                    values: example.values,
                    multipliers: SafeBound.multipliers(duals, example.component.rows),
                    box: example.component.box
                )
            )
            var narrowed = example.component
            safe.narrow(&narrowed.box, toReach: best)
            #expect(Self.best(narrowed, example.values) == best)
        }
    }

    /// Cuts keep every whole point; a cut with a smaller bound is not what its proof derives.
    @Test func cutsKeepWholePoints() throws {
        var random = SeededRandom(7)
        var derivedCount = 0
        for example in cases(0..<3_000) {
            let rows = example.component.rows.indices.shuffled(using: &random).prefix(2)
            let divisor = Int64.random(in: 2...7, using: &random)
            var parents = rows.map { row in
                Cut.Parent(
                    example.component.rows[row].upper == nil
                        ? .rowLower(Int32(row)) : .rowUpper(Int32(row)),
                    weight: Int64.random(in: -3...5, using: &random)
                )
            }
            if let column = (0..<example.component.columnCount).randomElement(using: &random) {
                let weight = Int64.random(in: -4...4, using: &random)
                parents.append(Cut.Parent(.columnUpper(Int32(column)), weight: weight))
            }
            let derive = { Cut.rounded(parents, divisor: divisor, of: example.component) }
            guard let cut = derive() else { continue }
            derivedCount += 1
            var cutOff = example.component
            cutOff.append(RowBounds(lower: nil, upper: cut.upper), cut.entries, number: 0)
            #expect(Self.best(cutOff, example.values) == example.best)
            let falsified = try #require(
                Cut(cut.proof, cut.entries, upper: cut.upper - 1)
            )
            #expect(falsified != derive())
        }
        #expect(derivedCount > 300)
    }
}
