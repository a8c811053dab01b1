import Findings
import PlacementModel
import Sheets

extension RunSheets {
    /// The headline, the figures, the goals, the fees, and what the result was made from.
    func overview(_ people: WorkbookContents.People) -> Sheet {
        var draft = draft(.overview)
        draft.title(scenario.title[language])
        for (sentence, style) in report.headlineSentences {
            draft.sentence(wording.text(sentence), CellStyle(style))
        }
        switch people {
        case .named: draft.sentence(words.text(.named), .alert)
        case .masked: draft.sentence(words.text(.masked), .note)
        case .none: draft.sentence(words.text(.withoutPeople), .note)
        }
        draft.heading(words.heading(.figures))
        draft.table([.text(wording.heading(.figure)), .number(words.heading(.amount))], figures)
        if !run.outcome.goals.isEmpty {
            draft.heading(wording.heading(.goals))
            draft.table(
                [
                    .text(wording.heading(.goal)), .text(wording.heading(.proof)),
                    .number(wording.heading(.value)), .number(wording.heading(.bound)),
                ],
                report.listedGoals.map(goalRow)
            )
        }
        if let fees = report.fees {
            draft.heading(wording.heading(.fees))
            draft.table(
                [.text(wording.heading(.figure)), .number(wording.heading(.yuan))],
                feeRows(fees)
            )
        }
        draft.heading(words.heading(.madeFrom))
        for (label, value) in madeFrom { draft.fact(label, value) }
        return draft.finished(footer: footer, .portrait)
    }

    private var figures: [[Cell]] {
        let tally = report.tally
        let ranks = WishTally(run)
        var rows: [[Cell]] = [
            [.text(wording.heading(.children)), .number(tally.all.children)],
            [.text(wording.heading(.placed)), .number(tally.all.placed)],
            [
                .text(words.heading(.sharePlaced)),
                .share(tally.all.placed, of: tally.all.children),
            ],
            [.text(wording.heading(.waiting)), .number(tally.all.waiting)],
            [.text(wording.heading(.noOption)), .number(tally.all.withoutOption)],
            [.text(wording.heading(.seats)), .number(tally.seats)],
            [.text(wording.heading(.free)), .number(tally.free)],
            [
                .text(words.heading(.shareFilled)),
                .share(tally.seats - tally.free, of: tally.seats),
            ],
        ]
        if let first = ranks.seats.first {
            rows.append([.text(wording.heading(.firstWishes)), .number(first)])
            rows.append([
                .text(words.heading(.firstWishShare)), .share(first, of: ranks.total),
            ])
        }
        let metres = DistanceTally(run).metres
        if !metres.isEmpty {
            rows.append([
                .text("\(wording.heading(.meanDistance)) (m)"),
                .number(metres.reduce(0, +) / metres.count),
            ])
        }
        return rows
    }

    /// What a draw adds up to means nothing to people; ways count as metres, not as metres saved.
    private func goalRow(_ goal: GoalResult) -> [Cell] {
        let proof: SummarySentence = goal.isProven ? .proven : .gap(goal.bound - goal.value)
        let shown: (value: Int?, bound: Int?) =
            switch goal.level {
            case .lottery, .finalDraw: (nil, nil)
            case .distance: (-goal.value, -goal.bound)
            default: (goal.value, goal.bound)
            }
        return [
            .text(wording.text(goal.level, groups: scenario.groups)),
            .text(wording.text(proof), goal.isProven ? .good : .alert),
            .number(shown.value), .number(shown.bound),
        ]
    }

    private func feeRows(_ fees: FeeReport) -> [[Cell]] {
        var parts: [(Heading, Int64)] = [
            (.employer, fees.employer), (.union, fees.union), (.parent, fees.parent),
            (.allFees, fees.fees),
        ]
        if fees.waiverBudget != nil { parts.insert((.waivedFees, fees.waived), at: 0) }
        return parts.map { heading, fen in
            [
                .text(wording.heading(heading)),
                Cell(.decimal(Double(fen) / 100), .money),
            ]
        }
    }

    private var madeFrom: [(String, String)] {
        let policy = scenario.policy
        var facts = [
            (words.heading(.mechanism), wording.text(run.outcome.mechanism)),
            (words.heading(.policyVersion), policy.version),
            (words.heading(.policyHash), policy.sha256),
        ]
        if let lottery = policy.lottery {
            facts.append((words.heading(.commitment), lottery.commitment))
        }
        for input in scenario.inputs {
            facts.append(("\(words.heading(.inputHash)) \(input.name)", input.sha256))
        }
        return facts
    }
}

extension CellStyle {
    fileprivate init(_ style: Style) {
        switch style {
        case .plain, .bold: self = .sentence
        case .dim: self = .note
        case .green: self = .good
        case .red: self = .alert
        }
    }
}
