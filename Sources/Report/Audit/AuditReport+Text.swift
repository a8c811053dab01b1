package import PlacementModel

extension AuditReport {
    /// The most lines of a table; where there are more, the text says how many.
    static let lineLimit = 40

    /// What a planner reads.
    package func text(in language: Language) -> StyledText {
        var text = StyledText()
        text.line(run.scenario.title[language], .bold)
        let rulesLeftOut = report.rulesLeftOut
        if !rulesLeftOut.isEmpty {
            text.line(language.wording.text(.rulesLeftOut(rulesLeftOut)), .red)
        }
        if let envy = audit.envy { append(envy, language, to: &text) }
        if let seats = audit.seats { append(seats, language, to: &text) }
        if let rules = audit.rules { append(rules, language, to: &text) }
        return text
    }

    private func append(_ envy: EnvyList, _ language: Language, to text: inout StyledText) {
        let wording = language.auditWording
        text.endLine()
        text.line(wording.heading(.envy), .bold)
        guard !envy.cases.isEmpty else {
            text.line("  " + wording.text(.noEnvy), .green)
            return
        }
        let children = Set(envy.cases.map(\.child)).count
        text.line(
            "  "
                + wording.text(
                    .envy(cases: envy.cases.count, children: children, lower: envy.pairCount)
                )
        )
        let justified = envy.justifiedCount
        text.line(
            "  "
                + wording.text(
                    justified == 0
                        ? .noneJustified
                        : .justified(cases: justified, children: envy.childrenWithJustified)
                ),
            justified == 0 ? .green : .plain
        )
        text.append(causeTable(envy, wording).text(indent: 2))
        text.endLine()
        text.append(caseTable(envy, language).text(indent: 2))
        func note(_ sentence: AuditSentence) { text.line("  " + wording.text(sentence), .dim) }
        let further = envy.cases.count - AuditReport.lineLimit
        if further > 0 { note(.furtherCases(count: further)) }
        let priced = envy.cases.count { $0.price != nil }
        if run.outcome.mechanism != .optimal {
            note(.notPriced(run.outcome.mechanism))
        } else if priced < envy.cases.count {
            note(.priced(cases: priced, of: envy.cases.count))
        }
    }

    private func causeTable(_ envy: EnvyList, _ wording: any AuditWording) -> TextTable {
        var table = TextTable([
            .init(wording.heading(.causes), .leading, limit: 60), .init(wording.heading(.cases)),
        ])
        for count in envy.casesByCause {
            table.addRow([
                .init(wording.cause(count.cause, in: run.scenario)), .init(count.count.grouped),
            ])
        }
        return table
    }

    /// Justified envy first, by child and class.
    private func caseTable(_ envy: EnvyList, _ language: Language) -> TextTable {
        let wording = language.auditWording
        var table = TextTable([
            .init(wording.heading(.child), .leading), .init(wording.heading(.has), .leading),
            .init(wording.heading(.wouldRather), .leading), .init(wording.heading(.points)),
            .init(wording.heading(.lower)), .init(wording.heading(.lowest), .leading),
            .init(wording.heading(.itsPoints)),
            .init(wording.heading(.cause), .leading, limit: 40),
            .init(wording.heading(.cost), .leading, limit: 60),
        ])
        let listed = envy.cases.filter(\.isJustified) + envy.cases.filter { !$0.isJustified }
        for entry in listed.prefix(AuditReport.lineLimit) {
            table.addRow([
                .init(id(entry.child)),
                .init(language.wording.list(classes(of: entry.child))),
                .init(id(ofClass: entry.classIndex)), .init(points(entry.option).grouped),
                .init(entry.lowerCount == 0 ? "-" : entry.lowerCount.grouped),
                .init(entry.lowest.map { id($0.child) } ?? wording.text(.freePlace)),
                .init(entry.lowest.map { points($0.option).grouped } ?? ""),
                .init(wording.cause(entry.cause, in: run.scenario)),
                .init(entry.price.map { shown($0, language) } ?? "-"),
            ])
        }
        return table
    }

    /// Changes of the goals, as far as they can be told.
    func shown(_ price: AuditPrice, _ language: Language) -> String {
        let wording = language.auditWording
        switch price {
        case .impossible: return wording.text(.impossible)
        case .undecided: return wording.text(.undecided)
        case .seedNeeded: return wording.text(.seedNeeded)
        case .change(let change):
            let changed = change.goals.filter { $0.change != 0 && !$0.level.isFinalDraw }
            // Sums of lottery numbers mean nothing to people; the draw is told where it decides.
            let shown = changed.enumerated().filter {
                $0.offset == 0 || $0.element.level != .lottery
            }
            .map(\.element)
            let proven = shown.prefix(while: \.isProven).map { goal in
                if goal.level == .lottery { return wording.text(.draw(isBetter: goal.change > 0)) }
                let name = language.wording.text(goal.level, groups: run.scenario.groups)
                return "\(name) \(signed(goal, language))"
            }
            let parts = proven + (change.isProven ? [] : [wording.text(.notProven)])
            return parts.isEmpty ? wording.text(.noChange) : language.wording.list(parts)
        }
    }

    private func signed(_ goal: GoalDifference, _ language: Language) -> String {
        guard case .distance = goal.level else { return goal.change.signed }
        return (goal.change < 0 ? "+" : "") + language.wording.metres(-goal.change)
    }
}

extension GoalLevel {
    /// What chooses between placements that are equal in every goal costs nobody anything.
    var isFinalDraw: Bool { if case .finalDraw = self { true } else { false } }
}

extension Int {
    /// With its sign, 0 without one.
    var signed: String { (self > 0 ? "+" : "") + grouped }
}
