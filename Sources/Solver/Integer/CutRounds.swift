internal import GLPK

/// Rounds of cuts at the root: structural ones while they help, rounded rows of the tableau, and zero-half
/// cuts.
struct CutRounds {
    let limits: SearchLimits
    let notify: (LevelState) -> Void

    private static let structuralRounds = 25
    private static let tableauRounds = 20
    private static let mostTableauStalls = 3
    private static let zeroHalfRounds = 40
    private static let mostStalls = 6

    func runStructural(
        _ relaxation: inout RelaxationLP,
        _ problem: inout Problem,
        _ root: inout RelaxationPoint,
        _ state: inout LevelState
    ) throws(SolverFault) {
        let groups = GroupRows(relaxation.component)
        let structural = StructuralSeparation(relaxation.component, groups)
        for _ in 0..<Self.structuralRounds where !isOver(state) {
            let cuts = structural.cuts(
                relaxation.component,
                at: root.columns,
                most: max(400, groups.rows.count / 5)
            )
            let before = root.safe.scaled
            guard try add(cuts, &relaxation, &problem, &root, &state) else { break }
            let leastGain = max(SafeBound.scale / 2, root.safe.scaled / 100_000)
            if before - root.safe.scaled < leastGain { break }
        }
    }

    /// Where classes open and carers are shared out.
    func runTableau(
        _ relaxation: inout RelaxationLP,
        _ problem: inout Problem,
        _ root: inout RelaxationPoint,
        _ state: inout LevelState
    ) throws(SolverFault) {
        let groups = GroupRows(relaxation.component)
        guard groups.isStructure.contains(true) else { return }
        let structural = StructuralSeparation(relaxation.component, groups)
        var stalls = 0
        for _ in 0..<Self.tableauRounds
        where !isOver(state) && stalls < Self.mostTableauStalls {
            let cuts =
                try TableauSeparation.cuts(relaxation, problem, groups, at: root.columns)
                + structural.cuts(relaxation.component, at: root.columns, most: 400)
            let before = root.safe.scaled
            guard try add(cuts, &relaxation, &problem, &root, &state) else { break }
            let leastGain = max(SafeBound.scale / 2, root.safe.scaled / 1_000_000)
            stalls = before - root.safe.scaled < leastGain ? stalls + 1 : 0
        }
    }

    func runZeroHalf(
        _ relaxation: inout RelaxationLP,
        _ problem: inout Problem,
        _ root: inout RelaxationPoint,
        _ state: inout LevelState
    ) throws(SolverFault) {
        let groups = GroupRows(relaxation.component)
        var random = SearchRandom(1)
        var stalls = 0
        // Where classes open and carers are shared out, a tree over these does more than small
        // gains here; where not, these cuts are what proves.
        let hasStructure = groups.isStructure.contains(true)
        let leastGain =
            hasStructure
            ? max(SafeBound.scale / 50, root.safe.scaled / 400_000) : SafeBound.scale / 50
        let iterations = relaxation.iterationCount
        let most = iterations + max(4_000, iterations / (hasStructure ? 5 : 1))
        for _ in 0..<Self.zeroHalfRounds
        where !isOver(state) && stalls < Self.mostStalls && relaxation.iterationCount < most {
            let cuts = ZeroHalfSeparation(relaxation.component, groups, at: root.columns)
                .cuts(orders: 10, most: 60, &random)
            let before = root.safe.scaled
            guard try add(cuts, &relaxation, &problem, &root, &state) else { break }
            let isStall = before - root.safe.scaled < leastGain
            stalls = isStall ? stalls + 1 : 0
        }
    }

    private func isOver(_ state: LevelState) -> Bool { state.isClosed || limits.isCancelled }

    /// - Returns: false if there is nothing to go on with.
    private func add(
        _ cuts: [Cut],
        _ relaxation: inout RelaxationLP,
        _ problem: inout Problem,
        _ root: inout RelaxationPoint,
        _ state: inout LevelState
    ) throws(SolverFault) -> Bool {
        guard !cuts.isEmpty else { return false }
        let numbers = cuts.map { state.log.add($0, of: relaxation.component) }
        try relaxation.append(cuts, numbers: numbers, to: &problem)
        switch try relaxation.solve(&problem, .dual) {
        case .infeasible:
            state.isInfeasible = state.point == nil
            return false
        case .undecided: return false
        case .bounded(let point):
            root = point
            state.take(point.safe)
            state.offer(rounded: point.columns)
            notify(state)
            return true
        }
    }
}
