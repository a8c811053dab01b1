import GLPK
import Testing

@testable import Solver

/// Rounded rows of the simplex tableau keep every whole point and cut the relaxation's optimum off.
@Suite struct TableauSeparationTests {
    @Test func cutsKeepWholePointsAndLowerTheBound() throws {
        var cutCount = 0
        for seed in 0..<UInt64(1_500) {
            let random = RandomProgram(seed: seed)
            guard case .split(let presolve) = IntegerPresolve.split(random.program) else {
                continue
            }
            for component in presolve.components {
                let values = component.columns.map { random.levels[0][Int($0)] }
                guard let found = try cuts(component, values) else { continue }
                let best = SafeBoundTests.best(component, values)
                for cut in found.cuts {
                    cutCount += 1
                    #expect(cut.violation(at: found.point) > 0)
                    var cutOff = component
                    cutOff.append(RowBounds(lower: nil, upper: cut.upper), cut.entries, number: 0)
                    #expect(SafeBoundTests.best(cutOff, values) == best, "seed \(seed)")
                }
            }
        }
        #expect(cutCount > 100)
    }

    @Test func findsSmallDenominators() throws {
        let found = try #require(WholeWeights([0.5, 0, -1.0 / 3, 2, 1e-12]))
        #expect(found.denominator == 6)
        #expect(found.weights.map(\.row) == [0, 2, 3])
        #expect(found.weights.map(\.weight) == [3, -2, 12])
        let worn = try #require(WholeWeights([3.0 / 7 + 2e-10, 5.0 / 308]))
        #expect(worn.denominator == 308)
        #expect(worn.weights.map(\.weight) == [132, 5])
    }

    /// Whole multipliers round nothing; others are too fine to be trusted.
    @Test(arguments: [[1, -2, 0], [0.707_106_781_187], [1.0 / 997, 1.0 / 991]] as [[Double]])
    func refusesOtherMultipliers(multipliers: [Double]) {
        #expect(WholeWeights(multipliers) == nil)
    }

    private func cuts(
        _ component: IntegerComponent,
        _ values: [Int64]
    ) throws -> (cuts: [Cut], point: [Double])? {
        try Problem.withProblem { problem throws(SolverFault) -> (cuts: [Cut], point: [Double])? in
            var relaxation = RelaxationLP(component, values: values, cancellation: nil)
            try relaxation.load((0..<component.columnCount).map { Int32($0) }, into: &problem)
            guard case .bounded(let root) = try relaxation.solve(&problem, .primal) else {
                return nil
            }
            let groups = GroupRows(component)
            let cuts = try TableauSeparation.cuts(relaxation, problem, groups, at: root.columns)
            return (cuts, root.columns)
        }
    }
}
