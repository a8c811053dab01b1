import Findings
import PlacementModel

extension EnglishComparisonWording {
    func text(_ sentence: ComparisonSentence) -> String {
        switch sentence {
        case .base(let name): "Held against “\(name)”; ± is the difference from it."
        case .side(let name, let base): "“\(name)” against “\(base)”"
        case .infeasible: "no placement: its demands and rules exclude each other"
        case .undecided: "the work limit came before any placement was found"
        case .cannotCompare: "One of the two has no placement, so there is nothing to compare."
        case .notProven(let side):
            "“\(side)” was stopped before its proof; the gaps stand under Goals."
        case .chance:
            "At least one of the two is not proven: some differences may come from where the search"
                + " stopped, and not from what is unlike."
        case .nothingUnlike: "Policy and inputs are the same."
        case .nobodyChanged(let unchanged):
            "Nobody is decided differently (\(unchanged.grouped) unchanged)."
        case .changed(let count, let unchanged):
            "Decided differently: \(count.grouped); unchanged: \(unchanged.grouped)."
        case .onlyIn(let base, let here):
            "Applications only in the base: \(base.grouped), only here: \(here.grouped). They cannot"
                + " be compared and are not counted above."
        case .furtherUnlike(let count), .furtherChildren(let count), .furtherRows(let count):
            "\(count.grouped) more; --json or --out has all."
        case .causes(let kind, let change, let count):
            "\(count.grouped): \(shown(kind, change.map { [$0] } ?? []))."
        case .causesNotProven:
            "Not every solve behind this is proven, so causes may be wrong."
        case .onlyChange(let title):
            "It makes a single change, which did all of this: \(title)"
        case .undone(let count):
            "\(count.grouped) that a change alone would decide differently stay as they are in the"
                + " whole variant: changes undo each other."
        case .mainReason(let kind, let reason, let count):
            "\(text(kind)): \(text(reason)) \(count.grouped)"
        case .ownPoints:
            "The rules of points are unlike: sums of points, cutoffs and the goal of points are counted by"
                + " each one's own rules and do not compare."
        case .switching:
            "Alone: the base with this change. Last: all the other changes first, then this one."
                + " Where the two differ, changes bear on each other."
        case .reasonsAreNoCauses:
            "Reasons are what is unlike where a child sat or sits; they do not prove that it would have"
                + " stayed without them."
        case .reasonsBesideCauses:
            "Reasons are what is unlike where a child sat or sits; which change did it was found by"
                + " solving again."
        case .notSeparable: "cannot be switched by itself: bound to another change"
        case .noPlacement: "no placement"
        case .proven: "proven"
        case .unproven: "not proven"
        case .onWaitingList: "waiting"
        case .seat(let place, let mode): place + (mode.map { " (\($0))" } ?? "")
        case .cause(let kind, let numbers): shown(kind, numbers)
        case .title(let name, let title): "\(name): \(title)"
        case .mismatches(let side, let signs):
            "“\(side)” may be of another scenario than the base, so that equal codes may mean different"
                + " things: \(joined(signs))."
        case .titles(let from, let to): "other title (“\(from)”, “\(to)”)"
        case .referenceDates(let from, let to): "other reference date (\(from), \(to))"
        case .sessions: "other sessions"
        case .siteNames(let names, let count):
            "\(count.grouped) sites of the same code with other names (\(names.joined(separator: ", ")))"
        case .classNames(let names, let count):
            "\(count.grouped) classes of the same code with other names"
                + " (\(names.joined(separator: ", ")))"
        case .renamed(let code, let from, let to): "\(code) “\(from)” / “\(to)”"
        }
    }

    private func shown(_ kind: ChildCause.Kind, _ numbers: [Int]) -> String {
        let list = numbers.map { "\($0)" }.joined(separator: ", ")
        return switch kind {
        case .one: "change \(list) alone did it"
        case .either:
            list.isEmpty ? "any of several changes suffices" : "any of changes \(list) suffices"
        case .together:
            list.isEmpty ? "only several changes together" : "only changes \(list) together"
        case .interaction: "changes bear on each other; no single one did it"
        case .unknown: "cannot be told"
        }
    }

    func text(_ reason: ChangeReason.Kind) -> String {
        switch reason {
        case .classNew: "the class is new"
        case .classGone: "the class is gone"
        case .classOpened: "the class opens"
        case .classClosed: "the class stays closed"
        case .optionNew: "the class is open to it now"
        case .optionGone: "the class is not open to it any more"
        case .seats: "other number of seats"
        case .reservedSeats: "other number of reserved seats"
        case .points: "other points"
        case .cutoff: "other cutoff"
        case .seatTaken: "others took seats"
        case .seatLeft: "others left seats"
        case .mechanism: "another mechanism"
        case .mode: "another mode"
        case .decidedAmongEquals: "nothing unlike at the class itself"
        }
    }

    func text(_ reason: NamedReason) -> String {
        switch reason {
        case .plain(.decidedAmongEquals):
            "seats, points and cutoff there are the same: decided by the whole, later goals or lots"
        case .plain(let kind): text(kind)
        case .seats(let from, let to): "seats \(from.grouped) to \(to.grouped)"
        case .reservedSeats(let groups, let from, let to):
            "seats reserved for \(groups.joined(separator: ", ")): \(from.grouped) to \(to.grouped)"
        case .points(let from, let to): "its points \(from.value) to \(to.value)"
        case .cutoff(let from, let to): "cutoff \(shown(from)) to \(shown(to))"
        case .seatTaken(let count, let shares): "\(count.grouped) came in" + shown(shares)
        case .seatLeft(let count, let shares): "\(count.grouped) left" + shown(shares)
        case .mechanism(let from, let to): "mechanism: \(from) to \(to)"
        case .mode(let from, let to): "\(from) to \(to)"
        }
    }

    private func shown(_ cutoff: Points?) -> String { cutoff.map { "\($0.value)" } ?? "free seats" }

    private func shown(_ shares: [String]) -> String {
        shares.isEmpty ? "" : " (\(shares.joined(separator: ", ")))"
    }

    func text(_ subject: NamedUnlike) -> String {
        switch subject {
        case .plain(let plain): text(plain)
        case .weight(let criterion): "points: \(criterion)"
        case .reserve(let number): "reserve \(number)"
        case .quota(let number): "quota \(number)"
        case .site(let name): "site \(name)"
        case .session(let name): "session \(name) (days)"
        case .careClass(let name): "class \(name) (seats)"
        case .seats(let name): "seats of \(name)"
        case .classTerms(let name): "other terms of \(name)"
        case .siteTerms(let name): "other terms of \(name)"
        }
    }

    private func text(_ subject: Unlike.Subject) -> String {
        switch subject {
        case .mechanism: "mechanism"
        case .rulesLeftOut: "rules left out"
        case .choices: "choices"
        case .order: "order of goals"
        case .groupCombination: "how several groups count"
        case .distanceLimit: "distance limit"
        case .residentsWithin: "residents within"
        case .papers: "papers must be valid"
        case .fitness: "fit for care in a group"
        case .lapsedGroups: "groups whose proof has lapsed"
        case .siblings: "siblings"
        case .continuity: "continuity"
        case .halfDays: "half days"
        case .audienceOrder: "order of audiences"
        case .sessionsPerChild: "sessions per child"
        case .classBudget: "classes that may open"
        case .moneyBudget: "money for opening (yuan)"
        case .carerBudget: "carers"
        case .fees: "fees"
        case .waiverBudget: "waiver budget (yuan)"
        case .lottery: "commitment to the lottery's seed"
        case .referenceDate: "reference date"
        case .children: "applications in one only"
        case .wishes: "children with other wishes"
        case .childFacts: "children with other facts"
        case .otherInputs: "other inputs (pins, last time, distances, announced)"
        case .otherPolicy: "other rules (exceptions, waiver groups, shares)"
        case .weight, .reserve, .quota, .site, .session, .careClass, .seats, .classTerms,
            .siteTerms:
            ""
        }
    }
}
