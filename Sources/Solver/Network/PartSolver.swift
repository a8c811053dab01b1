internal import Parallel
internal import Synchronization

/// Solves the open parts of a level, each on its own, on a number of threads that changes nothing
/// but the time: no two parts share a child or a seat group.
struct PartSolver {
    enum Status: Sendable { case solved, overflow, cancelled }

    let input: LevelInput
    let partition: Partition
    let cancellation: Cancellation?
    let start: AuctionStart?

    /// Writes the new arcs of the selected children and the prices of their seat groups.
    func solve(
        _ threads: Int,
        _ progress: (@Sendable (_ solved: Int, _ count: Int) -> Void)?,
        _ assignment: inout [Int32],
        _ prices: inout [Int64]
    ) -> Status {
        let count = partition.count
        let solved = Atomic<Int>(0)
        let worst = Mutex<Status>(.solved)
        assignment.withUnsafeMutableBufferPointer { assignment in
            prices.withUnsafeMutableBufferPointer { prices in
                nonisolated(unsafe) let (assignment, prices) = (assignment, prices)
                progress?(0, count)
                _ = Threads(threads).map(count) { part in
                    guard worst.withLock({ $0 == .solved }) else { return }
                    let status = solve(part: part, assignment, prices)
                    if status != .solved { worst.withLock { $0 = status } }
                    let done = solved.wrappingAdd(1, ordering: .relaxed).newValue
                    progress?(done, count)
                }
            }
        }
        return worst.withLock { $0 }
    }

    private func solve(
        part: Int,
        _ assignment: UnsafeMutableBufferPointer<Int32>,
        _ prices: UnsafeMutableBufferPointer<Int64>
    ) -> Status {
        if cancellation?.isRequested == true { return .cancelled }
        let (rows, groups) = (partition.rows(of: part), partition.groups(of: part))
        if isIndifferent(rows) { return .solved }
        guard
            let instance = AuctionInstance(
                input,
                rows: rows,
                groups: groups,
                localGroup: partition.localGroup
            )
        else { return .overflow }
        var auction = Auction(instance)
        if let start { resume(&auction, from: start) }
        guard let exact = auction.run(cancellation) else { return .cancelled }
        for (group, price) in zip(auction.instance.groups, exact) { prices[Int(group)] = price }
        for node in 0..<auction.instance.nodeCount {
            seatMembers(of: node, auction, assignment)
        }
        return .solved
    }

    /// Puts the prices and units of an earlier solution in place, as after a phase of the auction.
    private func resume(
        _ auction: inout Auction,
        from start: AuctionStart
    ) {
        let groups = auction.instance.groups
        for (local, group) in groups.enumerated() {
            auction.price[local] = start.prices[Int(group)] &* auction.instance.scale
        }
        var room = groups.map { input.openSeats[Int($0)] }
        for node in 0..<auction.instance.nodeCount {
            let firstArc = Int(auction.instance.nodeStart[node])
            let members =
                auction.instance.memberStart[node]..<auction.instance.memberStart[node + 1]
            for member in members {
                let row = Int(auction.instance.memberRows[Int(member)])
                let used = start.assignment[Int(input.selection.children[row])]
                guard used >= 0,
                    let offset = input.selection.range(of: row).firstIndex(where: {
                        input.selection.arcs[$0] == used
                    })
                else { continue }
                let arc = firstArc + offset - Int(input.selection.rowStart[row])
                let group = auction.instance.arcs.end(arc)
                guard room[group] > 0 else { continue }
                room[group] -= 1
                auction.settle(node, arc, in: group, units: 1)
            }
        }
        auction.begin(epsilon: start.step &* auction.instance.scale / Auction.startDivisor)
    }

    /// With every value of a child equal, and 0 where it may stay out, any assignment is best and
    /// all prices are 0: the one at hand can stay.
    private func isIndifferent(_ rows: ArraySlice<Int32>) -> Bool {
        rows.allSatisfy { row in
            let range = input.selection.range(of: Int(row))
            let first = input.values[Int(input.selection.arcs[range.lowerBound])]
            return (first == 0 || input.mustPlace[Int(row)])
                && range.allSatisfy { input.values[Int(input.selection.arcs[$0])] == first }
        }
    }

    /// Deals a node's units to the children behind it, both in ascending order.
    private func seatMembers(
        of node: Int,
        _ auction: borrowing Auction,
        _ assignment: UnsafeMutableBufferPointer<Int32>
    ) {
        let firstArc = Int(auction.instance.nodeStart[node])
        var member = Int(auction.instance.memberStart[node])
        let members = Int(auction.instance.memberStart[node + 1])
        func seat(on arc: Int?) {
            let row = Int(auction.instance.memberRows[member])
            let start = Int(input.selection.rowStart[row])
            assignment[Int(input.selection.children[row])] =
                arc.map { input.selection.arcs[start + $0 - firstArc] } ?? -1
            member += 1
        }
        if auction.instance.nodeSupply[node] == 1 {
            let arc = Int(auction.place[node].arc)
            return seat(on: arc < 0 ? nil : arc)
        }
        for arc in firstArc..<Int(auction.instance.nodeStart[node + 1]) {
            for _ in 0..<auction.flow[arc] { seat(on: arc) }
        }
        while member < members { seat(on: nil) }
    }
}
