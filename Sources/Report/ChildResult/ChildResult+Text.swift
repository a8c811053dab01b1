import Findings
package import PlacementModel

extension ChildResult {
    /// The answer in plain words.
    package func text(in language: Language) -> StyledText {
        let wording = language.wording
        var text = StyledText()
        text.line(wording.text(.title(child: child.text)), .bold)
        for (position, sentence) in headline.enumerated() {
            let indent = position == 0 ? "" : "  "
            let style = position > 0 ? Style.plain : fate == .placed ? .green : .bold
            text.line(indent + wording.text(sentence), style)
        }
        for choice in choices where choice.isPlacedHere {
            text.line("  " + choice.placement(language))
        }
        for circumstance in circumstances {
            text.line("  " + wording.text(sentence(about: circumstance, language)))
        }
        if !rulesLeftOut.isEmpty {
            text.line(wording.text(SummarySentence.rulesLeftOut(rulesLeftOut)), .red)
        }
        // Every line of the points with its source once, where it mattered most.
        let itemised = itemisedChoice
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
                if position != itemised, let sum = pointsSum(of: choice, wording) {
                    text.line("    " + sum, .dim)
                }
            }
        }
        appendAlternatives(to: &text, language)
        return text
    }

    private func appendAlternatives(to text: inout StyledText, _ language: Language) {
        guard let alternatives else { return }
        let wording = language.wording
        text.endLine()
        text.line(wording.heading(.alternatives), .bold)
        for sentence in alternatives.sentences(language) {
            text.line("  " + wording.text(sentence))
        }
        if alternatives.isTried { text.line("  " + wording.text(.alternativesTried), .dim) }
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
        text.line(choice.title(language))
        for sentence in sentences(about: choice, language) {
            text.line("    " + wording.text(sentence))
        }
    }

    /// The choice whose points are told line by line: where it mattered most.
    var itemisedChoice: Int? {
        choices.firstIndex(where: \.isPlacedHere) ?? choices.firstIndex { $0.points != nil }
    }

    /// The points of another choice in one line.
    func pointsSum(of choice: ChoiceResult, _ wording: any Wording) -> String? {
        guard !choice.items.isEmpty, let points = choice.points else { return nil }
        let parts = choice.items.map { item in
            let sign = item.points.value < 0 ? "- " : "+ "
            let criterion = wording.text(item.criterion, groups: groups)
            return "\(sign)\(criterion) \(item.points.value.magnitude)"
        }
        let sum = parts.joined(separator: " ")
        let shown = sum.hasPrefix("+ ") ? String(sum.dropFirst(2)) : sum
        return "\(wording.heading(.points)) \(points.value) = \(shown)"
    }
}

extension ChoicePlace {
    /// Site and class.
    package var name: String { "\(siteName) · \(className)" }
}

extension ChoiceResult {
    var isPlacedHere: Bool {
        if case .placedHere = standing { return true }
        return false
    }

    /// Place and mode; the session, too, where there are several.
    func title(_ language: Language) -> String {
        let session = place.sessionTitle.map { [$0[language]] } ?? []
        let details = session + [language.wording.text(mode)]
        return language.wording.text(.place(name: place.name, details: details))
    }

    /// Place, session, dates and mode in one line.
    func placement(_ language: Language) -> String {
        let wording = language.wording
        let dates = wording.text(
            .dates(first: place.firstDate, last: place.lastDate, dayCount: place.dayCount)
        )
        let session = place.sessionTitle.map { [$0[language]] } ?? []
        return wording.text(
            .place(name: place.name, details: session + [dates, wording.text(mode)])
        )
    }
}
