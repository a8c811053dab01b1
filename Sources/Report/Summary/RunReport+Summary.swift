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
    func headline(_ language: Language) -> StyledText {
        let wording = language.wording
        var text = StyledText()
        text.line(run.scenario.title[language], .bold)
        text.line(
            wording.text(
                .headline(
                    placed: tally.all.placed,
                    children: tally.all.children,
                    seats: tally.seats,
                    free: tally.free
                )
            )
        )
        let status = run.outcome.status
        let mechanism = run.outcome.mechanism
        switch (status, rulesLeftOut.isEmpty) {
        case (.optimal, true): text.line(wording.text(.status(status, mechanism)), .green)
        case (.optimal, false): text.line(wording.text(.optimalExceptRules), .bold)
        default: text.line(wording.text(.status(status, mechanism)), .bold)
        }
        if let pairs = run.outcome.blockingPairs {
            text.line(wording.text(.justifiedEnvy(count: pairs.count)))
        }
        if !rulesLeftOut.isEmpty { text.line(wording.text(.rulesLeftOut(rulesLeftOut)), .red) }
        let closed = closedClasses
        if !closed.isEmpty { text.line(wording.text(.closedClasses(closed))) }
        if !pins.isEmpty {
            text.line(
                wording.text(
                    .pins(
                        placed: pins.placed,
                        excluded: pins.excluded,
                        beyondWishes: pins.beyondWishes
                    )
                )
            )
        }
        let guarantees = guarantees.tally
        if !guarantees.isEmpty { text.line(wording.text(.guarantees(guarantees))) }
        if let changes {
            text.line(
                wording.text(
                    .changes(
                        kept: changes.keptCount,
                        withdrawn: changes.count(of: .withdrawn),
                        gains: changes.count(of: .gains),
                        moves: changes.count(of: .moves),
                        loses: changes.count(of: .loses)
                    )
                )
            )
        }
        if tally.all.withoutOption > 0 {
            text.line(wording.text(.noOption(count: tally.all.withoutOption)), .red)
        }
        let heldBack = run.outcome.childrenWithoutCommonOption.count
        if heldBack > 0 { text.line(wording.text(.noCommonOption(count: heldBack)), .red) }
        return text
    }

    private var lotterySentence: SummarySentence {
        guard let lottery = run.outcome.lottery else { return .noLottery }
        guard let tied = lottery.tiedChildren else { return .lotteryAsGoal }
        return tied.isEmpty ? .lotteryNotNeeded : .lotteryDrawn(tied: tied.count)
    }
}
