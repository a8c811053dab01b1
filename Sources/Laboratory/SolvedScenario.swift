package import Findings
package import PlacementModel
internal import Points
package import Solver

/// A scenario that was solved, with everything that is counted from it.
package struct SolvedScenario: Sendable {
    package let report: RunReport

    package var run: Run { report.run }

    /// Counts the points of a scenario and decides it.
    ///
    /// - Parameter scenario: already without the rules left out.
    /// - Throws: ``LaboratoryFault``; a conflict is an outcome and no error.
    package init(
        _ scenario: Scenario,
        rulesLeftOut: [Rule] = [],
        work: Work = Work()
    ) throws(LaboratoryFault) {
        let options: RaggedTable<PlacementOption>
        do {
            options = try OptionTable(scenario).options()
        } catch {
            throw .points(error)
        }
        do {
            let solver = PlacementSolver(scenario, options: options, rulesLeftOut: rulesLeftOut)
            let outcome = try solver.solve(work)
            report = RunReport(Run(scenario: scenario, options: options, outcome: outcome))
        } catch {
            throw .solve(error)
        }
    }
}
