import Findings
import Parallel
import PlacementModel
import Report
import Testing

/// Enough children and classes for several stretches of both.
@Suite struct WaitingListThreadsTests {
    private static let run: Run = {
        let run = LargeRun.run(children: 16_000, classes: 300, sites: 30)
        var outcome = run.outcome
        // Only the first 100 have a seat.
        outcome.seatOfChild = run.outcome.seatOfChild.enumerated().map { $0 < 100 ? $1 : nil }
        return Run(scenario: run.scenario, options: run.options, outcome: outcome)
    }()

    @Test func listsAreTheSameForAnyNumber() {
        let file = RunReport(Self.run).waitingFile()
        for threads in [2, 5] {
            let report = RunReport(Self.run, threads: Threads(threads))
            #expect(report.waitingFile(Threads(threads)) == file)
        }
    }

    @Test func everyoneWithoutASeatIsListedByPoints() {
        let waiting = WaitingList(Self.run, Threads(2))
        var listed: [Int32] = []
        for careClass in 0..<300 {
            let entries = (1...waiting.count(ofClass: careClass)).map {
                waiting.entry(ofClass: careClass, rank: $0)
            }
            #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.points >= $1.points })
            #expect(entries.allSatisfy { Int($0.childIndex) % 300 == careClass })
            listed += entries.map(\.childIndex)
        }
        #expect(listed.sorted() == Array(100..<16_000))
    }
}
