import PlacementModel

/// Adds up the points of an option, rule by rule, from the policy.
struct PointsRecount {
    private let facts: ScenarioFacts
    private let combinesByHighest: Bool
    private var placed: RuleValue?
    /// Group bit and its rule, in the order of the policy.
    private var groups: [(bit: UInt64, value: RuleValue)] = []
    /// By rank.
    private var wishes: [RuleValue?] = []
    /// Nearest first.
    private var bands: [(within: Int32, value: RuleValue)] = []
    private var audiences: [(bit: UInt8, value: RuleValue)] = []
    private var returning: RuleValue?
    private var waited: RuleValue?
    /// What rules with exceptions give, for each such rule per class and mode.
    private var tables: [Int64] = []

    init(_ facts: ScenarioFacts) {
        self.facts = facts
        combinesByHighest = facts.scenario.policy.points.groupCombination == .highest
        for rule in facts.scenario.policy.points.rules {
            let value = RuleValue(rule, classCount: facts.classes.count, tables: &tables)
            switch rule.criterion {
            case .placed: placed = value
            case .group(let index): groups.append((1 << UInt64(index), value))
            case .wish(let rank):
                while wishes.count <= Int(rank) { wishes.append(nil) }
                wishes[Int(rank)] = value
            case .distance(let within): bands.append((within.count, value))
            case .audience(let audience): audiences.append((PointsRecount.bit(audience), value))
            case .returning: returning = value
            case .waited: waited = value
            }
        }
        bands.sort { $0.within < $1.within }
    }

    func total(child: Int, _ offer: RecountedOffer) -> Int64 {
        var sum: Int64 = 0
        forEachItem(child, offer) { _, points in sum += points }
        return sum
    }

    /// The rules that give points to an offer, in the order of the policy's document.
    @inline(__always)
    func forEachItem(
        _ child: Int,
        _ offer: RecountedOffer,
        _ body: (_ rule: RuleValue, _ points: Int64) -> Void
    ) {
        @inline(__always)
        func give(_ value: RuleValue?) { if let value { body(value, points(value, offer)) } }
        give(placed)
        let held = facts.children[child].groups
        if held != 0 {
            if combinesByHighest {
                give(highest(held, offer))
            } else {
                for (bit, value) in groups where held & bit != 0 { give(value) }
            }
        }
        let rank = Int(offer.rank)
        if rank > 0, rank < wishes.count { give(wishes[rank]) }
        if offer.metres >= 0 { give(bands.first { offer.metres <= $0.within }?.value) }
        let site = facts.classes[Int(offer.classIndex)].site
        if !audiences.isEmpty {
            let bit = facts.audience(child: child, site: site, metres: offer.metres)
            give(audiences.first { $0.bit == bit }?.value)
        }
        guard !facts.scenario.previous.isEmpty, let last = facts.scenario.previous[child] else {
            return
        }
        if let lastSite = last.siteIndex {
            if Int(lastSite) == site { give(returning) }
        } else {
            give(waited)
        }
    }

    @inline(__always)
    private func points(_ value: RuleValue, _ offer: RecountedOffer) -> Int64 {
        guard let table = value.table else { return value.usual }
        let mode = Mode.allCases.firstIndex(of: offer.mode) ?? 0
        return tables[table + Int(offer.classIndex) * Mode.allCases.count + mode]
    }

    /// Of equal ones the first in the policy.
    private func highest(_ held: UInt64, _ offer: RecountedOffer) -> RuleValue? {
        var best: (value: RuleValue, points: Int64)?
        for (bit, value) in groups where held & bit != 0 {
            let points = points(value, offer)
            if points > best?.points ?? .min { best = (value, points) }
        }
        return best?.value
    }

    private static func bit(_ audience: Audience) -> UInt8 {
        switch audience {
        case .staff: SiteFacts.staff
        case .partners: SiteFacts.partnerStaff
        case .residents: SiteFacts.residents
        case .everyone: SiteFacts.everyone
        }
    }
}

/// What one rule gives, by class and mode where exceptions say so.
struct RuleValue {
    let criterion: PointsCriterion
    let usual: Int64
    /// Where its table begins among all; nil when there are no exceptions. No array of its own, because
    /// values are handed on for every option.
    private(set) var table: Int?

    init(_ rule: PointsRule, classCount: Int, tables: inout [Int64]) {
        criterion = rule.criterion
        usual = Int64(rule.points.value)
        guard !rule.exceptions.isEmpty else { return }
        let first = tables.count
        table = first
        tables += [Int64](repeating: usual, count: classCount * Mode.allCases.count)
        // The first that matches holds, so later ones are written first.
        for exception in rule.exceptions.reversed() {
            for careClass in 0..<classCount
            where exception.classIndices?.contains(Int32(careClass)) ?? true {
                for (index, mode) in Mode.allCases.enumerated()
                where exception.modes?.contains(mode) ?? true {
                    tables[first + careClass * Mode.allCases.count + index] = Int64(
                        exception.points.value
                    )
                }
            }
        }
    }
}
