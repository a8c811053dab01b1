// One connected part of a level, ready for the auction: seat groups and nodes have numbers of their own,
// identical children are one node with a supply, nodes stand in the order of their best seat
// group (so that nodes that read the same prices are neighbours in memory), and prices are counted in
// units of 1/`scale`, so that the auction's last phase can be exact in integers.
//
// A condition "must be placed" or "must be full" is a penalty: the node's value of staying out,
// or the lowest price of the seat group, is -penalty instead of 0. A feasible assignment that
// meets all conditions exists; the difference to it consists of simple cycles, each of which
// visits a seat group at most once and so loses less than (seatGroups + 1) * range. A larger
// penalty therefore makes every optimum meet the conditions.

/// What a level gives to each of its parts.
struct LevelInput {
    /// Per row the arcs that may be used, and per arc of the problem its value.
    let selection: ArcSelection
    let values: ArcValues
    let arcSeatGroup: [Int32]
    /// Per seat group the seats that the selected children share.
    let openSeats: [Int32]
    let mustFill: [Bool]
    /// Per row.
    let mustPlace: [Bool]
}

struct AuctionInstance: ~Copyable {
    let scale: Int64
    /// The largest difference between two values, staying out (0) included; not scaled.
    let range: Int64

    let nodeStart: FlatArray<Int32>
    let nodeSupply: FlatArray<Int32>
    /// Scaled value of staying out.
    let nodeFloor: FlatArray<Int64>
    /// Seat group and value (not scaled) of every arc, node by node.
    let arcs: PackedArcs
    let capacity: FlatArray<Int32>
    /// Scaled price of a seat group with free seats.
    let groupFloor: FlatArray<Int64>
    /// The seat groups of the problem in the order of this instance.
    let groups: [Int32]
    /// The rows behind each node, ascending.
    let memberStart: [Int32]
    let memberRows: [Int32]

    var nodeCount: Int { nodeSupply.count }
    var groupCount: Int { capacity.count }
    var arcCount: Int { arcs.count }

    func arcs(of node: Int) -> Range<Int> {
        Int(nodeStart.base[node])..<Int(nodeStart.base[node &+ 1])
    }

    @inline(__always)
    func scaledValue(_ arc: Int) -> Int64 { arcs.value(arc) &* scale }

    /// - Parameters:
    ///   - localGroup: per seat group of the problem its place in `groups`.
    /// - Returns: `nil` if the values are too large for exact 64-bit arithmetic.
    init?(
        _ input: borrowing LevelInput,
        rows: ArraySlice<Int32>,
        groups: ArraySlice<Int32>,
        localGroup: [Int32]
    ) {
        let merged = MergedRows(input, rows: rows, groups: groups, localGroup: localGroup)
        let groupCount = groups.count
        let mustAny =
            rows.contains { input.mustPlace[Int($0)] }
            || groups.contains { input.mustFill[Int($0)] }
        guard
            let size = Magnitudes(
                least: merged.least,
                most: merged.most,
                groupCount: groupCount,
                isPenalised: mustAny
            )
        else { return nil }
        scale = size.scale
        range = size.range
        let floor = -size.penalty * size.scale

        let selection = input.selection
        let nodes = merged.representatives.count
        let arcTotal = merged.representatives.reduce(0) { $0 + selection.range(of: Int($1)).count }
        nodeStart = FlatArray(count: nodes + 1, filledWith: 0)
        nodeSupply = FlatArray(count: nodes, filledWith: 0)
        nodeFloor = FlatArray(count: nodes, filledWith: 0)
        arcs = PackedArcs(count: arcTotal, isWide: merged.isWide)
        capacity = FlatArray(count: groupCount, filledWith: 0)
        groupFloor = FlatArray(count: groupCount, filledWith: 0)
        memberStart = merged.memberStart
        memberRows = merged.memberRows

        self.groups = merged.groups.groups
        fillNodes(input, merged, floor)
        for (local, group) in self.groups.enumerated() {
            assert(input.openSeats[Int(group)] > 0)
            capacity[local] = input.openSeats[Int(group)]
            groupFloor[local] = input.mustFill[Int(group)] ? floor : 0
        }
    }

    private func fillNodes(
        _ input: borrowing LevelInput,
        _ merged: borrowing MergedRows,
        _ floor: Int64
    ) {
        var next = 0
        for (node, row) in merged.representatives.enumerated() {
            for index in input.selection.range(of: Int(row)) {
                let arc = Int(input.selection.arcs[index])
                arcs.put(
                    next,
                    end: merged.groups.place(of: input.arcSeatGroup[arc]),
                    value: input.values[arc]
                )
                next += 1
            }
            nodeStart[node + 1] = Int32(truncatingIfNeeded: next)
            nodeSupply[node] = memberStart[node + 1] - memberStart[node]
            nodeFloor[node] = input.mustPlace[Int(row)] ? floor : 0
        }
    }
}

/// The numbers that make the auction exact, checked against overflow.
struct Magnitudes {
    let range: Int64
    let penalty: Int64
    let scale: Int64

    init?(least: Int64, most: Int64, groupCount: Int, isPenalised: Bool) {
        let groups = Int64(groupCount) + 2
        let (range, rangeOverflows) = most.subtractingReportingOverflow(least)
        let penalty = isPenalised ? (Int128(range) + 1) * Int128(2 * groups) : 0
        // Bids stay below (range + penalty) * scale plus one increment, sums of two of them fit.
        let largest = (Int128(range) + penalty + 1) * Int128(2 * groups) * 8
        guard !rangeOverflows, largest < Int128(Int64.max) else { return nil }
        self.range = range
        self.penalty = Int64(penalty)
        scale = 2 * groups
    }
}
