import Parallel
import Testing

@testable import Solver

@Suite("Values of arcs")
struct ArcValuesTests {
    private static let edges: [Int64] = [
        0, 1, -1, Int64(Int32.max), Int64(Int32.min), Int64(Int32.max) + 1, Int64(Int32.min) - 1,
        .max, .min, 1 << 32, -1 << 32, 1 << 31, -1 << 33,
    ]

    @Test("come back as they were put in, whichever does not fit first", arguments: 0..<13)
    func roundTrip(first: Int) {
        let values = Self.edges[first...] + Self.edges[..<first]
        #expect(Array(ArcValues(Array(values))) == Array(values))
    }

    /// 5,000 children with none, one or two arcs, and values beyond 32 bits for the last of them.
    @Test("are the same on any number of threads", arguments: [1, 2, 3], [false, true])
    func threads(count: Int, isWide: Bool) throws {
        var arcStart: [Int32] = [0]
        for child in 0..<5000 { arcStart.append(arcStart[child] + Int32(child % 3)) }
        let problem = try TransportationProblem(
            arcStart: arcStart,
            arcSeatGroup: (0..<5000).flatMap { Array([0, 1].prefix($0 % 3)) },
            capacities: [1, 1]
        )
        let large = isWide ? 4990 : 5000
        let values = ArcValues(problem, Threads(count)) { child, arc in
            Int64(arc) - 2000 + (child < large ? 0 : Int64(child) << 33)
        }
        let expected = (0..<5000).flatMap { child in
            problem.arcs(of: child).map {
                Int64($0) - 2000 + (child < large ? 0 : Int64(child) << 33)
            }
        }
        #expect(Array(values) == expected)
        #expect(values == ArcValues(expected))
    }

    @Test("are equal whether they were made from narrow or wide numbers")
    func narrow() {
        #expect(ArcValues([1, -2, 3] as [Int32]) == ArcValues([1, -2, 3] as [Int64]))
        #expect(ArcValues([Int64]()).isEmpty)
    }

    /// Spreading all values by a factor changes neither who sits where nor what ties, so a problem in
    /// 64 bits must be solved as the same one in 32.
    @Test("beyond 32 bits are solved like the same ones below", arguments: 0..<200)
    func wide(seed: UInt64) throws {
        let narrow = NetworkScenario.small(seed + 7_000, goals: 2, children: 8, groups: 4)
        let factor: Int64 = 1 << 34
        var wide = narrow
        wide.values = narrow.values.map { $0.map { $0.map { $0 * factor } } }
        let problem = try narrow.problem
        let one = try StrictGoalsSolver().solve(problem, goals: narrow.goals())
        let other = try StrictGoalsSolver().solve(problem, goals: wide.goals())
        try other.verify(problem, goals: wide.goals())
        #expect(other.levels.map { $0.value } == one.levels.map { $0.value.map { $0 * factor } })
        #expect(other.remainingTies == one.remainingTies)
    }

    @Test("of many identical children beyond 32 bits are solved like the same ones below")
    func wideMerged() throws {
        let narrow = NetworkScenario.district(
            71,
            children: 300,
            groups: 20,
            choices: 8,
            compounds: 12
        )
        var wide = narrow
        wide.values = narrow.values.map { $0.map { $0.map { $0 << 33 } } }
        let problem = try narrow.problem
        let one = try StrictGoalsSolver().solve(problem, goals: narrow.goals())
        let other = try StrictGoalsSolver().solve(problem, goals: wide.goals())
        try other.verify(problem, goals: wide.goals())
        #expect(other.remainingTies == one.remainingTies)
    }
}
