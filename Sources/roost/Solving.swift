import Findings
import Parallel
import PlacementModel
import Report
import Solver

/// Decides a scenario for a command, and says why there is no placement where there is none.
struct Solving {
    let input: ScenarioInput
    let table: RaggedTable<PlacementOption>
    let work: WorkOptions
    let console: Console
    let progress: ProgressLine

    /// Throws the exit code where no placement was decided, after it has been said.
    func outcome() throws -> Outcome {
        let solver = PlacementSolver(
            input.scenario,
            options: table,
            rulesLeftOut: input.rulesLeftOut
        )
        do {
            try PlacementSolver.checkLibraries()
            return try explained(solver)
        } catch {
            progress.end()
            console.say(.solve(error))
            throw error.exitStatus.exit
        }
    }

    /// The outcome, a conflict with its reasons and repairs.
    private func explained(_ solver: PlacementSolver) throws(SolveFault) -> Outcome {
        do {
            var outcome = try solver.solve(
                Work(
                    threadCount: work.threads.count,
                    limits: work.limits,
                    cancellation: interruption,
                    progress: { progress.show($0) }
                )
            )
            if outcome.conflict != nil {
                outcome.conflict?.analysis = solver.conflictAnalysis(interruption)
            }
            return outcome
        } catch {
            guard case .infeasible(let rows) = error else { throw error }
            return try solver.conflict(of: rows, interruption)
        }
    }

    /// Without a placement there is nothing to write; earlier results are untouched.
    func refuseConflict(_ report: RunReport, asJSON: Bool) throws {
        guard let conflict = report.conflictText(in: console.language) else { return }
        progress.end()
        if asJSON {
            console.show(report.resultFile(programVersion: programVersion))
        } else {
            console.show(conflict)
        }
        throw ExitStatus.infeasible.exit
    }
}

extension Outcome {
    /// Whether the optimum is not proven, although it was looked for.
    var isStopped: Bool {
        mechanism == .optimal && goals.contains { $0.value != $0.bound }
    }
}
