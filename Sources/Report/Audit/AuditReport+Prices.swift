import Findings
import PlacementModel

extension AuditReport {
    func append(
        _ seats: [FairnessFindings.SeatValue],
        _ language: Language,
        to text: inout StyledText
    ) {
        let wording = language.auditWording
        text.endLine()
        text.line(wording.heading(.seats), .bold)
        var table = TextTable([
            .init(wording.heading(.careClass), .leading), .init(wording.heading(.seatCount)),
            .init(wording.heading(.waiting)), .init(wording.heading(.cutoff)),
            .init(wording.heading(.placed)), .init(wording.heading(.pointSum)),
            .init(wording.heading(.goals), .leading, limit: 80),
        ])
        let priced = seats.filter { $0.price != nil }
        let worth = priced.filter { $0.price.map(\.changesSomething) ?? false }
        for value in worth.prefix(AuditReport.lineLimit) {
            guard let price = value.price else { continue }
            let count = report.tally.classes[Int(value.classIndex)]
            let figures = price.figures
            table.addRow([
                .init(id(ofClass: value.classIndex)), .init(count.seats.grouped),
                .init(count.waiting.grouped),
                .init(value.cutoff.map { Int($0.value).grouped } ?? "-"),
                .init(figures.map { $0.placed.signed } ?? "-"),
                .init(figures.map { $0.points.signed } ?? "-"),
                .init(shownGoals(price, language)),
            ])
        }
        if !table.isEmpty { text.append(table.text(indent: 2)) }
        func note(_ sentence: AuditSentence) { text.line("  " + wording.text(sentence), .dim) }
        if worth.count > AuditReport.lineLimit {
            note(.furtherClasses(count: worth.count - AuditReport.lineLimit))
        }
        if worth.count < priced.count { note(.worthless(classes: priced.count - worth.count)) }
        if priced.count < seats.count {
            note(.pricedClasses(count: priced.count, of: seats.count))
        }
    }

    func append(
        _ rules: [FairnessFindings.RuleCost],
        _ language: Language,
        to text: inout StyledText
    ) {
        let wording = language.auditWording
        text.endLine()
        text.line(wording.heading(.rules), .bold)
        guard !rules.isEmpty else {
            text.line("  " + wording.text(.noRules), .dim)
            return
        }
        var table = TextTable([
            .init(wording.heading(.without), .leading, limit: 48), .init(wording.heading(.placed)),
            .init(wording.heading(.pointSum)), .init(wording.heading(.firstWishes)),
            .init(wording.heading(.otherResult), .leading, limit: 48),
            .init(wording.heading(.groups), .leading, limit: 80),
        ])
        for cost in rules {
            let title = TextTable.Cell(wording.rule(cost.rule, in: run.scenario))
            guard case .change(let change) = cost.price else {
                let said = shown(cost.price, language)
                table.addRow([title, .init("-"), .init("-"), .init("-"), .init(said)])
                continue
            }
            let figures = change.figures
            table.addRow([
                title, .init(figures.placed.signed), .init(figures.points.signed),
                .init(figures.firstWishes.signed), .init(shownChildren(change, language)),
                .init(shownGroups(figures, language)),
            ])
        }
        text.append(table.text(indent: 2))
        text.line("  " + wording.text(.signs), .dim)
    }

    private func shownChildren(_ change: PlacementChange, _ language: Language) -> String {
        let wording = language.auditWording
        let counts = AuditSentence.changed(
            gained: change.gained.count,
            lost: change.lost.count,
            moved: change.moved.count
        )
        let said = wording.text(counts)
        return change.isProven
            ? said : language.wording.list([said, wording.text(.notProven)])
    }

    /// Groups of whom more or fewer children have a place.
    private func shownGroups(_ figures: PlacementFigures, _ language: Language) -> String {
        let parts = zip(run.scenario.groups, figures.placedOfGroup).filter { $0.1 != 0 }
            .map { "\($0.0.title[language]) \($0.1.signed)" }
        return parts.isEmpty ? "-" : language.wording.list(parts)
    }

    /// Mechanisms without goals are told by the figures alone.
    private func shownGoals(_ price: AuditPrice, _ language: Language) -> String {
        if case .change(let change) = price, change.goals.isEmpty { return "-" }
        return shown(price, language)
    }
}

extension AuditPrice {
    var figures: PlacementFigures? {
        if case .change(let change) = self { change.figures } else { nil }
    }

    /// False where it is certain that nothing changes but the draw.
    var changesSomething: Bool {
        guard case .change(let change) = self else { return true }
        if change.goals.isEmpty {
            return !(change.gained.isEmpty && change.lost.isEmpty && change.moved.isEmpty)
        }
        return !change.isProven || change.goals.contains { $0.change != 0 && !$0.level.isFinalDraw }
    }
}
