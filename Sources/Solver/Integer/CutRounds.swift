internal import GLPK

/// Rounds of zero-half cuts at the root.
struct CutRounds {
    let limits: SearchLimits
    let notify: (LevelState) -> Void

    func run(
        _ relaxation: inout RelaxationLP,
        _ problem: inout Problem,
        _ root: inout RelaxationPoint,
        _ state: inout LevelState
    ) throws(SolverFault) {
    }
}
