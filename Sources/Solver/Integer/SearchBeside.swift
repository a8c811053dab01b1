internal import GLPK
internal import Parallel

/// The search for points beside work that keeps one thread busy, such as the simplex method and the
/// tree. Both begin with the same state and do a counted amount of work, and what they found is put
/// together when both have ended, so that the outcome is the same for any number of threads.
struct SearchBeside: Sendable {
    private let search: NeighbourhoodSearch
    private let threads: Threads

    /// - Parameters:
    ///   - component: with the cuts that `point` holds to.
    ///   - point: of the component's relaxation.
    init(
        _ component: IntegerComponent,
        _ values: [Int64],
        _ point: RelaxationPoint,
        _ limits: SearchLimits,
        notify: @escaping @Sendable (LevelState) -> Void
    ) {
        threads = Threads(limits.threads)
        var alone = limits
        alone.threads = 1
        search = NeighbourhoodSearch(component, values, point, alone, notify: notify)
    }

    /// Does the work and searches at most `most` neighbourhoods, or as many as the limits allow.
    func run(
        _ state: inout LevelState,
        _ progress: inout NeighbourhoodProgress,
        most: Int = .max,
        while work: (inout LevelState) throws(SolverFault) -> Void
    ) throws(SolverFault) {
        var searched = state
        var (fault, searchFault): (SolverFault?, SolverFault?)
        threads.both(
            {
                do throws(SolverFault) { try work(&state) } catch { fault = error }
            },
            {
                do throws(SolverFault) {
                    try search.improve(&searched, &progress, most: min(most, search.most), .long)
                } catch { searchFault = error }
            }
        )
        if let fault = fault ?? searchFault { throw fault }
        if let point = searched.point { state.offer(point) }
    }
}
