package import PlacementModel

/// Why a scenario was not solved. None of these says anything about the placement.
package enum SolveFault: Error, Sendable {
    /// Reserves and quotas of one class overlap in a way that the network solver cannot hold.
    case overlappingQuotas(ClassID)
    /// Reserves of one class ask for more seats than it has.
    case reservesExceedSeats(ClassID, reserved: Int, seats: Int)
    /// Children are tied and the lottery's seed has not been revealed.
    case seedNeeded(tiedCount: Int)
    /// The rules need an integer program, which does not tell ties apart, and the lottery's seed has
    /// not been revealed.
    case seedNeededForRules
    /// No placement keeps all rules; the rows of a part in which they conflict.
    case infeasible([RowName])
    /// The work limit came before any placement was found; more work may find one.
    case undecided(IntegerLimits)
    /// A placement that was read, not solved for, does not keep the rules of its scenario.
    case placementBreaksRules
    case network(NetworkFault)
    case integer(IntegerFault)
    /// GLPK is too old or not safe to use from several threads.
    case library(reason: String)
}
