package import PlacementModel

/// Why a scenario could not be tuned. None of these says anything about its placement.
package enum TuningFault: Error, Sendable {
    case laboratory(LaboratoryFault)
    /// No placement keeps the rules of the scenario as it stands.
    case noPlacement
    /// The value is not one that the policy may have.
    case notAllowed(Parameter, value: Int, allowed: ClosedRange<Int>)
    /// Trade-offs are exact where the network method holds the scenario.
    case tradeOffNeedsPure
    /// The mechanism pursues no goals.
    case tradeOffNeedsGoals(Mechanism)
    /// A point of a trade-off was stopped before its proof; with this much of the second goal.
    case tradeOffStopped(second: Int)
}
