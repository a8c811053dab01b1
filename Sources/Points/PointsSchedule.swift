package import PlacementModel

/// The policy's points rules, arranged so that the items of one option are found in one pass.
package struct PointsSchedule: Sendable {
    private let scenario: Scenario
    private let eligibility: Eligibility
    /// The rules in the order of the policy; the others here are positions in it, because copying a
    /// rule for every option of a million children would cost more than all the sums.
    private let rules: [PointsRule]
    /// Per rule its points, and whether it has exceptions.
    private let plainPoints: [(points: Points, hasExceptions: Bool)]
    private let placed: Int?
    private let groups: [(groupIndex: Int, rule: Int)]
    private let wishes: [(rank: Int16, rule: Int)]
    /// By distance, nearest first.
    private let distances: [(within: Metres, rule: Int)]
    private let audiences: [(audience: Audience, rule: Int)]
    private let returning: Int?
    private let waited: Int?
    private let wishTable: SourceTable

    package init(_ scenario: Scenario) {
        self.scenario = scenario
        eligibility = Eligibility(scenario)
        rules = scenario.policy.points.rules
        plainPoints = rules.map { ($0.points, !$0.exceptions.isEmpty) }
        var placed: Int?
        var groups: [(Int, Int)] = []
        var wishes: [Int16: Int] = [:]
        var distances: [(within: Metres, rule: Int)] = []
        var audiences: [Audience: Int] = [:]
        var returning: Int?
        var waited: Int?
        for (position, rule) in rules.enumerated() {
            switch rule.criterion {
            case .placed: placed = position
            case .group(let index): groups.append((index, position))
            case .wish(let rank): wishes[rank] = position
            case .distance(let within): distances.append((within, position))
            case .audience(let audience): audiences[audience] = position
            case .returning: returning = position
            case .waited: waited = position
            }
        }
        self.placed = placed
        self.groups = groups
        self.wishes = wishes.sorted { $0.key < $1.key }.map { (rank: $0.key, rule: $0.value) }
        self.distances = distances.sorted { $0.within < $1.within }
        self.audiences = Audience.allCases.compactMap { audience in
            audiences[audience].map { (audience: audience, rule: $0) }
        }
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
        forEachItem(offer) { position, points in
            let rule = rules[position]
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

    /// Calls the body with the position of each rule that gives points, and the points.
    private func forEachItem(_ offer: Offer, _ body: (Int, Points) -> Void) {
        func give(_ rule: Int) { body(rule, points(of: rule, offer)) }
        if let placed { give(placed) }
        giveGroups(scenario.children[offer.child].groups, offer, body)
        if let rank = offer.wishRank, let rule = wishes.first(where: { $0.rank == rank }) {
            give(rule.rule)
        }
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
            ), let rule = audiences.first(where: { $0.audience == audience })
        {
            give(rule.rule)
        }
        if !scenario.previous.isEmpty, let previous = scenario.previous[offer.child] {
            if let returning, previous.siteIndex == siteIndex { give(returning) }
            if let waited, previous.siteIndex == nil { give(waited) }
        }
    }

    private func giveGroups(
        _ memberships: GroupSet,
        _ offer: Offer,
        _ body: (Int, Points) -> Void
    ) {
        guard !memberships.isEmpty else { return }
        var best: (rule: Int, points: Points)?
        for (group, rule) in groups where memberships.contains(index: group) {
            let value = points(of: rule, offer)
            switch scenario.policy.points.groupCombination {
            case .add: body(rule, value)
            case .highest: if best == nil || value > best!.points { best = (rule, value) }
            }
        }
        if let best { body(best.rule, best.points) }
    }

    private func points(of rule: Int, _ offer: Offer) -> Points {
        let plain = plainPoints[rule]
        guard plain.hasExceptions else { return plain.points }
        let exception = rules[rule].exceptions.first {
            $0.covers(classIndex: offer.classIndex, mode: offer.mode)
        }
        return exception?.points ?? plain.points
    }

    private func source(of criterion: PointsCriterion, _ offer: Offer) -> SourceRow {
        let childRow = scenario.source(.children, row: scenario.children[offer.child].row)
        switch criterion {
        case .placed, .group, .audience:
            return childRow
        case .wish:
            let wishes = scenario.wishes[offer.child].filter {
                $0.classIndex == offer.classIndex && $0.rank == offer.wishRank
            }
            // A manual decision may place a child in another mode than it wished for.
            let wish = wishes.first { $0.mode == offer.mode } ?? wishes.first
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
