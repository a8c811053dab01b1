// Problem: the smallest value of a parameter, or the nearest to the present one, at which a figure
// reaches a target. Figures need not rise or fall with the parameter, so no value may be skipped
// that is not known.
//
// Method, weights of pure scenarios: values are gone through in order, run by run: weights under
// which one placement is best form an interval (see SweepSearch), so where both ends of a gap have
// the same seats there is nothing new between. Any other gap is split where the points of its two
// placements cross, first the side that comes first. All other parameters, rules and mechanisms: every
// value in turn.

package import Findings
internal import PlacementModel

/// Finds the value of a parameter that reaches a target.
package struct SeekSearch: Sendable {
    private let bench: TuningBench
    private let target: SeekTarget
    private let preference: GoalSeek.Preference
    private let range: ClosedRange<Int>
    private let progress: (@Sendable (_ solves: Int) -> Void)?

    /// - Parameters:
    ///   - bench: with one parameter.
    ///   - range: the values to look at; nil for ``usualRange``.
    /// - Throws: ``TuningFault/notAllowed(_:value:allowed:)``.
    package init(
        _ bench: TuningBench,
        target: SeekTarget,
        preference: GoalSeek.Preference,
        within range: ClosedRange<Int>? = nil,
        progress: (@Sendable (_ solves: Int) -> Void)? = nil
    ) throws(TuningFault) {
        precondition(bench.parameters.count == 1, "one parameter")
        self.bench = bench
        self.target = target
        self.preference = preference
        self.progress = progress
        let allowed = try bench.weighted.allowed(bench.parameters[0])
        self.range = range ?? SeekSearch.usualRange(bench, allowed)
        for bound in [self.range.lowerBound, self.range.upperBound]
        where !allowed.contains(bound) {
            throw .notAllowed(bench.parameters[0], value: bound, allowed: allowed)
        }
    }

    /// From 0, or the present value where that is lower. Up to the largest allowed value where runs are
    /// skipped; elsewhere up to the present value and as much again as the best option is worth, or
    /// to the seats of the largest class.
    private static func usualRange(
        _ bench: TuningBench,
        _ allowed: ClosedRange<Int>
    ) -> ClosedRange<Int> {
        let present = bench.presentValues[0]
        let lower = max(allowed.lowerBound, min(0, present))
        if bench.isPureOptimum { return lower...allowed.upperBound }
        let reach =
            switch bench.parameters[0] {
            case .weight:
                present + (bench.options.elements.lazy.map { Int($0.points.value) }.max() ?? 0)
            case .reserve, .quota:
                Int(bench.scenario.classes.map(\.capacity.seatCount).max() ?? 0)
            }
        let isShare = allowed.upperBound == 1000
        return lower...max(lower, present, min(allowed.upperBound, isShare ? 1000 : reach))
    }

    package func seek() throws(TuningFault) -> GoalSeek {
        let present = try bench.presentPlacement()
        let here = bench.presentValues[0]
        var state = State(steps: SolveCount(report: progress))
        let found: Found?
        switch preference {
        case .smallest:
            found = try first(from: range.lowerBound, to: range.upperBound, present, &state)
        case .nearest:
            let start = min(max(here, range.lowerBound), range.upperBound)
            let above = try first(from: start, to: range.upperBound, present, &state)
            // Of two equally near values the smaller one, so the way down goes as far.
            let limit = above.map { max(range.lowerBound, start - ($0.value - start)) }
            let below = try first(from: start, to: limit ?? range.lowerBound, present, &state)
            found = below ?? above
        }
        return GoalSeek(
            scenario: bench.scenario,
            parameter: bench.parameters[0],
            target: target,
            preference: preference,
            presentValue: here,
            present: present.point(bench.scenario, bench.options),
            range: range,
            answer: try answer(found, present, state)
        )
    }

    private struct Found {
        let value: Int
        let placement: TunedPlacement
        let margin: Int?
    }

    private struct State {
        var steps: SolveCount
        /// The value that comes nearest to the target, the first of equal ones.
        var best: Found?
        /// The first value whose solve was stopped before its proof.
        var unproven: Int?
    }

    private func answer(
        _ found: Found?,
        _ present: TunedPlacement,
        _ state: State
    ) throws(TuningFault) -> GoalSeek.Answer {
        if let value = state.unproven { return .unproven(at: value) }
        if let found { return .reached(try point(found, present)) }
        guard let best = state.best else { throw .noPlacement }
        // Nobody needs a change that comes no nearer.
        let now = present.point(bench.scenario, bench.options)
        if let margin = best.margin, target.margin(now.figures) >= margin {
            let here = SeekPoint(value: bench.presentValues[0], result: now, moves: [])
            return .unreachable(best: here)
        }
        return .unreachable(best: try point(best, present))
    }

    private func point(
        _ found: Found,
        _ present: TunedPlacement
    ) throws(TuningFault) -> SeekPoint {
        let (scenario, options) = try bench.setting([found.value])
        return SeekPoint(
            value: found.value,
            result: bench.counted(found.placement, options).point(scenario, options),
            moves: present.moves(to: found.placement, options)
        )
    }

    /// The first value on the way that reaches the target.
    private func first(
        from start: Int,
        to end: Int,
        _ present: TunedPlacement,
        _ state: inout State
    ) throws(TuningFault) -> Found? {
        let here = try look(start, near: present, &state)
        if reaches(here) { return here }
        guard start != end, state.unproven == nil else { return nil }
        guard bench.isPureOptimum else { return try scanned(from: here, to: end, &state) }
        var last = here
        for far in stretches(from: start, to: end) {
            let there = try look(far, near: last.placement, &state)
            if let found = try first(between: last, there, &state) { return found }
            last = there
        }
        return nil
    }

    private func stretches(from start: Int, to end: Int) -> [Int] {
        let breaks = WeightedOptions.breakPoints(of: bench.parameters[0], in: bench.scenario)
        if end > start { return breaks.filter { start < $0 && $0 < end } + [end] }
        return breaks.reversed().filter { end < $0 && $0 < start } + [end]
    }

    /// The first value after `one`, up to `other`, that reaches the target, where `one` does not.
    private func first(
        between one: Found,
        _ other: Found,
        _ state: inout State
    ) throws(TuningFault) -> Found? {
        if one.placement.hasSameSeats(as: other.placement) { return nil }
        if abs(other.value - one.value) <= 1 { return reaches(other) ? other : nil }
        let value = try bench.crossing(
            (one.value, one.placement),
            (other.value, other.placement)
        )
        let middle = try look(value, near: one.placement, &state)
        if let found = try first(between: one, middle, &state) { return found }
        return try first(between: middle, other, &state)
    }

    private func scanned(
        from one: Found,
        to end: Int,
        _ state: inout State
    ) throws(TuningFault) -> Found? {
        let sign = end > one.value ? 1 : -1
        for value in stride(from: one.value + sign, through: end, by: sign) {
            let found = try look(value, near: one.placement, &state)
            if state.unproven != nil { return nil }
            if reaches(found) { return found }
        }
        return nil
    }

    private func reaches(_ found: Found) -> Bool { found.margin.map { $0 >= 0 } ?? false }

    /// Decides a value and notes how near to the target it comes.
    private func look(
        _ value: Int,
        near: TunedPlacement,
        _ state: inout State
    ) throws(TuningFault) -> Found {
        state.steps.note()
        let placement = try bench.placement(at: [value], near: near)
        if !placement.isProven, state.unproven == nil { state.unproven = value }
        var margin: Int?
        if placement.isFeasible {
            let (scenario, options) = try bench.setting([value])
            margin = target.margin(placement.point(scenario, options).figures)
        }
        let found = Found(value: value, placement: placement, margin: margin)
        guard let margin else { return found }
        if let best = state.best?.margin, best > margin { return found }
        if state.best?.margin == margin, let best = state.best, !isBetter(value, than: best.value) {
            return found
        }
        state.best = found
        return found
    }

    /// Of two values that come equally near to the target, the one that is asked for.
    private func isBetter(_ value: Int, than other: Int) -> Bool {
        switch preference {
        case .smallest: return value < other
        case .nearest:
            let present = bench.presentValues[0]
            return (abs(value - present), value) < (abs(other - present), other)
        }
    }
}
