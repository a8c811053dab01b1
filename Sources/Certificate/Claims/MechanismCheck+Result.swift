import PlacementModel

/// What `result.json` says of goals, outcome and ties, against what was decided.
extension MechanismCheck {
    func firstDifference(_ expected: [String], _ stated: [String]) -> (String, String)? {
        for index in 0..<max(expected.count, stated.count) {
            let pair = (
                index < expected.count ? expected[index] : "",
                index < stated.count ? stated[index] : ""
            )
            if pair.0 != pair.1 { return pair }
        }
        return nil
    }

    /// The goals of `result.json` are those that were decided, with these values.
    mutating func compareGoals(
        _ decided: [(code: String, value: Int64)],
        _ stated: StatedRun
    ) {
        if let difference = firstDifference(decided.map(\.code), stated.goals.map(\.level)) {
            claims.append(
                .fails(
                    .goals,
                    Discrepancy(
                        .differs,
                        at: "result.json goals",
                        stated: difference.1,
                        found: difference.0
                    )
                )
            )
            return
        }
        var ledger = ClaimLedger()
        for (goal, expected) in zip(stated.goals, decided) {
            let place = "result.json goals \(goal.level)"
            if goal.value != expected.value {
                ledger.add(
                    Discrepancy(
                        .differs,
                        at: place,
                        stated: "\(goal.value)",
                        found: "\(expected.value)"
                    )
                )
            }
            let isProven = goal.value == goal.bound
            if goal.isProven != isProven {
                ledger.add(
                    Discrepancy(
                        .differs,
                        at: "\(place) proven",
                        stated: "\(goal.isProven)",
                        found: "\(isProven)"
                    )
                )
            }
            compareBound(goal, &ledger)
        }
        claims.append(ledger.claim(.goals, .count(decided.count)))
    }

    /// The bound of `result.json` is the one that was proven.
    private func compareBound(_ goal: StatedRun.StatedGoal, _ ledger: inout ClaimLedger) {
        let expected = claims.lazy.compactMap { claim -> Int64? in
            guard claim.subject == .proof(goal.level) else { return nil }
            switch claim.verdict {
            case .holds(.value(let value)): return value
            case .holds(.valueAndBound(_, let bound)): return bound
            default: return nil
            }
        }.first
        if let expected, expected != goal.bound {
            ledger.add(
                Discrepancy(
                    .differs,
                    at: "result.json goals \(goal.level) bound",
                    stated: "\(goal.bound)",
                    found: "\(expected)"
                )
            )
        }
    }

    mutating func compareOutcome(_ expected: String, _ stated: StatedRun) {
        claims.append(
            stated.outcome == expected
                ? .holds(.outcome, .text(expected))
                : .fails(
                    .outcome,
                    Discrepancy(
                        .differs,
                        at: "result.json outcome",
                        stated: stated.outcome,
                        found: expected
                    )
                )
        )
    }

    /// - Parameter lottery: of the policy. Without one nothing is drawn, and a run that says so makes no
    ///   claim.
    mutating func compareTies(
        _ stated: StatedRun,
        _ lottery: LotteryPolicy?,
        isDrawn: Bool,
        tied: Int64?
    ) {
        let tied = lottery == nil ? nil : tied
        var ledger = ClaimLedger()
        if lottery == nil {
            ledger.expect(stated.lottery.commitment, .null, "result.json lottery.commitment")
            ledger.expect(stated.lottery.seed, .null, "result.json lottery.seed")
        }
        ledger.expect(
            stated.lottery.isDrawn,
            .truth(lottery != nil && isDrawn),
            "result.json lottery.drawn"
        )
        ledger.expect(
            stated.lottery.tied,
            tied.map(JSONValue.integer) ?? .null,
            "result.json lottery.tied"
        )
        guard lottery != nil || ledger.count > 0 else { return }
        claims.append(ledger.claim(.ties, tied.map { .count(Int($0)) } ?? .none))
    }
}
