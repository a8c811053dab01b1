import Foundation
import Testing

@testable import Certificate
@testable import Solver

/// What the engine writes down, held against the checker's own reading of it.
struct ProofStepsTests {
    private static let seeds: Range<UInt64> =
        ProcessInfo.processInfo.environment["ROOST_SLOW_TESTS"] == nil ? 0..<600 : 0..<20_000

    @Test func provesWhatEnumerationFinds() throws {
        for seed in Self.seeds {
            let random = RandomProgram(seed: seed)
            let solved = try Solved(random.program, random.levels)
            guard let solved, let best = random.bestByEnumeration else { continue }
            #expect(try solved.check() == best.map { Int128($0) }, "seed \(seed)")
        }
    }

    /// Programs with columns that a goal leaves nothing but negative values, which were once taken for
    /// ruled out.
    @Test(arguments: [5541, 5820, 8892, 14157, 16189, 17097] as [UInt64])
    func closesGoalsAfterColumnsBecameNegative(seed: UInt64) throws {
        let random = RandomProgram(seed: seed)
        let solved = try #require(try Solved(random.program, random.levels))
        let best = try #require(random.bestByEnumeration)
        #expect(try solved.check() == best.map { Int128($0) })
    }

    /// However little work was allowed, what it states as the bound is proven.
    @Test func provesTheGapThatIsLeft() throws {
        var gapCount = 0
        for seed in 0..<UInt64(400) {
            let random = RandomProgram(seed: seed, columns: 22)
            for nodes in [0, 1, 3] {
                let limits = IntegerLimits(nodes: nodes, neighbourhoods: 0)
                guard let solved = try Solved(random.program, random.levels, limits) else {
                    continue
                }
                #expect(try solved.check() == solved.bounds)
                if solved.levels.contains(where: { !$0.isProven }) { gapCount += 1 }
            }
        }
        #expect(gapCount > 20)
    }

    /// Whatever is changed in the lines, nothing untrue is ever proven.
    @Test func provesNothingUntrue() throws {
        var random = SeededRandom(41)
        var (rejectedCount, acceptedCount) = (0, 0)
        for seed in Self.seeds {
            let program = RandomProgram(seed: seed, columns: 9)
            guard let solved = try Solved(program.program, program.levels),
                let best = program.bestByEnumeration
            else { continue }
            for _ in 0..<10 {
                let lines = ProofLinesForgery.forged(solved.lines, &random)
                guard lines != solved.lines else { continue }
                guard let bounds = try? solved.check(lines) else {
                    rejectedCount += 1
                    continue
                }
                acceptedCount += 1
                // A goal speaks of placements that keep the goals before.
                for (bound, best) in zip(bounds, best) {
                    #expect(bound >= best, "seed \(seed)")
                    guard bound == best else { break }
                }
            }
        }
        #expect(rejectedCount > 1_000)
        #expect(acceptedCount > 10)
    }

    @Test(arguments: [(1, 24), (2, 40), (1, 80)])
    func provesTowns(districts: Int, children: Int) throws {
        for seed in 0..<UInt64(3) {
            let town = RandomTown(districts: districts, children: children, seed: seed)
            let solved = try #require(try Solved(town.program, [town.points, town.lots]))
            #expect(try solved.check() == solved.bounds)
        }
    }
}

extension ProofStepsTests {
    /// Rows that rounding by more than 2 gives, and what becomes of them when somebody changes them.
    @Test func provesWithRoundedRows() throws {
        var random = SeededRandom(43)
        var (roundedCount, rejectedCount) = (0, 0)
        for seed in Self.seeds {
            let program = RandomProgram(seed: seed, columns: 11)
            guard let solved = try Solved(program.program, program.levels),
                let best = program.bestByEnumeration
            else { continue }
            let lines = String(decoding: solved.lines, as: UTF8.self)
                .split(separator: "\n").map(String.init)
            for (index, line) in lines.enumerated() where line.contains(" rounded ") {
                if !line.contains(" rounded 2 ") { roundedCount += 1 }
                var forged = lines
                forged[index] = ProofLinesForgery.changed(line, &random)
                let text = Array((forged.joined(separator: "\n") + "\n").utf8)
                guard let bounds = try? solved.check(text) else {
                    rejectedCount += 1
                    continue
                }
                #expect(bounds[0] >= best[0], "seed \(seed)")
            }
        }
        #expect(roundedCount > 50)
        #expect(rejectedCount > 20)
    }

    /// A component beyond the size from which goals are scouted together and plans are searched.
    @Test(arguments: UInt64(0)..<2)
    func provesWhatALargeComponentComesTo(seed: UInt64) throws {
        let town = RandomTown(districts: 1, children: 1_500, seed: seed)
        let placed = town.points.map { $0 > 0 ? Int64(1) : 0 }
        let limits = IntegerLimits(nodes: 12, neighbourhoods: 4)
        let solved = try #require(
            try Solved(town.program, [placed, town.points, town.lots], limits)
        )
        let isScouted = String(decoding: solved.lines, as: UTF8.self).contains("\nscout ")
        #expect(isScouted)
        #expect(try solved.check() == solved.bounds)
    }
}

/// A program that was solved, with the lines that prove it.
private struct Solved {
    let program: IntegerProgram
    let goals: [[Int64]]
    let levels: [IntegerLevel]
    let lines: [UInt8]

    /// Nil where there is no solution, or none was found.
    init?(
        _ program: IntegerProgram,
        _ goals: [[Int64]],
        _ limits: IntegerLimits = IntegerLimits()
    ) throws {
        let outcome = try IntegerSolver(limits: limits)
            .solve(program, levels: goals.map { goal in { goal } })
        guard case .solved(_, let levels, let proof) = outcome else { return nil }
        self.program = program
        self.goals = goals
        self.levels = levels
        lines = ProofText.lines(
            proof,
            of: program,
            nameOfRow: { "row \($0)" },
            nameOfColumn: { "column \($0)" }
        )
    }

    var bounds: [Int128] { levels.map { Int128($0.bound) } }

    func check(
        _ lines: [UInt8]? = nil
    ) throws -> [Int128] {
        try StepsCheck(
            lines ?? self.lines,
            checked,
            values: goals,
            rowNamed: { Int($0.dropFirst(4)) },
            columnNamed: { Int($0.dropFirst(7)) }
        ).bounds
    }

    private var checked: IntegerRows {
        let byRow = ProgramRows(program)
        let entries = program.rows.indices.map { Array(byRow.entries(ofRow: $0)) }
        return IntegerRows(
            lower: program.columns.map(\.lower),
            upper: program.columns.map(\.upper),
            rowLower: program.rows.map(\.lower),
            rowUpper: program.rows.map(\.upper),
            rowStart: entries.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) },
            entryColumn: entries.flatMap { $0.map(\.column) },
            entryCoefficient: entries.flatMap { $0.map(\.coefficient) }
        )
    }
}

/// Changes that somebody might make to the lines of a proof.
private enum ProofLinesForgery {
    static func forged(_ lines: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
        var lines = lines.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        let first = lines.firstIndex { $0.hasPrefix("part") } ?? 0
        guard first < lines.count else { return [] }
        let index = Int.random(in: first..<lines.count, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: lines.remove(at: index)
        case 1: lines.swapAt(index, Int.random(in: first..<lines.count, using: &random))
        case 2: lines.insert(lines[index], at: first)
        default: lines[index] = changed(lines[index], &random)
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// The line with one of its numbers changed.
    static func changed(_ line: String, _ random: inout SeededRandom) -> String {
        var words = line.split(separator: " ").map(String.init)
        guard words.count > 1 else { return line }
        let word = Int.random(in: 1..<words.count, using: &random)
        let parts = words[word].split(separator: ":").map(String.init)
        guard let last = parts.last, let number = Int64(last) else { return line }
        let change = Int64([-2, -1, 1, 2, 50][Int.random(in: 0..<5, using: &random)])
        words[word] = (parts.dropLast() + ["\(number + change)"]).joined(separator: ":")
        return words.joined(separator: " ")
    }
}
