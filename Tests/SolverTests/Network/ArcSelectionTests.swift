import Parallel
import Testing

@testable import Solver

@Suite("Some rows of a problem with some of their arcs")
struct ArcSelectionTests {
    /// Four children with three, two, one and no arcs.
    private func whole() throws -> ArcSelection {
        let problem = try TransportationProblem(
            arcStart: [0, 3, 5, 6, 6],
            arcSeatGroup: [0, 1, 2, 0, 2, 1],
            capacities: [1, 1, 1]
        )
        return ArcSelection(problem) { _, _ in true }
    }

    @Test("all arcs are those that are all accepted")
    func all() throws {
        let problem = try TransportationProblem(
            arcStart: [0, 0, 3, 3, 5, 5],
            arcSeatGroup: [0, 1, 2, 0, 2],
            capacities: [1, 1, 1]
        )
        let (all, accepted) = (ArcSelection(problem), ArcSelection(problem) { _, _ in true })
        #expect(all.children == accepted.children && all.children == [1, 3])
        #expect(all.arcs == accepted.arcs && all.rowStart == accepted.rowStart)
    }

    @Test("every set of arcs, taken from all", arguments: 0..<64)
    func subset(_ set: Int) throws {
        let selection = ArcSelection(try whole()) { _, arc in set >> arc & 1 == 1 }
        let rows = [[0, 1, 2], [3, 4], [5]].map { $0.filter { set >> $0 & 1 == 1 } }
        let expected = rows.enumerated().filter { !$0.element.isEmpty }
        #expect(selection.children == expected.map { Int32($0.offset) })
        #expect(selection.arcs == expected.flatMap { $0.element.map { Int32($0) } })
        #expect(selection.rowStart.count == selection.rowCount + 1)
        for (row, arcs) in expected.map(\.element).enumerated() {
            #expect(selection.range(of: row).map { Int(selection.arcs[$0]) } == arcs)
        }
    }

    /// 20,000 children with three arcs each: threads get several stretches.
    @Test(
        "any number of threads select the same",
        arguments: [1, 2, 3],
        [0, 1, 29_999, 59_999, 60_000]
    )
    func threads(count: Int, refused: Int) throws {
        let problem = try TransportationProblem(
            arcStart: (0...20_000).map { $0 * 3 },
            arcSeatGroup: (0..<60_000).map { $0 % 3 },
            capacities: [1, 1, 1]
        )
        let all = ArcSelection(problem, Threads(count)) { _, _ in true }
        #expect(all.arcs == ArcSelection(problem).arcs && all.arcs == Array(0..<60_000))
        #expect(all.rowStart == ArcSelection(problem).rowStart)
        let taken = ArcSelection(all, Threads(count)) { _, arc in arc != refused }
        #expect(taken.arcs == (0..<60_000).filter { $0 != refused })
        #expect(taken.children == Array(0..<20_000))
        // Whole children are dropped as well, before and after the cut between two stretches.
        let few = ArcSelection(taken, Threads(count)) { child, _ in child % 7 == 3 }
        #expect(few.children == (0..<20_000).filter { $0 % 7 == 3 })
        #expect(few.rowStart.count == few.rowCount + 1)
        for row in 0..<few.rowCount {
            let child = Int(few.children[row])
            let arcs = few.range(of: row).map { Int(few.arcs[$0]) }
            #expect(arcs == problem.arcs(of: child).filter { $0 != refused })
        }
    }
}
