internal import GLPK
internal import Parallel

/// How far the search around the best point is. Whoever goes on with it meets neighbourhoods that were
/// not searched yet, in the sizes that proved right.
struct NeighbourhoodProgress: Sendable {
    /// Neighbourhoods so far, which number their random sequences.
    fileprivate(set) var count = 0
    fileprivate var lastGain = 0
    /// The value after the last one; another one is a gain from elsewhere.
    fileprivate var value: Int64?
    /// Groups per neighbourhood, kind by kind.
    fileprivate var sizes = [150.0, 300.0, 500.0]
}

// Neighbourhoods are searched in batches whose size does not depend on the number of threads, from the
// same point and with random numbers of their own, and are taken over in their order.

extension NeighbourhoodSearch {
    private static let batch = 4
    private static let nodesPerNeighbourhood = 40
    /// A component with more groups than this is searched that many times as often.
    private static let groupsPerRound = 5_000

    /// How many neighbourhoods without any gain end the search.
    enum Patience: Int {
        /// Other work waits for it.
        case brief = 48
        /// It goes on beside other work.
        case long = 400
    }

    /// As many neighbourhoods as the limits allow in one go.
    var most: Int {
        max(1, map.groups.rows.count / Self.groupsPerRound) * limits.limits.neighbourhoods
    }

    /// Searches around the best point so far, again and again, in one go.
    func improve(
        _ state: inout LevelState,
        _ progress: inout NeighbourhoodProgress
    ) throws(SolverFault) {
        progress.lastGain = progress.count
        try improve(&state, &progress, most: most, .brief)
    }

    func improve(
        _ state: inout LevelState,
        _ progress: inout NeighbourhoodProgress,
        most: Int,
        _ patience: Patience
    ) throws(SolverFault) {
        let end = progress.count + most
        if state.value != progress.value { progress.lastGain = progress.count }
        defer { progress.value = state.value }
        while progress.count < end, progress.count - progress.lastGain < patience.rawValue,
            !isOver(state), let current = state.point
        {
            let turn = progress.count / Self.batch
            let kind = turn % progress.sizes.count
            let findings = try search(
                state,
                around: current,
                from: progress.count,
                Int(progress.sizes[kind]),
                isWide: turn % 4 == 3
            )
            progress.count += Self.batch
            let exhausted = findings.count { $0.isExhausted }
            progress.sizes[kind] *=
                exhausted == findings.count ? 1.05 : exhausted < 2 ? 0.9 : 1
            let before = state.value
            take(findings, current, &state)
            if state.value != before {
                progress.lastGain = progress.count
                notify(state)
            }
        }
    }

    private func search(
        _ state: LevelState,
        around current: [Int64],
        from first: Int,
        _ size: Int,
        isWide: Bool
    ) throws(SolverFault) -> [RestrictedSearch.Finding] {
        try Threads(limits.threads).map(faulting: Self.batch) { index throws(SolverFault) in
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
                values: state.values,
                box: neighbourhood.box
            )
            return try search.run(nodeLimit: Self.nodesPerNeighbourhood, limits)
        }
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
