package import PlacementModel

extension ChildResult {
    /// The answer in plain words.
    package func text(in language: Language) -> StyledText {
        let wording = language.wording
        var text = StyledText()
        text.line(wording.text(.title(child: child.text)), .bold)
        text.line(wording.text(.fate(fate)), fate == .placed ? .green : .bold)
        let placed = choices.firstIndex { $0.standing == .placedHere }
        if let placed { text.line("  " + choices[placed].description(language)) }
        if !rulesLeftOut.isEmpty {
            text.line(wording.text(SummarySentence.rulesLeftOut(rulesLeftOut)), .red)
        }
        // Every line of the points with its source once, where it mattered most.
        let itemised = placed ?? choices.firstIndex { $0.points != nil }
        if let itemised {
            text.endLine()
            text.line(wording.text(.pointsAt(place: choices[itemised].place.name)), .bold)
            text.append(pointsTable(of: choices[itemised], wording).text(indent: 2))
        }
        if !choices.isEmpty {
            text.endLine()
            text.line(wording.heading(.choices), .bold)
            for (position, choice) in choices.enumerated() {
                append(choice, to: &text, language)
                if position != itemised { appendSum(of: choice, to: &text, wording) }
            }
        }
        return text
    }

    private func pointsTable(of choice: ChoiceResult, _ wording: any Wording) -> TextTable {
        var table = TextTable([
            .init("", .leading, limit: 40), .init("", .trailing), .init("", .leading, limit: 40),
        ])
        for item in choice.items {
            table.addRow([
                .init(wording.text(item.criterion, groups: groups)),
                .init(String(item.points.value)),
                .init(item.criterion == .placed ? "" : wording.text(item.source), .dim),
            ])
        }
        if let points = choice.points {
            table.addRow([
                .init(wording.heading(.total), .bold), .init(String(points.value), .bold),
            ])
        }
        return table
    }

    private func append(
        _ choice: ChoiceResult,
        to text: inout StyledText,
        _ language: Language
    ) {
        let wording = language.wording
        let rank = choice.wishRank.map { ResultSentence.wish(rank: Int($0)) } ?? .nearby
        text.append("  " + wording.text(rank) + "  ", .bold)
        text.line(choice.description(language))
        for sentence in sentences(about: choice, language) {
            text.line("    " + wording.text(sentence))
        }
    }

    /// The points of another choice in one line.
    private func appendSum(
        of choice: ChoiceResult,
        to text: inout StyledText,
        _ wording: any Wording
    ) {
        if !choice.items.isEmpty, let points = choice.points {
            let parts = choice.items.map { item in
                "\(wording.text(item.criterion, groups: groups)) \(item.points.value)"
            }
            let sum = parts.joined(separator: " + ")
            text.line("    \(wording.heading(.points)) \(points.value) = \(sum)", .dim)
        }
    }

    /// What there is to say about a choice, in order.
    func sentences(about choice: ChoiceResult, _ language: Language) -> [ResultSentence] {
        switch choice.standing {
        case .placedHere: return [.placedHere] + cutoffs(of: choice, language) + choice.drawSentence
        case .ineligible(let reason): return [.ineligible(reason)]
        case .excludedByHand(let row):
            return [.excludedByHand(SourceRow(table: .pins, row: row))]
        case .notOffered: return [.notOffered]
        case .seatsFree:
            let free = choice.seats.reduce(0) { $0 + $1.free }
            return [.seatsFree(free), fate == .placed ? .placedElsewhere : .seatsFreeButClosed]
                + choice.waitingSentence
        case .full:
            return [choice.fullSentence]
                + (mechanism == .optimal ? [] : [.notByPoints(mechanism)])
                + choice.waitingSentence
        case .belowCutoff, .atCutoff:
            return [choice.fullSentence] + cutoffs(of: choice, language) + choice.drawSentence
                + choice.waitingSentence
        case .aboveCutoff:
            return [choice.fullSentence] + cutoffs(of: choice, language)
                + [fate == .placed ? .aboveCutoffButElsewhere : .aboveCutoffButWaiting]
                + choice.waitingSentence
        }
    }

    private func cutoffs(of choice: ChoiceResult, _ language: Language) -> [ResultSentence] {
        guard let points = choice.points else { return [] }
        return choice.seats.compactMap { seats in
            guard let cutoff = seats.cutoff else { return nil }
            guard let reservedFor = seats.reservedFor else {
                return .cutoff(cutoff, points: points)
            }
            let titles = reservedFor.titles(in: groups, language: language)
            return .reservedCutoff(groups: titles, cutoff, points: points)
        }
    }
}

extension ChoicePlace {
    /// Site and class.
    package var name: String { "\(siteName) · \(className)" }
}

extension ChoiceResult {
    /// Place, session, dates and mode in one line.
    func description(_ language: Language) -> String {
        let wording = language.wording
        let dates = wording.text(
            .dates(first: place.firstDate, last: place.lastDate, dayCount: place.dayCount)
        )
        let session = place.sessionTitle.map { [$0[language]] } ?? []
        return wording.text(
            .place(name: place.name, details: session + [dates, wording.text(mode)])
        )
    }

    fileprivate var fullSentence: ResultSentence {
        .full(seats: seats.reduce(0) { $0 + $1.seats })
    }

    fileprivate var waitingSentence: [ResultSentence] {
        waiting.map { [.waitingRank(rank: $0.rank, count: $0.count)] } ?? []
    }

    fileprivate var drawSentence: [ResultSentence] {
        switch draw {
        case .won(let number, let firstWithout):
            [.drawWon(number: Int(number), firstWithout: firstWithout.map(Int.init))]
        case .lost(let number, let lastWith):
            [.drawLost(number: Int(number), lastWith: lastWith.map(Int.init))]
        case nil: []
        }
    }
}
