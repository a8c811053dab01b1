import PlacementModel

/// What children may take where rules tie them or classes together: per child one arc for each
/// option and block of seats that is open to it.
struct ServedArcs {
    let placement: CheckedPlacement
    /// `start[i] ..< start[i + 1]` are the arcs of child i, by option and block.
    private(set) var start: [Int32] = [0]
    private(set) var child: [Int32] = []
    private(set) var option: [Int32] = []
    private(set) var block: [Int32] = []
    private(set) var use: [ArcUse] = []
    /// What an arc takes of a day.
    private(set) var hours: [DayUse] = []

    init(_ placement: CheckedPlacement) {
        self.placement = placement
        let rights = SeatRights(placement.policy, placement.blocks)
        let shares = placement.policy.halfDays == .share
        let mixesHours = shares && placement.recount.options.contains { $0.mode != .fullDay }
        for index in placement.facts.children.indices {
            let facts = placement.facts.children[index]
            for position in placement.recount.range(of: index) {
                let offered = placement.recount.options[position]
                for seats in placement.blocks.range(ofClass: Int(offered.classIndex)) {
                    guard let right = rights.use(of: seats, by: facts.groups) else { continue }
                    // A wide minimum with release leaves nothing to others but hours of a place.
                    if right == .minimumReleased, !mixesHours,
                        placement.blocks.isWide(seats, placement.policy.reserves)
                    {
                        continue
                    }
                    child.append(Int32(index))
                    option.append(Int32(position))
                    block.append(Int32(seats))
                    use.append(right)
                    hours.append(
                        DayUse(offered.mode, hours: facts.hours, sharesPlaces: shares)
                    )
                }
            }
            start.append(Int32(block.count))
        }
    }

    func range(of child: Int) -> Range<Int> { Int(start[child])..<Int(start[child + 1]) }

    func careClass(_ arc: Int) -> Int {
        Int(placement.blocks.blocks[Int(block[arc])].classIndex)
    }

    func offer(_ arc: Int) -> RecountedOption { placement.recount.options[Int(option[arc])] }

    /// Whether the arc takes what members leave.
    func isReleased(_ arc: Int) -> Bool {
        use[arc] == .minimumReleased || use[arc] == .additionalReleased
    }

    /// The arc of a seat that the run gives; nil where the child has none there.
    func arc(of seat: GivenSeat) -> Int? {
        range(of: Int(seat.child)).first {
            option[$0] == seat.option && block[$0] == seat.block
        }
    }

    /// As whom the arc's site serves the child.
    func audience(_ arc: Int) -> UInt8 {
        placement.facts.audience(of: offer(arc), child: Int(child[arc]))
    }
}
