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
        let (arcs, groups) = (graph.face.arcs, graph.problem.arcSeatGroup)
        let next = UInt8(truncatingIfNeeded: level + 1)
        for row in 0..<graph.face.rowCount {
            let child = Int(graph.face.children[row])
            let used = assignment[child]
            var surplus: Int64 = 0
            if used >= 0 { surplus = values[Int(used)] &- prices[Int(groups[Int(used)])] }
            guard surplus >= 0 || !graph.isOptional[row] else { return false }
            for index in graph.face.range(of: row) {
                let arc = Int(arcs[index])
                let net = values[arc] &- prices[Int(groups[arc])]
                if net > surplus { return false }
                if net == surplus { arcDepth[arc] = next }
            }
            if surplus > 0, graph.isOptional[row] { childMandatoryFrom[child] = next }
        }
        var free = graph.problem.capacities
        for arc in assignment where arc >= 0 { free[Int(groups[Int(arc)])] -= 1 }
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
