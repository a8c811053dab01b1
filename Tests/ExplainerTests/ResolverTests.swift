import Explainer
import PlacementModel
import Points
import Solver
import Testing

/// What the incremental optimum says of a change, against solving the changed scenario.
@Suite("One change to a run, against solving from scratch")
struct ResolverTests {
    static func run(_ scenario: Scenario) throws -> Run? {
        let options = try OptionTable(scenario).options()
        let solver = PlacementSolver(scenario, options: options)
        let outcome = try solver.solve()
        guard outcome.conflict == nil else { return nil }
        return Run(scenario: scenario, options: options, outcome: outcome)
    }

    /// From scratch: the seats that a child would have, or nil where no placement exists.
    private func truth(_ run: Run, _ change: Change, _ child: Int) throws -> [PlacementOption]? {
        var scenario = run.scenario
        var options = run.options
        switch change {
        case .seats(let count, let classIndex):
            scenario = scenario.withMoreSeats(count, inClass: Int(classIndex))
            options = try OptionTable(scenario).options()
        case .options(let own):
            options = RaggedTable(
                rows: scenario.children.indices.map { $0 == child ? own[...] : options[$0] }
            )
        }
        let outcome: Outcome
        do {
            outcome = try PlacementSolver(scenario, options: options).solve()
        } catch {
            guard case .infeasible = error else { throw error }
            return nil
        }
        guard outcome.conflict == nil else { return nil }
        return Run(scenario: scenario, options: options, outcome: outcome).seats(ofChild: child)
            .map { $0.1 }
    }

    private func changes(_ run: Run, _ child: Int) throws -> [Change] {
        let table = OptionTable(run.scenario)
        let own = Array(run.options[child])
        var changes: [Change] = []
        for careClass in run.scenario.classes.indices {
            changes.append(.seats(1, classIndex: Int32(careClass)))
            changes.append(.seats(2, classIndex: Int32(careClass)))
            for mode in [Mode.fullDay, .halfDayMorning] {
                let option = try table.option(
                    ofChild: child,
                    classIndex: Int32(careClass),
                    mode: mode,
                    wishRank: Int16(careClass + 1)
                )
                let others = own.filter { Int($0.classIndex) != careClass }
                changes.append(
                    .options((others + [option]).sorted { $0.classIndex < $1.classIndex })
                )
            }
        }
        for points in [1, 3, 10, 40] as [Int32] {
            changes.append(
                .options(
                    own.map { option in
                        PlacementOption(
                            classIndex: option.classIndex,
                            points: Points(option.points.value + points),
                            distance: option.distance,
                            wishRank: option.wishRank,
                            mode: option.mode
                        )
                    }
                )
            )
        }
        return changes
    }

    @Test("every change for every child of random markets", arguments: 0..<160)
    func everyChange(seed: Int) throws {
        guard let run = try ResolverTests.run(RandomMarket.scenario(seed: seed)) else { return }
        let resolver = try Resolver(run)
        for child in run.scenario.children.indices {
            let questions = try ChildQuestions(resolver, ofChild: child)
            // Where both sides solve from scratch there is little to compare.
            let count = resolver.isIncremental ? Int.max : 3
            for change in try changes(run, child).prefix(count) {
                let truth = try truth(run, change, child)
                #expect(
                    questions.verdict(change) == truth.map(Verdict.seats) ?? .unknown,
                    "seed \(seed), child \(child), \(change)"
                )
            }
        }
    }

    @Test("most random markets are held by the network method, and some changes are not")
    func coverage() throws {
        var incremental = 0
        var runs = 0
        for seed in 0..<160 {
            guard let run = try ResolverTests.run(RandomMarket.scenario(seed: seed)) else {
                continue
            }
            runs += 1
            if try Resolver(run).isIncremental { incremental += 1 }
        }
        #expect(runs > 130)
        #expect(incremental > runs * 3 / 4)
        #expect(incremental < runs)
    }
}
