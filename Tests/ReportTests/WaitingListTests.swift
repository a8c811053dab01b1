import Findings
import PlacementModel
import Report
import Testing

@Suite("Waiting lists")
struct WaitingListTests {
    /// Children who all wait for one class.
    private func run(
        points: [Int32],
        appliedAt: [Int64?],
        ids: [String],
        numbers: [Int32]? = nil
    ) -> Run {
        var scenario = SmallScenario.scenario
        scenario.children = ids.indices.map {
            SmallScenario.child(ids[$0], born: nil, groups: [], appliedAt: appliedAt[$0], row: 2)
        }
        scenario.wishes = SmallScenario.table([[Wish]](repeating: [], count: ids.count))
        scenario.pins = []
        var outcome = SmallScenario.outcome
        outcome.seatOfChild = ids.map { _ in nil }
        outcome.lottery = numbers.map { LotteryResult(numbers: $0, tiedChildren: []) }
        return Run(
            scenario: scenario,
            options: SmallScenario.table(points.map { [SmallScenario.option(1, $0)] }),
            outcome: outcome
        )
    }

    private func order(_ run: Run, careClass: Int = 1) -> [String] {
        let waiting = WaitingList(run)
        guard waiting.count(ofClass: careClass) > 0 else { return [] }
        return (1...waiting.count(ofClass: careClass)).map { rank in
            let entry = waiting.entry(ofClass: careClass, rank: rank)
            return run.scenario.children[Int(entry.childIndex)].id.text
        }
    }

    @Test("more points come first, negative ones last")
    func points() {
        let run = run(
            points: [-5, 10, 0, Int32.max, Int32.min],
            appliedAt: [1, 2, 3, 4, 5],
            ids: ["a", "b", "c", "d", "e"]
        )
        #expect(order(run) == ["d", "b", "c", "a", "e"])
    }

    @Test("equal points go by lottery number where a draw took place")
    func lottery() {
        let run = run(
            points: [10, 10, 10],
            appliedAt: [1, 2, 3],
            ids: ["a", "b", "c"],
            numbers: [3, 1, 2]
        )
        #expect(order(run) == ["b", "c", "a"])
    }

    @Test(
        "otherwise by time, stated times first, then by application number",
        arguments: [nil, [Int32]()]
    )
    func time(numbers: [Int32]?) {
        let run = run(
            points: [10, 10, 10, 10, 10],
            appliedAt: [nil, 7, 3, 3, nil],
            ids: ["a", "b", "d", "c", "A"],
            numbers: numbers
        )
        #expect(order(run) == ["c", "d", "b", "A", "a"])
    }

    @Test("children who are placed elsewhere wait nowhere")
    func placed() {
        let waiting = WaitingList(SmallScenario.run)
        #expect(order(SmallScenario.run, careClass: 0) == ["A07", "A04"])
        // A03 would have preferred nothing else, but has a place; only A04 and A07 wait for C3.
        #expect(order(SmallScenario.run, careClass: 2) == ["A07", "A04"])
        #expect(waiting.childrenWithoutOption == [7, 8])
    }

    @Test("a child with several modes in a class is listed once, with its best points")
    func modes() {
        var outcome = SmallScenario.outcome
        outcome.seatOfChild = [AssignedSeat?](repeating: nil, count: 9)
        var rows = [[PlacementOption]](repeating: [], count: 9)
        rows[0] = [
            SmallScenario.option(0, 5), SmallScenario.option(0, 9, mode: .halfDayMorning),
            SmallScenario.option(0, 7, mode: .halfDayAfternoon), SmallScenario.option(2, 1),
        ]
        let run = Run(
            scenario: SmallScenario.scenario,
            options: SmallScenario.table(rows),
            outcome: outcome
        )
        let waiting = WaitingList(run)
        #expect(waiting.count(ofClass: 0) == 1)
        #expect(waiting.entry(ofClass: 0, rank: 1).points == Points(9))
        #expect(waiting.count(ofClass: 2) == 1)
    }

    @Test("a child's rank is the position of its entry")
    func ranks() {
        var generator = SplitMix64(state: 20_260_119)
        let ids = (0..<300).map { "c\($0)" }
        let points = ids.map { _ in Int32(generator.next() % 7) }
        let run = run(
            points: points,
            appliedAt: ids.map { _ in Int64(generator.next() % 5) },
            ids: ids
        )
        let waiting = WaitingList(run)
        for rank in 1...300 {
            let entry = waiting.entry(ofClass: 1, rank: rank)
            let child = Int(entry.childIndex)
            #expect(waiting.rank(ofChild: child, inClass: 1, points: points[child]) == rank)
        }
        #expect(waiting.rank(ofChild: 0, inClass: 0, points: points[0]) == nil)
        #expect(waiting.firstEntry(ofClass: 1, points: Points(99)) == nil)
        let first = waiting.firstEntry(ofClass: 1, points: Points(6))
        #expect(first == waiting.entry(ofClass: 1, rank: 1))
    }
}

extension WaitingList {
    fileprivate func rank(ofChild child: Int, inClass careClass: Int, points: Int32) -> Int? {
        rank(ofChild: child, inClass: careClass, points: Points(points))
    }
}

/// A seeded generator (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
private struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
