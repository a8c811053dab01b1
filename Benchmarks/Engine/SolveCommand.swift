import Solver

/// The network solver alone, on one goal: `roost-bench solve ARCS THREADS`.
///
/// Timed is what stands between the arcs in memory and the assignment with its proof's prices and the
/// search for ties. That every answer is verified costs time of its own.
enum SolveCommand {
    static func run(file: String, threads: Int) throws -> Figures {
        let arcs = try ArcFile(path: file)
        let goals = [arcs.goal]
        ProcessMemory.forgetPeak()
        let loaded = ProcessMemory.resident
        var solution: StrictSolution?
        let elapsed = try measuredRegion {
            solution = try StrictGoalsSolver(threads: threads).solve(arcs.problem, goals: goals)
        }
        let peak = ProcessMemory.peak
        guard let solution, let value = solution.levels.first?.value else {
            throw BenchFault.unproven(file)
        }
        let verified = try measuredRegion { try solution.verify(arcs.problem, goals: goals) }
        var figures = Figures()
        figures[count: "children"] = arcs.problem.childCount
        figures[count: "seat_groups"] = arcs.problem.seatGroupCount
        figures[count: "arcs"] = arcs.problem.arcCount
        figures[count: "value"] = Int(value)
        figures["seconds"] = elapsed.wall
        figures["processor_seconds"] = elapsed.processor
        figures["verify_seconds"] = verified.wall
        figures["loaded_mb"] = loaded
        figures["peak_mb"] = peak
        return figures
    }
}
