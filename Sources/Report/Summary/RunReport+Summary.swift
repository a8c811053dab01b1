package import Findings
package import PlacementModel

extension RunReport {
    /// What a planner sees at the end of a run: the headline, then tables of places, children and
    /// goals.
    package func summary(in language: Language) -> StyledText {
        let wording = language.wording
        var text = headline(language)
        func section(_ heading: Heading, _ table: TextTable, note: SummarySentence? = nil) {
            guard !table.isEmpty || note != nil else { return }
            text.endLine()
            text.line(wording.heading(heading), .bold)
            if !table.isEmpty { text.append(table.text(indent: 2)) }
            if let note { text.line("  " + wording.text(note), .dim) }
        }
        let (sites, furtherSites) = siteTable(wording)
        section(
            .bySite,
            sites,
            note: furtherSites > 0 ? .furtherSites(count: furtherSites) : nil
        )
        if run.scenario.classes.count <= RunReport.classTableLimit {
            section(.byClass, classTable(wording))
        } else {
            section(
                .byClass,
                TextTable([]),
                note: .classesInFile(count: run.scenario.classes.count)
            )
        }
        section(
            .byGroup,
            groupTable(wording, language),
            note: run.scenario.groups.count > 1 ? .groupsOverlap : nil
        )
        section(run.scenario.isBandedByGrade ? .byGrade : .byAge, bandTable(wording))
        section(.reserves, reserveTable(wording, language))
        section(.fees, feeTable(wording), note: feeNote)
        let (changed, furtherChanges) = changeTable(wording)
        section(
            .changes,
            changed,
            note: furtherChanges > 0 ? .furtherChanges(count: furtherChanges) : nil
        )
        section(.goals, goalTable(wording))
        section(.lottery, TextTable([]), note: lotterySentence)
        return text
    }

    /// Title, how many are placed, what is proven, and what must not be overlooked.
    private func headline(_ language: Language) -> StyledText {
        let wording = language.wording
        var text = StyledText()
        text.line(run.scenario.title[language], .bold)
        if let variant = run.scenario.variant {
            let title = variant.title[language]
            text.line(wording.text(.variant(title: title, name: variant.name)), .bold)
            for change in variant.changes where !change.isOn {
                let title = change.title[language]
                text.line(wording.text(.changeOff(number: change.number, title: title)), .red)
            }
        }
        for (sentence, style) in headlineSentences { text.line(wording.text(sentence), style) }
        return text
    }

    /// How many are placed, what is proven, and what must not be overlooked.
    var headlineSentences: [(sentence: SummarySentence, style: Style)] {
        var sentences: [(SummarySentence, Style)] = [
            (
                .headline(
                    placed: tally.all.placed,
                    children: tally.all.children,
                    seats: tally.seats,
                    free: tally.free
                ), .plain
            ), provenSentence,
        ]
        if let pairs = run.outcome.blockingPairs {
            sentences.append((.justifiedEnvy(count: pairs.count), .plain))
        }
        if !rulesLeftOut.isEmpty { sentences.append((.rulesLeftOut(rulesLeftOut), .red)) }
        let closed = closedClasses
        if !closed.isEmpty { sentences.append((.closedClasses(closed), .plain)) }
        if !pins.isEmpty {
            sentences.append(
                (
                    .pins(
                        placed: pins.placed,
                        excluded: pins.excluded,
                        beyondWishes: pins.beyondWishes
                    ), .plain
                )
            )
        }
        let guarantees = guarantees.tally
        if !guarantees.isEmpty { sentences.append((.guarantees(guarantees), .plain)) }
        if let changes { sentences.append((changes.sentence, .plain)) }
        if tally.all.withoutOption > 0 {
            sentences.append((.noOption(count: tally.all.withoutOption), .red))
        }
        let heldBack = run.outcome.childrenWithoutCommonOption.count
        if heldBack > 0 { sentences.append((.noCommonOption(count: heldBack), .red)) }
        return sentences
    }

    /// What may be claimed about the result.
    var provenSentence: (sentence: SummarySentence, style: Style) {
        let status = run.outcome.status
        let mechanism = run.outcome.mechanism
        return switch (status, rulesLeftOut.isEmpty) {
        case (.optimal, true): (.status(status, mechanism), .green)
        case (.optimal, false): (.optimalExceptRules, .bold)
        default: (.status(status, mechanism), .bold)
        }
    }

    var lotterySentence: SummarySentence {
        guard let lottery = run.outcome.lottery else { return .noLottery }
        guard let tied = lottery.tiedChildren else { return .lotteryAsGoal }
        return tied.isEmpty ? .lotteryNotNeeded : .lotteryDrawn(tied: tied.count)
    }
}

extension AnnouncedChanges {
    fileprivate var sentence: SummarySentence {
        .changes(
            kept: keptCount,
            withdrawn: count(of: .withdrawn),
            gains: count(of: .gains),
            moves: count(of: .moves),
            loses: count(of: .loses)
        )
    }
}
