internal import GLPK

/// One level of one component: relaxation, cuts, points, tree.
struct LevelSearch {
    let limits: SearchLimits
    let notify: @Sendable (LevelState) -> Void
    /// Whether a good point is all that is asked for.
    var isScout = false

    /// Nodes spent on plans before the places around them are searched, and how often.
    private static let planNodes = 150
    private static let planRounds = 40
    /// Nodes of the tree that take about as long as so many neighbourhoods of a large component.
    private static let beside = (nodes: 8, neighbourhoods: 64)

    /// - Parameter relaxation: as the level before left it; nil at the first. Left for the next one.
    func run(
        _ state: inout LevelState,
        _ relaxation: inout RelaxationLP?
    ) throws(SolverFault) {
        let isFirst = relaxation == nil
        var progress = NeighbourhoodProgress()
        guard !state.isClosed, var root = try solveRoot(&state, relaxation, &progress) else {
            return
        }
        defer { relaxation = root.relaxation }
        notify(state)
        // Where classes open and carers are shared out, the tree over these closes most of the gap;
        // where not, cuts do.
        if root.tree.hasStructure {
            // After a scout or another level there is a point that hardly any dive betters.
            if isScout || isFirst { try findPlan(&state, &root, &progress) }
            if !isScout { try growPlans(&state, &root, &progress) }
        } else {
            try cut(&root, &state)
            try searchAround([], &state, root, &progress)
        }
        guard !isOver(state), !isScout, root.tree.nodeCount < limits.limits.nodes ?? .max else {
            return
        }
        if root.tree.hasStructure { try cut(&root, &state) }
        guard !isOver(state) else { return }
        try grow(.all, nodeLimit: limits.limits.nodes ?? .max, &state, &root)
    }

    /// A first plan and a point, before the tree grows.
    private func findPlan(
        _ state: inout LevelState,
        _ root: inout Root,
        _ progress: inout NeighbourhoodProgress
    ) throws(SolverFault) {
        guard !isOver(state) else { return }
        if state.value == nil { try neighbourhoods(state, root).run(&state, around: []) }
        guard !isOver(state), !isSmall(state.boxOfBetterPoints) else { return }
        let plan = try dive(&root, state)
        try searchAround(plan.map { [$0] } ?? [], &state, root, &progress)
    }

    private func growPlans(
        _ state: inout LevelState,
        _ root: inout Root,
        _ progress: inout NeighbourhoodProgress
    ) throws(SolverFault) {
        for _ in 0..<Self.planRounds {
            guard !isOver(state) else { return }
            notify(state)
            let nodes = min(root.tree.nodeCount + Self.planNodes, limits.limits.nodes ?? .max)
            try growPlans(nodeLimit: nodes, &state, &root, &progress)
            guard !isOver(state), !root.tree.newPlans.isEmpty else { return }
            try neighbourhoods(state, root).run(&state, around: root.tree.newPlans)
            root.tree.settlePlans()
        }
    }

    /// Grows the tree over plans while the places around the best point are searched beside it.
    private func growPlans(
        nodeLimit: Int,
        _ state: inout LevelState,
        _ root: inout Root,
        _ progress: inout NeighbourhoodProgress
    ) throws(SolverFault) {
        guard !isSmall(state.boxOfBetterPoints) else {
            return try grow(.structure, nodeLimit: nodeLimit, &state, &root)
        }
        let search = SearchBeside(
            root.component,
            state.values,
            root.point,
            limits,
            notify: notify
        )
        var before = -1
        while !isOver(state), (before + 1..<nodeLimit).contains(root.tree.nodeCount),
            root.tree.newPlans.count < BranchAndBound.mostPlans
        {
            before = root.tree.nodeCount
            let nodes = min(root.tree.nodeCount + Self.beside.nodes, nodeLimit)
            try search.run(&state, &progress, most: Self.beside.neighbourhoods) {
                state throws(SolverFault) in
                try grow(.structure, nodeLimit: nodes, &state, &root)
            }
            keepRegions(&state, root)
        }
    }

    private func searchAround(
        _ plans: [BranchAndBound.Plan],
        _ state: inout LevelState,
        _ root: Root,
        _ progress: inout NeighbourhoodProgress
    ) throws(SolverFault) {
        guard !isOver(state) else { return }
        let search = neighbourhoods(state, root)
        try search.run(&state, around: plans)
        if !isSmall(state.boxOfBetterPoints) { try search.improve(&state, &progress) }
    }

    func isOver(_ state: LevelState) -> Bool { state.isClosed || limits.isCancelled }

    /// What the root's scope leaves for the steps after it.
    struct Root {
        /// With the cuts that bind, over the box in which they were derived.
        var relaxation: RelaxationLP
        var point: RelaxationPoint
        var tree: BranchAndBound

        var component: IntegerComponent { relaxation.component }
    }

    private func isSmall(_ box: IntegerBox) -> Bool {
        (0..<box.count).count { !box.isFixed($0) } <= SearchLimits.smallColumnCount
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
        keepRegions(&state, root)
    }

    private func keepRegions(_ state: inout LevelState, _ root: Root) {
        if let value = state.value { state.regions = root.tree.regions(reaching: value) }
    }
}
