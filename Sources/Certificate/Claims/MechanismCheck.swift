import PlacementModel

/// What the mechanism claims: goals with values and proofs, ties, or the order of arrival.
struct MechanismCheck {
    private(set) var claims: [Claim] = []
    /// Per block the points of its last seat, where points decide.
    private(set) var cutoffs: [Int64?]

    init(
        _ placement: CheckedPlacement,
        _ lottery: LotteryRecount?,
        _ stated: StatedRun,
        _ proof: StatedProof?,
        steps: [UInt8]?
    ) {
        cutoffs = [Int64?](repeating: nil, count: placement.blocks.blocks.count)
        switch stated.mechanism {
        case .optimal: checkGoals(placement, lottery, stated, proof, steps)
        case .firstCome, .tiers, .deferredAcceptance:
            let served = ServedCheck(placement, lottery, stated, givenRows: proof?.givenRows ?? [])
            claims += served.claims
            cutoffs = served.cutoffs
            compareGoals([], stated)
            compareOutcome("done", stated)
            let tied = served.tied
            compareTies(stated, isDrawn: (tied ?? 0) > 0, tied: tied.map(Int64.init))
        }
    }

    private mutating func checkGoals(
        _ placement: CheckedPlacement,
        _ lottery: LotteryRecount?,
        _ stated: StatedRun,
        _ proof: StatedProof?,
        _ steps: [UInt8]?
    ) {
        let list = LevelList(placement.facts, placement.recount, placement.demands, placement.model)
        let offered = proof?.levels ?? []
        if let difference = firstDifference(list.levels.map(\.code), offered.map(\.code)) {
            claims.append(
                .fails(
                    .goals,
                    Discrepancy(
                        .differs,
                        at: "certificate.json levels",
                        stated: difference.1,
                        found: difference.0
                    )
                )
            )
            return
        }
        let values = LevelValues(
            placement.facts,
            placement.recount,
            placement.demands,
            lottery,
            namesSeats: offered.contains { $0.isSeatNaming }
        )
        switch placement.model {
        case .oneSeatEach:
            var prices = PriceProof(placement, values)
            prices.check(list.levels, offered)
            claims += prices.claims
            cutoffs = prices.cutoffs
            compareGoals(prices.decided, stated)
            let tied = prices.tiedBeforeLottery.map { contested($0, placement) }
            compareTies(stated, isDrawn: !(tied ?? []).isEmpty, tied: Int64(tied?.count ?? 0))
        case .shared:
            let shared = SharedValues(placement: placement, values: values)
            let steps = StepsProof(steps, placement, lottery, list.levels)
            claims.append(steps.claim)
            let decided = zip(list.levels, offered).enumerated().map { index, pair in
                let (level, offered) = pair
                let values = shared.value(level)
                let proven = steps.failure == nil ? steps.levels[index] : nil
                claims += offered.claims(values, proven: proven)
                // Which of several values it is, the certificate says; its claims judge that.
                let isChoice = values.lowerBound < values.upperBound || offered.isBelow(values)
                return (
                    code: level.code,
                    value: isChoice ? offered.statedValue ?? values.lowerBound : values.lowerBound
                )
            }
            compareGoals(decided, stated)
            compareTies(stated, isDrawn: true, tied: nil)
        }
        let isOptimal = !stated.goals.isEmpty && stated.goals.allSatisfy { $0.value == $0.bound }
        compareOutcome(isOptimal ? "optimal" : "stopped", stated)
    }

    /// Where all who were tied have a place, nothing was drawn.
    private func contested(_ tied: [Int], _ placement: CheckedPlacement) -> [Int] {
        tied.contains { placement.given.range(of: $0).isEmpty } ? tied : []
    }

    private func firstDifference(_ expected: [String], _ stated: [String]) -> (String, String)? {
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
    private mutating func compareGoals(
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

    private mutating func compareOutcome(_ expected: String, _ stated: StatedRun) {
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

    private mutating func compareTies(_ stated: StatedRun, isDrawn: Bool, tied: Int64?) {
        guard stated.lottery.commitment != nil else { return }
        var ledger = ClaimLedger()
        if stated.lottery.isDrawn != isDrawn {
            ledger.add(
                Discrepancy(
                    .differs,
                    at: "result.json lottery.drawn",
                    stated: stated.lottery.isDrawn.map { "\($0)" } ?? "",
                    found: "\(isDrawn)"
                )
            )
        }
        if stated.lottery.tied != tied {
            ledger.add(
                Discrepancy(
                    .differs,
                    at: "result.json lottery.tied",
                    stated: stated.lottery.tied.map { "\($0)" } ?? "",
                    found: tied.map { "\($0)" } ?? ""
                )
            )
        }
        claims.append(ledger.claim(.ties, .count(Int(tied ?? 0))))
    }
}

extension StatedProof.StatedLevel {
    /// Whether names of equal seats were asked for.
    fileprivate var isSeatNaming: Bool {
        if case .nothingTied = proof { false } else { code.hasPrefix("seat-naming") }
    }
}
