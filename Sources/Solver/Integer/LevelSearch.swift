internal import GLPK

/// One level of one component: relaxation, cuts, points, tree.
struct LevelSearch {
    let limits: SearchLimits
    let notify: (LevelState) -> Void

    /// Nodes spent on plans before neighbourhoods are searched.
    private static let planNodes = 150
    /// Nodes of GLPK's branch-and-cut in search of a first good point.
    private static let pointNodes = 500

    func run(_ state: inout LevelState) throws(SolverFault) {
        guard !state.isClosed else { return }
        guard var root = try solveRoot(&state), !state.isClosed else { return }
        notify(state)
        if !isSmall(state.boxOfBetterPoints) {
            try neighbourhoods(state, root).runFirst(&state)
            notify(state)
        }
        try cut(&root, &state)
        guard !state.isClosed, !limits.isCancelled else { return }
        notify(state)
        try findPoints(&state, root)
        guard !state.isClosed, !limits.isCancelled else { return }
        notify(state)
        if root.tree.hasStructure, !isSmall(state.boxOfBetterPoints) {
            let nodes = min(Self.planNodes, limits.limits.nodes ?? .max)
            try grow(.structure, nodeLimit: nodes, &state, &root)
            guard !state.isClosed, !limits.isCancelled else { return }
            try neighbourhoods(state, root).run(&state, around: root.tree.plans)
            guard !state.isClosed, !limits.isCancelled else { return }
        }
        try grow(.all, nodeLimit: limits.limits.nodes ?? .max, &state, &root)
    }

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

    private func solveRoot(_ state: inout LevelState) throws(SolverFault) -> Root? {
        let component = state.component
        let isWhole = component.columnCount <= 5 * SearchLimits.smallColumnCount
        let columns =
            isWhole
            ? (0..<component.columnCount).map { Int32($0) }
            : ColumnSelection.columns(component, state)
        return try Problem.withProblem { problem throws(SolverFault) -> Root? in
            var relaxation = RelaxationLP(
                component,
                values: state.values,
                cancellation: limits.flag
            )
            try relaxation.load(columns, into: &problem)
            guard case .bounded(var point) = try relaxation.solve(&problem, .primal) else {
                // Undecided says nothing; a proof that the rows conflict says all.
                state.isInfeasible = relaxation.isProvenInfeasible
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
                tree: BranchAndBound(component, bound: state.bound, limits, notify: notify)
            )
        }
    }

    private func cut(_ root: inout Root, _ state: inout LevelState) throws(SolverFault) {
        guard !state.isClosed, !limits.isCancelled else { return }
        try Problem.withProblem { problem throws(SolverFault) in
            try root.relaxation.resume(&problem)
            try CutRounds(limits: limits, notify: notify)
                .runZeroHalf(&root.relaxation, &problem, &root.point, &state)
            try root.relaxation.suspend(&problem)
        }
    }

    private func findPoints(_ state: inout LevelState, _ root: Root) throws(SolverFault) {
        let box = state.boxOfBetterPoints
        if isSmall(box) {
            let search = RestrictedSearch(
                component: root.component,
                values: state.values,
                box: box
            )
            let nodes = min(Self.pointNodes, limits.limits.nodes ?? .max)
            if let point = try search.run(nodeLimit: nodes, limits).point { state.offer(point) }
        } else {
            try neighbourhoods(state, root).run(&state, around: [])
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
    }
}
