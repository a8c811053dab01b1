extension Auction {
    /// Integer prices in the original unit, exact for the assignment the auction ended with.
    ///
    /// With p_j = S a_j + r_j and all remainders r_j (and that of 0) shifted into 0...S - 3, the
    /// invariant p_j - p_k <= S (v_ij - v_ik) + 1 gives a_j - a_k <= v_ij - v_ik + (S - 2) / S,
    /// hence a_j - a_k <= v_ij - v_ik; staying out counts as a seat group of price 0.
    func exactPrices() -> [Int64] {
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
}
