package import Findings
import Parallel
import PlacementModel
package import Solver

/// Base and variants solved beside each other and compared, with the changes that did it.
package struct VariantComparison: Sendable {
    package private(set) var comparison: Comparison
    package let counts: SolveCounts

    /// Solves everything that the comparison takes: each contestant, and each change of each variant
    /// switched on alone and switched off alone.
    ///
    /// - Parameters:
    ///   - contestants: at least one, in the order of the columns.
    ///   - base: position of the one against which the others are held.
    ///   - work: the limits hold for each solve, the threads for all of them.
    ///   - progress: solves done, of how many; called from any of the threads.
    /// - Throws: the first fault of a contestant, which names it. A conflict is a result, and so is a
    ///   variant for which the work limit found nothing.
    package init(
        _ contestants: [Contestant],
        base: Int,
        work: Work = Work(),
        progress: (@Sendable (_ done: Int, _ count: Int) -> Void)? = nil
    ) throws(ComparisonFault) {
        var requests = contestants.map {
            SolvedPool.Request(scenario: $0.scenario, rulesLeftOut: $0.rulesLeftOut)
        }
        var plans: [AttributionPlan?] = []
        for (index, contestant) in contestants.enumerated() {
            let isSwitched = index != base && !contestant.changes.isEmpty
            plans.append(isSwitched ? AttributionPlan(contestant, &requests) : nil)
        }
        let pool = try SolvedPool(requests, work: work, progress: progress)
        counts = pool.counts
        var sides: [ComparedSide] = []
        for (index, contestant) in contestants.enumerated() {
            do {
                let (result, envy) = try pool.result(index)
                sides.append(
                    ComparedSide(
                        name: contestant.name,
                        title: contestant.title,
                        result: result,
                        envy: envy
                    )
                )
            } catch {
                throw .refused(name: contestant.name, error)
            }
        }
        comparison = Comparison(sides, base: base)
        for (index, plan) in plans.enumerated() {
            guard let plan, let difference = comparison.differences[index] else { continue }
            let attributor = Attributor(
                base: sides[base],
                variant: sides[index],
                places: comparison.places,
                pool: pool,
                cancellation: work.cancellation
            )
            let found = try attributor.attribution(plan, contestants[index].changes, difference)
            comparison.set(found.attribution, found.causes, side: index)
        }
    }
}

/// Why there is no comparison.
package enum ComparisonFault: Error, Sendable {
    /// One of the scenarios was not solved.
    case refused(name: String, LaboratoryFault)
    case cancelled
}

extension Comparison {
    /// Runs that were decided before, with their envy.
    ///
    /// - Throws: the first fault of the envy audit.
    package init(
        _ runs: [DecidedRun],
        base: Int,
        threadCount: Int,
        cancellation: Cancellation = Cancellation()
    ) throws(ComparisonFault) {
        let counts = Threads(threadCount).map(runs.count) { index in
            cancellation.isRequested
                ? .failure(.network(.cancelled)) : Comparison.envy(runs[index].report.run)
        }
        if cancellation.isRequested { throw .cancelled }
        var sides: [ComparedSide] = []
        for (run, envy) in zip(runs, counts) {
            do {
                sides.append(
                    ComparedSide(
                        name: run.name,
                        title: run.title,
                        result: .decided(run.report),
                        envy: try envy.get()
                    )
                )
            } catch {
                throw .refused(name: run.name, .solve(error))
            }
        }
        self.init(sides, base: base)
        findMismatches()
    }

    private static func envy(_ run: Run) -> Result<EnvyCounts, SolveFault> {
        let solver = PlacementSolver(
            run.scenario,
            options: run.options,
            rulesLeftOut: run.outcome.rulesLeftOut
        )
        do throws(SolveFault) {
            return .success(try EnvyCounts(solver, run.outcome))
        } catch {
            return .failure(error)
        }
    }
}
