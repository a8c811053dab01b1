internal import GLPK

/// One level of one component: relaxation, cuts, points, tree.
struct LevelSearch {
    let limits: SearchLimits
    let notify: (LevelState) -> Void

    func run(_ state: inout LevelState) throws(SolverFault) {
        guard !state.isClosed else { return }
        guard let root = try solveRoot(&state), !state.isClosed else { return }
        notify(state)
        try findPoints(&state, root)
        guard !state.isClosed, !limits.isCancelled else { return }
        notify(state)
        try closeGap(&state, root)
    }

    /// What the root's scope leaves for the steps after it.
    private struct Root {
        /// With the cuts that bind, over the box in which they were derived.
        var component: IntegerComponent
        let point: RelaxationPoint
        let columns: [Int32]
    }

    private func solveRoot(_ state: inout LevelState) throws(SolverFault) -> Root? {
        let component = state.component
        let isSmall = component.columnCount <= 5 * SearchLimits.smallColumnCount
        let all = (0..<component.columnCount).map { Int32($0) }
        let columns = isSmall ? all : ColumnSelection.columns(component, state)
        return try Problem.withProblem { problem throws(SolverFault) -> Root? in
            var relaxation = RelaxationLP(
                component,
                values: state.values,
                cancellation: limits.flag
            )
            try relaxation.load(columns, into: &problem)
            var root: RelaxationPoint?
            switch try relaxation.solve(&problem, .primal) {
            case .infeasible:
                state.isInfeasible = true
                return nil
            case .undecided: break
            case .bounded(let point):
                state.take(point.safe)
                state.offer(rounded: point.columns)
                root = point
            }
            guard var root else { return nil }
            try CutRounds(limits: limits, notify: notify)
                .run(&relaxation, &problem, &root, &state)
            return Root(
                component: relaxation.componentWithBindingCuts(root),
                point: root,
                columns: relaxation.loadedColumns
            )
        }
    }

    private func findPoints(_ state: inout LevelState, _ root: Root) throws(SolverFault) {
        let box = state.boxOfBetterPoints
        let openCount = (0..<box.count).count { !box.isFixed($0) }
        if openCount <= SearchLimits.smallColumnCount {
            let search = RestrictedSearch(
                component: root.component,
                values: state.values,
                box: box
            )
            if let point = try search.run(nodeLimit: limits.limits.nodes, limits).point {
                state.offer(point)
            }
        } else {
            try NeighbourhoodSearch(state.component, root.point, limits, notify: notify)
                .run(&state)
        }
    }

    private func closeGap(_ state: inout LevelState, _ root: Root) throws(SolverFault) {
        var component = root.component
        component.box = state.boxOfBetterPoints
        try Problem.withProblem { problem throws(SolverFault) in
            var relaxation = RelaxationLP(
                component,
                values: state.values,
                cancellation: limits.flag
            )
            try relaxation.load(root.columns, into: &problem)
            var tree = BranchAndBound(
                relaxation,
                nodeLimit: limits.limits.nodes,
                cancellation: limits.cancellation,
                notify: notify
            )
            try tree.run(&relaxation, &problem, &state)
        }
    }
}
