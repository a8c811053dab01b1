import PlacementModel
import Report
import Solver

/// Decides a scenario for a command, and says why there is no placement where there is none.
struct Solving {
    let input: ScenarioInput
    let table: RaggedTable<PlacementOption>
    let threads: Int
    let limits: IntegerLimits
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
            return try solver.solve(
                Work(
                    threadCount: threads,
                    limits: limits,
                    cancellation: interruption,
                    progress: { progress.show($0) }
                )
            )
        } catch {
            progress.end()
            console.say(.solve(error))
            if case .infeasible(let rows) = error,
                let conflict = try? RuleConflict(rows, solver: solver)
            {
                for line in conflict.lines(in: console.language) {
                    console.sayLine("  " + line)
                }
            }
            throw error.exitStatus.exit
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
