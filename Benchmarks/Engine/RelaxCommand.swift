import PlacementModel
import Solver

/// The integer engine's relaxation: `roost-bench relax SCENARIO`.
///
/// The points goal alone, one node of the tree and no neighbourhood: columns, basis, cuts and the first
/// plan, on one thread.
enum RelaxCommand {
    static func run(folder: String) throws -> Figures {
        let input = try BenchInput(folder: folder)
        let solver = PlacementSolver(input.scenario, options: input.options)
        let formulation = try solver.integerFormulation()
        guard let level = formulation.levels.firstIndex(of: .points) else {
            throw BenchFault.unproven("\(folder) has no goal of points")
        }
        let values = formulation.values[level]
        let engine = IntegerSolver(limits: IntegerLimits(nodes: 1, neighbourhoods: 0))
        var outcome: IntegerOutcome?
        let elapsed = try measuredRegion {
            outcome = try engine.solve(formulation.program, levels: [{ values }])
        }
        guard case .solved(_, let levels, _) = outcome, let reached = levels.first else {
            throw BenchFault.unproven("\(folder) has no placement after one node")
        }
        var figures = Figures()
        figures[count: "rows"] = formulation.program.rowCount
        figures[count: "columns"] = formulation.program.columnCount
        figures[count: "value"] = Int(reached.value)
        figures[count: "bound"] = Int(reached.bound)
        figures["seconds"] = elapsed.wall
        figures["processor_seconds"] = elapsed.processor
        return figures
    }
}
