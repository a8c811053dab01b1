import PlacementModel
import Points
import ScenarioFixtures
import Solver

/// What a test asks of a solved scenario.
struct RuleSolve {
    let run: Run

    init(_ scenario: Scenario, threads: Int = 1) throws {
        let options = try OptionTable(scenario).options()
        let outcome = try PlacementSolver(scenario, options: options).solve(
            Work(threadCount: threads)
        )
        run = Run(scenario: scenario, options: options, outcome: outcome)
    }

    /// Per child its class, or nil.
    var places: [Int32?] {
        run.scenario.children.indices.map { child in
            run.seats(ofChild: child).first { _ in true }?.1.classIndex
        }
    }

    func value(of level: GoalLevel) -> Int? {
        run.outcome.goals.first { $0.level == level }?.value
    }

    /// The application numbers in the conflict; empty where there is a placement.
    var conflict: [String] {
        run.outcome.conflict?.demands.map {
            run.scenario.children[Int($0.childIndex)].id.text
        } ?? []
    }
}
