extension Auction {
    /// Integer prices in the original unit; exact for the assignment where epsilon is 1.
    ///
    /// With p_j = S a_j + r_j and all remainders r_j (and that of 0) shifted into 0...S - 3, the
    /// invariant p_j - p_k <= S (v_ij - v_ik) + 1 gives a_j - a_k <= v_ij - v_ik + (S - 2) / S,
    /// hence a_j - a_k <= v_ij - v_ik; staying out counts as a seat group of price 0.
    func roundedPrices() -> [Int64] {
        let scale = instance.scale
        var remainders = (0..<instance.groupCount).map { Self.remainder(price[$0], scale) }
        remainders.append(0)
        remainders.sort()
        var shift = remainders[0]
        var widest = remainders[0] + scale - remainders[remainders.count - 1]
        for (below, above) in zip(remainders, remainders.dropFirst()) where above - below > widest {
            widest = above - below
            shift = above
        }
        let origin = Self.quotient(-shift, scale)
        return (0..<instance.groupCount).map {
            Self.quotient(price[$0] - shift, scale) - origin
        }
    }

    private static func remainder(_ value: Int64, _ scale: Int64) -> Int64 {
        let rest = value % scale
        return rest < 0 ? rest + scale : rest
    }

    private static func quotient(_ value: Int64, _ scale: Int64) -> Int64 {
        (value - remainder(value, scale)) / scale
    }

    /// Whether these prices satisfy complementary slackness with the assignment, exactly.
    func isProven(by prices: [Int64]) -> Bool {
        prices.withUnsafeBufferPointer { prices in
            (0..<instance.groupCount).allSatisfy { group in
                let floor = instance.groupFloor[group] / instance.scale
                return prices[group] == floor
                    || prices[group] > floor && load[group] == instance.capacity[group]
            } && (0..<instance.nodeCount).allSatisfy { isContent($0, prices) }
        }
    }

    /// Whether every unit of a node is where it would rather be than anywhere else.
    private func isContent(_ node: Int, _ prices: UnsafeBufferPointer<Int64>) -> Bool {
        func net(_ arc: Int) -> Int64 { instance.arcs.value(arc) &- prices[instance.arcs.end(arc)] }
        let floor = instance.nodeFloor[node] / instance.scale
        let arcs = instance.arcs(of: node)
        var own = floor
        if instance.nodeSupply[node] == 1 {
            if place[node].arc >= 0 { own = net(Int(place[node].arc)) }
        } else {
            if let used = arcs.first(where: { flow[$0] > 0 }) { own = net(used) }
            if waiting[node] > 0, own != floor { return false }
            if arcs.contains(where: { flow[$0] > 0 && net($0) != own }) { return false }
        }
        return own >= floor && arcs.allSatisfy { net($0) <= own }
    }
}
