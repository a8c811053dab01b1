import Explainer
import PlacementModel
import Points
import Solver

/// A scenario with its outcome, to be audited.
struct Solved {
    let solver: PlacementSolver
    let run: Run

    init(_ scenario: Scenario) throws {
        let options = try OptionTable(scenario).options()
        solver = PlacementSolver(scenario, options: options)
        run = Run(scenario: scenario, options: options, outcome: try solver.solve())
    }

    func envy() throws -> EnvyList { try EnvyAudit.list(solver, outcome: run.outcome) }

    func audit(priceLimit: Int = .max, solvesAgain: Bool = false) throws -> FairnessFindings {
        try FairnessAudit(
            run,
            work: Work(threadCount: 2),
            priceLimit: priceLimit,
            solvesAgain: solvesAgain
        ).findings
    }
}
