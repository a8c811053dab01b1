import PlacementModel

/// A placement with all that was counted again about it; the rules look at this and nothing else.
struct CheckedPlacement {
    let facts: ScenarioFacts
    let recount: OptionRecount
    let blocks: SeatBlocks
    let given: GivenSeats
    let demands: DemandRecount
    let model: SeatModel
    /// Per seat what it takes of a day.
    let use: [DayUse]
    /// Per block its children and what they take of a day.
    let load: [Int]
    let blockUse: [DayUse]
    /// Per class what its children take of a day.
    let classUse: [DayUse]
    /// Per class its children.
    let classLoad: [Int]

    var policy: Policy { facts.scenario.policy }

    init(
        _ facts: ScenarioFacts,
        _ recount: OptionRecount,
        _ blocks: SeatBlocks,
        _ given: GivenSeats,
        _ demands: DemandRecount,
        _ model: SeatModel
    ) {
        self.facts = facts
        self.recount = recount
        self.blocks = blocks
        self.given = given
        self.demands = demands
        self.model = model
        let shares = facts.scenario.policy.halfDays == .share
        use = given.seats.map { seat in
            DayUse(
                recount.options[Int(seat.option)].mode,
                hours: facts.children[Int(seat.child)].hours,
                sharesPlaces: shares
            )
        }
        var load = [Int](repeating: 0, count: blocks.blocks.count)
        var blockUse = [DayUse](repeating: DayUse(), count: blocks.blocks.count)
        var classUse = [DayUse](repeating: DayUse(), count: facts.classes.count)
        var classLoad = [Int](repeating: 0, count: facts.classes.count)
        for (seat, use) in zip(given.seats, use) {
            load[Int(seat.block)] += 1
            blockUse[Int(seat.block)] += use
            classUse[Int(seat.classIndex)] += use
            classLoad[Int(seat.classIndex)] += 1
        }
        self.load = load
        self.blockUse = blockUse
        self.classUse = classUse
        self.classLoad = classLoad
    }

    func name(ofClass index: Int) -> String { facts.scenario.classes[index].id.text }

    func name(ofChild index: Int) -> String { facts.scenario.children[index].id.text }

    func session(of seat: GivenSeat) -> Int { facts.classes[Int(seat.classIndex)].session }

    func site(of seat: GivenSeat) -> Int { facts.classes[Int(seat.classIndex)].site }

    /// A block as a person finds it: class and part.
    func name(ofBlock index: Int) -> String {
        let block = blocks.blocks[index]
        let part = PolicyCodes(scenario: facts.scenario).part(block)
        return "\(name(ofClass: Int(block.classIndex))) \(part)"
    }

    /// Whether a class, or its site, may stay closed.
    func mayStayClosed(_ index: Int) -> Bool {
        let careClass = facts.scenario.classes[index]
        return careClass.opening.isOptional || careClass.hasMinimum
            || facts.scenario.sites[Int(careClass.siteIndex)].isOptional
    }

    /// Whether a class is open: it may not stay closed, or has children.
    func isOpen(_ index: Int) -> Bool { classLoad[index] > 0 || !mayStayClosed(index) }
}
