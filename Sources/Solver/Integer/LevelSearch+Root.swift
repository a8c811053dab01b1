internal import GLPK

/// The relaxation that a level begins with, and for large components what is found on the way to it.
extension LevelSearch {
    /// The relaxation with structural cuts; nil where the level is over.
    func solveRoot(
        _ state: inout LevelState,
        _ earlier: RelaxationLP?,
        _ progress: inout NeighbourhoodProgress
    ) throws(SolverFault) -> Root? {
        let begin = earlier == nil ? try begin(&state, &progress) : nil
        guard !isOver(state) else { return nil }
        guard let search = begin?.search else { return try solveRoot(&state, earlier, begin) }
        var root: Root?
        try search.run(&state, &progress) { state throws(SolverFault) in
            root = try solveRoot(&state, earlier, begin)
        }
        return root
    }

    private func solveRoot(
        _ state: inout LevelState,
        _ earlier: RelaxationLP?,
        _ begin: Beginning?
    ) throws(SolverFault) -> Root? {
        let component = state.component
        return try Problem.withProblem { problem throws(SolverFault) -> Root? in
            var relaxation =
                earlier
                ?? RelaxationLP(
                    begin?.component ?? component,
                    values: state.values,
                    cutCount: begin?.cutCount ?? 0,
                    cancellation: limits.flag
                )
            if let begin {
                try relaxation.load(begin.columns, into: &problem)
                if let basis = begin.basis { try problem.setBasis(basis) }
            } else {
                try relaxation.resume(&problem)
            }
            let method: SimplexOptions.Method = begin == nil ? .primal : .dual
            guard case .bounded(var point) = try relaxation.solve(&problem, method) else {
                // Undecided says nothing; a proof that the rows conflict says all.
                state.isInfeasible = relaxation.emptiness != nil
                return nil
            }
            state.take(point.safe)
            state.offer(rounded: point.columns)
            let rounds = CutRounds(limits: limits, notify: notify)
            try rounds.runStructural(&relaxation, &problem, &point, &state)
            try rounds.runTableau(&relaxation, &problem, &point, &state)
            try relaxation.suspend(&problem)
            return Root(
                relaxation: relaxation,
                point: point,
                tree: BranchAndBound(
                    component,
                    regions: state.regions,
                    bound: state.bound,
                    limits,
                    notify: notify
                )
            )
        }
    }

    /// What the simplex method begins with.
    private struct Beginning {
        /// With the cuts that are known already, behind all other rows.
        var component: IntegerComponent
        var cutCount = 0
        var columns: [Int32] = []
        var basis: Basis?
        /// What another thread does meanwhile, where there is a point to search around.
        var search: SearchBeside?
    }

    /// Columns to begin with, and for large components a basis of them; before that, for these, a bound
    /// and a point from the primal-dual method.
    private func begin(
        _ state: inout LevelState,
        _ progress: inout NeighbourhoodProgress
    ) throws(SolverFault) -> Beginning {
        var begin = Beginning(component: state.component)
        var chosen = (0..<state.component.columnCount).map { Int32($0) }
        let count = state.component.columnCount
        if count > SearchLimits.primalDualColumnCount,
            var found = PrimalDualRelaxation.solve(&state, limits, notify: notify)
        {
            begin.component = found.component
            begin.cutCount = found.cutCount
            try searchEarly(&found, &state, &progress)
            begin.search = SearchBeside(
                found.component,
                state.values,
                found.point,
                limits,
                notify: notify
            )
            chosen = ColumnSelection.columns(state.component, state, found.point)
        } else if count > 5 * SearchLimits.smallColumnCount {
            chosen = ColumnSelection.columns(state.component, state)
        }
        guard !isOver(state) else { return begin }
        begin.columns = RelaxationLP.loadable(chosen, begin.component.box)
        begin.basis = try CrashBasis.merged(
            begin.component,
            state.values,
            columns: begin.columns,
            limits
        )
        return begin
    }

    /// How near to whole numbers amounts are taken for whole, attempt by attempt.
    private static let snaps: [Int64] = [
        PrimalDualRelaxation.snap, PrimalDualRelaxation.snap, 1_024,
    ]

    /// Turns of the method beside the search, neighbourhoods that take about as long as one, and what part
    /// of the gap a round must close for another turn.
    private static let settling = (turns: 20, neighbourhoods: 64, leastPart: Int128(120))

    private func searchAround(
        _ component: IntegerComponent,
        _ point: RelaxationPoint,
        box: IntegerBox,
        _ state: inout LevelState
    ) throws(SolverFault) {
        var component = component
        component.box = box
        try NeighbourhoodSearch(component, state.values, point, limits, notify: notify)
            .searchAroundRelaxation(fixingStructure: true, &state)
    }

    /// Points from the primal-dual method's point, before the simplex method has one.
    private func searchEarly(
        _ found: inout PrimalDualRelaxation,
        _ state: inout LevelState,
        _ progress: inout NeighbourhoodProgress
    ) throws(SolverFault) {
        guard !isOver(state) else { return }
        state.offer(state.component.box.lower)
        let dive = PrimalDualDive(limits: limits)
        if var plan = dive.plan(found, state.values) {
            let before = state.value
            var isNext = false
            for snap in Self.snaps where !isOver(state) && state.value == before {
                if isNext {
                    dive.refine(&plan, found.component, state.values, snap: snap)
                }
                isNext = true
                try searchAround(found.component, plan.point, box: plan.box, &state)
            }
            guard !isOver(state) else { return }
            found.refine(&state, limits, notify: notify)
        } else {
            // The nearer the point to the optimum, the better what is found around it.
            found.refine(&state, limits, notify: notify)
            guard !isOver(state) else { return }
            try searchAround(found.component, found.point, box: found.component.box, &state)
        }
        try settle(&found, &state, &progress)
        guard !isOver(state) else { return }
        try NeighbourhoodSearch(
            found.component,
            state.values,
            found.point,
            limits,
            notify: notify
        ).improve(&state, &progress)
        try settle(&found, &state, &progress)
    }

    /// Goes on with the primal-dual method beside the search for points, while its bound falls by a part
    /// of the gap that is worth the wait.
    private func settle(
        _ found: inout PrimalDualRelaxation,
        _ state: inout LevelState,
        _ progress: inout NeighbourhoodProgress
    ) throws(SolverFault) {
        var alone = limits
        alone.threads = 1
        for _ in 0..<Self.settling.turns {
            guard !isOver(state), let value = state.value else { return }
            let gap = found.point.safe.scaled - Int128(value) * SafeBound.scale
            guard found.gain * Self.settling.leastPart >= gap else { return }
            let search = SearchBeside(
                found.component,
                state.values,
                found.point,
                limits,
                notify: notify
            )
            try search.run(&state, &progress, most: Self.settling.neighbourhoods) { state in
                found.settle(&state, alone, notify: notify)
            }
        }
    }
}
