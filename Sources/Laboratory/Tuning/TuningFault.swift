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
    /// The scenario as it stands was stopped before its proof, so nothing exact can be said.
    case presentUnproven
}
