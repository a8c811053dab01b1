package import Parallel
package import PlacementModel

/// For every class the children who wait and could take a seat in it, in the order in which seats
/// that become free are offered (候补名单).
///
/// A child is on no list for a seat that it could take only by giving up another: a refill would
/// otherwise set off a chain of moves after the announcement. Where children may have seats in
/// several sessions, a child with a seat stands on the lists of the others that it may have.
///
/// The order repeats what decided the placement itself: points, then children without any seat,
/// then the lottery. While no seed is revealed, points alone decided the placement, so the earlier
/// application goes first; the application number settles what is still equal, because a list that
/// is published has one order only.
///
/// Entries are keys of 64 bits, points descending in the upper half and the rank among equals in
/// the lower half, so that ranking a class is sorting integers. Building takes O(n log n) in the
/// number of entries.
package struct WaitingList: Sendable {
    /// Positions in `Scenario.children` of those who wait without any option, in that order.
    package let childrenWithoutOption: [Int32]
    /// The children who wait for something, in their order among equal points.
    private let childrenInTieOrder: [Int32]
    /// Per child its position in `childrenInTieOrder`; nil when it is not among them.
    private let tieRank: [Int32?]
    /// Entries of class c are `keys[rowStart[c] ..< rowStart[c + 1]]`.
    private let rowStart: [Int]
    private let keys: [UInt64]

    package init(_ run: Run, _ threads: Threads = .one) {
        var waiting: [Int32] = []
        var withoutOption: [Int32] = []
        let mayTakeSeat = FurtherSeats(run)
        for child in run.scenario.children.indices {
            if run.options.range(of: child).isEmpty {
                withoutOption.append(Int32(child))
            } else if mayTakeSeat.mayHaveOne(child) {
                waiting.append(Int32(child))
            }
        }
        childrenWithoutOption = withoutOption
        childrenInTieOrder = WaitingList.tieOrder(of: waiting, in: run)
        var tieRank = [Int32?](repeating: nil, count: run.scenario.children.count)
        for (rank, child) in childrenInTieOrder.enumerated() { tieRank[Int(child)] = Int32(rank) }
        self.tieRank = tieRank

        let (children, ranks) = (waiting, tieRank)
        let mayBeSeated = SeatRights(run)
        let parts = threads.stretches(of: children.count, atLeast: 5000) { stretch in
            WaitingList.keys(of: children[stretch], ranks, in: run, mayBeSeated, mayTakeSeat)
        }
        let classCount = run.scenario.classes.count
        // Ranks tell all children apart, so that a class has one order.
        let sorted = threads.stretches(of: classCount, atLeast: 64) { classes in
            classes.map { careClass in parts.flatMap { $0[careClass] }.sorted() }
        }
        var rowStart = [0]
        rowStart.reserveCapacity(classCount + 1)
        var keys: [UInt64] = []
        for row in sorted.joined() {
            keys += row
            rowStart.append(keys.count)
        }
        self.rowStart = rowStart
        self.keys = keys
    }

    /// How many children wait for a class.
    package func count(ofClass careClass: Int) -> Int {
        rowStart[careClass + 1] - rowStart[careClass]
    }

    /// The entry with a rank from 1 to `count(ofClass:)`.
    package func entry(ofClass careClass: Int, rank: Int) -> WaitingEntry {
        let key = keys[rowStart[careClass] + rank - 1]
        return WaitingEntry(
            childIndex: childrenInTieOrder[Int(UInt32(truncatingIfNeeded: key))],
            points: WaitingList.points(of: key)
        )
    }

    /// A child's rank in a class, where its best option has these points; nil when it does not
    /// wait for the class.
    ///
    /// - Complexity: O(log n) in the length of the list.
    package func rank(ofChild child: Int, inClass careClass: Int, points: Points) -> Int? {
        guard let tieRank = tieRank[child] else { return nil }
        let key = WaitingList.key(points: points, tieRank: tieRank)
        let position = firstPosition(inClass: careClass, notBelow: key)
        guard position < rowStart[careClass + 1], keys[position] == key else { return nil }
        return position - rowStart[careClass] + 1
    }

    /// The first of those who wait for a class with exactly these points.
    package func firstEntry(ofClass careClass: Int, points: Points) -> WaitingEntry? {
        let key = WaitingList.key(points: points, tieRank: 0)
        let position = firstPosition(inClass: careClass, notBelow: key)
        guard position < rowStart[careClass + 1],
            WaitingList.points(of: keys[position]) == points
        else { return nil }
        return entry(ofClass: careClass, rank: position - rowStart[careClass] + 1)
    }

    private func firstPosition(inClass careClass: Int, notBelow key: UInt64) -> Int {
        var low = rowStart[careClass]
        var high = rowStart[careClass + 1]
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func key(points: Points, tieRank: Int32) -> UInt64 {
        UInt64(Int64(Int32.max) - Int64(points.value)) << 32 | UInt64(tieRank)
    }

    private static func points(of key: UInt64) -> Points {
        Points(Int32(Int64(Int32.max) - Int64(key >> 32)))
    }

    /// The order of children whose points are equal.
    private static func tieOrder(of waiting: [Int32], in run: Run) -> [Int32] {
        let children = run.scenario.children
        let numbers = run.outcome.lottery?.numbers ?? []
        func place(_ child: Int32) -> Int64 {
            numbers.isEmpty
                ? children[Int(child)].appliedAt ?? Int64.max : Int64(numbers[Int(child)])
        }
        return waiting.map { (isPlaced: run.isPlaced(Int($0)), place: place($0), child: $0) }
            .sorted { left, right in
                guard left.isPlaced == right.isPlaced else { return right.isPlaced }
                guard left.place == right.place else { return left.place < right.place }
                return children[Int(left.child)].id < children[Int(right.child)].id
            }
            .map(\.child)
    }

    /// The entries of children by class: each class that a child has an option in, once, with the points
    /// of the best one. The options of one class stand next to each other.
    private static func keys(
        of waiting: ArraySlice<Int32>,
        _ tieRank: [Int32?],
        in run: Run,
        _ mayBeSeated: SeatRights,
        _ mayTakeSeat: FurtherSeats
    ) -> RaggedTable<UInt64> {
        let options = run.options
        var entries: [(careClass: Int32, key: UInt64)] = []
        for child in waiting {
            // Every child in `waiting` has a rank.
            let rank = tieRank[Int(child)] ?? 0
            var best: (careClass: Int32, points: Points)?
            for position in options.range(of: Int(child)) {
                let option = options.elements[position]
                guard mayTakeSeat(Int(child), inClass: Int(option.classIndex)),
                    mayBeSeated(Int(child), inClass: Int(option.classIndex))
                else { continue }
                if let reached = best, reached.careClass == option.classIndex {
                    best?.points = max(reached.points, option.points)
                    continue
                }
                if let best {
                    entries.append((best.careClass, key(points: best.points, tieRank: rank)))
                }
                best = (option.classIndex, option.points)
            }
            if let best {
                entries.append((best.careClass, key(points: best.points, tieRank: rank)))
            }
        }
        return table(of: entries, classCount: run.scenario.classes.count)
    }

    /// The keys of each class, in their order.
    private static func table(
        of entries: [(careClass: Int32, key: UInt64)],
        classCount: Int
    ) -> RaggedTable<UInt64> {
        var rowStart = [Int32](repeating: 0, count: classCount + 1)
        for entry in entries { rowStart[Int(entry.careClass) + 1] += 1 }
        for careClass in 0..<classCount { rowStart[careClass + 1] += rowStart[careClass] }
        var next = rowStart
        var keys = [UInt64](repeating: 0, count: entries.count)
        for entry in entries {
            keys[Int(next[Int(entry.careClass)])] = entry.key
            next[Int(entry.careClass)] += 1
        }
        return RaggedTable(rowStart: rowStart, elements: keys)
    }
}

/// One line of a waiting list.
package struct WaitingEntry: Hashable, Sendable {
    /// Position in `Scenario.children`.
    package let childIndex: Int32
    /// What the child's best option in the class is worth.
    package let points: Points
}
