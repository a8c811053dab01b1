package import PlacementModel

/// Checks a run folder against its scenario: reads what both say, counts everything again, and has one
/// claim for each thing that the folder states.
package struct RunCheck {
    let scenario: Scenario
    let folder: RunFolder
    let stated: StatedRun
    let register: PersonalCells?
    /// What is said of an earlier run, which rules left out do not change; nil where there is none.
    private let earlier: Claim?

    /// - Parameters:
    ///   - scenario: as it was read; what `result.json` says was left out or changed is applied here.
    ///   - stated: what `result.json` says.
    ///   - register: without it masked names and rosters are not looked at.
    package init(
        _ scenario: Scenario,
        _ folder: RunFolder,
        _ stated: StatedRun,
        register: PersonalCells? = nil
    ) {
        earlier = EarlierRunCheck.claim(scenario, folder, stated)
        var scenario = stated.rulesLeftOut.reduce(scenario) { $0.leavingOut($1) }
        scenario.policy.mechanism = stated.mechanism
        self.scenario = scenario
        self.folder = folder
        self.stated = stated
        self.register = register
    }

    /// - Complexity: O(arcs) per level and O(n log n) for n children.
    package func claims() -> [Claim] {
        let proof = folder.files["certificate.json"].flatMap(StatedProof.init)
        var claims = originClaims(proof)
        if let claim = VariantCheck.claim(scenario.variant, stated, proof) { claims.append(claim) }
        if let earlier { claims.append(earlier) }
        let facts = ScenarioFacts(scenario)
        let recount = OptionRecount(facts)
        let demands = DemandRecount(facts, recount)
        let model = SeatModel(facts, recount)
        guard let blocks = SeatBlocks(facts, model) else {
            return claims + [
                .fails(.seats, Discrepancy(.tooMany, at: "scenario.yaml policy.reserves"))
            ]
        }
        let given = GivenSeats(
            folder.files[GivenSeats.file] ?? [],
            facts,
            recount,
            blocks,
            seatRows: proof?.seatRows ?? [:]
        )
        claims.append(given.eligibility.claim(.eligibility, .count(recount.options.count)))
        claims.append(given.points.claim(.points, .count(given.seats.count)))
        let placement = CheckedPlacement(facts, recount, blocks, given, demands, model)
        let sizes = BlockSizes(
            placement,
            stated: ClassesFile.statedSeats(folder.files[ClassesFile.file])
        )
        claims += SeatsRule(placement: placement, sizes: sizes).claims
        claims += PeopleRules(placement: placement).claims
        claims += OpeningRules(placement).claims
        // First come draws no lots, also where the policy has a seed.
        let draws = scenario.policy.mechanism != .firstCome
        let lottery = scenario.policy.lottery?.seed.flatMap { seed in
            draws ? LotteryRecount(seed: seed, scenario) : nil
        }
        // The proof takes about as long as all lists together, so it is begun first.
        var decision: MechanismCheck?
        var waiting: WaitingFile?
        var lists: [Claim] = []
        let proven: @Sendable () -> Piece = {
            let steps = folder.files[StepsProof.file]
            return .decision(MechanismCheck(placement, lottery, stated, proof, steps: steps))
        }
        for piece in Stretches.all([proven] + listWork(placement, sizes.seats, lottery)) {
            switch piece {
            case .decision(let made): decision = made
            case .waiting(let made): waiting = made
            case .claims(let made): lists = made + lists
            }
        }
        guard let decision, let waiting else { preconditionFailure("all pieces were made") }
        claims += lists + decision.claims
        claims += seatClaims(placement, sizes.seats, decision.cutoffs, waiting)
        return claims
    }

    /// From what the run was made.
    private func originClaims(_ proof: StatedProof?) -> [Claim] {
        var inputs = ClaimLedger()
        let actual = scenario.inputs.map { ($0.name, $0.sha256) }
        for (place, list) in [
            ("result.json", stated.inputs),
            ("certificate.json", proof?.inputs ?? stated.inputs),
        ] {
            for (name, sha256) in actual {
                let found = list.first { $0.0 == name }?.1
                if found != sha256 {
                    inputs.add(
                        Discrepancy(
                            .differs,
                            at: "\(place) \(name)",
                            stated: found ?? "",
                            found: sha256
                        )
                    )
                }
            }
            for (name, sha256) in list where !actual.contains(where: { $0.0 == name }) {
                inputs.add(Discrepancy(.unexpected, at: "\(place) \(name)", stated: sha256))
            }
        }
        var policy = ClaimLedger()
        for (place, sha256) in [
            ("result.json", stated.policySHA256),
            ("certificate.json", proof?.policySHA256 ?? stated.policySHA256),
        ] where sha256 != scenario.policy.sha256 {
            policy.add(
                Discrepancy(
                    .differs,
                    at: "\(place) policy",
                    stated: sha256,
                    found: scenario.policy.sha256
                )
            )
        }
        let texts: [(String, String?, String)] = [
            ("policy.version", stated.json["policy"]?["version"]?.text, scenario.policy.version),
            ("title.zh", stated.json["title"]?["zh"]?.text, scenario.title.chinese),
            ("title.en", stated.json["title"]?["en"]?.text, scenario.title.english),
        ]
        for (place, text, found) in texts where text != found {
            policy.add(
                Discrepancy(
                    .differs,
                    at: "result.json \(place)",
                    stated: text ?? "",
                    found: found
                )
            )
        }
        var kind = ClaimLedger()
        if let proof {
            if proof.mechanism != stated.mechanism.rawValue {
                kind.add(
                    Discrepancy(
                        .differs,
                        at: "certificate.json mechanism",
                        stated: proof.mechanism,
                        found: stated.mechanism.rawValue
                    )
                )
            }
        } else {
            kind.add(Discrepancy(.unreadable, at: "certificate.json"))
        }
        let rules = stated.rulesLeftOut.map(\.rawValue).joined(separator: ",")
        return [
            inputs.claim(.inputs, .count(actual.count)),
            policy.claim(.policy, .text(scenario.policy.version)),
            kind.claim(.kind, .text(rules)),
        ]
    }

    /// Seats, waiting lists and counts with their cutoffs.
    private func seatClaims(
        _ placement: CheckedPlacement,
        _ sizes: [Int],
        _ cutoffs: [Int64?],
        _ waiting: WaitingFile
    ) -> [Claim] {
        let waitingCounts = waiting.lists.map(\.count)
        let classes = ClassesFile.claims(
            folder.files[ClassesFile.file],
            placement,
            sizes: sizes,
            cutoffs: cutoffs,
            waiting: waitingCounts
        )
        let (list, counts) = Stretches.both {
            waiting.claim(folder.files["waiting.csv"], cutoffs: cutoffs)
        } _: {
            CountsCheck.claim(
                stated.json,
                placement,
                sizes: sizes,
                cutoffs: cutoffs,
                waiting: waiting.lists.map { $0.map(\.child) }
            )
        }
        return classes + [list, counts]
    }
}
