package import PlacementModel

/// Why a scenario could not be tuned. None of these says anything about its placement.
package enum TuningFault: Error, Sendable {
    case laboratory(LaboratoryFault)
    /// No placement keeps the rules of the scenario as it stands.
    case noPlacement
    /// The value is not one that the policy may have.
    case notAllowed(Parameter, value: Int, allowed: ClosedRange<Int>)
    /// Every point of a trade-off, not only the corners, is found where the network method holds the
    /// scenario.
    case allPointsNeedPure
    /// The mechanism pursues no goals.
    case tradeOffNeedsGoals(Mechanism)
    /// A solve of a trade-off was stopped before its proof.
    case tradeOffStopped(TradeOffPart, first: GoalLevel, second: GoalLevel)
}
