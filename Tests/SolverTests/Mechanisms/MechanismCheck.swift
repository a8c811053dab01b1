import PlacementModel
import ScenarioFixtures
import Solver

/// What tests of the mechanisms ask of the integer program.
enum MechanismCheck {
    /// Nil where the rules conflict, or a class reserves more than it has.
    static func outcome(_ solver: PlacementSolver) throws -> Outcome? {
        do {
            let outcome = try solver.solve()
            return outcome.conflict == nil ? outcome : nil
        } catch SolveFault.infeasible, SolveFault.reservesExceedSeats {
            return nil
        }
    }

    /// Whether any placement keeps all rules.
    static func isPossible(_ solver: PlacementSolver) throws -> Bool {
        do {
            let formulation = try solver.integerFormulation()
            let found = try IntegerSolver().solve(formulation.program, levels: [])
            if case .solved = found { return true }
            return false
        } catch SolveFault.reservesExceedSeats {
            return false
        }
    }
}
