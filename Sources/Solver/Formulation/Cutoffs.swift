import Parallel
import PlacementModel

/// The points with which the last seat of each seat group was reached (分数线).
///
/// A cutoff is the largest price that proves the points goal: the points that would be lost with
/// one seat less. It depends on the scenario alone, not on the order of rows or the method. A child
/// with fewer points than the cutoff of a seat group that is open to it could not sit there in any
/// best placement; children with as many are tied, and the later goals decide.
struct Cutoffs {
    /// Nil where a seat stayed free or nobody competed for the last one.
    let ofSeatGroup: [Points?]

    init(
        _ formulation: PureFormulation,
        goals: GoalLevels,
        solution: StrictSolution,
        threads: Threads
    ) {
        var cutoffs = [Points?](repeating: nil, count: formulation.problem.seatGroupCount)
        for (index, level) in goals.levels.enumerated() {
            guard let uses = Cutoffs.uses(pricedAt: level) else { continue }
            let values = goals.goal(level).values()
            guard
                let prices = ExtremePrices(
                    formulation.problem,
                    solution,
                    level: index,
                    values: values,
                    threads: threads
                )
            else { continue }
            let lowest = Cutoffs.lowestValues(formulation, solution, values)
            let belongs = Cutoffs.seatGroups(formulation, with: uses)
            for group in cutoffs.indices where belongs[group] {
                // A price without limit means that a goal before this one filled the seats, so
                // that points did not: then the lowest points seated stand for the cutoff.
                let price = prices.maximal[group] ?? lowest[group] ?? 0
                cutoffs[group] = price > 0 ? Int32(exactly: price).map(Points.init) : nil
            }
        }
        ofSeatGroup = cutoffs
    }

    private static func uses(pricedAt level: GoalLevel) -> [PureFormulation.SeatUse]? {
        switch level {
        case .points: [.open, .minimum, .minimumReleased]
        case .pointsInAdditionalSeats: [.additional]
        default: nil
        }
    }

    /// Per seat group whether some arc uses it in one of these ways.
    private static func seatGroups(
        _ formulation: PureFormulation,
        with uses: [PureFormulation.SeatUse]
    ) -> [Bool] {
        var belongs = [Bool](repeating: false, count: formulation.problem.seatGroupCount)
        for (group, use) in zip(formulation.problem.arcSeatGroup, formulation.arcUse)
        where uses.contains(use) {
            belongs[Int(group)] = true
        }
        return belongs
    }

    private static func lowestValues(
        _ formulation: PureFormulation,
        _ solution: StrictSolution,
        _ values: ArcValues
    ) -> [Int64?] {
        var lowest = [Int64?](repeating: nil, count: formulation.problem.seatGroupCount)
        for arc in solution.assignment where arc >= 0 {
            let group = Int(formulation.problem.arcSeatGroup[Int(arc)])
            lowest[group] = min(lowest[group] ?? .max, values[Int(arc)])
        }
        return lowest
    }
}
