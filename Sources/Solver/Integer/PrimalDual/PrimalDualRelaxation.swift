/// The relaxation of a large component by the primal-dual method, with the structural cuts that its
/// points break: a bound and a point long before the simplex method has any.
struct PrimalDualRelaxation {
    /// With the cuts that have a multiplier.
    let component: IntegerComponent
    let cutCount: Int
    /// As floating point, like a point of the simplex method: whole where it is nearly so.
    private(set) var point: RelaxationPoint
    /// To go on with; see `PrimalDualRun`.
    private(set) var amounts: [Int64]
    private(set) var prices: [Int64]
    /// By how much a round lowered the bound of late, times `SafeBound.scale`.
    private(set) var gain: Int128 = 0

    /// Steps between bounds, at most without cuts, and after a round of cuts. A part ends once its gain
    /// falls below the bound divided by `least`.
    private static let steps = (between: 60, most: 600, cut: 180)
    private static let cutRounds = 12
    private static let least = (steps: Int128(8_000), cuts: Int128(25_000))
    private static let refinement = (rounds: 16, steps: 120, least: Int128(200_000))
    private static let settlingRounds = 6
    static let snap: Int64 = 32

    /// - Returns: nil where numbers are too large for it.
    static func solve(
        _ state: inout LevelState,
        _ limits: SearchLimits,
        notify: (LevelState) -> Void
    ) -> PrimalDualRelaxation? {
        let whole = state.component
        let first = PrimalDualRun(
            whole,
            state.values,
            box: whole.box,
            threads: limits.threads
        )
        guard var run = first else { return nil }
        for _ in 0..<steps.most / steps.between where !limits.isCancelled {
            let before = run.best.scaled
            run.advance(steps: steps.between)
            state.take(run.best)
            notify(state)
            if before - run.best.scaled < run.best.scaled / least.steps { break }
        }
        let groups = GroupRows(whole)
        let structural = StructuralSeparation(whole, groups)
        for _ in 0..<cutRounds where !limits.isCancelled {
            let cuts = structural.cuts(
                run.component,
                at: run.point(),
                most: max(400, groups.rows.count / 5)
            )
            let numbers = cuts.map { state.log.add($0, of: run.component) }
            guard !cuts.isEmpty, run.append(cuts, numbers: numbers) else { break }
            let before = run.best.scaled
            for _ in 0..<steps.cut / steps.between {
                run.advance(steps: steps.between)
                state.take(run.best)
                notify(state)
            }
            if before - run.best.scaled < run.best.scaled / least.cuts { break }
        }
        return PrimalDualRelaxation(run, of: whole)
    }

    /// Goes on without further cuts, while that still lowers the bound.
    mutating func refine(
        _ state: inout LevelState,
        _ limits: SearchLimits,
        notify: (LevelState) -> Void
    ) {
        let least = Self.refinement.least
        goOn(Self.refinement.rounds, &state, limits, notify: notify) { gain, bound in
            gain < bound / least
        }
    }

    /// Goes on for a turn beside other work.
    mutating func settle(
        _ state: inout LevelState,
        _ limits: SearchLimits,
        notify: (LevelState) -> Void
    ) {
        goOn(Self.settlingRounds, &state, limits, notify: notify) { _, _ in false }
    }

    private mutating func goOn(
        _ rounds: Int,
        _ state: inout LevelState,
        _ limits: SearchLimits,
        notify: (LevelState) -> Void,
        until isSlow: (_ gain: Int128, _ bound: Int128) -> Bool
    ) {
        let run = PrimalDualRun(
            component,
            state.values,
            box: component.box,
            amounts: amounts,
            prices: prices,
            threads: limits.threads
        )
        guard var run else { return }
        var bounds = [point.safe.scaled]
        for round in 0..<rounds where !limits.isCancelled && !state.isClosed {
            let before = run.best.scaled
            run.advance(steps: Self.refinement.steps)
            state.take(run.best)
            notify(state)
            bounds.append(min(bounds[round], run.best.scaled))
            if round > 2, isSlow(before - run.best.scaled, run.best.scaled) { break }
        }
        // The mean of a few rounds, as single ones may go without.
        let few = bounds.suffix(Self.settlingRounds / 2 + 1)
        gain =
            few.count > 1
            ? (few[few.startIndex] - bounds[bounds.count - 1]) / Int128(few.count - 1) : 0
        point = RelaxationPoint(
            columns: run.point(snap: Self.snap),
            safe: run.best.scaled < point.safe.scaled ? run.best : point.safe
        )
        (amounts, prices) = (run.amounts, run.prices)
    }

    private init(_ run: borrowing PrimalDualRun, of whole: IntegerComponent) {
        let all = run.prices
        let full = run.component
        var slim = whole
        var prices = Array(all.prefix(whole.rowCount))
        for row in whole.rowCount..<full.rowCount where all[row] != 0 {
            slim.append(
                full.rows[row],
                full.entries(ofRow: row).lazy.map {
                    (full.entryColumn[$0], full.entryCoefficient[$0])
                },
                number: full.rowNumbers[row]
            )
            prices.append(all[row])
        }
        component = slim
        cutCount = slim.rowCount - whole.rowCount
        point = RelaxationPoint(columns: run.point(snap: Self.snap), safe: run.best)
        amounts = run.amounts
        self.prices = prices
    }
}
