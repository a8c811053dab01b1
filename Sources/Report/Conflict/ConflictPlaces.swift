import PlacementModel

/// What the members of a conflict speak of, in the words of one language.
struct ConflictPlaces {
    let run: Run
    let language: Language

    private var scenario: Scenario { run.scenario }
    private var wording: any Wording { language.wording }

    func id(child: Int32) -> String { scenario.children[Int(child)].id.text }

    /// Code, site, name, band and session of a class.
    func careClass(_ index: Int32) -> String {
        let found = scenario.classes[Int(index)]
        var details = [scenario.sites[Int(found.siteIndex)].name]
        if found.name != found.id.text { details.append(found.name) }
        if let grades = found.grades {
            details.append(range(wording.text(grades.lowerBound), wording.text(grades.upperBound)))
        }
        if let ages = found.ages {
            details.append(range(wording.text(ages.lowerBound), wording.text(ages.upperBound)))
        }
        if scenario.sessions.count > 1 {
            details.append(scenario.sessions[Int(found.sessionIndex)].title[language])
        }
        return found.id.text + bracketed(details.joined(separator: " · "))
    }

    private func range(_ first: String, _ last: String) -> String {
        if first == last { return first }
        return language == .chinese ? "\(first)至\(last)" : "\(first) to \(last)"
    }

    func site(_ index: Int32) -> String {
        let found = scenario.sites[Int(index)]
        return found.id.text + bracketed(found.name)
    }

    private func bracketed(_ text: String) -> String {
        language == .chinese ? "（\(text)）" : " (\(text))"
    }

    func groups(_ set: GroupSet) -> String {
        wording.list(set.titles(in: scenario.groups, language: language))
    }

    /// Where a demand for a child's place is written.
    func source(_ child: Int32, _ rule: Rule) -> SourceRow? {
        switch rule {
        case .pins:
            scenario.pins.first { $0.childIndex == child && $0.classIndex != nil }
                .map { scenario.source(.pins, row: $0.row) }
        case .continuity:
            scenario.previous[Int(child)].map { scenario.source(.previous, row: $0.row) }
        case .announced:
            scenario.announced.first { $0.childIndex == child && $0.stay == .must }
                .map { scenario.source(.announced, row: $0.row) }
        default: nil
        }
    }

    /// The classes, or the site, that a demand names.
    func places(_ child: Int32, _ rule: Rule) -> String {
        switch rule {
        case .pins:
            return wording.list(
                scenario.pins.filter { $0.childIndex == child }.compactMap(\.classIndex)
                    .map(careClass)
            )
        case .announced:
            return wording.list(
                scenario.announced.filter { $0.childIndex == child && $0.stay == .must }
                    .map { careClass($0.classIndex) }
            )
        default:
            switch Guarantees(scenario, options: run.options)[Int(child)] {
            case .careClass(let index): return careClass(index)
            case .site(let index): return site(index)
            case .lapsed, .givenUp, .replacedByHand, nil: return ""
            }
        }
    }

    /// The members of a household.
    func household(_ index: Int32) -> String {
        wording.list(
            scenario.children.filter { $0.householdIndex == index }.map(\.id.text)
        )
    }

    /// Children of a household who have no class or site in common with their siblings.
    func apart(_ household: Int32) -> String? {
        let ids = run.outcome.childrenWithoutCommonOption
            .filter { scenario.children[Int($0)].householdIndex == household }
            .map { id(child: $0) }
        return ids.isEmpty ? nil : wording.list(ids)
    }

    /// How many applications could come to a class.
    func candidateCount(_ index: Int32) -> Int {
        (0..<run.options.rowCount).count { child in
            run.options[child].contains { $0.classIndex == index }
        }
    }

    /// Classes of a site that use its shared carers, each with its ratio.
    func ratios(_ site: Int32) -> String {
        wording.list(
            scenario.classes.filter { $0.siteIndex == site && $0.capacity.carerCount == nil }
                .compactMap { found in
                    let ratio = found.capacity.childrenPerCarer ?? found.kind?.childrenPerCarer
                    return ratio.map { "\(found.id.text) 1:\($0)" }
                }
        )
    }

    /// What opening costs, class by class and site by site.
    var openingCosts: String {
        let costs =
            run.scenario.classes.compactMap { found in
                found.opening.cost.map { "\(found.id.text) \((Int($0) / 100).grouped)" }
            }
            + run.scenario.sites.compactMap { found in
                found.openingCost.map { "\(found.id.text) \((Int($0) / 100).grouped)" }
            }
        let limit = 12
        return wording.list(costs.prefix(limit) + (costs.count > limit ? ["..."] : []))
    }

    /// A scope as people say it; nil for the whole scenario.
    func scope(_ scope: SeatScope) -> String? {
        switch scope {
        case .eachClass(let classes): classes.map { wording.list($0.sorted().map(careClass)) }
        case .eachSite(let sites): sites.map { wording.list($0.sorted().map(site)) }
        case .eachSession, .scenario: nil
        }
    }

    /// What a member is now: seats, carers, children, classes, fen, places or thousandths, sessions.
    func value(_ member: ConflictMember) -> Int? {
        let opening = scenario.policy.opening
        switch member {
        case .place, .household: return nil
        case .seats(let index): return Int(scenario.classes[Int(index)].capacity.seatCount)
        case .carers(let index): return scenario.sites[Int(index)].sharedCarerCount.map { Int($0) }
        case .minimum(let index):
            return scenario.classes[Int(index)].opening.minimumChildren.map { Int($0) }
        case .classBudget: return opening.classCount.map { Int($0) }
        case .moneyBudget: return opening.money.map { Int($0) }
        case .carerBudget: return opening.carerCount.map { Int($0) }
        case .reserve(let index): return scenario.policy.reserves[Int(index)].amount.number
        case .quota(let index): return scenario.policy.quotas[Int(index)].amount.number
        case .sessionLimit: return Int(scenario.policy.sessionsPerChild)
        }
    }

    /// A number or share of seats.
    func amount(_ amount: SeatAmount) -> String {
        switch amount {
        case .seats(let count): "\(count)"
        case .share(let permille, _):
            permille % 10 == 0 ? "\(permille / 10)%" : "\(permille / 10).\(permille % 10)%"
        }
    }

    /// An amount of a reserve or quota after a change.
    func amount(_ amount: SeatAmount, changedBy steps: Int) -> String {
        switch amount {
        case .seats(let count): "\(max(0, Int(count) + steps))"
        case .share(let permille, let rounding):
            self.amount(
                .share(
                    permille: min(1000, max(0, permille + 10 * Int32(clamping: steps))),
                    rounding: rounding
                )
            )
        }
    }
}

extension SeatAmount {
    /// Places, or thousandths of a share.
    fileprivate var number: Int {
        switch self {
        case .seats(let count): Int(count)
        case .share(let permille, _): Int(permille)
        }
    }
}
