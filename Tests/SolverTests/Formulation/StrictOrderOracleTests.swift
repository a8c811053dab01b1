import PlacementModel
import Points
import ScenarioFixtures
import Solver
import Testing

/// The solver against every placement of tiny scenarios, with all rules that are pure.
@Suite struct StrictOrderOracleTests {
    @Test(arguments: 0..<1000)
    func equalsTheBestOfAllPlacements(seed: Int) throws {
        let scenario = try randomScenario(seed)
        let options = try OptionTable(scenario).options()
        let outcome = try PlacementSolver(scenario, options: options)
            .solve(Work(threadCount: 1 + seed % 2))
        let best = PlacementOracle(scenario: scenario, options: options).best()
        #expect(values(of: outcome, scenario) == best, "seed \(seed)")
    }

    @Test(arguments: 0..<60)
    func relabellingAndReorderingChangeNothing(seed: Int) throws {
        let scenario = try randomScenario(seed)
        var random = SplitMix64(seed: UInt64(seed))
        let order = scenario.children.indices.shuffled(using: &random)
        var shuffled = scenario
        shuffled.children = order.map { scenario.children[$0] }
        shuffled.wishes = RaggedTable()
        shuffled.statedDistances = RaggedTable()
        for child in order {
            scenario.wishes[child].forEach { shuffled.wishes.append($0) }
            shuffled.wishes.endRow()
            shuffled.statedDistances.endRow()
        }
        if !scenario.previous.isEmpty { shuffled.previous = order.map { scenario.previous[$0] } }
        let first = try places(scenario)
        let second = try places(shuffled)
        #expect(first.places == second.places)
        #expect(first.cutoffs == second.cutoffs)
    }

    /// Where each child sits, by name, and the cutoffs.
    private func places(
        _ scenario: Scenario
    ) throws -> (places: [String: String], cutoffs: [Points?]) {
        let options = try OptionTable(scenario).options()
        let outcome = try PlacementSolver(scenario, options: options).solve(Work(threadCount: 2))
        var places: [String: String] = [:]
        for (index, child) in scenario.children.enumerated() {
            guard let option = outcome.assignedOption[index] else { continue }
            let classIndex = options.elements[Int(option)].classIndex
            let group = outcome.assignedSeatGroup[index]!
            places[child.id.text] = "\(classIndex)/\(group)"
        }
        return (places, outcome.seatGroups.map(\.cutoff))
    }

    /// The outcome's values in the order of the policy, as the oracle gives them.
    private func values(of outcome: Outcome, _ scenario: Scenario) -> [Int] {
        scenario.policy.order.flatMap { goal -> [Int] in
            switch goal {
            case .lottery:
                let numbers = outcome.lottery!.numbers
                return scenario.children.indices.sorted { numbers[$0] < numbers[$1] }
                    .map { outcome.assignedOption[$0] == nil ? 0 : 1 }
            default:
                return outcome.goals.filter { belongs($0.level, to: goal) }.map(\.value)
            }
        }
    }

    private func belongs(_ level: GoalLevel, to goal: Goal) -> Bool {
        switch (level, goal) {
        case (.reserves, .reserves), (.points, .points), (.pointsInAdditionalSeats, .points),
            (.pointsInReleasedSeats, .points), (.wishRank, .wishRanks), (.distance, .distance),
            (.fewestChanges, .fewestChanges):
            true
        case (.placed(let one), .placed(let other)): one == other
        default: false
        }
    }

    private func randomScenario(_ seed: Int) throws -> Scenario {
        var random = SplitMix64(seed: UInt64(seed) &+ 77_000)
        var sketch = ScenarioSketch()
        for site in 0..<Int.random(in: 1...2, using: &random) {
            sketch.addSite(east: Double(site) * 2)
        }
        let classCount = Int.random(in: 1...3, using: &random)
        for _ in 0..<classCount {
            sketch.addClass(
                site: Int32.random(in: 0..<Int32(sketch.sites.count), using: &random),
                seats: Int32.random(in: 0...3, using: &random)
            )
        }
        // Few different homes, groups and points, so that ties are common.
        for _ in 0..<Int.random(in: 1...5, using: &random) {
            let wishes = (0..<Int32(classCount)).shuffled(using: &random)
            sketch.addChild(
                wishes: Array(wishes.prefix(Int.random(in: 0...classCount, using: &random))),
                groups: (0..<2).filter { _ in Int.random(in: 0..<3, using: &random) == 0 },
                east: Double(Int.random(in: 0...2, using: &random))
            )
        }
        if Bool.random(using: &random) {
            sketch.previous = sketch.children.indices.map { _ in
                Bool.random(using: &random)
                    ? PreviousPlacement(
                        siteIndex: 0,
                        classIndex: Bool.random(using: &random) ? 0 : nil,
                        row: 2
                    ) : nil
            }
        }
        sketch.policy.points.rules = [
            ScenarioSketch.rule(.placed, 10),
            ScenarioSketch.rule(.group(0), Int32.random(in: -5...20, using: &random)),
            ScenarioSketch.rule(.wish(rank: 1), Int32.random(in: 0...5, using: &random)),
        ]
        addReservesAndQuotas(&sketch, &random)
        let middles: [[Goal]] = [
            [.reserves, .points, .lottery, .distance], [.reserves, .placed([]), .points, .lottery],
            [.reserves, .placed(GroupSet(index: 0)), .points, .wishRanks, .lottery, .distance],
            [.points, .reserves, .lottery], [.reserves, .wishRanks, .points, .lottery, .distance],
            [.reserves, .points, .fewestChanges, .lottery, .distance],
        ]
        sketch.policy.order = middles.randomElement(using: &random)!
        return sketch.scenario()
    }

    private func addReservesAndQuotas(_ sketch: inout ScenarioSketch, _ random: inout SplitMix64) {
        let kind = Int.random(in: 0..<5, using: &random)
        func reserve(_ group: Int, _ seats: Int32, _ random: inout SplitMix64) -> Reserve {
            Reserve(
                groups: GroupSet(index: group),
                amount: .seats(seats),
                scope: .eachClass([0]),
                counts: Bool.random(using: &random) ? .minimum : .additional,
                isReleased: Bool.random(using: &random),
                line: 9
            )
        }
        let seats = sketch.classes[0].capacity.seatCount
        if kind >= 1, seats > 0 { sketch.policy.reserves = [reserve(0, 1, &random)] }
        if kind == 2, seats > 1 { sketch.policy.reserves.append(reserve(1, 1, &random)) }
        if kind == 3, seats > 1 {
            sketch.policy.reserves[0] = Reserve(
                groups: GroupSet(index: 0),
                amount: .seats(1),
                scope: .eachClass([0]),
                counts: .minimum,
                isReleased: Bool.random(using: &random),
                line: 9
            )
            sketch.policy.quotas = [
                Quota(
                    groups: GroupSet(index: 0),
                    amount: .seats(1),
                    scope: .eachClass(nil),
                    line: 9
                )
            ]
        }
        if kind == 4 {
            sketch.policy.reserves = []
            sketch.policy.quotas = [
                Quota(
                    groups: GroupSet(index: 0),
                    amount: .seats(Int32.random(in: 0...2, using: &random)),
                    scope: .eachClass(nil),
                    line: 9
                )
            ]
        }
    }
}
