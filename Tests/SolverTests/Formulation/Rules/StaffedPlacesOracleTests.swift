import PlacementModel
import Points
import ScenarioFixtures
import Solver
import Testing

/// Carers, opening and budgets together, with manual placements, against every placement.
@Suite struct StaffedPlacesOracleTests {
    @Test(arguments: 0..<1500)
    func equalsTheBestOfAllPlacements(seed: Int) throws {
        var random = ScenarioFixtures.SplitMix64(seed: UInt64(seed) &+ 52_000)
        let scenario = randomScenario(&random)
        let oracle = StaffedPlacesOracle(
            scenario: scenario,
            options: try OptionTable(scenario).options()
        )
        let best = oracle.mostPoints()
        let reference = try ReferenceIntegerSolve(scenario)
        #expect(reference.optimum?.first.map(Int.init) == best, "seed \(seed)")
        #expect(try mostPoints(scenario) == best, "seed \(seed)")
    }

    /// What the program finds; nil where no placement exists.
    private func mostPoints(_ scenario: Scenario) throws -> Int? {
        do {
            let solved = try RuleSolve(scenario)
            guard solved.run.outcome.conflict == nil else { return nil }
            return solved.value(of: .points)
        } catch SolveFault.infeasible {
            return nil
        }
    }

    private func randomScenario(_ random: inout ScenarioFixtures.SplitMix64) -> Scenario {
        var sketch = ScenarioSketch()
        for site in 0..<2 {
            sketch.addSite()
            if Bool.random(using: &random) {
                sketch.sites[site].sharedCarerCount = Int32.random(in: 0...3, using: &random)
            }
            if Int.random(in: 0..<3, using: &random) == 0 {
                sketch.sites[site].isOptional = true
                sketch.sites[site].openingCost = Int32.random(in: 0...3, using: &random)
            }
        }
        let modes: [Mode] = [.fullDay, .halfDayMorning, .halfDayAfternoon]
        let classCount = Int.random(in: 1...3, using: &random)
        for _ in 0..<classCount { addClass(&sketch, modes, &random) }
        for _ in 0..<Int.random(in: 2...6, using: &random) {
            let wishes = (0..<Int32(classCount)).shuffled(using: &random)
            sketch.addChild(
                wishes: Array(wishes.prefix(Int.random(in: 1...classCount, using: &random))),
                groups: Bool.random(using: &random) ? [0] : [],
                born: ["2025-03-01", "2024-06-01", "2023-06-01", nil]
                    .randomElement(using: &random)!,
                mode: modes.randomElement(using: &random)!
            )
        }
        sketch.policy.points.rules.append(ScenarioSketch.rule(.group(0), 37))
        if Bool.random(using: &random) { sketch.policy.halfDays = .wholePlace }
        func limit<Value: FixedWidthInteger>(_ range: ClosedRange<Value>) -> Value? {
            Int.random(in: 0..<3, using: &random) == 0
                ? Value.random(in: range, using: &random) : nil
        }
        sketch.policy.opening = OpeningBudget(
            classCount: limit(0...3),
            money: limit(0...6),
            carerCount: limit(0...4)
        )
        var scenario = sketch.scenario()
        if Int.random(in: 0..<4, using: &random) == 0 {
            let careClass = Int32.random(in: 0..<Int32(classCount), using: &random)
            scenario.pins = [ScenarioSketch.pin(0, careClass)]
        }
        return scenario
    }

    private func addClass(
        _ sketch: inout ScenarioSketch,
        _ modes: [Mode],
        _ random: inout ScenarioFixtures.SplitMix64
    ) {
        let isMixed = Bool.random(using: &random)
        let isOptional = Bool.random(using: &random)
        sketch.addStaffedClass(
            site: Int32.random(in: 0...1, using: &random),
            seats: Int32.random(in: 1...5, using: &random),
            kind: isMixed ? .mixed : nil,
            childrenPerCarer: isMixed ? nil : [nil, 1, 2, 3].randomElement(using: &random)!,
            carers: Int.random(in: 0..<3, using: &random) == 0
                ? Int32.random(in: 0...2, using: &random) : nil,
            modes: ModeSet(modes),
            opening: OpeningTerms(
                isOptional: isOptional,
                minimumChildren: Bool.random(using: &random)
                    ? Int32.random(in: 1...4, using: &random) : nil,
                cost: Int32.random(in: 0...3, using: &random)
            )
        )
    }
}
