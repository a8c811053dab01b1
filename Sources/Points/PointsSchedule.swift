package import PlacementModel

/// The policy's points rules, arranged so that the items of one option are found in one pass.
package struct PointsSchedule: Sendable {
    private let scenario: Scenario
    private let eligibility: Eligibility
    private let placed: PointsRule?
    private let groups: [(groupIndex: Int, rule: PointsRule)]
    private let wishes: [Int16: PointsRule]
    /// By distance, nearest first.
    private let distances: [(within: Metres, rule: PointsRule)]
    private let audiences: [Audience: PointsRule]
    private let returning: PointsRule?
    private let waited: PointsRule?
    private let wishTable: SourceTable

    package init(_ scenario: Scenario) {
        self.scenario = scenario
        eligibility = Eligibility(scenario)
        var placed: PointsRule?
        var groups: [(Int, PointsRule)] = []
        var wishes: [Int16: PointsRule] = [:]
        var distances: [(within: Metres, rule: PointsRule)] = []
        var audiences: [Audience: PointsRule] = [:]
        var returning: PointsRule?
        var waited: PointsRule?
        for rule in scenario.policy.points.rules {
            switch rule.criterion {
            case .placed: placed = rule
            case .group(let index): groups.append((index, rule))
            case .wish(let rank): wishes[rank] = rule
            case .distance(let within): distances.append((within, rule))
            case .audience(let audience): audiences[audience] = rule
            case .returning: returning = rule
            case .waited: waited = rule
            }
        }
        self.placed = placed
        self.groups = groups
        self.wishes = wishes
        self.distances = distances.sorted { $0.within < $1.within }
        self.audiences = audiences
        self.returning = returning
        self.waited = waited
        wishTable = scenario.wishTable
    }

    /// The sum of an option's points; nil when it does not fit `Points`.
    func total(_ offer: Offer) -> Points? {
        var sum: Int64 = 0
        forEachItem(offer) { _, points in sum += Int64(points.value) }
        return Int32(exactly: sum).map(Points.init)
    }

    /// The lines that add up to an option's points, in the order of the policy reference.
    package func items(child: Int, option: PlacementOption) -> [PointsItem] {
        let offer = Offer(
            child: child,
            classIndex: option.classIndex,
            mode: option.mode,
            wishRank: option.wishRank,
            distance: option.distance
        )
        var items: [PointsItem] = []
        forEachItem(offer) { rule, points in
            items.append(
                PointsItem(
                    criterion: rule.criterion,
                    points: points,
                    ruleLine: rule.line,
                    source: source(of: rule.criterion, offer)
                )
            )
        }
        return items
    }

    private func forEachItem(_ offer: Offer, _ body: (PointsRule, Points) -> Void) {
        func give(_ rule: PointsRule) { body(rule, points(of: rule, offer)) }
        let child = scenario.children[offer.child]
        if let placed { give(placed) }
        giveGroups(child.groups, offer, body)
        if let rank = offer.wishRank, let rule = wishes[rank] { give(rule) }
        if let distance = offer.distance,
            let band = distances.first(where: { distance <= $0.within })
        {
            give(band.rule)
        }
        let siteIndex = scenario.classes[Int(offer.classIndex)].siteIndex
        if !audiences.isEmpty,
            let audience = eligibility.audience(
                ofChild: offer.child,
                at: Int(siteIndex),
                distance: offer.distance
            ), let rule = audiences[audience]
        {
            give(rule)
        }
        if !scenario.previous.isEmpty, let previous = scenario.previous[offer.child] {
            if let returning, previous.siteIndex == siteIndex { give(returning) }
            if let waited, previous.siteIndex == nil { give(waited) }
        }
    }

    private func giveGroups(
        _ memberships: GroupSet,
        _ offer: Offer,
        _ body: (PointsRule, Points) -> Void
    ) {
        guard !memberships.isEmpty else { return }
        let held = groups.lazy.filter { memberships.contains(index: $0.groupIndex) }
        switch scenario.policy.points.groupCombination {
        case .add:
            for (_, rule) in held { body(rule, points(of: rule, offer)) }
        case .highest:
            var best: (rule: PointsRule, points: Points)?
            for (_, rule) in held {
                let value = points(of: rule, offer)
                if best == nil || value > best!.points { best = (rule, value) }
            }
            if let best { body(best.rule, best.points) }
        }
    }

    private func points(of rule: PointsRule, _ offer: Offer) -> Points {
        let exception = rule.exceptions.first {
            $0.covers(classIndex: offer.classIndex, mode: offer.mode)
        }
        return exception?.points ?? rule.points
    }

    private func source(of criterion: PointsCriterion, _ offer: Offer) -> SourceRow {
        let childRow = scenario.source(.children, row: scenario.children[offer.child].row)
        switch criterion {
        case .placed, .group, .audience:
            return childRow
        case .wish:
            let wish = scenario.wishes[offer.child].first {
                $0.classIndex == offer.classIndex && $0.rank == offer.wishRank
                    && $0.mode == offer.mode
            }
            return wish.map { scenario.source(wishTable, row: $0.row) } ?? childRow
        case .distance:
            let site = scenario.classes[Int(offer.classIndex)].siteIndex
            let stated = scenario.statedDistances[offer.child].first { $0.siteIndex == site }
            return stated.map { scenario.source(.distances, row: $0.row) } ?? childRow
        case .returning, .waited:
            let previous = scenario.previous[offer.child]
            return previous.map { scenario.source(.previous, row: $0.row) } ?? childRow
        }
    }
}

/// A (child, class, mode) that may become an option.
struct Offer {
    let child: Int
    let classIndex: Int32
    let mode: Mode
    let wishRank: Int16?
    let distance: Metres?
}
