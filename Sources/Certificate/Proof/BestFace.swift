/// The placements that are best for the levels so far: arcs that may still be used, children who
/// must be placed, blocks that must be full.
struct BestFace {
    /// Arcs that drop out are left behind after every level, so that later levels cost little.
    private(set) var arcs: SeatArcs
    /// Per arc; only an arc in use is kept although it is not alive.
    private(set) var isAlive: [Bool]
    private(set) var mustPlace: [Bool]
    private(set) var mustFill: [Bool]

    init(_ arcs: SeatArcs, blocks: Int) {
        self.arcs = arcs
        isAlive = [Bool](repeating: true, count: arcs.block.count)
        mustPlace = [Bool](repeating: false, count: arcs.used.count)
        mustFill = [Bool](repeating: false, count: blocks)
    }

    /// What prices say about a level.
    struct Verdict {
        /// The value of the placement.
        var value: Int128 = 0
        /// What no placement of the face can exceed, by weak duality.
        var bound: Int128 = 0
        /// The first thing that spoils the proof, whatever the sums say.
        var fault: Fault?
    }

    enum Fault {
        /// Seats of this block may stay free, so its price must not be negative.
        case negativePrice(block: Int)
        /// The goals before need this block full.
        case notFull(block: Int)
        /// The goals before leave this child another seat, or need it placed.
        case offTheFace(child: Int)
        /// Values and prices of this child do not fit into 64 bits together.
        case tooLarge(child: Int)
    }

    /// Adds up both sides of the proof of one level and narrows the face to what is best for it.
    ///
    /// With prices p, the surplus of a child is the largest value - p over its arcs that are still
    /// alive, and at least 0 unless it must be placed. Then no placement of the face is worth more
    /// than all surpluses and the prices of all seats together, if prices of blocks that may keep
    /// seats free are not negative. Where the placement reaches that, exactly those are best that use
    /// arcs without loss, place every child with a surplus and fill every block with a price.
    mutating func prove(
        _ seats: [Int],
        load: [Int],
        values: [Int64],
        prices: [Int64]
    ) -> Verdict {
        var verdict = Verdict()
        values.withUnsafeBufferPointer { values in
            prices.withUnsafeBufferPointer { prices in
                for child in mustPlace.indices { settle(child, values, prices, &verdict) }
            }
        }
        for block in seats.indices {
            let price = prices[block]
            if price < 0, !mustFill[block], verdict.fault == nil {
                verdict.fault = .negativePrice(block: block)
            }
            verdict.bound += Int128(price) * Int128(seats[block])
            if mustFill[block], load[block] < seats[block], verdict.fault == nil {
                verdict.fault = .notFull(block: block)
            }
        }
        for block in seats.indices where prices[block] > 0 { mustFill[block] = true }
        leaveBehind()
        return verdict
    }

    private mutating func settle(
        _ child: Int,
        _ values: UnsafeBufferPointer<Int64>,
        _ prices: UnsafeBufferPointer<Int64>,
        _ verdict: inout Verdict
    ) {
        let range = arcs.range(of: child)
        var surplus: Int64? = mustPlace[child] ? nil : 0
        for arc in range where isAlive[arc] {
            let (net, isTooLarge) = values[arc].subtractingReportingOverflow(
                prices[Int(arcs.block[arc])]
            )
            if isTooLarge {
                verdict.fault = verdict.fault ?? .tooLarge(child: child)
                return
            }
            surplus = max(surplus ?? net, net)
        }
        let best = surplus ?? 0
        let used = Int(arcs.used[child])
        if used >= 0 {
            verdict.value += Int128(values[used])
            if !isAlive[used], verdict.fault == nil {
                verdict.fault = .offTheFace(child: child)
            }
        } else if mustPlace[child], verdict.fault == nil {
            verdict.fault = .offTheFace(child: child)
        }
        verdict.bound += Int128(best)
        if best > 0 { mustPlace[child] = true }
        for arc in range where isAlive[arc] {
            if values[arc] - prices[Int(arcs.block[arc])] != best { isAlive[arc] = false }
        }
    }

    /// Drops the arcs that are not alive.
    private mutating func leaveBehind() {
        guard isAlive.contains(false) else { return }
        arcs.keep(&isAlive)
    }
}
