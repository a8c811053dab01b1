internal import GLPK

/// One level of one component: relaxation, cuts, points, tree.
struct LevelSearch {
    let limits: SearchLimits
    let notify: (LevelState) -> Void
    /// Whether a good point is all that is asked for.
    var isScout = false

    /// Nodes spent on plans before the places around them are searched, and how often.
    private static let planNodes = 150
    private static let planRounds = 40

    /// - Parameter relaxation: as the level before left it; nil at the first. Left for the next one.
    func run(
        _ state: inout LevelState,
        _ relaxation: inout RelaxationLP?
    ) throws(SolverFault) {
        let isFirst = relaxation == nil
        guard !state.isClosed, var root = try solveRoot(&state, relaxation) else { return }
        defer { relaxation = root.relaxation }
        notify(state)
        // Where classes open and carers are shared out, the tree over these closes most of the gap;
        // where not, cuts do.
        if root.tree.hasStructure {
            // After a scout or another level there is a point that hardly any dive betters.
            if isScout || isFirst { try findPlan(&state, &root) }
            if !isScout { try growPlans(&state, &root) }
        } else {
            try cut(&root, &state)
            try searchAround([], &state, root)
        }
        guard !isOver(state), !isScout, root.tree.nodeCount < limits.limits.nodes ?? .max else {
            return
        }
        if root.tree.hasStructure { try cut(&root, &state) }
        guard !isOver(state) else { return }
        try grow(.all, nodeLimit: limits.limits.nodes ?? .max, &state, &root)
    }

    /// A first plan and a point, before the tree grows.
    private func findPlan(_ state: inout LevelState, _ root: inout Root) throws(SolverFault) {
        guard !isOver(state) else { return }
        if state.value == nil { try neighbourhoods(state, root).run(&state, around: []) }
        guard !isOver(state), !isSmall(state.boxOfBetterPoints) else { return }
        let plan = try dive(&root, state)
        try searchAround(plan.map { [$0] } ?? [], &state, root)
    }

    private func growPlans(_ state: inout LevelState, _ root: inout Root) throws(SolverFault) {
        for _ in 0..<Self.planRounds {
            guard !isOver(state) else { return }
            notify(state)
            let nodes = min(root.tree.nodeCount + Self.planNodes, limits.limits.nodes ?? .max)
            try grow(.structure, nodeLimit: nodes, &state, &root)
            guard !isOver(state), !root.tree.newPlans.isEmpty else { return }
            try neighbourhoods(state, root).run(&state, around: root.tree.newPlans)
            root.tree.settlePlans()
        }
    }

    private func searchAround(
        _ plans: [BranchAndBound.Plan],
        _ state: inout LevelState,
        _ root: Root
    ) throws(SolverFault) {
        guard !isOver(state) else { return }
        let search = neighbourhoods(state, root)
        try search.run(&state, around: plans)
        if !isSmall(state.boxOfBetterPoints) { try search.improve(&state) }
    }

    private func isOver(_ state: LevelState) -> Bool { state.isClosed || limits.isCancelled }

    /// What the root's scope leaves for the steps after it.
    private struct Root {
        /// With the cuts that bind, over the box in which they were derived.
        var relaxation: RelaxationLP
        var point: RelaxationPoint
        var tree: BranchAndBound

        var component: IntegerComponent { relaxation.component }
    }

    private func isSmall(_ box: IntegerBox) -> Bool {
        (0..<box.count).count { !box.isFixed($0) } <= SearchLimits.smallColumnCount
    }

    private func solveRoot(
        _ state: inout LevelState,
        _ earlier: RelaxationLP?
    ) throws(SolverFault) -> Root? {
        let component = state.component
        let begin = earlier == nil ? try begin(&state) : nil
        guard !isOver(state) else { return nil }
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
            try CutRounds(limits: limits, notify: notify)
                .runStructural(&relaxation, &problem, &point, &state)
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
    }

    /// Columns to begin with, and for large components a basis of them; before that, for these, a bound
    /// and a point from the primal-dual method.
    private func begin(_ state: inout LevelState) throws(SolverFault) -> Beginning {
        var begin = Beginning(component: state.component)
        var chosen = (0..<state.component.columnCount).map { Int32($0) }
        let count = state.component.columnCount
        if count > SearchLimits.primalDualColumnCount,
            var found = PrimalDualRelaxation.solve(&state, limits, notify: notify)
        {
            begin.component = found.component
            begin.cutCount = found.cutCount
            try searchEarly(&found, &state)
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
        _ state: inout LevelState
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
        } else {
            try searchAround(found.component, found.point, box: found.component.box, &state)
        }
        guard !isOver(state) else { return }
        found.refine(&state, limits, notify: notify)
        try NeighbourhoodSearch(
            found.component,
            state.values,
            found.point,
            limits,
            notify: notify
        ).improve(&state)
    }

    private func cut(_ root: inout Root, _ state: inout LevelState) throws(SolverFault) {
        guard !state.isClosed, !limits.isCancelled else { return }
        try Problem.withProblem { problem throws(SolverFault) in
            try root.relaxation.resume(&problem)
            // The tree may have left it at one of its nodes.
            try root.relaxation.restrict(&problem, to: root.component.box)
            try CutRounds(limits: limits, notify: notify)
                .runZeroHalf(&root.relaxation, &problem, &root.point, &state)
            try root.relaxation.suspend(&problem)
        }
    }

    private func dive(
        _ root: inout Root,
        _ state: LevelState
    ) throws(SolverFault) -> BranchAndBound.Plan? {
        try Problem.withProblem { problem throws(SolverFault) in
            try root.relaxation.resume(&problem)
            let plan = try PlanDive(limits: limits)
                .plan(&root.relaxation, &problem, root.point, in: state.component.box)
            _ = try root.relaxation.solve(&problem, .dual)
            try root.relaxation.suspend(&problem)
            return plan
        }
    }

    private func neighbourhoods(_ state: LevelState, _ root: Root) -> NeighbourhoodSearch {
        NeighbourhoodSearch(root.component, state.values, root.point, limits, notify: notify)
    }

    private func grow(
        _ reach: BranchAndBound.Reach,
        nodeLimit: Int,
        _ state: inout LevelState,
        _ root: inout Root
    ) throws(SolverFault) {
        try Problem.withProblem { problem throws(SolverFault) in
            try root.relaxation.resume(&problem)
            try root.tree.run(
                reach,
                nodeLimit: nodeLimit,
                &root.relaxation,
                &problem,
                &state
            )
            try root.relaxation.suspend(&problem)
        }
        if let value = state.value { state.regions = root.tree.regions(reaching: value) }
    }
}
