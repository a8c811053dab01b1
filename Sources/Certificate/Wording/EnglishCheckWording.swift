struct EnglishCheckWording: CheckWording {
    let holds = "holds    "
    let fails = "FAILS    "

    func name(_ subject: ClaimSubject) -> String {
        switch subject {
        case .inputs: "the scenario's files are those of the run"
        case .policy: "the policy is that of the run"
        case .variant: "the variant and its changes are those of the run"
        case .kind: "result and certificate are of one run"
        case .eligibility: "every seat given is an option of the child"
        case .points: "points, wish and distance of every seat"
        case .oneSeat: "no child has two seats in one session"
        case .sessions: "sessions per child, none on the same day"
        case .seats: "no seats are used beyond those there are"
        case .reserves: "reserves over several classes are kept"
        case .quotas: "no quota is exceeded"
        case .siblings: "siblings are together"
        case .pins: "manual decisions are carried out"
        case .continuity: "promised places are kept"
        case .announced: "announced seats that must stay are kept"
        case .earlierRun: "the earlier run is the one that is cited, and leads to this scenario"
        case .changes: "who gains and who loses is listed"
        case .carers: "shared carers suffice on every day"
        case .opening: "open classes reach their minimum"
        case .budgets: "the budget of opening is kept"
        case .fees: "fees and waivers"
        case .commitment: "the seed fits the commitment"
        case .lotteryNumbers: "lottery numbers follow from the seed"
        case .ties: "who was tied before the lottery"
        case .firstCome: "applications were served in order of arrival"
        case .tiers: "applications were served in order of priority"
        case .deferredAcceptance: "everyone has what deferred acceptance gives"
        case .envy: "justified envy"
        case .goals: "the goals are the policy's, in its order"
        case .value(let level): "value of \(level)"
        case .steps: "the steps of the proof, and the placement among what they speak of"
        case .proof(let level): "no placement is better in \(level)"
        case .cutoffs: "cutoffs"
        case .classes: "classes.csv"
        case .waiting: "waiting lists"
        case .counts: "counts"
        case .optionsFile: "options.csv"
        case .notice: "the notice"
        case .rosters: "rosters"
        case .outcome: "outcome"
        }
    }

    func text(_ figure: Figure, of subject: ClaimSubject) -> String {
        switch figure {
        case .none:
            if case .proof = subject { return "nothing was left to decide" }
            if subject == .ties { return "not told apart, or nothing drawn" }
            return subject == .commitment ? "the seed is not revealed yet" : ""
        case .count(let count): return "\(count)"
        case .value(let value): return "\(value)"
        case .valueAndBound(let value, let bound):
            return "by more than \(Int128(bound) - Int128(value)) (\(value), bound \(bound))"
        case .text(let text):
            if subject == .kind, !text.isEmpty { return "rules left out: \(text)" }
            return text
        }
    }

    func text(_ discrepancy: Discrepancy, count: Int) -> String {
        let stated = discrepancy.stated
        let found = discrepancy.found
        let text =
            switch discrepancy.kind {
            case .differs: "stated \(shown(stated)), recomputed \(shown(found))"
            case .unreadable: "cannot be read"
            case .missing: "missing"
            case .unexpected: "should not be there" + (stated.isEmpty ? "" : ": \(stated)")
            case .otherThanRegister: "personal data is not that of the application"
            case .notAnOption: "not open to the child: \(stated)"
            case .tooMany: "\(stated) where at most \(found) are allowed"
            case .tooFew: "\(stated) where at least \(found) are needed"
            case .apart: "apart from \(stated)"
            case .notProvenByPrices:
                found == stated
                    ? "the prices do not prove \(stated)"
                    : "the prices prove \(found), not \(stated)"
            case .notProvenBySteps: "the steps prove \(found), not \(stated)"
            case .stepNotValid: "this step does not follow (\(stated))"
            case .ruleNotKept: "the placement does not keep this rule"
            case .negativePrice: "a negative price where seats may stay free: \(stated)"
            case .worseForEarlierGoal: "gives up something of an earlier goal: \(stated)"
            case .priceProofNotValid: "these rules need another kind of proof"
            case .leftOpen: "something is left open that had to be decided"
            }
        let more = count > 1 ? " (and \(count - 1) more)" : ""
        return "\(discrepancy.place): \(text)\(more)"
    }

    private func shown(_ value: String) -> String { value.isEmpty ? "nothing" : value }

    func verdict(_ result: CheckResult, claimCount: Int, failures: Int) -> String {
        switch result {
        case .holds: "All \(claimCount) claims hold."
        case .fails: "\(failures) of \(claimCount) claims FAIL. Do not publish this run."
        }
    }
}
