package import PlacementModel
internal import Points
package import Solver

/// What was decided is kept here, so that a command that is given again goes on where it was.
package struct TuningJournal: Sendable {
    package let recall: @Sendable (_ key: String) -> TunedPlacement?
    package let record: @Sendable (_ key: String, TunedPlacement) -> Void

    package init(
        recall: @escaping @Sendable (_ key: String) -> TunedPlacement?,
        record: @escaping @Sendable (_ key: String, TunedPlacement) -> Void
    ) {
        self.recall = recall
        self.record = record
    }

    /// Keeps nothing.
    package static let none = TuningJournal(recall: { _ in nil }, record: { _, _ in })
}

/// A scenario of which some parameters are set again and again, and each setting decided.
package struct TuningBench: Sendable {
    package let scenario: Scenario
    package let options: RaggedTable<PlacementOption>
    package let parameters: [Parameter]
    /// The values of the parameters in the policy as it stands.
    package let presentValues: [Int]
    let weighted: WeightedOptions
    let work: Work
    private let rulesLeftOut: [Rule]
    private let journal: TuningJournal
    private let keyPrefix: String
    /// Nil where only solving from the beginning does.
    private let optimum: WeightedOptimum?

    /// - Parameters:
    ///   - scenario: already without the rules left out.
    ///   - parameters: parameters of its policy.
    ///   - keyPrefix: tells this bench from others that share the journal.
    package init(
        _ scenario: Scenario,
        parameters: [Parameter],
        rulesLeftOut: [Rule] = [],
        work: Work = Work(),
        journal: TuningJournal = .none,
        keyPrefix: String = ""
    ) throws(TuningFault) {
        self.scenario = scenario
        self.parameters = parameters
        self.rulesLeftOut = rulesLeftOut
        self.work = work
        self.journal = journal
        self.keyPrefix = keyPrefix
        do {
            options = try OptionTable(scenario).options()
        } catch {
            throw .laboratory(.points(error))
        }
        presentValues = parameters.map { scenario.value(of: $0) ?? 0 }
        weighted = try WeightedOptions(scenario, options: options, parameters: parameters)
        let areWeights = parameters.allSatisfy { parameter in
            if case .weight = parameter { true } else { false }
        }
        do {
            optimum =
                areWeights
                ? try WeightedOptimum(
                    scenario,
                    options: options,
                    rulesLeftOut: rulesLeftOut,
                    work: work
                ) : nil
        } catch {
            throw .laboratory(.solve(error))
        }
    }

    /// Whether the network method decides every setting, so that placements are the only best ones.
    package var isPureOptimum: Bool { optimum != nil }

    /// The placement at a setting, the same as solving the scenario with it from the beginning.
    ///
    /// - Parameter near: a placement at a nearby setting; it changes the time that is needed and nothing
    ///   else.
    package func placement(
        at values: [Int],
        near: TunedPlacement? = nil,
        threads: Int? = nil
    ) throws(TuningFault) -> TunedPlacement {
        for (parameter, value) in zip(parameters, values) {
            let allowed = scenario.allowedValues(of: parameter)
            guard allowed.contains(value) else {
                throw .notAllowed(parameter, value: value, allowed: allowed)
            }
        }
        let key = keyPrefix + values.map(String.init).joined(separator: ",")
        if let kept = journal.recall(key) { return kept }
        let found: TunedPlacement
        do {
            found = try decide(values, near, threads ?? work.threadCount)
        } catch let fault as SolveFault {
            throw .laboratory(.solve(fault))
        } catch let fault as TuningFault {
            throw fault
        } catch {
            preconditionFailure("nothing else is thrown")
        }
        // What an interrupted search found so far is not what the setting comes to.
        if work.cancellation.isRequested { throw .laboratory(.solve(.network(.cancelled))) }
        journal.record(key, found)
        return found
    }

    /// The placement under the policy as it stands.
    package func presentPlacement() throws(TuningFault) -> TunedPlacement {
        let present = try placement(at: presentValues)
        guard present.isFeasible else { throw .noPlacement }
        return present
    }

    /// The scenario and its options at a setting.
    package func setting(
        _ values: [Int]
    ) throws(TuningFault) -> (scenario: Scenario, options: RaggedTable<PlacementOption>) {
        (weighted.scenario(at: values), try weighted.options(at: values))
    }

    /// The same seats under options with other points: the goals of points are counted again.
    ///
    /// Precondition: the seats are best under these points as well.
    func counted(
        _ placement: TunedPlacement,
        _ options: RaggedTable<PlacementOption>
    ) -> TunedPlacement {
        guard let optimum else { return placement }
        let goals = placement.goals.map { goal in
            guard goal.level.countsPoints else { return goal }
            let sum = optimum.value(of: goal.level, seats: placement.seats, options)
            return GoalResult(level: goal.level, value: Int(sum), bound: Int(sum))
        }
        return TunedPlacement(
            values: placement.values,
            seats: placement.seats,
            seatGroups: placement.seatGroups,
            goals: goals,
            isFeasible: placement.isFeasible
        )
    }

    private func decide(
        _ values: [Int],
        _ near: TunedPlacement?,
        _ threads: Int
    ) throws -> TunedPlacement {
        let options = try weighted.options(at: values)
        if let optimum {
            let start = near.flatMap { near in
                near.solution.map { solution in
                    let step = zip(near.values, values).reduce(0) { $0 + abs($1.0 - $1.1) }
                    return WeightedOptimum.Start(solution, step: Int64(step))
                }
            }
            let solution = try optimum.solution(
                options,
                from: start,
                cancellation: work.cancellation
            )
            return TunedPlacement(solution.outcome, at: values, solution: solution)
        }
        var work = work
        work.threadCount = threads
        let solver = PlacementSolver(
            weighted.scenario(at: values),
            options: options,
            rulesLeftOut: rulesLeftOut
        )
        do {
            return TunedPlacement(try solver.solve(work), at: values)
        } catch {
            // Rows that conflict say that there is no placement, as a conflict does.
            guard case .infeasible = error else { throw error }
            return TunedPlacement(
                values: values,
                seats: RaggedTable(rows: scenario.children.map { _ in [] }),
                seatGroups: [],
                goals: [],
                isFeasible: false
            )
        }
    }
}
