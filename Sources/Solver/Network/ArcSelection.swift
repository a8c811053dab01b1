import Parallel

/// Some children of a problem (the rows) with some of their arcs each, in flat arrays.
struct ArcSelection: Sendable {
    private(set) var children: [Int32] = []
    private(set) var rowStart: [Int32] = [0]
    private(set) var arcs: [Int32] = []

    var rowCount: Int { children.count }

    /// All children who have arcs, with all of them.
    init(_ problem: TransportationProblem) {
        arcs = (0..<problem.arcCount).map { Int32(truncatingIfNeeded: $0) }
        children.reserveCapacity(problem.childCount)
        rowStart.reserveCapacity(problem.childCount + 1)
        for child in 0..<problem.childCount {
            let end = problem.arcStart[child + 1]
            guard end > rowStart[rowStart.count - 1] else { continue }
            children.append(Int32(truncatingIfNeeded: child))
            rowStart.append(end)
        }
    }

    /// Takes the arcs that `admits` accepts; children left without any are dropped.
    ///
    /// One thread asks without a call, which is what inlining is for here and below.
    @inline(__always)
    init(
        _ problem: TransportationProblem,
        _ threads: Threads = .one,
        admits: @Sendable (_ child: Int, _ arc: Int) -> Bool
    ) {
        guard threads.count > 1 else {
            self.init(problem, 0..<problem.childCount, admits)
            return
        }
        let pieces = threads.stretches(of: problem.childCount, atLeast: 5000) {
            ArcSelection(problem, $0, admits)
        }
        self.init(joining: pieces, threads)
    }

    private init(
        _ problem: TransportationProblem,
        _ children: Range<Int>,
        _ admits: (_ child: Int, _ arc: Int) -> Bool
    ) {
        for child in children {
            for arc in problem.arcs(of: child) where admits(child, arc) {
                arcs.append(Int32(truncatingIfNeeded: arc))
            }
            close(child)
        }
    }

    /// The rows of `other`, each with those of its arcs that `admits` accepts; where it accepts all, the
    /// same storage.
    @inline(__always)
    init(
        _ other: ArcSelection,
        _ threads: Threads = .one,
        admits: @Sendable (_ child: Int, _ arc: Int) -> Bool
    ) {
        guard threads.count > 1 else {
            let rows = 0..<other.rowCount
            let refused = other.firstRefused(in: rows, by: admits)
            self = refused == nil ? other : other.part(rows, from: refused, admits: admits)
            return
        }
        let looks = threads.stretches(of: other.rowCount, atLeast: 5000) { rows in
            (rows: rows, refused: other.firstRefused(in: rows, by: admits))
        }
        guard looks.contains(where: { $0.refused != nil }) else {
            self = other
            return
        }
        let pieces = threads.map(looks.count) { look in
            let (rows, refused) = looks[look]
            return other.part(rows, from: refused, admits: admits)
        }
        self.init(joining: pieces, threads)
    }

    private init() {}

    /// The rows of all pieces, one piece after the other.
    private init(joining pieces: [ArcSelection], _ threads: Threads) {
        children = Array(joining: pieces.map(\.children), threads)
        arcs = Array(joining: pieces.map(\.arcs), threads)
        guard pieces.count != 1 else {
            rowStart = pieces[0].rowStart
            return
        }
        rowStart.reserveCapacity(children.count + 1)
        var start: Int32 = 0
        for piece in pieces {
            rowStart.append(contentsOf: piece.rowStart.dropFirst().lazy.map { start + $0 })
            start += Int32(truncatingIfNeeded: piece.arcs.count)
        }
    }

    /// The place of the first arc that is not accepted.
    private struct Refused: Equatable {
        var row: Int
        var index: Int
    }

    private func firstRefused(
        in rows: Range<Int>,
        by admits: (_ child: Int, _ arc: Int) -> Bool
    ) -> Refused? {
        for row in rows {
            let child = Int(children[row])
            for index in range(of: row) where !admits(child, Int(arcs[index])) {
                return Refused(row: row, index: index)
            }
        }
        return nil
    }

    /// Some rows, each with its arcs that are accepted: all before the first that is not.
    private func part(
        _ rows: Range<Int>,
        from refused: Refused?,
        admits: (_ child: Int, _ arc: Int) -> Bool
    ) -> ArcSelection {
        let start = rowStart[rows.lowerBound]
        let firstRow = refused?.row ?? rows.upperBound
        let firstIndex = refused?.index ?? Int(rowStart[rows.upperBound])
        var part = ArcSelection()
        part.children = Array(children[rows.lowerBound..<firstRow])
        part.rowStart = rowStart[rows.lowerBound...firstRow].map { $0 - start }
        part.arcs = Array(arcs[Int(start)..<firstIndex])
        for row in firstRow..<rows.upperBound {
            let child = Int(children[row])
            let rest = max(firstIndex, range(of: row).lowerBound)..<range(of: row).upperBound
            for index in rest where admits(child, Int(arcs[index])) {
                part.arcs.append(arcs[index])
            }
            part.close(child)
        }
        return part
    }

    func range(of row: Int) -> Range<Int> { Int(rowStart[row])..<Int(rowStart[row + 1]) }

    private mutating func close(_ child: Int) {
        if arcs.count > Int(rowStart[rowStart.count - 1]) {
            children.append(Int32(truncatingIfNeeded: child))
            rowStart.append(Int32(truncatingIfNeeded: arcs.count))
        }
    }
}
