import PlacementModel

/// Serves all applications once more where rules tie children or classes to each other.
struct RuledReplay {
    private let rules: ServedRules
    private let applicants: [ServedApplicant]
    /// Nil where the procedure ends without a placement.
    private let taken: TakenSeats?
    /// With the places that were given before all others.
    private let given: TakenSeats?

    /// What keeps the places that must be given from being those of the procedure.
    private let fault: Discrepancy?

    /// - Parameter givenRows: as `StatedProof.givenRows`.
    init(
        _ placement: CheckedPlacement,
        _ mechanism: Mechanism,
        _ priorities: PriorityRecount?,
        givenRows: [Int]
    ) {
        let rules = ServedRules(placement)
        let applicants = ApplicantList(rules.arcs, priorities).inTurn
        self.rules = rules
        self.applicants = applicants
        func serveAll(_ given: TakenSeats) -> TakenSeats? {
            ServingRounds(rules: rules, applicants: applicants).serve(after: given) { taken in
                if mechanism == .deferredAcceptance {
                    ServingByProposals(rules: rules, applicants: applicants).serve(&taken)
                } else {
                    ServingInTurn(
                        arcs: rules.arcs,
                        applicants: applicants,
                        stages: mechanism == .tiers ? placement.stagesServed : [.max]
                    ).serve(&taken)
                }
            }
        }
        let demanded = DemandedSeats(rules, applicants)
        if var given = TakenSeats(rules), demanded.give(&given), let taken = serveAll(given) {
            self.given = given
            self.taken = taken
            fault =
                givenRows.isEmpty
                ? nil : Discrepancy(.unexpected, at: "certificate.json given_rows")
            return
        }
        // Only an integer program has found what must be given: the run says what that is.
        let founding = FoundingSeats(rules, applicants, demanded, givenRows: givenRows)
        given = founding.given
        taken = founding.given.flatMap(serveAll)
        fault = taken == nil ? Discrepancy(.missing, at: "certificate.json given_rows") : nil
    }

    /// Whether the run gives every child the same seats.
    func claim(_ subject: ClaimSubject) -> Claim {
        guard let taken else { return .fails(subject, fault ?? Discrepancy(.missing, at: "")) }
        if let fault { return .fails(subject, fault) }
        let placement = rules.placement
        var ledger = ClaimLedger()
        for child in placement.facts.children.indices {
            let seats = placement.given.range(of: child).map { placement.given.seats[$0] }
            let stated = seats.map { rules.arcs.arc(of: $0) }
            let found = taken.arcsOfChild[child].sorted()
            if stated.map({ $0 ?? -1 }).sorted() == found { continue }
            ledger.add(
                Discrepancy(
                    .differs,
                    at: placement.name(ofChild: child),
                    stated: names(seats.map { Int($0.block) }),
                    found: names(found.map { Int(rules.arcs.block[$0]) })
                )
            )
        }
        return ledger.claim(subject, .count(placement.facts.children.count))
    }

    private func names(_ blocks: [Int]) -> String {
        blocks.isEmpty ? "-" : blocks.map(rules.placement.name(ofBlock:)).joined(separator: " + ")
    }

    /// Every case of justified envy; nil where the procedure ends without a placement.
    var envy: [EnvyRecount.Pair]? {
        guard let given, let taken else { return nil }
        return EnvyRecount(rules, applicants, given: given, taken).pairs
    }

    /// Children whom only a draw tells apart from others: at a class that both could have, or by what
    /// is best for each.
    func tiedCount(byClass: Bool) -> Int {
        struct Place: Hashable {
            let careClass: Int
            let rank: Int32
        }
        var applicantsAt: [Place: [Int]] = [:]
        for (index, applicant) in applicants.enumerated() where !applicant.choices.isEmpty {
            let places =
                byClass
                ? applicant.choices.flatMap { choice in
                    choice.classes.map { Place(careClass: $0, rank: choice.rankBeforeLottery) }
                } : [Place(careClass: -1, rank: applicant.rankBeforeLottery)]
            for place in Set(places) { applicantsAt[place, default: []].append(index) }
        }
        let tied = Set(applicantsAt.values.filter { $0.count > 1 }.joined())
        return tied.reduce(0) { $0 + applicants[$1].children.count }
    }
}

extension CheckedPlacement {
    /// Where audiences are served in turn: in each stage one more of them, at last everybody.
    var stagesServed: [UInt8] {
        let bits = LevelList.stages(facts, recount).map(\.0)
        return (bits.count > 1 ? bits.indices.map { bits[...$0].reduce(0, |) } : []) + [.max]
    }
}
