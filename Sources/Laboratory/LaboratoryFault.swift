package import Points
package import Solver

/// Why a scenario could not be solved for a comparison.
package enum LaboratoryFault: Error, Sendable {
    case points(PointsFault)
    case solve(SolveFault)
}
