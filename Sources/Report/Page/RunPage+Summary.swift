import Findings
import PlacementModel

extension RunPage {
    /// The run in a few sentences for those who read no further.
    var summary: [String] {
        let all = tally.all
        var sentences: [PageSentence] = [
            .outcome(
                placed: all.placed,
                children: all.children,
                waiting: all.waiting,
                withoutOption: all.withoutOption
            ),
            .seats(taken: tally.seats - tally.free, seats: tally.seats, free: tally.free),
        ]
        if let first = wishTally.seats.first, wishTally.total > 0 {
            sentences.append(.firstWishes(granted: first, of: wishTally.total))
        }
        if let half = distanceTally.metres(ofPercent: 50),
            let nearlyAll = distanceTally.metres(ofPercent: 90)
        {
            sentences.append(.ways(half: half, nearlyAll: nearlyAll))
        }
        let sites = tally.sites.indices
        if let busiest = sites.max(by: {
            (tally.sites[$0].waiting, $1) < (tally.sites[$1].waiting, $0)
        }),
            tally.sites[busiest].waiting > 0, sites.count > 1
        {
            sentences.append(
                .mostWaiting(
                    site: scenario.sites[busiest].name,
                    count: tally.sites[busiest].waiting
                )
            )
        }
        let separator = language == .english ? " " : ""
        return [
            sentences.map(page.text).joined(separator: separator),
            wording.text(report.provenSentence.sentence) + (language == .english ? "." : "。"),
        ]
    }

    /// What must not be overlooked: the sentences of the summary that are neither the headline nor
    /// the proof.
    var warnings: [String] {
        report.headlineSentences.dropFirst(2).map { wording.text($0.sentence) }
    }

    var keyFigures: [KeyFigure] {
        let all = tally.all
        var figures: [KeyFigure] = []
        func add(_ heading: PageHeading, _ value: String, _ remark: String) {
            figures.append(KeyFigure(name: page.heading(heading), value: value, remark: remark))
        }
        func share(_ part: Int) -> String { page.text(.share(part, of: all.children)) }
        add(.placedChildren, all.placed.grouped, share(all.placed))
        let unplaced = all.children - all.placed
        add(.waitingChildren, unplaced.grouped, share(unplaced))
        let taken = tally.seats - tally.free
        add(
            .seatsTaken,
            FillBar.percent(part: taken, of: tally.seats),
            page.text(.ofSeats(tally.seats))
        )
        if let first = wishTally.seats.first, wishTally.total > 0 {
            add(
                .firstWishes,
                FillBar.percent(part: first, of: wishTally.total),
                page.text(.granted(first, of: wishTally.total))
            )
        }
        if let half = distanceTally.metres(ofPercent: 50),
            let nearlyAll = distanceTally.metres(ofPercent: 90)
        {
            add(.halfWithin, wording.metres(half), page.text(.nearlyAllWithin(nearlyAll)))
        }
        add(.proof, proof.word, proof.remark)
        return figures
    }

    private var proof: (word: String, remark: String) {
        let word: PageSentence =
            switch run.outcome.status {
            case .optimal: .proven
            case .done: .nothingOptimised
            case .stopped, .infeasible: .notProven
            }
        let gap = run.outcome.goals.first { !$0.isProven }
        let remark =
            gap.map {
                wording.text($0.level, groups: scenario.groups) + " "
                    + wording.text(SummarySentence.gap($0.bound - $0.value))
            } ?? wording.text(run.outcome.mechanism)
        return (page.text(word), remark)
    }
}
