import Findings
import PlacementModel

/// A run as large as a big city's, decided by hand: seats go in the order of the applications.
enum LargeRun {
    static func run(children: Int, classes: Int, sites: Int) -> Run {
        var scenario = SmallScenario.scenario
        scenario.sites = (0..<sites).map(site)
        let size = max(1, children * 9 / 10 / classes)
        scenario.classes = (0..<classes).map { index in
            SmallScenario.careClass(
                "C\(index)",
                "第\(index)托管点低年级综合班",
                site: Int32(index % sites),
                seats: Int32(size),
                row: Int32(index + 2)
            )
        }
        scenario.children = (0..<children).map(child)
        scenario.pins = []
        scenario.policy.reserves = []
        scenario.wishes = SmallScenario.table(
            (0..<children).map { [SmallScenario.wish(Int32($0 % classes), 1, 2)] }
        )
        let options = SmallScenario.table(
            (0..<children).map { child in
                [
                    SmallScenario.option(
                        Int32(child % classes),
                        Int32(100 + child % 40),
                        metres: Int32(child * 37 % 5000)
                    )
                ]
            }
        )
        var outcome = SmallScenario.outcome
        outcome.seatGroups = (0..<classes).map {
            SmallScenario.seats(Int32($0), Int32(size), cutoff: Int32(100 + $0 % 30))
        }
        outcome.lottery = nil
        outcome.seats = SmallScenario.table(
            (0..<children).map { child in
                child / classes < size
                    ? [AssignedSeat(option: Int32(child), seatGroup: Int32(child % classes))] : []
            }
        )
        return Run(scenario: scenario, options: options, outcome: outcome)
    }

    private static func site(_ index: Int) -> Site {
        let latitude = Int32(400_000_000 + index % 13 * 40_000)
        let longitude = Int32(1_110_000_000 + index * 17 % 29 * 40_000)
        return SmallScenario.site(
            "S\(index)",
            "第\(index)社区党群服务中心托管点",
            at: Location(latitude: latitude, longitude: longitude),
            row: Int32(index + 2)
        )
    }

    private static func child(_ index: Int) -> Child {
        SmallScenario.child(
            "TK2026\(index + 100_000)",
            born: SmallScenario.date(2012 + index % 9, index % 12 + 1, 1),
            groups: index % 7 == 0 ? [index % 2] : [],
            appliedAt: Int64(index),
            row: Int32(index + 2)
        )
    }
}
