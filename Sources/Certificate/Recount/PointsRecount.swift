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

    init(_ facts: ScenarioFacts) {
        self.facts = facts
        combinesByHighest = facts.scenario.policy.points.groupCombination == .highest
        for rule in facts.scenario.policy.points.rules {
            let value = RuleValue(rule, classCount: facts.classes.count)
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
        var sum = placed?.points(offer) ?? 0
        sum += groupPoints(facts.children[child].groups, offer)
        let rank = Int(offer.rank)
        if rank > 0, rank < wishes.count, let value = wishes[rank] { sum += value.points(offer) }
        if offer.metres >= 0, let band = bands.first(where: { offer.metres <= $0.within }) {
            sum += band.value.points(offer)
        }
        let site = facts.classes[Int(offer.classIndex)].site
        if !audiences.isEmpty {
            let bit = facts.audience(child: child, site: site, metres: offer.metres)
            // The last statement of an audience counts, as a policy names each once.
            if let entry = audiences.last(where: { $0.bit == bit }) {
                sum += entry.value.points(offer)
            }
        }
        return sum + lookingBack(child, site, offer)
    }

    private func groupPoints(_ held: UInt64, _ offer: RecountedOffer) -> Int64 {
        guard held != 0 else { return 0 }
        var sum: Int64 = 0
        var highest: Int64?
        for (bit, value) in groups where held & bit != 0 {
            let points = value.points(offer)
            sum += points
            highest = max(highest ?? points, points)
        }
        return combinesByHighest ? highest ?? 0 : sum
    }

    private func lookingBack(_ child: Int, _ site: Int, _ offer: RecountedOffer) -> Int64 {
        guard !facts.scenario.previous.isEmpty, let last = facts.scenario.previous[child] else {
            return 0
        }
        guard let lastSite = last.siteIndex else { return waited?.points(offer) ?? 0 }
        return Int(lastSite) == site ? returning?.points(offer) ?? 0 : 0
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
private struct RuleValue {
    private let usual: Int64
    /// Per class and mode; empty when there are no exceptions.
    private var table: [Int64] = []

    init(_ rule: PointsRule, classCount: Int) {
        usual = Int64(rule.points.value)
        guard !rule.exceptions.isEmpty else { return }
        table = [Int64](repeating: usual, count: classCount * Mode.allCases.count)
        // The first that matches holds, so later ones are written first.
        for exception in rule.exceptions.reversed() {
            for careClass in 0..<classCount
            where exception.classIndices?.contains(Int32(careClass)) ?? true {
                for (index, mode) in Mode.allCases.enumerated()
                where exception.modes?.contains(mode) ?? true {
                    table[careClass * Mode.allCases.count + index] = Int64(exception.points.value)
                }
            }
        }
    }

    func points(_ offer: RecountedOffer) -> Int64 {
        guard !table.isEmpty else { return usual }
        let mode = Mode.allCases.firstIndex(of: offer.mode) ?? 0
        return table[Int(offer.classIndex) * Mode.allCases.count + mode]
    }
}
