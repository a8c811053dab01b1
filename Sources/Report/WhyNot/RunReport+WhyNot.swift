package import Findings
package import PlacementModel

extension RunReport {
    /// Who reads the answer.
    package enum Reader: Sendable {
        /// The family: of others it learns how many would have to move.
        case family
        /// The staff: application numbers of those who would have to move, too.
        case staff
    }

    /// Why a child is not in a class, in plain words.
    package func text(
        of answer: WhyNot,
        child: Int,
        classIndex: Int,
        for reader: Reader,
        in language: Language
    ) -> StyledText {
        let wording = language.wording
        var text = StyledText()
        let id = run.scenario.children[child].id.text
        text.line(
            wording.text(.title(child: id, place: shownPlace(Int32(classIndex), language))),
            .bold
        )
        switch answer {
        case .placedThere: text.line("  " + wording.text(.placedThere), .green)
        case .ineligible(let reason): text.line("  " + wording.text(.ineligible(reason)))
        case .decidedByHand(let row):
            let source = run.scenario.source(.pins, row: row)
            text.line("  " + wording.text(.decidedByHand(source)))
        case .impossible: text.line("  " + wording.text(WhyNotSentence.impossible))
        case .unknown: text.line("  " + wording.text(WhyNotSentence.unknown))
        case .forced(let forced): append(forced, for: reader, to: &text, language)
        }
        return text
    }

    private func append(
        _ forced: ForcedPlacement,
        for reader: Reader,
        to text: inout StyledText,
        _ language: Language
    ) {
        let wording = language.wording
        text.line("  " + wording.text(.forced(forced.option.mode)))
        if !forced.isWished { text.line("  " + wording.text(.notWished)) }
        text.line("  " + wording.text(verdict(forced, wording)), .bold)
        let counts: WhyNotSentence =
            forced.moves.count <= 1
            ? .othersUnmoved
            : .othersMoved(
                losing: forced.othersLosing,
                gaining: forced.othersGaining,
                changing: forced.othersChanging
            )
        text.line("  " + wording.text(counts))
        if !forced.goals.isEmpty {
            text.endLine()
            text.append(goalTable(forced, wording).text(indent: 2))
        }
        guard reader == .staff else { return }
        text.endLine()
        text.line(wording.text(WhyNotSentence.moves), .bold)
        for move in forced.moves {
            text.line("  " + wording.text(sentence(about: move, language)))
        }
    }

    /// The goal that keeps the result as it is.
    private func verdict(_ forced: ForcedPlacement, _ wording: any Wording) -> WhyNotSentence {
        guard !forced.goals.isEmpty else { return .noGoals(run.outcome.mechanism) }
        guard let loss = forced.goals.first(where: { $0.after != $0.before }) else {
            return .equallyGood
        }
        switch loss.level {
        case .lottery, .finalDraw: return .drawDecided
        default:
            let goal = wording.text(loss.level, groups: run.scenario.groups)
            let by = difference(loss, wording)
            return loss.after < loss.before
                ? .firstLoss(goal: goal, by: by) : .firstGain(goal: goal, by: by)
        }
    }

    private func goalTable(_ forced: ForcedPlacement, _ wording: any Wording) -> TextTable {
        var table = TextTable([
            .init(wording.heading(.goal), .leading, limit: 40), .init(wording.heading(.thisRun)),
            .init(wording.heading(.otherwise)), .init(wording.heading(.difference)),
        ])
        for goal in forced.goals {
            switch goal.level {
            // What a draw adds up to means nothing to people.
            case .lottery, .finalDraw: continue
            default: break
            }
            table.addRow([
                .init(wording.text(goal.level, groups: run.scenario.groups)),
                .init(RunReport.shown(goal.before, of: goal.level, wording)),
                .init(RunReport.shown(goal.after, of: goal.level, wording)),
                .init(
                    goal.after == goal.before ? "0" : difference(goal, wording),
                    goal.after < goal.before ? .red : .plain
                ),
            ])
        }
        return table
    }

    /// The difference in the goal's unit, with its sign.
    private func difference(_ goal: GoalChange, _ wording: any Wording) -> String {
        let shown =
            goal.level == .distance
            ? wording.metres(abs(goal.after - goal.before)) : abs(goal.after - goal.before).grouped
        let isMore = (goal.after > goal.before) != (goal.level == .distance)
        return (isMore ? "+" : "-") + shown
    }

    private func sentence(about move: Move, _ language: Language) -> WhyNotSentence {
        .move(
            child: run.scenario.children[Int(move.childIndex)].id.text,
            from: move.before.map { shownPlace($0.classIndex, language) },
            to: move.after.map { shownPlace($0.classIndex, language) }
        )
    }

    /// Site and class; the session, too, where there are several.
    private func shownPlace(_ classIndex: Int32, _ language: Language) -> String {
        let place = place(ofClass: Int(classIndex))
        guard let session = place.sessionTitle else { return place.name }
        return language.wording.text(.place(name: place.name, details: [session[language]]))
    }
}
