import PlacementModel
import ScenarioFixtures
import Solver
import Testing

@Suite struct FeeTests {
    private func fees(
        budget: Int64? = nil,
        waiver groups: [Int] = [],
        shares: (Int32, Int32, Int32) = (0, 0, 1)
    ) -> FeePolicy {
        FeePolicy(
            waiverBudget: budget,
            waiverGroups: groups,
            employerShare: shares.0,
            unionShare: shares.1,
            parentShare: shares.2
        )
    }

    private func report(_ sketch: ScenarioSketch) throws -> FeeReport {
        try #require(FeeReport(RuleSolve(sketch.scenario()).run))
    }

    /// Two classes of 495.00 and 100.01 yuan with room for everyone.
    private var sketch: ScenarioSketch {
        var sketch = ScenarioSketch()
        sketch.addStaffedClass(seats: 9, fee: 49_500)
        sketch.addStaffedClass(seats: 9, fee: 10_001)
        return sketch
    }

    @Test func partsAddUpToTheFeeAndParentsPayTheRest() throws {
        var sketch = sketch
        sketch.addChild(wishes: [1])
        sketch.policy.fees = fees(shares: (2, 1, 4))
        let line = try report(sketch).lines[0]
        #expect([line.employer, line.union, line.parent] == [2857, 1428, 5716])
        #expect(line.employer + line.union + line.parent == 10_001)
    }

    @Test func withoutASplitParentsPay() throws {
        var sketch = sketch
        sketch.addChild(wishes: [0])
        sketch.addChild(wishes: [])
        sketch.policy.fees = fees()
        let report = try report(sketch)
        #expect(report.lines.count == 1)
        #expect(report.parent == 49_500 && report.waiverLeft == nil)
    }

    @Test func theBudgetIsSpentInTheOrderOfTheGroups() throws {
        var sketch = sketch
        sketch.addChild(wishes: [0], groups: [0])
        sketch.addChild(wishes: [0], groups: [0, 1])
        sketch.addChild(wishes: [0])
        // The second group comes first; a child of both counts with it.
        sketch.policy.fees = fees(budget: 60_000, waiver: [1, 0])
        let report = try report(sketch)
        #expect(report.lines.map(\.waived) == [0, 49_500, 0])
        #expect(report.waiverLeft == 10_500)
        #expect(report.waivedSeatCount == 1 && report.waivableSeatCount == 2)
        #expect(report.waived + report.parent == report.fees)
    }

    @Test func withinAGroupPointsDecideThenTheLottery() throws {
        var sketch = sketch
        sketch.addClass(seats: 9)
        sketch.addChild(wishes: [2, 0], groups: [0])
        sketch.addChild(wishes: [0], groups: [0])
        sketch.addChild(wishes: [0], groups: [0])
        sketch.addChild(wishes: [0], groups: [0])
        sketch.policy.points.rules.append(ScenarioSketch.rule(.distance(within: Metres(9)), 1))
        sketch.policy.fees = fees(budget: 100_000, waiver: [0])
        let run = try RuleSolve(sketch.scenario()).run
        let report = try #require(FeeReport(run))
        let numbers = try #require(run.outcome.lottery?.numbers)
        let byNumber = [1, 2, 3].sorted { numbers[$0] < numbers[$1] }
        #expect(
            Set(report.lines.indices.filter { report.lines[$0].waived > 0 })
                == Set(byNumber.prefix(2))
        )
    }

    @Test func nobodyIsPassedOver() throws {
        var sketch = sketch
        sketch.addChild(wishes: [0], groups: [0])
        sketch.addChild(wishes: [1], groups: [1])
        // The budget would pay the second child's fee, but the first one's comes before it.
        sketch.policy.fees = fees(budget: 20_000, waiver: [0, 1])
        let report = try report(sketch)
        #expect(report.lines.map(\.waived) == [0, 0])
        #expect(report.waiverLeft == 20_000)
    }

    /// Fees never decide who is placed.
    @Test func thePlacementIsTheSameWithAndWithoutFees() throws {
        var sketch = sketch
        for child in 0..<6 { sketch.addChild(wishes: [Int32(child % 2)], groups: [child % 2]) }
        let without = try RuleSolve(sketch.scenario()).places
        sketch.policy.fees = fees(budget: 1, waiver: [0], shares: (1, 1, 1))
        #expect(try RuleSolve(sketch.scenario()).places == without)
    }

    /// The story's figures: 155,500 yuan pay exactly 314 fees of 495 yuan.
    @Test func hezeFigures() throws {
        var sketch = ScenarioSketch()
        sketch.addStaffedClass(seats: 400, fee: 49_500)
        for _ in 0..<320 { sketch.addChild(wishes: [0], groups: [0]) }
        sketch.policy.fees = fees(budget: 15_550_000, waiver: [0])
        let report = try report(sketch)
        #expect(report.waivedSeatCount == 314)
        #expect(report.waived + report.parent == 320 * 49_500)
    }

    @Test(arguments: 0..<300)
    func sumsAlwaysMatch(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        var sketch = ScenarioSketch()
        for _ in 0..<3 {
            sketch.addStaffedClass(
                seats: 3,
                fee: Bool.random(using: &random) ? Int32.random(in: 0...999, using: &random) : nil
            )
        }
        for _ in 0..<8 {
            sketch.addChild(
                wishes: [Int32.random(in: 0...2, using: &random)],
                groups: (0..<2).filter { _ in Bool.random(using: &random) }
            )
        }
        func share() -> Int32 { Int32.random(in: 0...3, using: &random) }
        sketch.policy.fees = fees(
            budget: Int64.random(in: 0...3000, using: &random),
            waiver: [1, 0],
            shares: (share(), share(), 1 + share())
        )
        let report = try report(sketch)
        for line in report.lines {
            #expect(line.waived + line.employer + line.union + line.parent == line.fee)
            #expect(line.waived == 0 || line.waived == line.fee)
        }
        let total = report.waived + report.employer + report.union + report.parent
        #expect(total == report.fees)
        #expect(report.waiverLeft == report.waiverBudget! - report.waived)
        #expect(report.waiverLeft! >= 0)
    }
}
