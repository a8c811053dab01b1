/// Some children of a problem (the rows) with some of their arcs each, in flat arrays.
struct ArcSelection: Sendable {
    private(set) var children: [Int32] = []
    private(set) var rowStart: [Int32] = [0]
    private(set) var arcs: [Int32] = []

    var rowCount: Int { children.count }

    /// Takes the arcs that `admits` accepts; children left without any are dropped.
    init(_ problem: TransportationProblem, admits: (_ child: Int, _ arc: Int) -> Bool) {
        for child in 0..<problem.childCount {
            for arc in problem.arcs(of: child) where admits(child, arc) {
                arcs.append(Int32(truncatingIfNeeded: arc))
            }
            close(child)
        }
    }

    /// The rows of `other`, each with those of its arcs that `admits` accepts; where it accepts all, the
    /// same storage.
    init(_ other: ArcSelection, admits: (_ child: Int, _ arc: Int) -> Bool) {
        guard let (row, index) = other.firstRefused(by: admits) else {
            self = other
            return
        }
        // Every row before it is kept whole.
        children = Array(other.children[..<row])
        rowStart = Array(other.rowStart[...row])
        arcs = Array(other.arcs[..<index])
        for row in row..<other.rowCount {
            let child = Int(other.children[row])
            let rest = max(index, other.range(of: row).lowerBound)..<other.range(of: row).upperBound
            for index in rest where admits(child, Int(other.arcs[index])) {
                arcs.append(other.arcs[index])
            }
            close(child)
        }
    }

    private func firstRefused(
        by admits: (_ child: Int, _ arc: Int) -> Bool
    ) -> (row: Int, index: Int)? {
        for row in 0..<rowCount {
            let child = Int(children[row])
            for index in range(of: row) where !admits(child, Int(arcs[index])) {
                return (row, index)
            }
        }
        return nil
    }

    func range(of row: Int) -> Range<Int> { Int(rowStart[row])..<Int(rowStart[row + 1]) }

    private mutating func close(_ child: Int) {
        if arcs.count > Int(rowStart[rowStart.count - 1]) {
            children.append(Int32(truncatingIfNeeded: child))
            rowStart.append(Int32(truncatingIfNeeded: arcs.count))
        }
    }
}
