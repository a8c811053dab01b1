import PlacementModel

/// What the mechanism claims: goals with values and proofs, ties, or the order of arrival.
struct MechanismCheck {
    var claims: [Claim] = []
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
            compareTies(
                stated,
                placement.policy.lottery,
                isDrawn: (tied ?? 0) > 0,
                tied: tied.map(Int64.init)
            )
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
            compareTies(
                stated,
                placement.policy.lottery,
                isDrawn: !(tied ?? []).isEmpty,
                tied: Int64(tied?.count ?? 0)
            )
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
            compareTies(stated, placement.policy.lottery, isDrawn: true, tied: nil)
        }
        let isOptimal = !stated.goals.isEmpty && stated.goals.allSatisfy { $0.value == $0.bound }
        compareOutcome(isOptimal ? "optimal" : "stopped", stated)
    }

    /// Where all who were tied have a place, nothing was drawn.
    private func contested(_ tied: [Int], _ placement: CheckedPlacement) -> [Int] {
        tied.contains { placement.given.range(of: $0).isEmpty } ? tied : []
    }
}

extension StatedProof.StatedLevel {
    /// Whether names of equal seats were asked for.
    fileprivate var isSeatNaming: Bool {
        if case .nothingTied = proof { false } else { code.hasPrefix("seat-naming") }
    }
}
