internal import Dispatch
internal import GLPK
internal import Synchronization

/// Finds good points of a large component: first around the relaxation, then again and again around
/// the best point so far, each time with GLPK's branch-and-cut on few open columns.
///
/// Neighbourhoods are searched in batches whose size does not depend on the number of threads, from
/// the same point and with random numbers of their own, and are taken over in their order.
struct NeighbourhoodSearch {
    private let map: NeighbourhoodMap
    private let limits: SearchLimits
    private let notify: (LevelState) -> Void

    private static let batch = 4
    /// Neighbourhoods without any gain after which the search ends.
    private static let mostStalls = 48
    private static let nodesPerNeighbourhood = 40
    private static let window = 12.0
    /// Up to so many broken rows are repaired, with so many groups for each.
    private static let mostBrokenRows = 400
    private static let repairs = [60, 200, 600]
    private static let mostRepaired = 2_000
    /// A component with more groups than this is searched that many times as often.
    private static let groupsPerRound = 5_000

    init(
        _ component: IntegerComponent,
        _ values: [Int64],
        _ point: RelaxationPoint,
        _ limits: SearchLimits,
        notify: @escaping (LevelState) -> Void
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

    private func isOver(_ state: LevelState) -> Bool { state.isClosed || limits.isCancelled }

    /// Searches around the best point so far, again and again.
    func improve(_ state: inout LevelState) throws(SolverFault) {
        var sizes = [150.0, 300.0, 500.0]
        var count = 0
        var lastGain = 0
        let rounds = max(1, map.groups.rows.count / Self.groupsPerRound)
        while count < rounds * limits.limits.neighbourhoods, count - lastGain < Self.mostStalls,
            !isOver(state), let current = state.point
        {
            let size = Int(sizes[count / Self.batch % sizes.count])
            let isWide = count / Self.batch % 4 == 3
            let findings = try search(state, around: current, from: count, size, isWide)
            count += Self.batch
            let exhausted = findings.count { $0.isExhausted }
            let kind = (count / Self.batch - 1) % sizes.count
            sizes[kind] *= exhausted == findings.count ? 1.05 : exhausted < 2 ? 0.9 : 1
            let before = state.value
            take(findings, current, &state)
            if state.value != before {
                lastGain = count
                notify(state)
            }
        }
    }

    private func search(
        _ state: LevelState,
        around current: [Int64],
        from first: Int,
        _ size: Int,
        _ isWide: Bool
    ) throws(SolverFault) -> [RestrictedSearch.Finding] {
        let next = Atomic<Int>(0)
        let found = Mutex<[RestrictedSearch.Finding?]>(
            [RestrictedSearch.Finding?](repeating: nil, count: Self.batch)
        )
        let fault = Mutex<SolverFault?>(nil)
        let (map, limits, values) = (map, limits, state.values)
        DispatchQueue.concurrentPerform(iterations: min(limits.threads, Self.batch)) { _ in
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < Self.batch else { return }
                var random = SearchRandom(UInt64(first + index) &* 0x2545_F491_4F6C_DD1D)
                let neighbourhood = Neighbourhood.around(
                    current,
                    map,
                    groups: size,
                    window: isWide ? 2 * Self.window : Self.window,
                    whole: map.component.box,
                    &random
                )
                let search = RestrictedSearch(
                    component: map.component,
                    values: values,
                    box: neighbourhood.box
                )
                do throws(SolverFault) {
                    let finding = try search.run(
                        nodeLimit: Self.nodesPerNeighbourhood,
                        limits
                    )
                    found.withLock { $0[index] = finding }
                } catch {
                    fault.withLock { $0 = error }
                }
            }
        }
        if let fault = fault.withLock({ $0 }) { throw fault }
        return found.withLock { $0.compactMap { $0 } }
    }

    /// Takes over each finding's changes, as far as they still fit what was taken over before.
    private func take(
        _ findings: [RestrictedSearch.Finding],
        _ current: [Int64],
        _ state: inout LevelState
    ) {
        for finding in findings {
            guard let point = finding.point, var merged = state.point else { continue }
            for column in point.indices where point[column] != current[column] {
                merged[column] = point[column]
            }
            state.offer(merged)
            state.offer(point)
        }
    }
}
