import PlacementModel

extension ConflictPlaces {
    /// What a member says.
    func english(_ member: ConflictMember) -> String {
        let scenario = run.scenario
        let number = value(member) ?? 0
        switch member {
        case .place(let child, let rule):
            let verb =
                switch rule {
                case .pins: "is placed by hand in"
                case .continuity: "must keep its place of last time in"
                default: "must keep what was announced to it in"
                }
            let at = source(child, rule).map { " (\(Language.english.wording.text($0)))" } ?? ""
            return "application \(id(child: child)) \(verb) \(places(child, rule))\(at)"
        case .seats(let index): return "seats of class \(careClass(index)): \(number)"
        case .carers(let index):
            return "shared carers of site \(site(index)): \(number); \(ratios(index))"
        case .minimum(let index):
            return "children with whom class \(careClass(index)) opens: at least \(number);"
                + " applications that could come: \(candidateCount(index))"
        case .classBudget: return "classes that open, those included that must: at most \(number)"
        case .moneyBudget:
            return "money for opening: at most \(yuan(number)) yuan (costs: \(openingCosts))"
        case .carerBudget: return "carers at work on any day: at most \(number)"
        case .household(let index):
            let place = scenario.policy.siblings == .togetherInClass ? "class" : "site"
            let apart = apart(index).map { "; \($0) have none in common with the others" } ?? ""
            return "siblings \(household(index)) are in one \(place)\(apart)"
        case .reserve(let index):
            let reserve = scenario.policy.reserves[Int(index)]
            let at = scope(reserve.scope).map { " in \($0)" } ?? ""
            return "\(amount(reserve.amount)) of the seats\(at) are kept for"
                + " \(groups(reserve.groups)) (entry \(index + 1) of reserves)"
        case .quota(let index):
            let quota = scenario.policy.quotas[Int(index)]
            let at = scope(quota.scope).map { " in \($0)" } ?? ""
            return "\(groups(quota.groups)) take at most \(amount(quota.amount)) of the seats\(at)"
                + " (entry \(index + 1) of quotas)"
        case .sessionLimit: return "sessions of one child: at most \(number), none that share a day"
        }
    }

    /// What gives way in a step of a repair, and how far.
    func english(_ step: RepairStep) -> String {
        let now = value(step.member) ?? 0
        let count = step.amount
        switch step.member {
        case .place(let child, let rule):
            let what =
                switch rule {
                case .pins: "delete the manual placement of"
                case .continuity: "give up the guarantee of"
                default: "let what was announced give way for"
                }
            let at = source(child, rule).map { " (\(Language.english.wording.text($0)))" } ?? ""
            return "\(what) application \(id(child: child))\(at)"
        case .seats(let index):
            return "\(counted(count, "more seat")) in class \(careClass(index)): \(now + count)"
        case .carers(let index):
            return "\(counted(count, "more carer")) at site \(site(index)): \(now + count)"
        case .minimum(let index):
            return "let class \(careClass(index)) open with \(now - count)"
                + " \(now - count == 1 ? "child" : "children") instead of \(now)"
        case .classBudget: return "let \(now + count) classes open instead of \(now)"
        case .moneyBudget:
            let more = count * Int(Scenario.moneyStep)
            return "raise the money for opening by \(yuan(more)) yuan to \(yuan(now + more))"
        case .carerBudget: return "let \(now + count) carers work instead of \(now)"
        case .household(let index): return "let siblings \(household(index)) be apart"
        case .reserve(let index):
            let reserve = run.scenario.policy.reserves[Int(index)]
            return "keep \(amount(reserve.amount, changedBy: -count)) instead of"
                + " \(amount(reserve.amount)) for \(groups(reserve.groups))"
                + " (entry \(index + 1) of reserves)"
        case .quota(let index):
            let quota = run.scenario.policy.quotas[Int(index)]
            return "allow \(groups(quota.groups)) \(amount(quota.amount, changedBy: count))"
                + " instead of \(amount(quota.amount)) (entry \(index + 1) of quotas)"
        case .sessionLimit: return "allow \(now + count) sessions a child instead of \(now)"
        }
    }

    private func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }

    private func yuan(_ fen: Int) -> String { (fen / 100).grouped }
}
