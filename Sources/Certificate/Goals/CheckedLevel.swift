import PlacementModel

/// One level of the strict order, as the checker derives it from the policy.
struct CheckedLevel {
    let kind: Kind
    /// As `result.json` and `certificate.json` name it.
    let code: String
    /// When the level is asked for at all.
    let demand: Demand

    enum Kind {
        case pinned
        case kept
        case announcedKept
        case announced
        case announcedSeats
        case newcomers
        /// By the audience's bit.
        case audience(UInt8)
        case reserves
        case placed(GroupSet)
        case points
        case pointsInAdditionalSeats
        case pointsInReleasedSeats
        case wishRank(Int16)
        case fewestChanges
        case lottery
        case distance
        case finalDraw(round: Int)
        case seatNaming(round: Int)
    }

    enum Demand {
        case always
        /// Only if it is open whether some child is placed.
        case whenPlacementIsOpen
        /// Only if some child's class is open.
        case whenClassIsOpen
        /// Only if some child's block of seats is open.
        case whenBlockIsOpen
    }

    /// Whether the level stands among the goals of `result.json`; which of equal seats has which
    /// name is no goal.
    var isGoal: Bool { if case .seatNaming = kind { false } else { true } }

    /// Whether several seats of one child count once.
    var countsOnce: Bool {
        switch kind {
        case .audience, .fewestChanges: true
        default: countsChildren
        }
    }

    /// Whether the level asks how many children have a place, or one that they must have.
    var countsChildren: Bool {
        switch kind {
        case .kept, .newcomers, .placed, .lottery: true
        default: false
        }
    }
}

/// The levels that a run must have, in order.
struct LevelList {
    let levels: [CheckedLevel]

    /// - Parameter order: goals instead of the policy's.
    init(
        _ facts: ScenarioFacts,
        _ recount: OptionRecount,
        _ demands: DemandRecount,
        _ model: SeatModel,
        order: [Goal]? = nil
    ) {
        let policy = facts.scenario.policy
        let hasSeed = policy.lottery?.seed != nil
        var levels: [CheckedLevel] = []
        func add(_ kind: CheckedLevel.Kind, _ code: String) {
            levels.append(CheckedLevel(kind: kind, code: code, demand: .always))
        }
        if demands.hasPins { add(.pinned, "pinned") }
        if demands.hasKept { add(.kept, "kept") }
        if !demands.announcedMust.isEmpty { add(.announcedKept, "announced-kept") }
        if !demands.announcedIfPossible.isEmpty { add(.announced, "announced") }
        if demands.announcedIfPossible.values.contains(where: { $0.count > 1 }) {
            add(.announcedSeats, "announced-seats")
        }
        if policy.continuity == .newcomersFirst, !facts.scenario.previous.isEmpty {
            add(.newcomers, "newcomers")
        }
        for (bit, word) in LevelList.stages(facts, recount) {
            add(.audience(bit), "audience-\(word)")
        }
        for goal in order ?? policy.order {
            switch goal {
            case .reserves:
                if policy.reserves.contains(where: { $0.counts == .minimum }) {
                    add(.reserves, "reserves")
                }
            case .placed(let groups):
                let code = PolicyCodes(scenario: facts.scenario).groups(groups)
                add(.placed(groups), code.isEmpty ? "placed" : "placed:\(code)")
            case .points:
                add(.points, "points")
                if policy.reserves.contains(where: { $0.counts == .additional }) {
                    add(.pointsInAdditionalSeats, "points-in-additional-seats")
                    add(.pointsInReleasedSeats, "points-in-released-seats")
                }
            case .wishRanks:
                let last = recount.options.lazy.map(\.rank).max() ?? 0
                for rank in 0..<max(last, 0) { add(.wishRank(rank + 1), "wish-rank-\(rank + 1)") }
            case .fewestChanges:
                if LevelList.someHadAPlace(facts) { add(.fewestChanges, "fewest-changes") }
            case .lottery:
                guard hasSeed else { continue }
                levels.append(
                    CheckedLevel(
                        kind: .lottery,
                        code: "lottery",
                        demand: model == .shared ? .always : .whenPlacementIsOpen
                    )
                )
            case .distance: add(.distance, "distance")
            }
        }
        if model == .oneSeatEach { levels += LevelList.drawsAndNames(hasSeed) }
        self.levels = levels
    }

    /// What settles placements that are equal in every goal, and the names of equal seats.
    private static func drawsAndNames(_ hasSeed: Bool) -> [CheckedLevel] {
        let draws = hasSeed ? [1, 2, 3] : []
        return draws.map {
            CheckedLevel(
                kind: .finalDraw(round: $0),
                code: "final-draw-\($0)",
                demand: .whenClassIsOpen
            )
        }
            + [1, 2].map {
                CheckedLevel(
                    kind: .seatNaming(round: $0),
                    code: "seat-naming-\($0)",
                    demand: .whenBlockIsOpen
                )
            }
    }

    private static func someHadAPlace(_ facts: ScenarioFacts) -> Bool {
        facts.scenario.previous.contains { $0?.siteIndex != nil }
    }

    /// The audiences that some option serves, in turn, where audiences are served in turn.
    static func stages(
        _ facts: ScenarioFacts,
        _ recount: OptionRecount
    ) -> [(UInt8, String)] {
        let scenario = facts.scenario
        guard scenario.policy.audienceOrder == .staged,
            scenario.sites.contains(where: { $0.audiences.count > 1 })
        else { return [] }
        var present: UInt8 = 0
        for child in facts.children.indices {
            for position in recount.range(of: child) {
                present |= facts.audience(of: recount.options[position], child: child)
            }
        }
        let all: [(UInt8, String)] = [
            (SiteFacts.staff, "staff"), (SiteFacts.partnerStaff, "partners"),
            (SiteFacts.residents, "residents"), (SiteFacts.everyone, "everyone"),
        ]
        return all.filter { present & $0.0 != 0 }
    }
}

extension ScenarioFacts {
    /// As whom an option serves a child.
    func audience(of option: RecountedOption, child: Int) -> UInt8 {
        let site = classes[Int(option.classIndex)].site
        return audience(child: child, site: site, metres: option.metres)
    }
}
