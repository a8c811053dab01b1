import PlacementModel
import Solver

/// The optimum after one change: `roost-bench change SCENARIO REPEATS THREADS`.
///
/// All goals of the policy hold throughout. Children and classes are taken evenly from the whole list.
/// A child withdraws and comes back with the arcs that it had; a class loses a seat and gets it again, so
/// that each round ends at the optimum where it began, which is tested. That a changed optimum is what a
/// new solve finds is tested on one class. One thread does all of it, so that its processor seconds count.
enum ChangeCommand {
    static func run(folder: String, repeats: Int, threads: Int) throws -> Figures {
        let input = try BenchInput(folder: folder)
        let solver = PlacementSolver(input.scenario, options: input.options)
        var outcome: Outcome?
        var figures = Figures()
        figures["solve_seconds"] = try measuredRegion {
            outcome = try solver.solve(Work(threadCount: threads))
        }.wall
        guard let outcome, let pure = try solver.pureOptimum(of: outcome) else {
            throw BenchFault.noIncrementalOptimum(folder: folder)
        }
        try compareWithNewSolve(input, pure)
        var optimum = pure.optimum
        let objective = optimum.objective
        let childStride = max(1, input.scenario.children.count / repeats)
        let placed = stride(from: 0, to: input.scenario.children.count, by: childStride)
            .prefix(repeats)
        // The first change copies what the optimum shares with `pure`.
        _ = try childRound(&optimum, 0)
        let rounds = try placed.map { try childRound(&optimum, $0) }
        figures["withdraw_seconds"] = median(rounds.map(\.away))
        figures["withdraw_most_seconds"] = rounds.map(\.away).max()
        figures["admit_seconds"] = median(rounds.map(\.back))
        figures["admit_most_seconds"] = rounds.map(\.back).max()
        let groupStride = max(1, optimum.capacities.count / repeats)
        let groups = stride(from: 0, to: optimum.capacities.count, by: groupStride)
            .prefix(repeats).filter { optimum.capacities[$0] > 0 }
        let seats = try groups.map { try seatRound(&optimum, $0) }
        figures["seat_less_seconds"] = median(seats.map(\.away))
        figures["seat_less_most_seconds"] = seats.map(\.away).max()
        figures["seat_more_seconds"] = median(seats.map(\.back))
        figures["seat_more_most_seconds"] = seats.map(\.back).max()
        guard optimum.objective == objective else {
            throw BenchFault.changedOptimumDiffers("after undoing every change")
        }
        figures[count: "goals"] = objective.count
        figures[count: "changes"] = 2 * (rounds.count + seats.count)
        return figures
    }

    private typealias Round = (away: Double, back: Double)

    private static func childRound(_ optimum: inout IncrementalOptimum, _ child: Int) throws
        -> Round
    {
        let arcs = optimum.arcs(of: child).map { arc in
            NewArc(seatGroup: optimum.seatGroup(ofArc: arc), values: optimum.values(ofArc: arc))
        }
        let away = try measuredRegion { try optimum.withdraw(child) }
        let back = try measuredRegion { _ = try optimum.admit(child, arcs: arcs) }
        return (away.processor, back.processor)
    }

    private static func seatRound(_ optimum: inout IncrementalOptimum, _ group: Int) throws -> Round
    {
        let away = try measuredRegion { try optimum.removeSeat(from: group) }
        let back = try measuredRegion { try optimum.addSeat(to: group) }
        return (away.processor, back.processor)
    }

    /// One more seat in the middle class, changed step by step and solved from scratch.
    private static func compareWithNewSolve(_ input: BenchInput, _ pure: PureOptimum) throws {
        let careClass = input.scenario.classes.count / 2
        guard let shifts = pure.shifts(forSeats: 1, inClass: careClass) else {
            throw BenchFault.noIncrementalOptimum(folder: input.folder)
        }
        var optimum = pure.optimum
        for (group, change) in shifts {
            for _ in 0..<max(0, change) { try optimum.addSeat(to: group) }
            for _ in 0..<max(0, -change) { try optimum.removeSeat(from: group) }
        }
        let scenario = input.scenario.withMoreSeats(1, inClass: careClass)
        let outcome = try PlacementSolver(scenario, options: input.options).solve()
        for (index, level) in pure.levels.enumerated() {
            let found = outcome.goals.first { $0.level == level }?.value
            if let found, Int64(found) != optimum.objective[index] {
                throw BenchFault.changedOptimumDiffers("\(level)")
            }
        }
    }

    private static func median(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.sorted()[values.count / 2]
    }
}
