import PlacementModel

/// English.
struct EnglishAuditWording: AuditWording {
    private let wording = EnglishWording()

    func heading(_ heading: AuditHeading) -> String {
        switch heading {
        case .envy: "Who would rather have another place"
        case .causes: "Why"
        case .seats: "What one more seat is worth"
        case .rules: "What each rule costs: without it"
        case .child: "Child"
        case .has: "Has"
        case .wouldRather: "Would rather"
        case .points: "Points"
        case .lower: "Lower there"
        case .lowest: "Last of them"
        case .itsPoints: "Points"
        case .cause: "Cause"
        case .cost: "Giving it a place"
        case .cases: "Cases"
        case .careClass: "Class"
        case .seatCount: "Seats"
        case .waiting: "Waiting"
        case .cutoff: "Cutoff"
        case .placed: "Placed"
        case .pointSum: "Points"
        case .goals: "Goals"
        case .without: "Without"
        case .firstWishes: "First wishes"
        case .otherResult: "Other result"
        case .groups: "Placed, by group"
        }
    }

    func text(_ sentence: AuditSentence) -> String {
        switch sentence {
        case .envy(let cases, let children, let lower):
            "\(wording.counted(children, "application")) would rather have a class in which"
                + " children of lower priority sit or a place is free"
                + " (\(wording.counted(cases, "case")), \(lower.grouped) times somebody lower)."
        case .noEnvy:
            "Nobody would rather have a class in which a child of lower priority sits or a place is"
                + " free."
        case .justified(let cases, let children):
            "No rule answers \(wording.counted(cases, "case")) of"
                + " \(wording.counted(children, "application")): justified envy."
        case .noneJustified: "A rule of the policy answers each of them: no justified envy."
        case .priced(let cases, let all):
            "What it would cost was computed for \(cases.grouped) of \(all.grouped) cases;"
                + " --prices says for how many."
        case .notPriced(let mechanism):
            "\(wording.text(mechanism)) pursues no goals, so there is no cost to state."
        case .furtherCases(let count):
            "\(wording.counted(count, "case")) more; --json or --out has all."
        case .furtherClasses(let count):
            "\(count.grouped) more classes; --json or --out has all."
        case .pricedClasses(let count, let all):
            "Computed for \(count.grouped) of \(all.grouped) classes; --prices says for how many."
        case .worthless(let classes):
            "In \(classes == 1 ? "1 class" : "\(classes.grouped) classes") one more seat would change"
                + " no goal."
        case .noRules: "The policy has no rule that could be left out."
        case .impossible: "impossible under the rules"
        case .undecided: "not found within the work limit"
        case .seedNeeded: "a draw would be needed; the seed is not revealed"
        case .notProven: "not proven within the work limit"
        case .noChange: "no goal changes"
        case .draw(let isBetter):
            isBetter ? "better by lottery numbers" : "worse by lottery numbers"
        case .freePlace: "a free place"
        case .changed(let gained, let lost, let moved):
            "\(gained.grouped) in, \(lost.grouped) out, \(moved.grouped) elsewhere"
        case .signs: "+ is more than in this run, - is less."
        }
    }

    func cause(_ cause: EnvyCause, in scenario: Scenario) -> String {
        switch cause {
        case .rule(let rule): text(rule, scenario)
        case .goals: "the goals as a whole"
        case .goal(.lottery): "lottery number"
        case .goal(let level): "goal: \(wording.text(level, groups: scenario.groups))"
        case .equal: "equal in every goal"
        case .stopped: "search stopped, a better placement exists"
        case .mechanism(.firstCome): "order of arrival"
        case .mechanism(let mechanism): wording.text(mechanism)
        }
    }

    private func text(_ rule: ExchangeRule, _ scenario: Scenario) -> String {
        switch rule {
        case .pins: "manual decision"
        case .continuity: "promised place"
        case .siblings: "siblings stay together"
        case .reserve(let index): reserve(index, scenario)
        case .quota(let index): quota(index, scenario)
        case .halfDays: "hours of the day"
        case .carers: "carers"
        case .opening: "opening of classes"
        }
    }

    private func reserve(_ index: Int32, _ scenario: Scenario) -> String {
        let groups = scenario.policy.reserves[Int(index)].groups
        return "reserve \(index + 1): "
            + wording.list(groups.titles(in: scenario.groups, language: .english))
    }

    private func quota(_ index: Int32, _ scenario: Scenario) -> String {
        let groups = scenario.policy.quotas[Int(index)].groups
        return "quota \(index + 1): "
            + wording.list(groups.titles(in: scenario.groups, language: .english))
    }

    func rule(_ rule: AuditedRule, in scenario: Scenario) -> String {
        switch rule {
        case .rule(let rule): wording.text(rule)
        case .reserve(let index): reserve(index, scenario)
        case .quota(let index): quota(index, scenario)
        case .distanceLimit(let limit): "distance limit of \(wording.text(limit))"
        case .papers: "papers of sites"
        }
    }
}
