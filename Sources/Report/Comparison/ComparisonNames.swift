import Findings
import PlacementModel

/// What the codes of a comparison are called, in one language.
struct ComparisonNames {
    private let report: ComparisonReport
    private let language: Language
    private var groups: [GroupID: String] = [:]
    private var sites: [SiteID: String] = [:]
    private var sessions: [SessionID: String] = [:]
    private var classes: [ClassID: String] = [:]

    private var wording: any ComparisonWording { language.comparisonWording }

    init(_ report: ComparisonReport, _ language: Language) {
        self.report = report
        self.language = language
        for group in report.places.groups { groups[group.id] = group.title[language] }
        for site in report.places.sites { sites[site.id] = site.name }
        for session in report.places.sessions { sessions[session.id] = session.title[language] }
        for careClass in report.places.classes {
            classes[careClass.id] = "\(careClass.id) \(careClass.name)"
        }
    }

    func name(_ id: ClassID) -> String { classes[id] ?? id.text }

    func name(_ groups: [GroupID]) -> String {
        language.wording.list(groups.map { self.groups[$0] ?? $0.text })
    }

    func name(_ subject: FigureSubject) -> String {
        switch subject {
        case .all: return language.wording.heading(.allChildren)
        case .group(let id): return groups[id] ?? id.text
        case .band(let band): return language.wording.text(band)
        case .site(let id): return "\(id) \(sites[id] ?? "")"
        case .session(let id): return sessions[id] ?? id.text
        case .careClass(let id): return name(id)
        case .distance(let band): return wording.text(band)
        case .wish(let rank): return wording.wish(rank: rank)
        case .reserve(let ids): return name(ids)
        case .goal(let goal):
            let (level, groups) = report.level(goal)
            return language.wording.text(level, groups: groups)
        }
    }

    /// Where a child sits, or that it waits.
    func place(_ seats: [ComparedSeat]) -> String {
        guard !seats.isEmpty else { return wording.text(.onWaitingList) }
        return language.wording.list(
            seats.map { seat in
                let mode = seat.mode == .fullDay ? nil : language.wording.text(seat.mode)
                return wording.text(.seat(place: name(seat.careClass), mode: mode))
            }
        )
    }

    func text(_ reason: ChangeReason) -> String { wording.text(named(reason)) }

    /// The changes that suffice, otherwise those that are needed.
    func text(_ cause: ChildCause) -> String {
        let numbers = cause.sufficient.isEmpty ? cause.necessary : cause.sufficient
        return wording.text(.cause(cause.kind, numbers: numbers))
    }

    private func named(_ reason: ChangeReason) -> NamedReason {
        switch reason {
        case .seats(_, let from, let to): .seats(from: from, to: to)
        case .reservedSeats(_, let groups, _, let from, let to):
            .reservedSeats(groups: groups.map { self.groups[$0] ?? $0.text }, from: from, to: to)
        case .points(_, let from, let to): .points(from: from, to: to)
        case .cutoff(_, let from, let to): .cutoff(from: from, to: to)
        case .seatTaken(_, let shares, let count):
            .seatTaken(count: count, shares: shares.map(share))
        case .seatLeft(_, let shares, let count):
            .seatLeft(count: count, shares: shares.map(share))
        case .mechanism(let from, let to):
            .mechanism(from: language.wording.text(from), to: language.wording.text(to))
        case .mode(_, let from, let to):
            .mode(from: language.wording.text(from), to: language.wording.text(to))
        default: .plain(reason.kind)
        }
    }

    private func share(_ share: ChangeReason.GroupShare) -> String {
        "\(groups[share.group] ?? share.group.text) \(share.count.grouped)"
    }

    func text(_ subject: Unlike.Subject) -> String {
        switch subject {
        case .weight(let criterion):
            wording.text(
                .weight(language.wording.text(criterion, groups: report.places.groups))
            )
        case .reserve(let number): wording.text(.reserve(number))
        case .quota(let number): wording.text(.quota(number))
        case .site(let id): wording.text(.site(name(.site(id))))
        case .session(let id): wording.text(.session(name(.session(id))))
        case .careClass(let id): wording.text(.careClass(name(id)))
        case .seats(let id): wording.text(.seats(name(id)))
        case .classTerms(let id): wording.text(.classTerms(name(id)))
        case .siteTerms(let id): wording.text(.siteTerms(name(.site(id))))
        default: wording.text(.plain(subject))
        }
    }

    /// A value as people read it; words of the policy stay what they are in the file.
    func text(_ value: Unlike.Value) -> String {
        switch value {
        case .number(let number): number.grouped
        case .points(let points): "\(points.value)"
        case .metres(let metres): language.wording.text(metres)
        case .fen(let fen): fen.groupedYuan
        case .date(let date): language.wording.text(date)
        case .mechanism(let mechanism): language.wording.text(mechanism)
        case .rules(let rules):
            rules.isEmpty ? "-" : language.wording.list(rules.map(language.wording.text))
        case .goals(let goals):
            goals.map(goalOfOrder).joined(separator: " > ")
        case .seats(let reserve): text(reserve)
        case .flag(let flag): wording.yesOrNo(flag)
        case .nearest, .siblings, .word: report.code(value)
        }
    }

    /// The order names a goal, of which the level may be only the first.
    private func goalOfOrder(_ goal: ComparedGoal) -> String {
        if case .wishRank = goal.level { return wording.title(.wishes) }
        return name(.goal(goal))
    }

    private func text(_ reserve: ComparedReserve) -> String {
        let amount =
            switch reserve.amount {
            case .seats(let count): "\(count)"
            case .share(let permille, _):
                permille % 10 == 0 ? "\(permille / 10)%" : "\(permille / 10).\(permille % 10)%"
            }
        return "\(name(reserve.groups)) \(amount) \(wording.text(reserve.scope))"
    }
}
