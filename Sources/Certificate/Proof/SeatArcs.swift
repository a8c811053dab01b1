import PlacementModel

/// How an arc uses its seat.
enum ArcUse: UInt8 {
    case open
    /// A member in a seat of a minimum reserve, or somebody else in such a seat.
    case minimum, minimumReleased
    /// A member in a seat reserved over and above, or somebody else in such a seat.
    case additional, additionalReleased

    var isAdditional: Bool { self == .additional || self == .additionalReleased }
}

/// The network that prices speak about: per child one arc for each option and block of seats that
/// is open to it, in flat arrays.
struct SeatArcs {
    /// `start[i] ..< start[i + 1]` are the arcs of child i.
    private(set) var start: [Int32] = [0]
    private(set) var block: [Int32] = []
    private(set) var option: [Int32] = []
    private(set) var use: [ArcUse] = []
    /// Per child the arc that the placement uses, -1 for none.
    private(set) var used: [Int32] = []
    /// Seats that lead over no arc: a part that is not open to the child, or a second seat.
    private(set) var strays: [Int32] = []

    func range(of child: Int) -> Range<Int> { Int(start[child])..<Int(start[child + 1]) }

    /// Drops the arcs that are not wanted, and their flags with them; those in use stay.
    mutating func keep(_ isWanted: inout [Bool]) {
        var count = 0
        var first = 0
        for child in used.indices {
            let end = Int(start[child + 1])
            let inUse = Int(used[child])
            for arc in first..<end where isWanted[arc] || arc == inUse {
                if arc == inUse { used[child] = Int32(count) }
                block[count] = block[arc]
                option[count] = option[arc]
                use[count] = use[arc]
                isWanted[count] = isWanted[arc]
                count += 1
            }
            start[child + 1] = Int32(count)
            first = end
        }
        let dropped = block.count - count
        block.removeLast(dropped)
        option.removeLast(dropped)
        use.removeLast(dropped)
        isWanted.removeLast(dropped)
    }

    init(
        _ facts: ScenarioFacts,
        _ recount: OptionRecount,
        _ blocks: SeatBlocks,
        _ given: GivenSeats
    ) {
        let rights = SeatRights(facts.scenario.policy, blocks)
        let count = recount.options.count
        start.reserveCapacity(facts.children.count + 1)
        block.reserveCapacity(count)
        option.reserveCapacity(count)
        use.reserveCapacity(count)
        used.reserveCapacity(facts.children.count)
        for child in facts.children.indices {
            let groups = facts.children[child].groups
            let first = block.count
            for position in recount.range(of: child) {
                let careClass = Int(recount.options[position].classIndex)
                for index in blocks.range(ofClass: careClass) {
                    guard let use = rights.use(of: index, by: groups) else { continue }
                    block.append(Int32(index))
                    option.append(Int32(position))
                    self.use.append(use)
                }
            }
            start.append(Int32(block.count))
            used.append(-1)
            for position in given.range(of: child) {
                let seat = given.seats[position]
                let arc = (first..<block.count).first {
                    block[$0] == seat.block && option[$0] == seat.option
                }
                if let arc, used[child] < 0 {
                    used[child] = Int32(arc)
                } else {
                    strays.append(Int32(child))
                }
            }
        }
    }
}

/// To whom blocks of seats are open, and as what.
struct SeatRights {
    /// Per block the groups that it is about; what they mean depends on `kind`.
    private let members: [UInt64]
    private let kind: [Kind]

    private enum Kind {
        case none
        case open
        case openToOthers
        case minimum(isReleased: Bool)
        case additional(isReleased: Bool)
    }

    init(_ policy: Policy, _ blocks: SeatBlocks) {
        var members: [UInt64] = []
        var kinds: [Kind] = []
        for block in blocks.blocks {
            if block.closedTo >= 0 {
                members.append(policy.quotas[Int(block.closedTo)].groups.rawValue)
                kinds.append(.openToOthers)
            } else if block.reserve >= 0 {
                let reserve = policy.reserves[Int(block.reserve)]
                members.append(reserve.groups.rawValue)
                kinds.append(
                    reserve.counts == .minimum
                        ? .minimum(isReleased: reserve.isReleased)
                        : .additional(isReleased: reserve.isReleased)
                )
            } else {
                members.append(0)
                kinds.append(.open)
            }
            if block.seats <= 0 { kinds[kinds.count - 1] = .none }
        }
        self.members = members
        kind = kinds
    }

    /// Nil when the seats are not open to a child of these groups, or there are none.
    func use(of block: Int, by groups: UInt64) -> ArcUse? {
        let isMember = members[block] & groups != 0
        switch kind[block] {
        case .none: return nil
        case .open: return .open
        case .openToOthers: return isMember ? nil : .open
        case .minimum(let isReleased):
            return isMember ? .minimum : isReleased ? .minimumReleased : nil
        case .additional(let isReleased):
            return isMember ? .additional : isReleased ? .additionalReleased : nil
        }
    }
}
