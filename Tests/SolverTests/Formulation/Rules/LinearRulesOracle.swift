import PlacementModel
import Solver

/// The best placement under manual decisions, continuity and audiences, by looking at every one.
///
/// It is written from the words of the policy: what a child may have is worked out here again, and
/// what must hold is a condition, not a goal.
struct LinearRulesOracle {
    /// Without manual decisions: what the rules open to a child.
    let scenario: Scenario
    let options: RaggedTable<PlacementOption>
    /// What a seat is worth that only a manual decision opens: per child without the wish, and for
    /// a first wish.
    let pointsByHand: [Int]
    let firstWishPoints: Int

    private struct Choice {
        let classIndex: Int
        let points: Int
        let distance: Int32
    }

    /// Newcomers, audiences in turn, points, then a 0 or 1 per lottery number; nil where what must
    /// hold cannot.
    func best() -> [Int]? {
        var best: [Int]?
        var places = [Choice?](repeating: nil, count: scenario.children.count)
        visit(0, &places) { found in
            let value = values(found)
            if best.map({ $0.lexicographicallyPrecedes(value) }) ?? true { best = value }
        }
        return best
    }

    private func visit(_ child: Int, _ places: inout [Choice?], _ body: ([Choice?]) -> Void) {
        guard child < places.count else { return isFeasible(places) ? body(places) : () }
        for choice in [nil] + choices(of: child).map(Optional.some) {
            places[child] = choice
            visit(child + 1, &places, body)
        }
        places[child] = nil
    }

    private func choices(of child: Int) -> [Choice] {
        let natural = options[child].map {
            Choice(
                classIndex: Int($0.classIndex),
                points: Int($0.points.value),
                distance: $0.distance?.count ?? 0
            )
        }
        let pins = scenario.pins.filter { Int($0.childIndex) == child }
        guard let pin = pins.first else { return natural }
        guard let wanted = pin.classIndex.map(Int.init) else { return [] }
        let wished = natural.filter { $0.classIndex == wanted }
        if !wished.isEmpty { return wished }
        let site = Int(scenario.classes[wanted].siteIndex)
        let distance = scenario.distance(ofChild: child, toSite: site)?.count ?? 0
        let isFirstWish = scenario.wishes[child].first.map { Int($0.classIndex) } == wanted
        let points = pointsByHand[child] + (isFirstWish ? firstWishPoints : 0)
        return [Choice(classIndex: wanted, points: points, distance: distance)]
    }

    private func site(_ choice: Choice?) -> Int32? {
        choice.map { scenario.classes[$0.classIndex].siteIndex }
    }

    private func isFeasible(_ places: [Choice?]) -> Bool {
        let fits = scenario.classes.indices.allSatisfy { index in
            places.count { $0?.classIndex == index }
                <= Int(scenario.classes[index].capacity.seatCount)
        }
        let pinsHold = scenario.pins.allSatisfy { pin in
            places[Int(pin.childIndex)]?.classIndex == pin.classIndex.map(Int.init)
        }
        return fits && pinsHold && places.indices.allSatisfy { keepsPromise($0, places[$0]) }
    }

    private func keepsPromise(_ child: Int, _ choice: Choice?) -> Bool {
        guard scenario.policy.continuity == .guaranteed, let last = scenario.previous[child],
            let hadSite = last.siteIndex,
            last.committedUntil.map({ $0 >= scenario.referenceDate }) ?? true,
            !scenario.pins.contains(where: { Int($0.childIndex) == child })
        else { return true }
        let open = options[child].map(\.classIndex)
        if let careClass = last.classIndex, open.contains(careClass) {
            return choice?.classIndex == Int(careClass)
        }
        let isSiteOpen = open.contains { scenario.classes[Int($0)].siteIndex == hadSite }
        return !isSiteOpen || site(choice) == hadSite
    }

    private func values(_ places: [Choice?]) -> [Int] {
        var values: [Int] = []
        if scenario.policy.continuity == .newcomersFirst, !scenario.previous.isEmpty {
            values.append(
                places.indices.count {
                    places[$0] != nil && scenario.previous[$0]?.siteIndex == nil
                }
            )
        }
        if scenario.policy.audienceOrder == .staged,
            scenario.sites.contains(where: { $0.audiences.count > 1 })
        {
            for audience in Audience.allCases {
                values.append(places.indices.count { self.audience($0, places[$0]) == audience })
            }
        }
        values.append(places.reduce(0) { $0 + ($1?.points ?? 0) })
        let numbers = LotteryDraw(
            seed: scenario.policy.lottery!.seed!,
            children: scenario.children.map(\.id),
            classes: scenario.classes.map(\.id)
        ).numbers
        let byNumber = places.indices.sorted { numbers[$0] < numbers[$1] }
        return values + byNumber.map { places[$0] == nil ? 0 : 1 }
    }

    /// As what the site serves the child: own staff, else partners' staff, else a neighbour.
    private func audience(_ child: Int, _ choice: Choice?) -> Audience? {
        guard let choice, let siteIndex = site(choice) else { return nil }
        let site = scenario.sites[Int(siteIndex)]
        if site.audiences.isEmpty { return .everyone }
        let employer = scenario.children[child].employerIndex
        if site.audiences.contains(.staff), let employer, employer == site.operatorIndex {
            return .staff
        }
        if site.audiences.contains(.partners), let employer,
            site.partnerIndices.contains(employer)
        {
            return .partners
        }
        if site.audiences.contains(.residents), choice.distance <= 1000 { return .residents }
        return site.audiences.contains(.everyone) ? .everyone : nil
    }
}
