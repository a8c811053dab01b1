import Findings
package import PlacementModel

/// What would have changed the result, with the places in the words of the people who go there.
package struct AlternativeResult: Sendable {
    package let alternatives: Alternatives
    /// The places that the changes speak of, by position in `Scenario.classes`.
    package let places: [Int32: ChoicePlace]
    /// Classes in which the child has a seat.
    package let currentClasses: Set<Int32>
}

extension AlternativeResult {
    /// What there is to say, in order.
    func sentences(_ language: Language) -> [ResultSentence] {
        switch alternatives.scope {
        case .runNotProven: return [.alternativesNotKnown]
        case .onRequest: return [.alternativesOnRequest]
        case .seatsOnly, .everyKind: break
        }
        var sentences = alternatives.trials.compactMap { trial -> ResultSentence? in
            switch trial.result {
            case .helps(let seats): helpful(trial.change, seats, language)
            case .doesNotHelp: notEnough(trial.change)
            case .unknown: .alternativeNotKnown(change(trial.change, language))
            }
        }
        let full = alternatives.trials.compactMap { trial -> String? in
            guard case (.seat(let classIndex), .doesNotHelp) = (trial.change, trial.result) else {
                return nil
            }
            return name(classIndex, language)
        }
        if !full.isEmpty { sentences.append(.seatNotEnough(places: full)) }
        if sentences.isEmpty { sentences.append(.noAlternative) }
        if alternatives.scope == .seatsOnly { sentences.append(.furtherAlternativesOnRequest) }
        return sentences
    }

    /// Whether anything was solved again.
    var isTried: Bool { !alternatives.trials.isEmpty }

    private func helpful(
        _ change: AlternativeChange,
        _ seats: [PlacementOption],
        _ language: Language
    ) -> ResultSentence {
        let gained = seats.map(\.classIndex).filter { !currentClasses.contains($0) }
        let isThere = change.classIndex.map { gained == [$0] } ?? false
        return .alternative(
            self.change(change, language),
            places: isThere ? [] : gained.map { name($0, language) }
        )
    }

    /// Seats that are not enough are told together.
    private func notEnough(_ change: AlternativeChange) -> ResultSentence? {
        if case .points(let points, _) = change { .pointsNotEnough(Int(points)) } else { nil }
    }

    private func change(_ change: AlternativeChange, _ language: Language) -> NamedChange {
        switch change {
        case .seat(let classIndex): .seat(place: name(classIndex, language))
        case .points(let points, let isFewest): .points(Int(points), isFewest: isFewest)
        case .mode(let mode, let classIndex): .mode(mode, place: name(classIndex, language))
        case .distance(let distance, let limit, let classIndex):
            .distance(distance, limit: limit, place: name(classIndex, language))
        case .wish(_, let classIndex, let hasFreeSeats):
            .wish(place: name(classIndex, language), hasFreeSeats: hasFreeSeats)
        }
    }

    private func name(_ classIndex: Int32, _ language: Language) -> String {
        guard let place = places[classIndex] else { return "" }
        guard let session = place.sessionTitle else { return place.name }
        return language.wording.text(.place(name: place.name, details: [session[language]]))
    }
}

extension AlternativeChange {
    /// The class that the change speaks of.
    var classIndex: Int32? {
        switch self {
        case .points: nil
        case .seat(let classIndex), .mode(_, let classIndex), .distance(_, _, let classIndex),
            .wish(_, let classIndex, _):
            classIndex
        }
    }
}

extension RunReport {
    func alternativeResult(
        ofChild child: Int,
        _ alternatives: Alternatives
    ) -> AlternativeResult {
        var places: [Int32: ChoicePlace] = [:]
        for trial in alternatives.trials {
            var named = trial.change.classIndex.map { [$0] } ?? []
            if case .helps(let seats) = trial.result { named += seats.map(\.classIndex) }
            for classIndex in named { places[classIndex] = place(ofClass: Int(classIndex)) }
        }
        return AlternativeResult(
            alternatives: alternatives,
            places: places,
            currentClasses: Set(run.seats(ofChild: child).map(\.1.classIndex))
        )
    }
}
