package import Findings
package import PlacementModel

/// English.
package struct EnglishWording: Wording {
    package init() {}

    package func list(_ names: [String]) -> String { names.joined(separator: ", ") }

    package func text(_ mode: Mode) -> String {
        switch mode {
        case .fullDay: "full day"
        case .halfDayMorning: "mornings"
        case .halfDayAfternoon: "afternoons"
        case .hourly: "by the hour"
        case .temporary: "temporary"
        }
    }

    package func text(_ audience: Audience) -> String {
        switch audience {
        case .staff: "own staff"
        case .partners: "partners' staff"
        case .residents: "residents nearby"
        case .everyone: "everyone"
        }
    }

    package func text(_ mechanism: Mechanism) -> String {
        switch mechanism {
        case .optimal: "optimal placement"
        case .deferredAcceptance: "deferred acceptance"
        case .tiers: "strict order of tiers"
        case .firstCome: "first come, first served"
        }
    }

    package func text(_ rule: Rule) -> String {
        switch rule {
        case .siblings: "siblings in one class or at one site"
        case .halfDays: "half days, hours and temporary stays that share a seat"
        case .sessions: "several sessions for one child"
        case .carers: "carers shared within a site"
        case .opening: "opening of classes and its budget"
        case .wideReserves: "reserves and quotas beyond a single class"
        case .continuity: "places of last time kept, or newcomers first"
        case .audienceOrder: "audiences served in turn"
        case .fees: "fees, waivers and cost splits"
        case .pins: "manual decisions"
        case .announced: "seats that were announced"
        }
    }

    package func text(_ fate: ChildFate) -> String {
        switch fate {
        case .placed: "placed"
        case .waiting: "waiting"
        case .withoutOption: "no class open to the child"
        }
    }

    package func text(_ change: AnnouncedChange.Kind) -> String {
        switch change {
        case .withdrawn: "withdrew"
        case .gains: "gains"
        case .moves: "moves"
        case .loses: "loses"
        }
    }

    package func text(_ grade: Grade) -> String {
        let kindergarten = [
            -3: "kindergarten small", -2: "kindergarten middle", -1: "kindergarten large",
        ]
        return kindergarten[Int(grade.year)] ?? "grade \(grade.year)"
    }

    package func text(_ age: AgeInMonths) -> String {
        let years = Int(age.count) / 12
        let months = Int(age.count) % 12
        if years == 0 { return counted(months, "month") }
        let wholeYears = counted(years, "year")
        return months == 0 ? wholeYears : "\(wholeYears) \(counted(months, "month"))"
    }

    package func text(_ band: ChildBand) -> String {
        switch band {
        case .age(let years): "age \(years)"
        case .grade(let grade): text(grade)
        case .unknown: "not stated"
        }
    }

    package func text(_ date: CalendarDate) -> String { date.description }

    package func text(_ distance: Metres) -> String { metres(Int(distance.count)) }

    package func metres(_ count: Int) -> String { "\(count.grouped) m" }

    package func text(_ source: SourceRow) -> String {
        source.sheet.map { "scenario.xlsx sheet “\($0)” row \(source.row)" }
            ?? "\(source.table.fileName) row \(source.row)"
    }

    package func text(_ ineligibility: Ineligibility) -> String {
        switch ineligibility {
        case .tooYoung(let age, let minimum):
            "aged \(text(age)); the class takes children from \(text(minimum))"
        case .tooOld(let age, let maximum):
            "aged \(text(age)); the class takes children up to \(text(maximum))"
        case .noBirthDate: "no birth date is stated, so the age cannot be checked"
        case .gradeBelow(let grade, let minimum):
            "in \(text(grade)); the class begins at \(text(minimum))"
        case .gradeAbove(let grade, let maximum):
            "in \(text(grade)); the class ends at \(text(maximum))"
        case .noGrade: "no grade is stated, so it cannot be checked"
        case .modeNotOffered(let mode): "the class does not offer: \(text(mode))"
        case .notInAudience: "the site does not serve this family"
        case .tooFar(let distance, let limit):
            "\(text(distance)) away; the limit is \(text(limit))"
        case .distanceUnknown(let limit):
            "no address or distance is stated, so the limit of \(text(limit)) cannot be checked"
        case .papersExpire(let date, let last):
            "the site's papers end on \(text(date)), before \(text(last))"
        case .papersMissing: "how long the site's papers are valid is not stated"
        case .notFitForGroupCare: "registered as not fit for care in a group"
        case .noSeats: "the class has no seats"
        }
    }

    package func text(_ criterion: PointsCriterion, groups: [Group]) -> String {
        switch criterion {
        case .placed: "base"
        case .group(let index): "group: \(groups[index].title.english)"
        case .wish(let rank): "wish \(rank)"
        case .distance(let limit): "at most \(text(limit)) away"
        case .audience(let audience): "audience: \(text(audience))"
        case .returning: "at this site last time"
        case .waited: "waited in vain last time"
        }
    }

    package func text(_ level: GoalLevel, groups: [Group]) -> String {
        switch level {
        case .pinned: "manual placements carried out"
        case .kept: "children who keep the place promised to them"
        case .announcedKept: "announced seats that must stay"
        case .announced: "children who keep what was announced"
        case .announcedSeats: "announced seats that are kept"
        case .newcomers: "newcomers placed"
        case .audience(let audience): "children placed as \(text(audience))"
        case .reserves: "reserved seats taken by members"
        case .placed(let set):
            set.isEmpty
                ? "children placed"
                : "children placed (\(list(set.titles(in: groups, language: .english))))"
        case .points: "sum of points"
        case .pointsInAdditionalSeats: "sum of points in additional reserved seats"
        case .pointsInReleasedSeats: "sum of points in released reserved seats"
        case .wishRank(let rank): "children with wish \(rank)"
        case .fewestChanges: "children who stay where they were"
        case .lottery: "equal points by lottery number"
        case .distance: "sum of distances (least is best)"
        case .finalDraw(let round): "final draw, round \(round)"
        }
    }

    /// A count with its noun.
    func counted(_ count: Int, _ noun: String) -> String {
        "\(count.grouped) \(noun)\(count == 1 ? "" : "s")"
    }
}
