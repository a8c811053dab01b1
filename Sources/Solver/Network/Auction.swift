// Problem: a transportation problem with nodes (children, identical ones merged) i of supply s_i,
// seat groups j of capacity c_j, values v_ij, a floor w_i for staying out and a floor f_j for the
// price of a seat group: maximise the sum of values, w_i for every unit that stays out and -f_j
// for every seat that stays free included.
//
// Method: forward and reverse auction with epsilon-scaling. Nodes bid for their best seat group
// and raise the price of its cheapest seat by the margin over their second best, plus epsilon;
// seat groups left with free seats above their floor then lower their price until somebody comes.
//
// Invariant (epsilon-complementary slackness): a unit of i seated in j with bid b >= p_j has
// v_ij - b >= max(w_i, max_k (v_ik - p_k)) - epsilon; a unit that stays out has
// w_i >= max_k (v_ik - p_k) - epsilon after the reverse step; p_j is the lowest bid of a full seat
// group and f_j for one with free seats.
//
// Exactness: prices are counted in units of 1/S with S = 2 (m + 2) for m seat groups, and the last phase
// has epsilon = 1. The m prices and 0 leave a gap of more than 2 between their remainders modulo S;
// rounding down from inside that gap gives integer prices in the original unit that satisfy
// complementary slackness exactly (see `roundedPrices`). Mostly that holds long before: as soon as
// epsilon is a small part of the unit, every phase ends with a look whether its rounded prices prove the
// assignment (`isProven`), and the first that does is the last.
//
// Complexity: O(m n s log(range S)) in the worst case; in practice near linear in the arcs.
//
// References: D. P. Bertsekas, D. A. Castanon, "The auction algorithm for the transportation
// problem", Annals of OR 20 (1989); D. A. Castanon, "Reverse auction algorithms for assignment
// problems", DIMACS 12 (1993).

/// The state of the auction: seats with their bids, prices, and where every node's units are.
struct Auction: ~Copyable {
    /// Units of one node seated together in a seat group. The seats of a full group are a heap
    /// with the lowest bid on top.
    struct Seat: BitwiseCopyable {
        var bid: Int64
        var arc: Int32
        var node: Int32
        var units: Int32
    }

    /// Where a node of supply 1 is, or that a node has more; kept beside the arcs so that a glance needs
    /// one cache line.
    struct Place: BitwiseCopyable {
        /// Scaled.
        var value: Int64
        var group: Int32
        var arc: Int32

        static let outside = Place(value: 0, group: -1, arc: -1)
        static let several = Place(value: 0, group: -2, arc: -1)

        /// Whether the node's units are told by `waiting` and `flow`.
        var isSeveral: Bool { group == Place.several.group }
    }

    let instance: AuctionInstance
    let incoming: IncomingArcs
    let price: FlatArray<Int64>
    let seatStart: FlatArray<Int32>
    let seats: FlatArray<Seat>
    /// Per seat group the number of entries in `seats`, and of units in them.
    let entries: FlatArray<Int32>
    let load: FlatArray<Int32>
    /// Units that are nowhere. For supply 1, `place` says the same.
    let waiting: FlatArray<Int32>
    let place: FlatArray<Place>
    /// Units on each arc, kept for nodes with a supply above 1 only (empty if there are none).
    let flow: FlatArray<Int32>
    var queue: FlatStack
    var reverseQueue: FlatStack
    let inReverseQueue: FlatArray<Bool>
    /// The most eager units for the seat group that the reverse step looks at.
    let candidates: FlatArray<Candidate>
    var candidateCount = 0
    var candidateUnits: Int32 = 0
    var epsilon: Int64
    private var isResumed = false

    /// Phases divide epsilon by `shrink`, starting at range * S / `startDivisor`. Measured on
    /// 8,000 x 300 to 100,000 x 4,000: all of 4...12 and 8...32 are within 10 % of each other.
    static let shrink: Int64 = 6
    static let startDivisor: Int64 = 16
    /// Phases with an epsilon below this part of the unit end with a look for a proof. The look costs one
    /// pass over the arcs where it succeeds, and next to nothing where it fails.
    static let proofDivisor: Int64 = 8

    init(_ instance: consuming AuctionInstance) {
        let (nodes, groups) = (instance.nodeCount, instance.groupCount)
        incoming = IncomingArcs(instance)
        price = FlatArray(count: groups, filledWith: 0)
        seatStart = FlatArray(count: groups + 1, filledWith: 0)
        for group in 0..<groups {
            seatStart[group + 1] = seatStart[group] + instance.capacity[group]
        }
        let vacant = Seat(bid: 0, arc: -1, node: -1, units: 0)
        seats = FlatArray(count: Int(seatStart[groups]), filledWith: vacant)
        entries = FlatArray(count: groups, filledWith: 0)
        load = FlatArray(count: groups, filledWith: 0)
        waiting = FlatArray(count: nodes, filledWith: 0)
        place = FlatArray(count: nodes, filledWith: .outside)
        var merged = false
        for node in 0..<nodes {
            waiting[node] = instance.nodeSupply[node]
            guard instance.nodeSupply[node] > 1 else { continue }
            place[node] = .several
            merged = true
        }
        flow = FlatArray(count: merged ? instance.arcCount : 0, filledWith: 0)
        queue = FlatStack(capacity: nodes)
        reverseQueue = FlatStack(capacity: groups)
        inReverseQueue = FlatArray(count: groups, filledWith: false)
        var largest: Int32 = 0
        for group in 0..<groups { largest = max(largest, instance.capacity[group]) }
        // As many as there are seats, one more that sets the price, and one just being put in.
        candidates = FlatArray(count: Int(largest) + 2, filledWith: .none)
        epsilon = max(1, instance.range * instance.scale / Self.startDivisor)
        self.instance = instance
    }

    /// Goes on from the prices and units that were put in place, as if a phase had ended with them;
    /// whatever they are, the next phase keeps only what satisfies the invariant.
    mutating func begin(epsilon first: Int64) {
        epsilon = max(1, min(epsilon, first))
        isResumed = true
    }

    /// Runs phases until integer prices prove the assignment.
    ///
    /// - Returns: those prices, not scaled; `nil` if it was cancelled.
    mutating func run(_ cancellation: Cancellation?) -> [Int64]? {
        if isResumed {
            keepWhatStillFits()
        } else {
            for node in stride(from: instance.nodeCount - 1, through: 0, by: -1) {
                queue.push(node)
            }
        }
        while true {
            guard bidForward(cancellation), bidReverse(cancellation) else { return nil }
            if epsilon == 1 { return roundedPrices() }
            if epsilon < instance.scale / Self.proofDivisor {
                let prices = roundedPrices()
                if isProven(by: prices) { return prices }
            }
            epsilon = max(1, epsilon / Self.shrink)
            keepWhatStillFits()
        }
    }

    @inline(__always)
    func settle(_ node: Int, _ arc: Int, in group: Int, units: Int32) {
        waiting.base[node] &-= units
        if instance.nodeSupply.base[node] == 1 {
            place.base[node] = Place(
                value: instance.scaledValue(arc),
                group: Int32(truncatingIfNeeded: group),
                arc: Int32(truncatingIfNeeded: arc)
            )
        } else {
            flow.base[arc] &+= units
        }
    }

    @inline(__always)
    func unsettle(_ node: Int, _ arc: Int, units: Int32) {
        waiting.base[node] &+= units
        if instance.nodeSupply.base[node] == 1 {
            place.base[node] = .outside
        } else {
            flow.base[arc] &-= units
        }
    }

    /// Adds an entry to a group that has free seats; the last one turns the entries into a heap
    /// and sets the price.
    @inline(__always)
    func append(_ seat: Seat, to group: Int) {
        seats.base[Int(seatStart.base[group]) + Int(entries.base[group])] = seat
        entries.base[group] &+= 1
        load.base[group] &+= seat.units
        if load.base[group] == instance.capacity.base[group] { heapify(group) }
    }
}

/// Where an auction goes on from: the solution of a level under values that differ by at most `step`.
struct AuctionStart: Sendable {
    /// Per seat group, not scaled.
    let prices: [Int64]
    /// Per child the arc it uses, or -1.
    let assignment: [Int32]
    let step: Int64
}

/// The arcs into every seat group: node and value of each, node by node.
struct IncomingArcs: ~Copyable {
    let start: FlatArray<Int32>
    let arcs: PackedArcs

    init(_ instance: borrowing AuctionInstance) {
        start = FlatArray(count: instance.groupCount + 2, filledWith: 0)
        arcs = PackedArcs(count: instance.arcCount, isWide: instance.arcs.isWide)
        // Counted two places ahead, so that filling leaves the starts where they belong.
        for arc in 0..<instance.arcCount { start.base[instance.arcs.end(arc) + 2] += 1 }
        for group in 0..<instance.groupCount { start[group + 2] += start[group + 1] }
        for node in 0..<instance.nodeCount {
            for arc in instance.arcs(of: node) {
                let group = instance.arcs.end(arc)
                arcs.put(
                    Int(start.base[group + 1]),
                    end: Int32(truncatingIfNeeded: node),
                    value: instance.arcs.value(arc)
                )
                start.base[group + 1] += 1
            }
        }
    }

    func range(of group: Int) -> Range<Int> { Int(start[group])..<Int(start[group + 1]) }
}
