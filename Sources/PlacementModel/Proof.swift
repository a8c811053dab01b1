/// What proves one level of a run, for whoever wants to check it.
package struct ProvenLevel: Hashable, Sendable {
    package let step: ProofStep
    package let proof: LevelProof

    package init(step: ProofStep, proof: LevelProof) {
        self.step = step
        self.proof = proof
    }
}

/// What a level decides: a goal, or which of equal seats of a class is whose.
package enum ProofStep: Hashable, Sendable {
    case goal(GoalLevel)
    case seatNaming(round: Int)
}

/// One case per kind of proof.
package enum LevelProof: Hashable, Sendable {
    /// The value, and one price per seat group of the outcome that proves it by weak duality.
    case prices(value: Int64, prices: [Int64])
    /// The levels before leave nothing open that this one could decide.
    case nothingTied
    /// A value with the bound that the run's proof steps prove.
    case steps(value: Int64, bound: Int64)
}
