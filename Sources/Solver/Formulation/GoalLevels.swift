import Digests
import Parallel
import PlacementModel

/// The goals of a policy as levels of the network problem, each with its values per arc.
///
/// Seats reserved over and above are filled after the open ones: at the points level they count
/// nothing, and two levels of their own follow, for members and for those who get released seats.
struct GoalLevels: Sendable {
    private let scenario: Scenario
    private var options: RaggedTable<PlacementOption>
    private let formulation: PureFormulation
    let draw: LotteryDraw?
    private let threads: Threads
    private let audiences: AudienceStages
    /// The last wish rank that has a level of its own.
    private let lastWishRank: Int16
    let pinned: DemandedPlaces
    let kept: DemandedPlaces
    let announced: DemandedPlaces
    /// Per child the classes in which it stays if possible.
    private let announcedIfPossible: [Int32: [Int32]]

    /// - Parameters:
    ///   - draw: nil while the seed has not been revealed; then no level needs it.
    ///   - wishRanks: at least so many ranks have a level of their own; one that no option has
    ///     decides nothing.
    init(
        _ scenario: Scenario,
        options: RaggedTable<PlacementOption>,
        formulation: PureFormulation,
        draw: LotteryDraw?,
        wishRanks: Int16 = 0,
        threads: Threads = .one
    ) {
        self.scenario = scenario
        self.options = options
        self.formulation = formulation
        self.draw = draw
        self.threads = threads
        audiences = AudienceStages(scenario, options: options)
        lastWishRank = max(wishRanks, options.elements.lazy.compactMap(\.wishRank).max() ?? 0)
        pinned = PinRule.places(scenario)
        kept = ContinuityRule.places(scenario, options: options)
        announced = AnnouncedRule.places(scenario)
        announcedIfPossible = AnnouncedRule.preferred(scenario)
    }

    /// The same levels where the options have other points.
    func counting(_ options: RaggedTable<PlacementOption>) -> GoalLevels {
        var levels = self
        levels.options = options
        return levels
    }

    /// What must hold, who comes first, and the policy's order. Without a draw the lottery is missing.
    var policyLevels: [GoalLevel] {
        levelsBeforeTheOrder + scenario.policy.order.flatMap(levels(of:))
    }

    /// The levels in strict order. Without a draw those that need one are missing.
    var levels: [GoalLevel] {
        var levels = policyLevels
        if draw != nil { levels += (1...GoalLevels.finalDrawRounds).map(GoalLevel.finalDraw) }
        return levels
    }

    /// How many levels stand before the lottery in the policy's order.
    var levelCountBeforeLottery: Int {
        levelsBeforeTheOrder.count
            + scenario.policy.order.prefix { $0 != .lottery }.flatMap(levels(of:)).count
    }

    /// What must hold, and who comes first, whatever the goals are.
    private var levelsBeforeTheOrder: [GoalLevel] {
        let newcomers = ContinuityRule.newcomers(scenario) != nil
        return demandLevels + announcedLevels + (newcomers ? [.newcomers] : [])
            + audiences.stages.map(GoalLevel.audience)
    }

    /// The levels whose optimum must be all that is demanded.
    var demandLevels: [GoalLevel] {
        (pinned.isEmpty ? [] : [.pinned]) + (kept.isEmpty ? [] : [.kept])
            + (announced.isEmpty ? [] : [.announcedKept])
    }

    /// As few children as possible change.
    private var announcedLevels: [GoalLevel] {
        guard !announcedIfPossible.isEmpty else { return [] }
        let someHaveSeveral = announcedIfPossible.values.contains { $0.count > 1 }
        return someHaveSeveral ? [.announced, .announcedSeats] : [.announced]
    }

    /// Rounds of 24 random bits; two tied placements stay tied in all of them with probability
    /// 2^-72, and then the run says so.
    private static let finalDrawRounds = 3

    /// Whether the child must get a place.
    func isDemanded(_ child: Int) -> Bool {
        [pinned, kept, announced].contains { !$0.demands(ofChild: child).isEmpty }
    }

    /// A level with its values.
    func goal(_ level: GoalLevel) -> StrictGoal { goal(rating(level)) }

    /// What a level counts of an arc, and when it is asked at all.
    func rating(_ level: GoalLevel) -> ArcRating {
        switch level {
        case .pinned: return rating(meeting: pinned)
        case .kept: return rating(meeting: kept)
        case .announcedKept: return rating(meeting: announced)
        case .announced:
            // A child with several seats keeps all of them or has changed; its column counts.
            let classes = announcedIfPossible
            return ArcRating(.always) { arc in
                classes[Int32(arc.child)] == [arc.option.classIndex] ? 1 : 0
            }
        case .announcedSeats:
            let classes = announcedIfPossible
            return ArcRating(.always) { arc in
                classes[Int32(arc.child)]?.contains(arc.option.classIndex) == true ? 1 : 0
            }
        case .newcomers:
            let newcomers = ContinuityRule.newcomers(scenario)
            return ArcRating(.always) { newcomers?[$0.child] == true ? 1 : 0 }
        case .audience(let audience):
            let stages = audiences
            return ArcRating(.always) {
                stages.serves(child: $0.child, $0.option, as: audience) ? 1 : 0
            }
        case .reserves: return ArcRating(.always) { $0.use == .minimum ? 1 : 0 }
        case .placed(let groups):
            let children = scenario.children
            return ArcRating(.always) { arc in
                let counts = groups.isEmpty || !children[arc.child].groups.isDisjoint(with: groups)
                return counts ? 1 : 0
            }
        case .points:
            return ArcRating(.always) { arc in
                switch arc.use {
                case .open, .minimum, .minimumReleased: Int64(arc.option.points.value)
                case .additional, .additionalReleased: 0
                }
            }
        case .pointsInAdditionalSeats:
            return ArcRating(.always) { $0.use == .additional ? Int64($0.option.points.value) : 0 }
        case .pointsInReleasedSeats:
            return ArcRating(.always) {
                $0.use == .additionalReleased ? Int64($0.option.points.value) : 0
            }
        case .wishRank(let rank): return ArcRating(.always) { $0.option.wishRank == rank ? 1 : 0 }
        case .fewestChanges:
            let stays = staysWhereItWas
            return ArcRating(.always) { stays($0) ? 1 : 0 }
        case .lottery:
            guard let numbers = draw?.numbers else { return ArcRating(.whenTied) { _ in 0 } }
            let count = Int64(numbers.count)
            return ArcRating(.whenPlacementTied) { count + 1 - Int64(numbers[$0.child]) }
        case .distance:
            let unknown = longestKnownDistance
            return ArcRating(.always) { -Int64(($0.option.distance ?? unknown).count) }
        case .finalDraw(let round):
            guard let draw else { return ArcRating(.whenFamilyTied) { _ in 0 } }
            return ArcRating(.whenFamilyTied) {
                draw.weight(child: $0.child, classIndex: Int($0.option.classIndex), round: round)
            }
        }
    }

    private func rating(meeting places: DemandedPlaces) -> ArcRating {
        ArcRating(.always) {
            places.isMet(child: $0.child, classIndex: $0.option.classIndex) ? 1 : 0
        }
    }

    /// What settles the seat groups within a class when all that matters is decided: released seats
    /// only when the open ones are full, and then by the application numbers, so that the same
    /// seats are named whatever the order of the rows.
    var seatNaming: [StrictGoal] { seatNamingRatings.map(goal) }

    var seatNamingRatings: [ArcRating] {
        let children = scenario.children
        let words = threads.stretches(of: children.count, atLeast: 5000) { stretch in
            stretch.map { SHA256Digest(of: children[$0].id.text).words.0 }
        }.flatMap(\.self)
        return (1...2).map { round in
            ArcRating(.whenTied) { arc in
                let isReleased = arc.use == .minimumReleased || arc.use == .additionalReleased
                let word = words[arc.child] &+ UInt64(arc.seatGroup)
                let weight = SplitMix64.finalised(word, round: round) >> 40
                return Int64(weight) - (isReleased ? 1 << 24 : 0)
            }
        }
    }

    private func goal(_ rating: ArcRating) -> StrictGoal {
        let (formulation, options, threads) = (formulation, options, threads)
        return StrictGoal(demand: rating.demand) {
            ArcValues(formulation.problem, threads) { child, arc in
                rating.value(
                    RatedArc(
                        child: child,
                        option: options.elements[Int(formulation.arcOption[arc])],
                        seatGroup: Int(formulation.problem.arcSeatGroup[arc]),
                        use: formulation.arcUse[arc]
                    )
                )
            }
        }
    }

    private func levels(of goal: Goal) -> [GoalLevel] {
        let reserves = scenario.policy.reserves
        switch goal {
        case .reserves:
            return reserves.contains { $0.counts == .minimum } ? [.reserves] : []
        case .placed(let groups): return [.placed(groups)]
        case .points:
            guard reserves.contains(where: { $0.counts == .additional }) else { return [.points] }
            return [.points, .pointsInAdditionalSeats, .pointsInReleasedSeats]
        case .wishRanks:
            return lastWishRank < 1 ? [] : (1...lastWishRank).map(GoalLevel.wishRank)
        case .fewestChanges:
            return scenario.previous.contains { $0?.siteIndex != nil } ? [.fewestChanges] : []
        case .lottery: return draw == nil ? [] : [.lottery]
        case .distance: return [.distance]
        }
    }

    /// A child stays when it gets the class it had, or, where that class is gone, the site.
    private var staysWhereItWas: @Sendable (RatedArc) -> Bool {
        let previous = scenario.previous
        let siteOfClass = scenario.classes.map(\.siteIndex)
        return { arc in
            guard let last = previous[arc.child], let site = last.siteIndex else { return false }
            if let classIndex = last.classIndex { return classIndex == arc.option.classIndex }
            return siteOfClass[Int(arc.option.classIndex)] == site
        }
    }

    /// An unknown distance counts as the longest known one, so that it is never an advantage.
    var longestKnownDistance: Metres {
        options.elements.lazy.compactMap(\.distance).max() ?? Metres(0)
    }
}
