import PlacementModel
import Solver

/// The integer program of a scenario with its goal of points: `roost-bench model SCENARIO FILE.mps`.
///
/// The file is what `roost solve --dump-model` writes, without the solve.
enum ModelCommand {
    static func run(folder: String, file: String) throws -> Figures {
        let input = try BenchInput(folder: folder)
        let solver = PlacementSolver(input.scenario, options: input.options)
        let formulation = try solver.integerFormulation()
        guard let level = formulation.levels.firstIndex(of: .points) else {
            throw BenchFault.unproven("\(folder) has no goal of points")
        }
        try formulation.dump(level: level).writeMPS(to: file)
        var figures = Figures()
        figures[count: "rows"] = formulation.program.rowCount
        figures[count: "columns"] = formulation.program.columnCount
        figures[count: "level"] = level
        return figures
    }
}
