import PlacementModel
import Points
import ScenarioFixtures
import Solver
import Testing

/// Manual decisions, continuity and audiences together, against every placement of tiny scenarios.
@Suite struct LinearRulesOracleTests {
    @Test(arguments: 0..<1500)
    func equalsTheBestOfAllPlacements(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed) &+ 31_000)
        let scenario = randomScenario(&random)
        var unpinned = scenario
        unpinned.pins = []
        let oracle = LinearRulesOracle(
            scenario: scenario,
            options: try OptionTable(unpinned).options(),
            pointsByHand: scenario.children.map { $0.groups.isEmpty ? 10 : 25 },
            firstWishPoints: Int(scenario.policy.points.rules[2].points.value)
        )
        let solved = try RuleSolve(scenario, threads: 1 + seed % 2)
        guard let best = oracle.best() else {
            #expect(solved.run.outcome.conflict != nil, "seed \(seed)")
            try expectRealConflict(solved)
            return
        }
        #expect(solved.run.outcome.conflict == nil, "seed \(seed)")
        #expect(values(solved) == best, "seed \(seed)")
    }

    /// The children named are more than the seats that could take them.
    private func expectRealConflict(_ solved: RuleSolve) throws {
        let conflict = try #require(solved.run.outcome.conflict)
        let children = Set(conflict.demands.map(\.childIndex))
        #expect(children.count > conflict.seatCount || conflict.demands.count > children.count)
        let seats = conflict.classIndices.reduce(0) {
            $0 + Int(solved.run.scenario.classes[Int($1)].capacity.seatCount)
        }
        #expect(conflict.demands.count > seats)
    }

    private func values(_ solved: RuleSolve) -> [Int] {
        let scenario = solved.run.scenario
        var values: [Int] = []
        if scenario.policy.continuity == .newcomersFirst {
            values += solved.value(of: .newcomers).map { [$0] } ?? []
        }
        if scenario.policy.audienceOrder == .staged,
            scenario.sites.contains(where: { $0.audiences.count > 1 })
        {
            values += Audience.allCases.map { solved.value(of: .audience($0)) ?? 0 }
        }
        values.append(solved.value(of: .points) ?? 0)
        let numbers = solved.run.outcome.lottery!.numbers
        return values
            + solved.places.indices.sorted { numbers[$0] < numbers[$1] }
            .map { solved.places[$0] == nil ? 0 : 1 }
    }

    private func randomScenario(_ random: inout SplitMix64) -> Scenario {
        var sketch = ScenarioSketch()
        sketch.organisations = ["one", "other"]
        let audiences: [[Audience]] = [
            [], [.everyone], [.staff, .residents], [.staff, .partners, .everyone],
            [.partners, .residents],
        ]
        for site in 0..<2 {
            sketch.addSite(
                east: Double(site) * 1.5,
                audiences: audiences.randomElement(using: &random)!,
                operator: Int32(site),
                partners: [Int32(1 - site)]
            )
        }
        let classCount = Int.random(in: 1...3, using: &random)
        for _ in 0..<classCount {
            sketch.addClass(
                site: Int32.random(in: 0...1, using: &random),
                seats: Int32.random(in: 0...2, using: &random)
            )
        }
        for _ in 0..<Int.random(in: 1...5, using: &random) {
            let wishes = (0..<Int32(classCount)).shuffled(using: &random)
            sketch.addChild(
                wishes: Array(wishes.prefix(Int.random(in: 0...classCount, using: &random))),
                groups: Bool.random(using: &random) ? [0] : [],
                east: Double(Int.random(in: 0...2, using: &random)),
                employer: [nil, 0, 1].randomElement(using: &random)!
            )
        }
        sketch.previous = sketch.children.map { _ in previous(sketch, &random) }
        sketch.policy.points.rules = [
            ScenarioSketch.rule(.placed, 10), ScenarioSketch.rule(.group(0), 15),
            ScenarioSketch.rule(.wish(rank: 1), Int32.random(in: 0...5, using: &random)),
        ]
        sketch.policy.order = [.points, .lottery]
        sketch.policy.eligibility.residentsWithin = Metres(1000)
        sketch.policy.continuity = ContinuityPolicy.allCases.randomElement(using: &random)!
        sketch.policy.audienceOrder = AudienceOrder.allCases.randomElement(using: &random)!
        var scenario = sketch.scenario()
        scenario.pins = pins(scenario, &random)
        return scenario
    }

    private func previous(
        _ sketch: ScenarioSketch,
        _ random: inout SplitMix64
    ) -> PreviousPlacement? {
        let until = [nil, nil, "2026-01-18", "2026-01-19"].randomElement(using: &random)!
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            let index = Int.random(in: 0..<sketch.classes.count, using: &random)
            let site = sketch.classes[index].siteIndex
            return ScenarioSketch.had(site: site, Int32(index), until: until)
        case 1:
            let site = Int32.random(in: 0...1, using: &random)
            return ScenarioSketch.had(site: site, until: until)
        case 2: return ScenarioSketch.had(site: nil)
        default: return nil
        }
    }

    private func pins(_ scenario: Scenario, _ random: inout SplitMix64) -> [Pin] {
        scenario.children.indices.compactMap { child in
            guard Int.random(in: 0..<5, using: &random) == 0 else { return nil }
            let classes = scenario.classes.indices.map { Int32($0) }
            return ScenarioSketch.pin(
                Int32(child),
                Bool.random(using: &random) ? classes.randomElement(using: &random) : nil
            )
        }
    }
}
