package import Findings
package import PlacementModel

extension RunReport {
    /// This run beside what is done today: applications in the order of their arrival.
    ///
    /// - Parameter baseline: the same scenario under `first-come`.
    package func comparison(with baseline: Run, in language: Language) -> StyledText {
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
        let here = PlacementFigures(run)
        let there = PlacementFigures(baseline)
        row(wording.heading(.placed), here.placed, there.placed, \.grouped)
        for (index, group) in run.scenario.groups.enumerated() {
            let counts = (here.placedOfGroup[index], there.placedOfGroup[index])
            row("  " + group.title[language], counts.0, counts.1, \.grouped)
        }
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
    private(set) var placed = 0
    /// A child with several groups counts in each.
    private(set) var placedOfGroup: [Int]
    private(set) var firstWishes = 0
    private(set) var points = 0
    private var metres = 0
    private var distanceCount = 0

    init(_ run: Run) {
        placedOfGroup = Array(repeating: 0, count: run.scenario.groups.count)
        let seats = run.outcome.seats.elements
        let options = run.options.elements
        for child in run.scenario.children.indices {
            let own = run.outcome.seats.range(of: child)
            guard !own.isEmpty else { continue }
            placed += 1
            let groups = run.scenario.children[child].groups
            for group in placedOfGroup.indices where groups.contains(index: group) {
                placedOfGroup[group] += 1
            }
            for seat in own {
                let option = options[Int(seats[seat].option)]
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
