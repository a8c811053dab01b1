import PlacementModel

/// Ranks the children who wait for each class again and holds `waiting.csv` against it.
struct WaitingFile {
    static let columns = ["child", "class", "rank", "points", "cutoff", "reason"]
    private let placement: CheckedPlacement
    private let sizes: [Int]
    /// Per class the children who wait for it, first first, with their points.
    let lists: [[(child: Int32, points: Int64)]]
    /// Per block its members among the children in it.
    private let memberCount: [Int]

    init(_ placement: CheckedPlacement, sizes: [Int], lottery: LotteryRecount?) {
        self.placement = placement
        self.sizes = sizes
        var memberCount = [Int](repeating: 0, count: sizes.count)
        for seat in placement.given.seats {
            let reserve = placement.blocks.blocks[Int(seat.block)].reserve
            if reserve >= 0,
                placement.policy.reserves[Int(reserve)].groups.rawValue
                    & placement.groups(of: seat) != 0
            {
                memberCount[Int(seat.block)] += 1
            }
        }
        self.memberCount = memberCount
        lists = WaitingFile.lists(placement, sizes, lottery)
    }

    private static func lists(
        _ placement: CheckedPlacement,
        _ sizes: [Int],
        _ lottery: LotteryRecount?
    ) -> [[(child: Int32, points: Int64)]] {
        let facts = placement.facts
        var lists = [[(child: Int32, points: Int64)]](repeating: [], count: facts.classes.count)
        for child in facts.children.indices {
            for position in placement.recount.range(of: child) {
                let option = placement.recount.options[position]
                let careClass = Int(option.classIndex)
                guard placement.mayHaveFurtherSeat(child, in: careClass) else { continue }
                let mayEverSit = placement.blocks.range(ofClass: careClass).contains {
                    placement.right(to: $0, size: sizes[$0], child: child) != .none
                }
                if mayEverSit { lists[careClass].append((Int32(child), option.points)) }
            }
        }
        // Of equal points children without any seat are first; then it goes by lottery number, where
        // there is none by time, then by application number.
        func place(_ child: Int32) -> (Int, Int64) {
            (
                placement.given.range(of: Int(child)).isEmpty ? 0 : 1,
                lottery.map { Int64($0.numbers[Int(child)]) }
                    ?? facts.children[Int(child)].appliedAt
            )
        }
        for careClass in lists.indices {
            lists[careClass].sort { one, other in
                if one.points != other.points { return one.points > other.points }
                let (first, second) = (place(one.child), place(other.child))
                if first != second { return first < second }
                return facts.scenario.children[Int(one.child)].id.text.utf8
                    .lexicographicallyPrecedes(
                        facts.scenario.children[Int(other.child)].id.text.utf8
                    )
            }
        }
        return lists
    }

    /// - Parameter cutoffs: per block the points of its last seat.
    func claim(_ bytes: [UInt8]?, cutoffs: [Int64?]) -> Claim {
        var table = TableComparison("waiting.csv", bytes, columns: WaitingFile.columns)
        var count = 0
        for (careClass, list) in lists.enumerated() {
            let name = ExpectedRow.written(placement.name(ofClass: careClass))
            for (rank, entry) in list.enumerated() {
                count += 1
                table.row { row in
                    row.text(placement.name(ofChild: Int(entry.child)))
                    row.written(name)
                    row.number(rank + 1)
                    row.number(entry.points)
                    if let cutoff = cutoff(careClass, Int(entry.child), cutoffs) {
                        row.number(cutoff)
                    } else {
                        row.empty()
                    }
                    row.empty()
                }
            }
        }
        for child in placement.facts.children.indices
        where placement.fate(of: child) == .withoutOption {
            table.row { row in
                row.text(placement.name(ofChild: child))
                for _ in 0..<4 { row.empty() }
                row.text("no-option")
            }
        }
        table.end()
        return table.ledger.claim(.waiting, .count(count))
    }

    /// The points of the easiest seats that the child may have; nil where one of them is free.
    private func cutoff(_ careClass: Int, _ child: Int, _ cutoffs: [Int64?]) -> Int64? {
        var lowest: Int64?
        for block in placement.blocks.range(ofClass: careClass) {
            switch placement.right(to: block, size: sizes[block], child: child) {
            case .none: continue
            case .released where sizes[block] - memberCount[block] <= 0: continue
            case .released, .own: break
            }
            if placement.free(block, size: sizes[block]) > 0 { return nil }
            if let cutoff = cutoffs[block] { lowest = min(lowest ?? cutoff, cutoff) }
        }
        return lowest
    }
}

/// What a child may claim of a block of seats.
enum SeatRight {
    case none
    /// Open to it, or reserved for its groups.
    case own
    /// Only what members leave.
    case released
}

/// What became of a child.
enum Fate {
    case placed, waiting, withoutOption
}

extension CheckedPlacement {
    func fate(of child: Int) -> Fate {
        if !given.range(of: child).isEmpty { return .placed }
        return recount.range(of: child).isEmpty ? .withoutOption : .waiting
    }

    /// Whether a child may have a seat in a class beside all that it has: in another session, with no
    /// date in common, and within the sessions that it may have.
    func mayHaveFurtherSeat(_ child: Int, in careClass: Int) -> Bool {
        let seats = given.range(of: child)
        if seats.isEmpty { return true }
        guard seats.count < Int(policy.sessionsPerChild) else { return false }
        let wanted = facts.classes[careClass].session
        return seats.allSatisfy { position in
            let taken = session(of: given.seats[position])
            return taken != wanted
                && !facts.overlappingSessions.contains {
                    $0 == (taken, wanted) || $0 == (wanted, taken)
                }
        }
    }

    func right(to index: Int, size: Int, child: Int) -> SeatRight {
        guard size > 0 else { return .none }
        let block = blocks.blocks[index]
        let groups = facts.children[child].groups
        if block.closedTo >= 0 {
            return groups & policy.quotas[Int(block.closedTo)].groups.rawValue == 0 ? .own : .none
        }
        guard block.reserve >= 0 else { return .own }
        let reserve = policy.reserves[Int(block.reserve)]
        if groups & reserve.groups.rawValue != 0 { return .own }
        return reserve.isReleased ? .released : .none
    }

    /// Seats that one more child for the whole day could take.
    func free(_ block: Int, size: Int) -> Int {
        let taken = policy.halfDays == .share ? blockUse[block].places : load[block]
        return max(0, size - taken)
    }
}
