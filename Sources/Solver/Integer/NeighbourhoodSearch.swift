internal import GLPK

/// Finds good points of a large component: first around the relaxation, then again and again around
/// the best point so far (`improve`), each time with GLPK's branch-and-cut on few open columns.
struct NeighbourhoodSearch: Sendable {
    let map: NeighbourhoodMap
    let limits: SearchLimits
    let notify: @Sendable (LevelState) -> Void

    static let window = 12.0
    /// Up to so many broken rows are repaired, with so many groups for each.
    private static let mostBrokenRows = 400
    private static let repairs = [60, 200, 600]
    private static let mostRepaired = 2_000

    init(
        _ component: IntegerComponent,
        _ values: [Int64],
        _ point: RelaxationPoint,
        _ limits: SearchLimits,
        notify: @escaping @Sendable (LevelState) -> Void
    ) {
        map = NeighbourhoodMap(component, values, point)
        self.limits = limits
        self.notify = notify
    }

    /// Searches around the relaxation.
    ///
    /// - Parameter plans: nodes whose classes and carers are whole, to search around first.
    func run(
        _ state: inout LevelState,
        around plans: [BranchAndBound.Plan]
    ) throws(SolverFault) {
        state.offer(state.component.box.lower)
        for plan in plans where !isOver(state) {
            var mapOfPlan = NeighbourhoodMap(map.component, state.values, plan.point)
            mapOfPlan.component.box = plan.box
            try searchAroundRelaxation(mapOfPlan, fixingStructure: true, &state)
        }
        if plans.isEmpty { try searchAroundRelaxation(fixingStructure: false, &state) }
    }

    /// Searches around the relaxation's own point.
    func searchAroundRelaxation(
        fixingStructure: Bool,
        _ state: inout LevelState
    ) throws(SolverFault) {
        try searchAroundRelaxation(map, fixingStructure: fixingStructure, &state)
    }

    private func searchAroundRelaxation(
        _ map: NeighbourhoodMap,
        fixingStructure: Bool,
        _ state: inout LevelState
    ) throws(SolverFault) {
        for window in [6.0, 20.0] where !isOver(state) {
            let before = state.value
            let search = RestrictedSearch(
                component: map.component,
                values: state.values,
                box: Neighbourhood.aroundRelaxation(
                    map,
                    window: window,
                    fixingStructure: fixingStructure
                ).box
            )
            let finding = try search.run(nodeLimit: 200, limits, threads: limits.threads)
            if let point = finding.point, !state.offer(point) { try repair(point, map, &state) }
            notify(state)
            if state.value != before { break }
        }
    }

    /// Searches around the few rows that a point breaks; what is fixed far from them stays.
    private func repair(
        _ point: [Int64],
        _ map: NeighbourhoodMap,
        _ state: inout LevelState
    ) throws(SolverFault) {
        let broken = map.component.brokenRows(of: point)
        guard !broken.isEmpty, broken.count <= Self.mostBrokenRows else { return }
        var random = SearchRandom(7)
        for size in Self.repairs where !isOver(state) {
            let neighbourhood = Neighbourhood.around(
                point,
                map,
                start: .rows(broken),
                groups: min(size * broken.count, Self.mostRepaired),
                window: 2 * Self.window,
                whole: state.component.box,
                &random
            )
            let search = RestrictedSearch(
                component: map.component,
                values: state.values,
                box: neighbourhood.box
            )
            let finding = try search.run(nodeLimit: 200, limits)
            if let point = finding.point, map.component.brokenRows(of: point).isEmpty {
                state.offer(point)
                return
            }
        }
    }

    func isOver(_ state: LevelState) -> Bool { state.isClosed || limits.isCancelled }
}
