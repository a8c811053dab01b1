import Explainer
import Findings
import Parallel
import PlacementModel
import Points
import Solver
internal import Synchronization

/// Scenarios that are solved beside each other, those that are equal once.
///
/// - Complexity: a solve per distinct scenario, an option table per distinct set of what options depend
///   on; comparing is linear in the inputs that scenarios do not share.
struct SolvedPool: Sendable {
    /// A scenario as it is asked for.
    struct Request: Sendable {
        let scenario: Scenario
        let rulesLeftOut: [Rule]
    }

    /// What became of a distinct scenario.
    enum Answer: Sendable {
        case decided(RaggedTable<PlacementOption>, Outcome, EnvyCounts)
        case conflict(RaggedTable<PlacementOption>, Outcome)
        case undecided
        case refused(LaboratoryFault)
    }

    private(set) var counts = SolveCounts()
    private let requests: [Request]
    /// Per request its distinct scenario.
    private let distinctOfRequest: [Int]
    private let answers: [Answer]

    /// - Parameter progress: solves done, of how many.
    /// - Throws: only that it was cancelled.
    init(
        _ requests: [Request],
        work: Work,
        progress: (@Sendable (_ done: Int, _ count: Int) -> Void)?
    ) throws(ComparisonFault) {
        self.requests = requests
        let cancellation = work.cancellation
        var scenarios = DistinctScenarios()
        let distinctOfRequest = try scenarios.positions(
            of: requests.map(\.scenario),
            cancellation
        )
        self.distinctOfRequest = distinctOfRequest
        var tables = DistinctScenarios()
        let tableOfDistinct = try tables.positions(
            of: scenarios.distinct.map(\.decisiveForOptions),
            cancellation
        )
        // The first request of each distinct scenario, and the first scenario of each table.
        let firstRequest = SolvedPool.firstPositions(distinctOfRequest)
        let firstScenario = SolvedPool.firstPositions(tableOfDistinct)
        counts = SolveCounts(
            requests: requests.count,
            solves: scenarios.distinct.count,
            optionTables: tables.distinct.count
        )
        // Nobody looks at a table of what was cancelled.
        let options = Threads(work.threadCount).map(tables.distinct.count) { table in
            cancellation.isRequested
                ? .success(RaggedTable())
                : SolvedPool.options(requests[firstRequest[firstScenario[table]]].scenario)
        }
        if cancellation.isRequested { throw .cancelled }
        let done = Atomic<Int>(0)
        let count = scenarios.distinct.count
        // Threads that are left over work inside of the solves.
        var single = work
        single.threadCount = max(1, work.threadCount / max(1, count))
        single.progress = count == 1 ? work.progress : nil
        let each = single
        progress?(0, count)
        answers = Threads(work.threadCount).map(count) { distinct in
            let answer = SolvedPool.answer(
                requests[firstRequest[distinct]],
                options[tableOfDistinct[distinct]],
                each
            )
            progress?(done.wrappingAdd(1, ordering: .relaxed).newValue, count)
            return answer
        }
        if cancellation.isRequested { throw .cancelled }
    }

    /// What became of a request, by its position.
    func answer(_ request: Int) -> Answer { answers[distinctOfRequest[request]] }

    /// The answer with the request's own titles and hashes, or why it was refused.
    func result(
        _ request: Int
    ) throws(LaboratoryFault) -> (result: ComparedSide.Result, envy: EnvyCounts?) {
        let scenario = requests[request].scenario
        let rulesLeftOut = requests[request].rulesLeftOut
        func report(_ options: RaggedTable<PlacementOption>, _ outcome: Outcome) -> RunReport {
            var outcome = outcome
            outcome.rulesLeftOut = rulesLeftOut
            return RunReport(Run(scenario: scenario, options: options, outcome: outcome))
        }
        switch answer(request) {
        case .decided(let options, let outcome, let envy):
            return (.decided(report(options, outcome)), envy)
        case .conflict(let options, let outcome):
            return (.conflict(report(options, outcome)), nil)
        case .undecided: return (.undecided(scenario), nil)
        case .refused(let fault): throw fault
        }
    }

    /// Of numbers that are given out from 0 on, where each stands first.
    private static func firstPositions(_ numbers: [Int]) -> [Int] {
        var first: [Int] = []
        for (position, number) in numbers.enumerated() where number == first.count {
            first.append(position)
        }
        return first
    }

    private static func options(
        _ scenario: Scenario
    ) -> Result<RaggedTable<PlacementOption>, PointsFault> {
        do throws(PointsFault) {
            return .success(try OptionTable(scenario).options())
        } catch {
            return .failure(error)
        }
    }

    private static func answer(
        _ request: Request,
        _ options: Result<RaggedTable<PlacementOption>, PointsFault>,
        _ work: Work
    ) -> Answer {
        let table: RaggedTable<PlacementOption>
        switch options {
        case .success(let counted): table = counted
        case .failure(let fault): return .refused(.points(fault))
        }
        let solver = PlacementSolver(
            request.scenario,
            options: table,
            rulesLeftOut: request.rulesLeftOut
        )
        do throws(SolveFault) {
            guard !work.cancellation.isRequested else { throw .network(.cancelled) }
            let outcome = try decide(solver, work)
            guard outcome.conflict == nil else { return .conflict(table, outcome) }
            return .decided(table, outcome, try EnvyCounts(solver, outcome))
        } catch {
            if case .undecided = error { return .undecided }
            return .refused(.solve(error))
        }
    }

    /// The outcome, a conflict with its reasons and repairs.
    private static func decide(
        _ solver: PlacementSolver,
        _ work: Work
    ) throws(SolveFault) -> Outcome {
        do {
            var outcome = try solver.solve(work)
            if outcome.conflict != nil {
                outcome.conflict?.analysis = solver.conflictAnalysis(work.cancellation)
            }
            return outcome
        } catch {
            guard case .infeasible(let rows) = error else { throw error }
            return try solver.conflict(of: rows, work.cancellation)
        }
    }
}

/// How much solving a comparison took.
package struct SolveCounts: Hashable, Sendable {
    /// Scenarios that were asked for.
    package var requests = 0
    /// Those that are unlike, and were solved.
    package var solves = 0
    /// Times that options were counted.
    package var optionTables = 0
}

extension EnvyCounts {
    init(_ solver: PlacementSolver, _ outcome: Outcome) throws(SolveFault) {
        let list = try EnvyAudit.list(solver, outcome: outcome)
        self.init(
            cases: list.cases.count,
            justified: list.justifiedCount,
            childrenWithJustified: list.childrenWithJustified
        )
    }
}
