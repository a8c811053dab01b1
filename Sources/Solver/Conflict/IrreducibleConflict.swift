import PlacementModel

/// Reduces a conflict to members of which none can be left out (an irreducible infeasible subset).
///
/// Problem: a scenario has no placement. Find few of its members (demands, limits, rules) that exclude
/// each other by themselves: with all other members left out there is still no placement, and with any
/// one of these left out, too, there is one.
///
/// Method: begin with the members that the proof of infeasibility speaks of, or with all where those
/// do not conflict by themselves; leave out part after part, halves first, down to single members,
/// wherever the rest still conflicts (deletion filtering); then solve once more for each member that is
/// left. What is left out is left out of the scenario itself, so each trial is a scenario of its own.
///
/// Complexity: at most `trials` feasibility problems. A trial that is not decided keeps its part, and
/// the result is then not claimed to be irreducible.
///
/// Reference: J. Chinneck, Feasibility and Infeasibility in Optimization (2008), deletion filtering.
struct IrreducibleConflict {
    private(set) var members: [ConflictMember] = []
    /// Whether a solve for each member has shown that the others hold without it.
    private(set) var isProven = false

    private let scenario: Scenario
    private let all: [ConflictMember]
    private let cancellation: Cancellation
    /// How many trials are left.
    private(set) var trials: Int

    /// Nil where the scenario has a placement, or where that was not decided.
    ///
    /// - Parameter candidates: members that may conflict by themselves.
    init?(
        _ scenario: Scenario,
        candidates: [ConflictMember],
        trials: Int = 400,
        cancellation: Cancellation
    ) {
        self.scenario = scenario
        self.cancellation = cancellation
        self.trials = trials
        all = scenario.conflictMembers
        guard let first = conflict(candidates) ?? conflict(all) else { return nil }
        members = reduced(first)
    }

    /// Solves once for each member that is left.
    mutating func prove() {
        isProven = members.allSatisfy { member in
            if case .feasible = feasibility(members.filter { $0 != member }) { true } else { false }
        }
    }

    /// The scenario with these members and no others.
    private func feasibility(_ kept: [ConflictMember]) -> Feasibility {
        Feasibility.of(scenario.without(Set(all).subtracting(kept)), cancellation)
    }

    /// Members among these that conflict; nil where they hold together or that was not decided.
    private mutating func conflict(_ kept: [ConflictMember]) -> [ConflictMember]? {
        guard trials > 0 else { return nil }
        trials -= 1
        guard case .infeasible(let found) = feasibility(kept) else { return nil }
        let fewer = kept.filter(Set(found).contains)
        return fewer.isEmpty || fewer.count == kept.count ? kept : conflict(fewer) ?? kept
    }

    private mutating func reduced(_ first: [ConflictMember]) -> [ConflictMember] {
        var kept = first
        var size = max(1, kept.count / 2)
        while true {
            var start = 0
            while start < kept.count, kept.count > 1 {
                let part = start..<min(start + size, kept.count)
                let before = Set(kept[..<part.lowerBound])
                let rest = Array(kept[..<part.lowerBound] + kept[part.upperBound...])
                if let conflicting = conflict(rest) {
                    kept = conflicting
                    // What was tried before stands in front still.
                    start = kept.count { before.contains($0) }
                } else {
                    start = part.upperBound
                }
            }
            if size == 1 { return kept }
            size = max(1, size / 2)
        }
    }
}
