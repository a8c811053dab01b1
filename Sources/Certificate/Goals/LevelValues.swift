import Digests
import PlacementModel

/// What a seat is worth at each level.
struct LevelValues {
    let facts: ScenarioFacts
    let recount: OptionRecount
    let demands: DemandRecount
    let lottery: LotteryRecount?
    /// What an unknown distance counts as: the longest that is known.
    private let longestMetres: Int32
    /// Per child the first eight bytes of its number's SHA-256; made when names are asked for.
    private let nameWords: [UInt64]

    init(
        _ facts: ScenarioFacts,
        _ recount: OptionRecount,
        _ demands: DemandRecount,
        _ lottery: LotteryRecount?,
        namesSeats: Bool
    ) {
        self.facts = facts
        self.recount = recount
        self.demands = demands
        self.lottery = lottery
        longestMetres = max(0, recount.options.lazy.map(\.metres).max() ?? 0)
        let children = facts.scenario.children
        nameWords =
            namesSeats
            ? Stretches.map(children.count) { stretch in
                stretch.map { SHA256Digest(of: children[$0].id.text).words.0 }
            }.flatMap { $0 } : []
    }

    /// One value per arc.
    func values(_ level: CheckedLevel, _ arcs: SeatArcs) -> [Int64] {
        [Int64](unsafeUninitializedCapacity: arcs.block.count) { values, count in
            @inline(__always)
            func fill(_ value: (_ child: Int, _ arc: Int, _ option: RecountedOption) -> Int64) {
                for child in facts.children.indices {
                    for arc in arcs.range(of: child) {
                        values[arc] = value(child, arc, recount.options[Int(arcs.option[arc])])
                    }
                }
            }
            // The levels that every run has, without a choice per arc.
            switch level.kind {
            case .points:
                fill { _, arc, option in arcs.use[arc].isAdditional ? 0 : option.points }
            case .reserves: fill { _, arc, _ in arcs.use[arc] == .minimum ? 1 : 0 }
            case .distance:
                let longest = longestMetres
                fill { _, _, option in -Int64(option.metres < 0 ? longest : option.metres) }
            default:
                fill { child, arc, option in
                    value(level, child, option, arcs.use[arc], Int(arcs.block[arc]))
                }
            }
            count = arcs.block.count
        }
    }

    func value(
        _ level: CheckedLevel,
        _ child: Int,
        _ option: RecountedOption,
        _ use: ArcUse,
        _ block: Int
    ) -> Int64 {
        switch level.kind {
        case .pinned: return demands.meetsPin(child, option.classIndex, facts) ? 1 : 0
        case .kept: return demands.meetsGuarantee(child, option.classIndex, facts) ? 1 : 0
        case .announcedKept:
            return demands.announcedMust[child]?.contains(option.classIndex) == true ? 1 : 0
        case .announced:
            // Of several announced seats one alone is not all; see `SharedValues`.
            return demands.announcedIfPossible[child] == [option.classIndex] ? 1 : 0
        case .announcedSeats:
            return demands.announcedIfPossible[child]?.contains(option.classIndex) == true ? 1 : 0
        case .newcomers: return facts.scenario.previous[child]?.siteIndex == nil ? 1 : 0
        case .audience(let bit): return facts.audience(of: option, child: child) == bit ? 1 : 0
        case .reserves: return use == .minimum ? 1 : 0
        case .placed(let groups):
            return groups.isEmpty || facts.children[child].belongs(to: groups) ? 1 : 0
        case .points:
            return use.isAdditional ? 0 : option.points
        case .pointsInAdditionalSeats: return use == .additional ? option.points : 0
        case .pointsInReleasedSeats: return use == .additionalReleased ? option.points : 0
        case .wishRank(let rank): return option.rank == rank ? 1 : 0
        case .fewestChanges: return stays(child, option.classIndex) ? 1 : 0
        case .lottery:
            guard let lottery else { return 0 }
            return Int64(lottery.numbers.count + 1) - Int64(lottery.numbers[child])
        case .distance: return -Int64(option.metres < 0 ? longestMetres : option.metres)
        case .finalDraw(let round):
            return lottery?.finalWeight(
                child: child,
                classIndex: Int(option.classIndex),
                round: round
            ) ?? 0
        case .seatNaming(let round):
            let weight = LotteryRecount.mixed(nameWords[child] &+ UInt64(block), round)
            let isReleased = use == .minimumReleased || use == .additionalReleased
            return isReleased ? weight - 16_777_216 : weight
        }
    }

    /// A child stays where it gets its class again, or, where that class is gone, its site.
    private func stays(_ child: Int, _ classIndex: Int32) -> Bool {
        guard !facts.scenario.previous.isEmpty, let last = facts.scenario.previous[child],
            let site = last.siteIndex
        else { return false }
        if let careClass = last.classIndex { return careClass == classIndex }
        return facts.classes[Int(classIndex)].site == Int(site)
    }
}
