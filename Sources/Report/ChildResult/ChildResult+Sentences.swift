import Findings
import PlacementModel

extension ChildResult {
    /// What became of the application, and for a family that named no class what it may do.
    package var headline: [ResultSentence] {
        if fate == .waiting, isKeptOutByRule { return [.waitingByRule] }
        guard fate == .withoutOption, choices.isEmpty else { return [.fate(fate)] }
        if circumstances.contains(where: \.isExclusion) { return [.notPlaced] }
        return switch considered {
        case .wishes: [.withoutWish, .withoutWishRemedy]
        case .nearest: [.withoutWishOrNearClass, .withoutWishOrNearClassRemedy]
        }
    }

    /// Whether seats that the child has a right to are free, or its siblings and it have no class in
    /// common.
    private var isKeptOutByRule: Bool {
        choices.contains { $0.standing == .seatsFree } || circumstances.contains(.noCommonOption)
    }

    func sentence(about circumstance: Circumstance, _ language: Language) -> ResultSentence {
        switch circumstance {
        case .placedByHand(let source): .placedByHand(source)
        case .excludedByHand(let source): .excludedFromAllByHand(source)
        case .keptPlace(let source): .keptPlace(source)
        case .guaranteeLapsed(let date, let source): .guaranteeLapsed(date, source)
        case .guaranteeGivenUp(let source): .guaranteeGivenUp(source)
        case .announced(let places, let isKept):
            .announced(
                places.map { place in
                    let session = place.sessionTitle.map { [$0[language]] } ?? []
                    return language.wording.text(.place(name: place.name, details: session))
                },
                isKept: isKept
            )
        case .noCommonOption: .noCommonOption
        case .lapsedGroups(let lapsed, let date):
            .lapsedGroups(lapsed.titles(in: groups, language: language), validUntil: date)
        case .fee(let fee, let waived, _, _, _) where waived == fee: .feeWaived(inFen: fee)
        case .fee(let fee, _, let employer, let union, let parent):
            .fee(inFen: fee, employer: employer, union: union, parent: parent)
        }
    }

    /// What there is to say about a choice, in order.
    func sentences(about choice: ChoiceResult, _ language: Language) -> [ResultSentence] {
        switch choice.standing {
        case .placedHere(let reservedFor):
            let titles = reservedFor?.titles(in: groups, language: language)
            return [titles.map { .placedInReserve(groups: $0) } ?? .placedHere]
                + cutoffs(of: choice, language) + choice.drawSentence
        case .ineligible(let reason): return [.ineligible(reason)]
        case .excludedByHand(let source): return [.excludedByHand(source)]
        case .answeredInAnotherMode: return [.answeredInAnotherMode]
        case .notOffered: return [.notOffered]
        case .closed: return [.classClosed]
        case .noSeatsOpen: return [.noSeatsOpen] + choice.waitingSentence
        case .seatsFree:
            let free = choice.seats.reduce(0) { $0 + $1.free }
            return [
                .seatsFree(free),
                isSettledWithout(choice) ? .placedElsewhere : .seatsFreeButClosed,
            ]
                + choice.waitingSentence
        case .full:
            return [choice.fullSentence]
                + (mechanism == .optimal ? [] : [.notByPoints(mechanism)])
                + choice.waitingSentence
        case .belowCutoff:
            return [choice.fullSentence] + cutoffs(of: choice, language) + choice.waitingSentence
        case .atCutoff:
            let reason =
                choice.draw == nil ? [explanationAtCutoff(of: choice)] : choice.drawSentence
            return [choice.fullSentence] + cutoffs(of: choice, language) + reason
                + choice.waitingSentence
        case .aboveCutoff:
            return [choice.fullSentence] + cutoffs(of: choice, language)
                + [explanationAboveCutoff(of: choice)] + choice.waitingSentence
        }
    }

    /// Whether the child has a seat instead of this one; with a seat in one session it may still
    /// wait for another.
    private func isSettledWithout(_ choice: ChoiceResult) -> Bool {
        fate == .placed && choice.waiting == nil
    }

    /// Why enough points did not decide.
    private func explanationAboveCutoff(of choice: ChoiceResult) -> ResultSentence {
        guard isSettledWithout(choice) else {
            return isRefilled ? .announcedToOthers : .aboveCutoffButWaiting
        }
        return explanationElsewhere(than: choice)
    }

    /// Why equal points did not suffice where no draw between two numbers shows it.
    private func explanationAtCutoff(of choice: ChoiceResult) -> ResultSentence {
        guard isSettledWithout(choice) else { return .equalButWaiting }
        return explanationElsewhere(than: choice)
    }

    private func explanationElsewhere(than choice: ChoiceResult) -> ResultSentence {
        let hasEarlierWish = choices.contains { other in
            guard case .placedHere = other.standing, let rank = other.wishRank else { return false }
            return rank < choice.wishRank ?? .max
        }
        if hasEarlierWish { return .placedAtEarlierWish }
        return mechanism == .optimal && !isRefilled ? .aboveCutoffButElsewhere : .placedElsewhere
    }

    private func cutoffs(of choice: ChoiceResult, _ language: Language) -> [ResultSentence] {
        guard let points = choice.points else { return [] }
        return choice.seats.compactMap { seats in
            guard let cutoff = seats.cutoff else { return nil }
            guard let reservedFor = seats.reservedFor else {
                return choice.seats.contains { $0.reservedFor != nil }
                    ? .openCutoff(cutoff, points: points) : .cutoff(cutoff, points: points)
            }
            let titles = reservedFor.titles(in: groups, language: language)
            return .reservedCutoff(groups: titles, cutoff, points: points)
        }
    }
}

extension ChoiceResult {
    fileprivate var fullSentence: ResultSentence {
        let open = seats.reduce(0) { $0 + $1.seats }
        return open == classSeats
            ? .full(seats: open) : .fullForChild(seats: open, ofClass: classSeats)
    }

    fileprivate var waitingSentence: [ResultSentence] {
        waiting.map { [.waitingRank(rank: $0.rank, count: $0.count)] } ?? []
    }

    fileprivate var drawSentence: [ResultSentence] {
        switch draw {
        case .won(let number, let firstWithout):
            [.drawWon(number: Int(number), firstWithout: Int(firstWithout))]
        case .lost(let number, let lastWith):
            [.drawLost(number: Int(number), lastWith: Int(lastWith))]
        case nil: []
        }
    }
}
