internal import GLPK

struct NeighbourhoodSearch {
    init(
        _ component: IntegerComponent,
        _ point: RelaxationPoint,
        _ limits: SearchLimits,
        notify: @escaping (LevelState) -> Void
    ) {
    }

    func run(_ state: inout LevelState) throws(SolverFault) {
    }
}
