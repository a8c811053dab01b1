// Problem: every pair of values (f, g) of two goals that some placement reaches, so that none is
// better in one and as good in the other, with the goals before both at their optimum.
//
// Corners: the two ends are the best of f, then of g, and the other way round. Between two points
// (f1, g1), (f2, g2) with f1 > f2 and g1 < g2, the blend with weights (g2 - g1, f1 - f2) is as high
// at both; if the best placement of the blend is higher, it is a point beyond the line through
// them, and both sides are gone on with; otherwise there is no corner between. That finds every
// corner (extreme supported point), each proven by its own solve. Nothing in it needs the network:
// under rules that take an integer program the solves are of the engine.
//
// All points, pure scenarios: from the best of f downwards, with g above the last point's, the best
// f and then the best g: an integer program with one more row (BoundedGoals). Each point is
// proven, and so is that there is none between two of them; the search ends where no placement has
// a larger g.
//
// Reference: Y. P. Aneja, K. P. K. Nair, "Bicriteria transportation problem", Management Science 25
// (1979); Y. Y. Haimes et al., epsilon-constraint method (1971).

package import Findings
package import PlacementModel
internal import Points
package import Solver

/// Finds the trade-off between two goals.
package struct TradeOffSearch: Sendable {
    private let scenario: Scenario
    private let options: RaggedTable<PlacementOption>
    private let work: Work
    private let journal: TuningJournal
    private let goals: TradedGoals
    private let first: GoalLevel
    private let second: GoalLevel
    private let progress: (@Sendable (_ points: Int) -> Void)?

    /// The goals that can be weighed against each other: every goal that there is, as levels.
    package static func goals(of scenario: Scenario) -> [GoalLevel] {
        var levels: [GoalLevel] = [.reserves, .placed([]), .points]
        levels += scenario.groups.indices.map { .placed(GroupSet(index: $0)) }
        let ranks = scenario.wishes.elements.lazy.map(\.rank).max() ?? 0
        if ranks > 0 { levels += (1...ranks).map(GoalLevel.wishRank) }
        for goal in scenario.policy.order {
            if case .placed(let set) = goal, !levels.contains(.placed(set)) {
                levels.append(.placed(set))
            }
        }
        return levels + [.distance] + (scenario.previous.isEmpty ? [] : [.fewestChanges])
    }

    /// - Throws: ``TuningFault``; the other mechanisms pursue no goals.
    package init(
        _ scenario: Scenario,
        first: GoalLevel,
        second: GoalLevel,
        work: Work = Work(),
        journal: TuningJournal = .none,
        progress: (@Sendable (_ points: Int) -> Void)? = nil
    ) throws(TuningFault) {
        self.scenario = scenario
        self.work = work
        self.journal = journal
        self.progress = progress
        guard scenario.policy.mechanism == .optimal else {
            throw .tradeOffNeedsGoals(scenario.policy.mechanism)
        }
        do {
            options = try OptionTable(scenario).options()
        } catch {
            throw .laboratory(.points(error))
        }
        self.first = first
        self.second = second
        goals = try TradedGoals(
            scenario,
            options: options,
            first: first,
            second: second,
            work: work
        )
    }

    /// The corners of the curve, or with `extent` every point of it.
    ///
    /// - Parameter limit: no more than so many points beyond the corners are looked for.
    /// - Throws: ``TuningFault/tradeOffStopped(_:first:second:)`` where a solve was stopped before its
    ///   proof, ``TuningFault/allPointsNeedPure`` where every point is asked for under rules beyond the
    ///   pure ones.
    package func tradeOff(
        _ extent: TradeOff.Extent,
        limit: Int = .max
    ) throws(TuningFault) -> TradeOff {
        if extent == .nonDominated, case .program = goals { throw .allPointsNeedPure }
        let present = try presentPlacement()
        let corners = try corners()
        let all = extent == .supported ? corners : try everyPoint(corners, limit)
        let isComplete = all.last?.second == corners.last?.second
        let isCorner = Set(corners.map { [$0.first, $0.second] })
        return TradeOff(
            scenario: scenario,
            first: first,
            second: second,
            kept: goals.kept(present),
            points: all.map { point in
                let placement = TunedPlacement(
                    values: [],
                    seats: point.seats,
                    seatGroups: point.seatGroups,
                    goals: [],
                    isFeasible: true
                )
                return TradeOffPoint(
                    first: point.first,
                    second: point.second,
                    isCorner: isCorner.contains([point.first, point.second]),
                    figures: placement.point(scenario, options).figures,
                    changed: MoveCount(present.moves(to: placement, options))
                )
            },
            extent: extent,
            isComplete: isComplete
        )
    }

    /// The placement under the policy as it stands, of which every goal is proven.
    private func presentPlacement() throws(TuningFault) -> TunedPlacement {
        if let known = journal.recall("present") { return known }
        let found: TunedPlacement
        do throws(SolveFault) {
            let solver = PlacementSolver(scenario, options: options)
            found = TunedPlacement(try solver.solve(work), at: [])
        } catch {
            switch error {
            case .infeasible: throw .noPlacement
            case .undecided:
                throw .tradeOffStopped(.present, first: first, second: second)
            default: throw .laboratory(.solve(error))
            }
        }
        if work.cancellation.isRequested { throw .laboratory(.solve(.network(.cancelled))) }
        guard found.isFeasible else { throw .noPlacement }
        guard found.isProven else {
            throw .tradeOffStopped(.present, first: first, second: second)
        }
        journal.record("present", found)
        return found
    }

    /// By falling values of the first goal.
    private func corners() throws(TuningFault) -> [BlendedOptimum.Solution] {
        let start = try best(1, 0, .end(first))
        let end = try best(0, 1, .end(second))
        var found = [start]
        if start.first != end.first {
            try append(between: start, end, to: &found)
            found.append(end)
        }
        return found
    }

    private func append(
        between one: BlendedOptimum.Solution,
        _ other: BlendedOptimum.Solution,
        to found: inout [BlendedOptimum.Solution]
    ) throws(TuningFault) {
        progress?(found.count)
        let weights = TradeOffSearch.reduced(
            Int64(other.second - one.second),
            Int64(one.first - other.first)
        )
        let middle = try best(
            weights.0,
            weights.1,
            .between(TradedValues(one), TradedValues(other))
        )
        func height(_ point: BlendedOptimum.Solution) -> Int128 {
            Int128(weights.0) * Int128(point.first) + Int128(weights.1) * Int128(point.second)
        }
        guard height(middle) > height(one) else { return }
        try append(between: one, middle, to: &found)
        found.append(middle)
        try append(between: middle, other, to: &found)
    }

    /// The corners' first point, and then in turn the best with more of the second goal.
    private func everyPoint(
        _ corners: [BlendedOptimum.Solution],
        _ limit: Int
    ) throws(TuningFault) -> [BlendedOptimum.Solution] {
        guard let start = corners.first, let end = corners.last else { return [] }
        var found = [start]
        var last = start
        while last.second < end.second, found.count < limit {
            progress?(found.count)
            last = try next(after: last)
            found.append(last)
        }
        return found
    }

    private func next(
        after last: BlendedOptimum.Solution
    ) throws(TuningFault) -> BlendedOptimum.Solution {
        let floor = last.second + 1
        // Asked for under pure rules only.
        guard case .network(let optimum) = goals else { throw .allPointsNeedPure }
        return try kept("above:\(floor)", .above(second: floor)) { () throws(SolveFault) in
            try optimum.best(secondAtLeast: floor, work)
        }
    }

    /// What the journal has, or what is found now.
    private func kept(
        _ key: String,
        _ part: TradeOffPart,
        _ find: () throws(SolveFault) -> BlendedOptimum.Solution
    ) throws(TuningFault) -> BlendedOptimum.Solution {
        if let known = journal.recall(key) {
            return BlendedOptimum.Solution(
                first: known.values[0],
                second: known.values[1],
                seats: known.seats,
                seatGroups: known.seatGroups
            )
        }
        let found: BlendedOptimum.Solution
        do throws(SolveFault) {
            found = try find()
        } catch {
            if case .undecided = error {
                throw .tradeOffStopped(part, first: first, second: second)
            }
            throw .laboratory(.solve(error))
        }
        if work.cancellation.isRequested { throw .laboratory(.solve(.network(.cancelled))) }
        journal.record(
            key,
            TunedPlacement(
                values: [found.first, found.second],
                seats: found.seats,
                seatGroups: found.seatGroups,
                goals: [],
                isFeasible: true
            )
        )
        return found
    }

    private static func reduced(_ one: Int64, _ other: Int64) -> (Int64, Int64) {
        var (a, b) = (one, other)
        while b != 0 { (a, b) = (b, a % b) }
        return (one / max(1, a), other / max(1, a))
    }

    private func best(
        _ firstWeight: Int64,
        _ secondWeight: Int64,
        _ part: TradeOffPart
    ) throws(TuningFault) -> BlendedOptimum.Solution {
        try kept("blend:\(firstWeight),\(secondWeight)", part) { () throws(SolveFault) in
            try goals.best(firstWeight, secondWeight, work)
        }
    }
}
