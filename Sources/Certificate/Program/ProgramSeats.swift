import PlacementModel

/// The seats that children may be given, which are the first columns of the program: per child one for
/// each of its options and each part of the option's class that is open to it. In flat arrays.
struct ProgramSeats {
    let parts: SeatParts
    /// `start[i] ..< start[i + 1]` are the seats of child i, in the order of its options.
    private(set) var start: [Int32] = [0]
    private(set) var child: [Int32] = []
    /// Position in the options.
    private(set) var option: [Int32] = []
    /// Position in `parts`.
    private(set) var part: [Int32] = []
    private(set) var use: [ArcUse] = []
    /// What a child takes of a day there.
    private(set) var hours: [DayUse] = []
    /// The seats of each class and of each part, in the order of the children.
    private(set) var ofClass = SeatLists()
    private(set) var ofPart = SeatLists()

    var count: Int { child.count }

    func range(of child: Int) -> Range<Int> { Int(start[child])..<Int(start[child + 1]) }

    func classIndex(of seat: Int) -> Int { Int(parts.parts[Int(part[seat])].classIndex) }

    init(_ facts: ScenarioFacts, _ recount: OptionRecount, _ parts: SeatParts) {
        self.parts = parts
        let policy = facts.scenario.policy
        let members = policy.reserves.map(\.groups.rawValue)
        start.reserveCapacity(facts.children.count + 1)
        for index in facts.children.indices {
            let facts = facts.children[index]
            for position in recount.range(of: index) {
                let offer = recount.options[position]
                let hours = DayUse(
                    offer.mode,
                    hours: facts.hours,
                    sharesPlaces: policy.halfDays == .share
                )
                for part in parts.range(ofClass: Int(offer.classIndex))
                where parts.parts[part].places > 0 {
                    var use = ArcUse.open
                    let reserve = Int(parts.parts[part].reserve)
                    if reserve >= 0 {
                        let isMember = members[reserve] & facts.groups != 0
                        guard isMember || policy.reserves[reserve].isReleased else { continue }
                        use = ProgramSeats.use(policy.reserves[reserve], isMember: isMember)
                    }
                    child.append(Int32(index))
                    option.append(Int32(position))
                    self.part.append(Int32(part))
                    self.use.append(use)
                    self.hours.append(hours)
                }
            }
            start.append(Int32(child.count))
        }
        ofPart = SeatLists(part, count: parts.parts.count)
        ofClass = SeatLists(
            part.map { parts.parts[Int($0)].classIndex },
            count: facts.classes.count
        )
    }

    private static func use(_ reserve: Reserve, isMember: Bool) -> ArcUse {
        switch reserve.counts {
        case .minimum: isMember ? .minimum : .minimumReleased
        case .additional: isMember ? .additional : .additionalReleased
        }
    }
}

/// Seats sorted into lists, ascending within each.
struct SeatLists {
    private var start: [Int32] = [0]
    private var seats: [Int32] = []

    init() {}

    /// - Parameter list: per seat its list, below `count`.
    init(_ list: [Int32], count: Int) {
        start = [Int32](repeating: 0, count: count + 1)
        for index in list { start[Int(index) + 1] += 1 }
        for index in 0..<count { start[index + 1] += start[index] }
        var next = start
        seats = [Int32](repeating: 0, count: list.count)
        for (seat, index) in list.enumerated() {
            seats[Int(next[Int(index)])] = Int32(seat)
            next[Int(index)] += 1
        }
    }

    subscript(list: Int) -> ArraySlice<Int32> { seats[Int(start[list])..<Int(start[list + 1])] }
}
