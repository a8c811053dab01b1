import Findings
import PlacementModel
import Report
import Testing

/// Waiting for a further session with a seat in another one.
@Suite("Waiting lists of several sessions")
struct FurtherSessionTests {
    /// Classes C0, C1 and C2 are in sessions of 19 and 20, of 21 and 22, and of 20 and 21 January.
    private static let sessions = [[19, 20], [21, 22], [20, 21]].enumerated().map { index, days in
        Session(
            id: SessionID("s\(index)"),
            title: LocalizedText(chinese: "第\(index)期", english: "Session \(index)"),
            dates: days.map { SmallScenario.date(2026, 1, $0) }
        )
    }

    /// Children a, b and c with equal points in all three classes; a has the seats of these
    /// classes, the others have none.
    private func run(seats: [Int32], limit: Int32, numbers: [Int32] = [1, 2, 3]) -> Run {
        var scenario = SmallScenario.scenario
        scenario.sessions = FurtherSessionTests.sessions
        scenario.classes = (0..<3).map { FurtherSessionTests.careClass($0) }
        scenario.children = ["a", "b", "c"].map {
            SmallScenario.child($0, born: nil, groups: [], appliedAt: nil, row: 2)
        }
        scenario.wishes = SmallScenario.table([[], [], []])
        scenario.policy.sessionsPerChild = limit
        var outcome = SmallScenario.outcome
        outcome.seatGroups = (0..<3).map { SmallScenario.seats($0, 1) }
        outcome.seats = SmallScenario.table([
            seats.map { AssignedSeat(option: $0, seatGroup: $0) }, [], [],
        ])
        outcome.lottery = LotteryResult(numbers: numbers, tiedChildren: [])
        let options = (0..<3).map { SmallScenario.option($0, 10) }
        return Run(
            scenario: scenario,
            options: SmallScenario.table([options, options, options]),
            outcome: outcome
        )
    }

    private static func careClass(_ index: Int32) -> CareClass {
        CareClass(
            id: ClassID("C\(index)"),
            name: "C\(index)",
            siteIndex: index == 2 ? 1 : 0,
            sessionIndex: index,
            kind: nil,
            ages: nil,
            grades: nil,
            modes: ModeSet([.fullDay]),
            capacity: CapacityLimits(
                approvedPlaces: 1,
                legalSize: nil,
                carerCount: nil,
                childrenPerCarer: nil,
                placesByArea: nil
            ),
            opening: .always,
            fee: nil,
            row: index + 2
        )
    }

    /// Who waits for each class, in order.
    private func lists(_ run: Run) -> [String] {
        let waiting = WaitingList(run)
        return (0..<3).map { careClass in
            (0..<waiting.count(ofClass: careClass)).map { position in
                let entry = waiting.entry(ofClass: careClass, rank: position + 1)
                return run.scenario.children[Int(entry.childIndex)].id.text
            }.joined()
        }
    }

    @Test("a seat in one session leaves the lists of the others, unless dates are shared")
    func oneSeatOfTwo() {
        #expect(lists(run(seats: [0], limit: 2)) == ["bc", "bca", "bc"])
        #expect(lists(run(seats: [2], limit: 2)) == ["bc", "bc", "bc"])
    }

    @Test("who has as many seats as the policy allows waits nowhere")
    func atTheLimit() {
        #expect(lists(run(seats: [0], limit: 1)) == ["bc", "bc", "bc"])
        #expect(lists(run(seats: [0, 1], limit: 2)) == ["bc", "bc", "bc"])
    }

    @Test("among equal points children without any seat come first, whatever their number")
    func order() {
        #expect(lists(run(seats: [0], limit: 3, numbers: [1, 3, 2])) == ["cb", "cba", "cb"])
    }

    @Test("a site counts everyone who waits there once")
    func siteCount() {
        let report = RunReport(run(seats: [0], limit: 2))
        #expect(report.tally.sites.map(\.waiting) == [3, 2])
        // The child with a seat is placed all the same.
        #expect(report.tally.all.placed == 1 && report.tally.all.waiting == 2)
    }
}
