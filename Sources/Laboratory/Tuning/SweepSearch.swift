// Which points of a sweep have to be solved?
//
// Claim: on a stretch of a weight on which the points of all options are linear, the weights under
// which one placement (reserved seats told apart) is the only best one form an interval.
// Proof: let x be the only best one at w1 < w2, y any other placement, and w between. Goals other
// than points do not depend on the weight, and sums of points are linear in it, so the difference
// d(w) of x and y is a vector of linear functions, greater than 0 at w1 and w2 in lexicographic
// order. Its first component that is not 0 everywhere is at least 0 at both ends, and not 0 at both
// (else, being linear, it would be 0 everywhere), hence above 0 between them: x is better than y
// at w as well. The draws that tell ties apart are goals like the others.
//
// So where two solved weights have the same seats, all weights between them have, and are not
// solved; in the middle of any other gap one more weight is solved. Sums of points at a weight
// between are counted from the seats; every other goal has the value that it has at both ends,
// unless it is a draw, which sweeps do not show.
//
// Pure scenarios under `optimal` only: elsewhere equal placements are not told apart by draws, or
// there are no goals. There every point is solved.

package import Findings
internal import Parallel
internal import PlacementModel

/// Decides every point of a grid over one or two parameters.
package struct SweepSearch: Sendable {
    private let bench: TuningBench
    private let axes: [[Int]]
    private let threads: Int
    private let progress: (@Sendable (_ done: Int, _ count: Int) -> Void)?

    /// - Parameters:
    ///   - bench: with one or two parameters.
    ///   - values: per parameter its values, ascending.
    package init(
        _ bench: TuningBench,
        values: [[Int]],
        threads: Int,
        progress: (@Sendable (_ done: Int, _ count: Int) -> Void)? = nil
    ) {
        self.bench = bench
        axes = values
        self.threads = threads
        self.progress = progress
    }

    /// What a point comes to; where an option would be worth nothing, it is no policy.
    private enum Decision {
        case placed(TunedPlacement)
        case worthNothing

        var placement: TunedPlacement? {
            if case .placed(let placement) = self { placement } else { nil }
        }
    }

    /// A point of the grid, by row and place in it.
    private struct Place: Hashable {
        let row: Int
        let column: Int
    }

    /// Two decided points of a row and what lies between.
    private struct Gap {
        let row: Int
        let from: Int
        let to: Int
    }

    package func sweep() throws(TuningFault) -> Sweep {
        let present = try bench.presentPlacement()
        let found = try placements(from: present)
        return try read(found, present)
    }

    private var rowCount: Int { axes.count > 1 ? axes[0].count : 1 }
    private var columns: [Int] { axes[axes.count - 1] }

    private func values(_ place: Place) -> [Int] {
        axes.count > 1
            ? [axes[0][place.row], axes[1][place.column]] : [axes[0][place.column]]
    }

    /// Rounds of points that do not depend on each other: first the ends of every row, then the middle
    /// of every gap that is still open.
    private func placements(
        from present: TunedPlacement
    ) throws(TuningFault) -> [[Decision?]] {
        let width = columns.count
        var found = [[Decision?]](
            repeating: Array(repeating: nil, count: width),
            count: rowCount
        )
        var decided = 0
        func note(_ count: Int) {
            decided += count
            progress?(decided, rowCount * width)
        }
        note(0)
        var places = (0..<rowCount).flatMap { row in
            Set([0, width - 1]).sorted().map { Place(row: row, column: $0) }
        }
        var gaps = (0..<rowCount).map { Gap(row: $0, from: 0, to: width - 1) }
        var near = places.map { _ in present }
        while true {
            let results = try solve(places, near) { note(1) }
            for (place, result) in zip(places, results) { found[place.row][place.column] = result }
            var open: [Gap] = []
            for gap in gaps where gap.to - gap.from > 1 {
                if isConstant(gap, found), let same = found[gap.row][gap.from] {
                    for column in gap.from + 1..<gap.to { found[gap.row][column] = same }
                    note(gap.to - gap.from - 1)
                } else {
                    open.append(gap)
                }
            }
            if open.isEmpty { return found }
            places = open.map { Place(row: $0.row, column: ($0.from + $0.to) / 2) }
            near = open.map { found[$0.row][$0.from]?.placement ?? present }
            gaps = zip(open, places).flatMap { gap, place in
                [
                    Gap(row: gap.row, from: gap.from, to: place.column),
                    Gap(row: gap.row, from: place.column, to: gap.to),
                ]
            }
        }
    }

    private func isConstant(_ gap: Gap, _ found: [[Decision?]]) -> Bool {
        guard bench.isPureOptimum, let here = found[gap.row][gap.from]?.placement,
            let there = found[gap.row][gap.to]?.placement, here.hasSameSeats(as: there)
        else { return false }
        let inside = columns[gap.from] + 1..<columns[gap.to]
        return WeightedOptions.breakPoints(
            of: bench.parameters[axes.count - 1],
            in: bench.scenario
        ).allSatisfy { !inside.contains($0) }
    }

    /// Solves points that do not depend on each other on a number of threads.
    private func solve(
        _ places: [Place],
        _ near: [TunedPlacement],
        _ note: () -> Void
    ) throws(TuningFault) -> [Decision] {
        let isAlone = min(threads, places.count) <= 1
        let settings = places.map(values)
        let results = Threads(threads).map(settings.count) { index in
            Result { () throws(TuningFault) -> TunedPlacement in
                try bench.placement(
                    at: settings[index],
                    near: near[index],
                    threads: isAlone ? nil : 1
                )
            }
        }
        var decisions: [Decision] = []
        // The first fault in the order of the points, so that the same one is always told.
        for result in results {
            switch result {
            case .success(let placement): decisions.append(.placed(placement))
            case .failure(.laboratory(.points)): decisions.append(.worthNothing)
            case .failure(let fault): throw fault
            }
            note()
        }
        return decisions
    }

    private func read(
        _ found: [[Decision?]],
        _ present: TunedPlacement
    ) throws(TuningFault) -> Sweep {
        var points: [SweepPoint] = []
        for row in 0..<rowCount {
            var before: TunedPlacement?
            for column in columns.indices {
                let values = values(Place(row: row, column: column))
                guard let here = found[row][column]?.placement, here.isFeasible else {
                    let isPolicy = found[row][column]?.placement != nil
                    points.append(
                        SweepPoint(
                            values: values,
                            obstacle: isPolicy ? .noPlacement : .worthNothing
                        )
                    )
                    before = nil
                    continue
                }
                let (scenario, options) = try bench.setting(values)
                let counted = bench.counted(here, options)
                points.append(
                    SweepPoint(
                        values: values,
                        result: counted.point(scenario, options),
                        changedFromPresent: MoveCount(present.moves(to: here, options)),
                        changedFromBefore: before.map { MoveCount($0.moves(to: here, options)) }
                    )
                )
                before = here
            }
        }
        let axes = zip(bench.parameters, axes).enumerated().map { index, axis in
            SweepAxis(
                parameter: axis.0,
                present: bench.presentValues[index],
                values: axis.1
            )
        }
        return Sweep(
            scenario: bench.scenario,
            axes: axes,
            present: present.point(bench.scenario, bench.options),
            points: points
        )
    }
}
