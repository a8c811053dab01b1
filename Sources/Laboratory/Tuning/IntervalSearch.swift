// Problem: between which values of a weight does the placement stay as it is, and what is the first
// one beyond each end?
//
// Method, pure scenarios: weights under which one placement is best form an interval (see
// SweepSearch), so its end lies between a weight at which the placement is as it is and one at which
// it is not. The two placements' sums of points are linear in the weight; where the lines cross, the
// other one overtakes at the latest. That weight is solved: either it is the end, or a third
// placement is best there, and the gap is smaller (Newton's method on the difference of the sums).
// The crossing only says where to look: each end is proven by two solves one apart.
//
// Placements that differ only in which reserved seats children sit in are gone through one after
// the other, until a child has another class. Where points are not linear, because only the highest
// of a child's groups counts, the stretches between the break points are gone through likewise.
//
// Integer programs have no draw between equal placements, so "stays as it is" means that it stays
// as good as any: its goals, counted under the other weight, equal the proven optimum. Weights at
// which it is form an interval on a linear stretch for the same reason, and a solve that was
// stopped before its proof ends the search without an answer.
//
// Other mechanisms order children by points, and any change of the order may change anything. The
// order of sums of up to k options each cannot change farther away from the present weight than k
// times the points of the best option, so every weight up to there is tried, from the present one
// outwards, until a child moves.
//
// References: W. Dinkelbach, "On nonlinear fractional programming", Management Science 13 (1967);
// T. Radzik, "Newton's method for fractional combinatorial optimization", FOCS (1992).

package import Findings
internal import PlacementModel
internal import Solver

/// Finds the exact interval of a weight in which no child moves.
package struct IntervalSearch: Sendable {
    private let bench: TuningBench
    private let parameter: Parameter
    private let present: Int
    private let range: ClosedRange<Int>?
    private let progress: (@Sendable (_ solves: Int) -> Void)?

    /// - Parameters:
    ///   - bench: with the weight as its only parameter.
    ///   - range: the values to look at, around the present one; nil for all that are allowed.
    package init(
        _ bench: TuningBench,
        within range: ClosedRange<Int>? = nil,
        progress: (@Sendable (_ solves: Int) -> Void)? = nil
    ) {
        precondition(bench.parameters.count == 1, "one weight")
        self.bench = bench
        parameter = bench.parameters[0]
        present = bench.presentValues[0]
        self.range = range
        self.progress = progress
    }

    package func interval() throws(TuningFault) -> WeightInterval {
        let whole = try bench.weighted.allowed(parameter)
        var allowed = whole
        if let range {
            allowed =
                max(
                    allowed.lowerBound,
                    min(range.lowerBound, present)
                )...min(
                    allowed.upperBound,
                    max(range.upperBound, present)
                )
        }
        let dependent = try bench.weighted.dependentCount(parameter)
        let start = try bench.presentPlacement()
        var steps = SolveCount(report: progress)
        let ends: (IntervalEnd, IntervalEnd)
        if dependent == 0 {
            ends = (.open, .open)
        } else {
            ends = (
                try end(towards: allowed.lowerBound, start, &steps),
                try end(towards: allowed.upperBound, start, &steps)
            )
        }
        return WeightInterval(
            parameter: parameter,
            present: present,
            allowed: allowed,
            asked: allowed == whole ? nil : range,
            optionCount: dependent,
            lower: ends.0,
            upper: ends.1
        )
    }

    private func end(
        towards limit: Int,
        _ start: TunedPlacement,
        _ steps: inout SolveCount
    ) throws(TuningFault) -> IntervalEnd {
        guard limit != present else { return .open }
        guard bench.scenario.policy.mechanism == .optimal else {
            return try scannedEnd(towards: limit, start, &steps)
        }
        guard start.isProven else { return .unproven(at: present) }
        var (here, placement) = (present, start)
        for far in stretches(towards: limit) {
            switch try followed(from: here, placement, to: far, start, &steps) {
            case .found(let end): return end
            case .passed(let last): (here, placement) = (far, last)
            }
        }
        return .open
    }

    /// The ends of the linear stretches from the present weight to a limit.
    private func stretches(towards limit: Int) -> [Int] {
        let breaks = WeightedOptions.breakPoints(of: parameter, in: bench.scenario)
        if limit > present { return breaks.filter { present < $0 && $0 < limit } + [limit] }
        return breaks.reversed().filter { limit < $0 && $0 < present } + [limit]
    }

    private enum Stretch {
        case found(IntervalEnd)
        /// Nobody moved; the placement at the stretch's end.
        case passed(TunedPlacement)
    }

    /// Follows placements with the classes of `start` along one linear stretch.
    private func followed(
        from first: Int,
        _ firstPlacement: TunedPlacement,
        to far: Int,
        _ start: TunedPlacement,
        _ steps: inout SolveCount
    ) throws(TuningFault) -> Stretch {
        var (here, placement) = (first, firstPlacement)
        var beyond = far
        var other = try solve(far, near: placement, &steps)
        while true {
            if !other.isProven { return .found(.unproven(at: beyond)) }
            if try isAsGood(placement, as: other, at: beyond) {
                if beyond == far { return .passed(bench.isPureOptimum ? other : placement) }
                // Only where reserved seats changed hands: on from there.
                (here, placement) = (beyond, other)
                beyond = far
                other = try solve(far, near: placement, &steps)
                continue
            }
            // Closes in on the last weight at which `placement` is best.
            while abs(beyond - here) > 1 {
                let trial = try bench.crossing((here, placement), (beyond, other))
                let found = try solve(trial, near: placement, &steps)
                if !found.isProven { return .found(.unproven(at: trial)) }
                if try isAsGood(placement, as: found, at: trial) {
                    here = trial
                } else {
                    (beyond, other) = (trial, found)
                }
            }
            let moves = start.moves(to: other, bench.options)
            if !moves.isEmpty { return .found(.moves(at: beyond, moves)) }
            if beyond == far { return .passed(other) }
            (here, placement) = (beyond, other)
            beyond = far
            other = try solve(far, near: placement, &steps)
        }
    }

    /// Whether a placement is what is decided at a weight, or as good in every goal.
    private func isAsGood(
        _ placement: TunedPlacement,
        as found: TunedPlacement,
        at value: Int
    ) throws(TuningFault) -> Bool {
        if placement.hasSameSeats(as: found) { return true }
        if bench.isPureOptimum { return false }
        let options = try bench.weighted.options(at: [value])
        return try bench.goals(of: placement, options)
            .elementsEqual(found.goals) { $0.level == $1.level && $0.value == $1.value }
    }

    /// Every weight from the present one outwards, as far as any can matter.
    private func scannedEnd(
        towards limit: Int,
        _ start: TunedPlacement,
        _ steps: inout SolveCount
    ) throws(TuningFault) -> IntervalEnd {
        let best = bench.options.elements.lazy.map { Int($0.points.value) }.max() ?? 0
        let reach = best * bench.mostOptionsOfApplicant + 1
        let sign = limit > present ? 1 : -1
        let last = sign > 0 ? min(limit, present + reach) : max(limit, present - reach)
        for value in stride(from: present + sign, through: last, by: sign) {
            let found = try solve(value, near: start, &steps)
            let moves = start.moves(to: found, bench.options)
            if !moves.isEmpty { return .moves(at: value, moves) }
        }
        return .open
    }

    private func solve(
        _ value: Int,
        near: TunedPlacement,
        _ steps: inout SolveCount
    ) throws(TuningFault) -> TunedPlacement {
        steps.note()
        return try bench.placement(at: [value], near: near)
    }
}

/// How many solves a search has asked for, for whoever watches.
struct SolveCount {
    let report: (@Sendable (_ solves: Int) -> Void)?
    private var count = 0

    init(report: (@Sendable (_ solves: Int) -> Void)?) { self.report = report }

    mutating func note() {
        count += 1
        report?(count)
    }
}
