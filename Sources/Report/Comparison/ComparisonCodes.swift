import Findings
import PlacementModel

// Stable words in the files of a comparison. Parameters are named as `roost tune` names them.

extension ComparisonReport {
    /// The kind of a subject, such as `group`.
    func kind(_ subject: FigureSubject) -> String {
        switch subject {
        case .all: "all"
        case .group: "group"
        case .band(.grade): "grade"
        case .band: "age"
        case .site: "site"
        case .session: "session"
        case .careClass: "class"
        case .distance: "distance"
        case .wish: "wish"
        case .reserve: "reserve"
        case .goal: "goal"
        }
    }

    /// The code of a subject within its kind; empty for all.
    func code(_ subject: FigureSubject) -> String {
        switch subject {
        case .all: ""
        case .group(let id): id.text
        case .band(.age(let years)): "\(years)"
        // As `children.csv` may state it: k1 to k3, then 1 to 9.
        case .band(.grade(let grade)):
            grade.year < 0 ? "k\(grade.year + 4)" : "\(grade.year)"
        case .band(.unknown): "unknown"
        case .site(let id): id.text
        case .session(let id): id.text
        case .careClass(let id): id.text
        case .distance(.upTo(let limit)): "up-to-\(limit)"
        case .distance(.beyond): "beyond"
        case .distance(.unknown): "unknown"
        case .wish(let rank): rank.map { "\($0)" } ?? "none"
        case .reserve(let groups): code(groups)
        case .goal(let goal): code(goal)
        }
    }

    func code(_ groups: [GroupID]) -> String { groups.map(\.text).joined(separator: "+") }

    func code(_ goal: ComparedGoal) -> String {
        let (level, groups) = level(goal)
        return level.code(in: groups)
    }

    /// A parameter of the policy or a part of the inputs.
    func code(_ subject: Unlike.Subject) -> String {
        switch subject {
        case .mechanism: "mechanism"
        case .rulesLeftOut: "rules-left-out"
        case .choices: "choices"
        case .order: "order"
        case .groupCombination: "group-combination"
        case .weight(let criterion): "weight:\(code(criterion))"
        case .reserve(let number): "reserve:\(number)"
        case .quota(let number): "quota:\(number)"
        case .distanceLimit: "distance-limit"
        case .residentsWithin: "residents-within"
        case .papers: "papers"
        case .fitness: "fitness"
        case .lapsedGroups: "lapsed-groups"
        case .siblings: "siblings"
        case .continuity: "continuity"
        case .halfDays: "half-days"
        case .audienceOrder: "audience-order"
        case .sessionsPerChild: "sessions-per-child"
        case .classBudget: "class-budget"
        case .moneyBudget: "money-budget"
        case .carerBudget: "carer-budget"
        case .fees: "fees"
        case .waiverBudget: "waiver-budget"
        case .lottery: "lottery"
        case .referenceDate: "reference-date"
        case .site(let id): "site:\(id)"
        case .session(let id): "session:\(id)"
        case .careClass(let id): "class:\(id)"
        case .seats(let id): "seats:\(id)"
        case .classTerms(let id): "class-terms:\(id)"
        case .siteTerms(let id): "site-terms:\(id)"
        case .children: "children"
        case .wishes: "wishes"
        case .childFacts: "child-facts"
        case .otherInputs: "other-inputs"
        case .otherPolicy: "other-policy"
        }
    }

    private func code(_ criterion: PointsCriterion) -> String {
        switch criterion {
        case .placed: "placed"
        case .group(let index): "group.\(places.groups[index].id)"
        case .wish(let rank): "wish.\(rank)"
        case .distance(let limit): "distance.\(limit.count)"
        case .audience(let audience): "audience.\(audience.rawValue)"
        case .returning: "returning"
        case .waited: "waited"
        }
    }

    /// One line, such as `cutoff:C01:110->130`; nothing stands for a cutoff that is not there.
    func code(_ reason: ChangeReason) -> String {
        let kind = reason.kind.rawValue
        switch reason {
        case .classNew(let id), .classGone(let id), .classOpened(let id), .classClosed(let id),
            .optionNew(let id), .optionGone(let id), .decidedAmongEquals(let id):
            return "\(kind):\(id)"
        case .seats(let id, let from, let to): return "\(kind):\(id):\(from)->\(to)"
        case .reservedSeats(let id, let groups, _, let from, let to):
            return "\(kind):\(id):\(code(groups)):\(from)->\(to)"
        case .points(let id, let from, let to):
            return "\(kind):\(id):\(from.value)->\(to.value)"
        case .cutoff(let id, let from, let to):
            return "\(kind):\(id):\(shown(from))->\(shown(to))"
        case .seatTaken(let id, let shares, let count), .seatLeft(let id, let shares, let count):
            let groups = shares.map { "\($0.group)=\($0.count)" }
            return ([kind, id.text, "\(count)"] + groups).joined(separator: ":")
        case .mechanism(let from, let to): return "\(kind):\(from.rawValue)->\(to.rawValue)"
        case .mode(let id, let from, let to):
            return "\(kind):\(id):\(from.rawValue)->\(to.rawValue)"
        }
    }

    private func shown(_ points: Points?) -> String { points.map { "\($0.value)" } ?? "none" }

    /// The class that a reason speaks of.
    func classID(_ reason: ChangeReason) -> ClassID? {
        switch reason {
        case .classNew(let id), .classGone(let id), .classOpened(let id), .classClosed(let id),
            .optionNew(let id), .optionGone(let id), .decidedAmongEquals(let id),
            .seats(let id, _, _), .reservedSeats(let id, _, _, _, _), .points(let id, _, _),
            .cutoff(let id, _, _), .seatTaken(let id, _, _), .seatLeft(let id, _, _),
            .mode(let id, _, _):
            id
        case .mechanism: nil
        }
    }
}

extension AttributedChange.Answer {
    var code: String {
        switch self {
        case .effect: "solved"
        case .notSeparable: "not-separable"
        case .noPlacement: "no-placement"
        }
    }
}
