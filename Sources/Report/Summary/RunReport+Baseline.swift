package import Findings
package import PlacementModel

extension RunReport {
    /// This run beside what is done today: applications in the order of their arrival.
    ///
    /// - Parameter baseline: the same scenario under `first-come`.
    package func comparison(with baseline: RunReport, in language: Language) -> StyledText {
        let wording = language.wording
        var table = TextTable([
            .init(wording.heading(.figure), .leading), .init(wording.heading(.thisRun)),
            .init(wording.heading(.firstCome)), .init(wording.heading(.difference)),
        ])
        func row(_ title: String, _ here: Int, _ there: Int, _ shown: (Int) -> String) {
            let difference = here - there
            let sign = difference > 0 ? "+" : ""
            table.addRow([
                .init(title), .init(shown(here)), .init(shown(there)),
                .init(sign + shown(difference)),
            ])
        }
        row(wording.heading(.placed), tally.all.placed, baseline.tally.all.placed, \.grouped)
        for (index, group) in run.scenario.groups.enumerated() {
            let counts = (tally.groups[index].placed, baseline.tally.groups[index].placed)
            row("  " + group.title[language], counts.0, counts.1, \.grouped)
        }
        let here = PlacementFigures(run)
        let there = PlacementFigures(baseline.run)
        row(wording.heading(.firstWishes), here.firstWishes, there.firstWishes, \.grouped)
        row(wording.heading(.pointsSum), here.points, there.points, \.grouped)
        if let metres = here.meanDistance, let before = there.meanDistance {
            row(wording.heading(.meanDistance), metres, before, wording.metres)
        }
        var text = StyledText()
        text.endLine()
        text.line(wording.heading(.baseline), .bold)
        text.append(table.text(indent: 2))
        return text
    }
}

/// Sums over the children who are placed.
private struct PlacementFigures {
    private(set) var firstWishes = 0
    private(set) var points = 0
    private var metres = 0
    private var distanceCount = 0

    init(_ run: Run) {
        for child in run.scenario.children.indices {
            for (_, option) in run.seats(ofChild: child) {
                points += Int(option.points.value)
                if option.wishRank == 1 { firstWishes += 1 }
                if let distance = option.distance {
                    metres += Int(distance.count)
                    distanceCount += 1
                }
            }
        }
    }

    /// In whole metres, rounded down; nil when no distance is known.
    var meanDistance: Int? { distanceCount == 0 ? nil : metres / distanceCount }
}
