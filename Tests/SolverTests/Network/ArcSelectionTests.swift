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
}
