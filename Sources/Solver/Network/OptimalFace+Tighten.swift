import Parallel

extension OptimalFace {
    /// A level that decided nothing leaves every arc of the face usable.
    mutating func pass(_ arcs: ArcSelection, level: Int) {
        for arc in arcs.arcs { arcDepth[Int(arc)] = UInt8(truncatingIfNeeded: level + 1) }
    }

    /// Takes over what a solved level's prices imply.
    ///
    /// - Returns: false if prices and assignment do not prove each other.
    mutating func tighten(
        _ graph: ExchangeGraph,
        _ prices: [Int64],
        _ values: ArcValues,
        _ assignment: [Int32],
        level: Int
    ) -> Bool {
        let next = UInt8(truncatingIfNeeded: level + 1)
        let proven = arcDepth.withUnsafeMutableBufferPointer { depth in
            childMandatoryFrom.withUnsafeMutableBufferPointer { mandatory in
                let rows = TightenedRows(
                    graph: graph,
                    prices: prices,
                    values: values,
                    assignment: assignment,
                    next: next,
                    depth: depth,
                    mandatory: mandatory
                )
                return graph.threads.stretches(of: graph.face.rowCount, atLeast: 5000) {
                    rows.tighten($0)
                }
            }
        }
        guard proven.allSatisfy(\.self) else { return false }
        var free = graph.problem.capacities
        for arc in assignment where arc >= 0 { free[graph.group(of: arc)] -= 1 }
        for group in prices.indices {
            if free[group] < 0 { return false }
            if free[group] > 0, prices[group] != 0 || graph.mustFill[group] { return false }
            guard !graph.mustFill[group] else { continue }
            if prices[group] < 0 { return false }
            if prices[group] > 0 { seatGroupMandatoryFrom[group] = next }
        }
        return true
    }
}

/// What a level's prices say of the rows of a face, written child by child, so that stretches of rows can
/// be written side by side.
private struct TightenedRows: @unchecked Sendable {
    let graph: ExchangeGraph
    let prices: [Int64]
    let values: ArcValues
    let assignment: [Int32]
    let next: UInt8
    let depth: UnsafeMutableBufferPointer<UInt8>
    let mandatory: UnsafeMutableBufferPointer<UInt8>

    /// False where an arc is worth more than the one that is used.
    func tighten(_ rows: Range<Int>) -> Bool {
        for row in rows {
            let child = Int(graph.face.children[row])
            let used = assignment[child]
            var surplus: Int64 = 0
            if used >= 0 { surplus = values[Int(used)] &- prices[graph.group(of: used)] }
            guard surplus >= 0 || !graph.isOptional[row] else { return false }
            for index in graph.face.range(of: row) {
                let arc = graph.face.arcs[index]
                let net = values[Int(arc)] &- prices[graph.group(of: arc)]
                if net > surplus { return false }
                if net == surplus { depth[Int(arc)] = next }
            }
            if surplus > 0, graph.isOptional[row] { mandatory[child] = next }
        }
        return true
    }
}
