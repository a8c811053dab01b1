import PlacementModel
import ScenarioFixtures
import Solver
import Testing

@Suite struct WideReserveRuleTests {
    /// Two classes of one seat at each of two sites; strangers have more points than members.
    private func town(members: Int, strangers: Int) -> ScenarioSketch {
        var sketch = ScenarioSketch()
        sketch.addSite()
        sketch.addSite(east: 1)
        for site in [0, 0, 1, 1] as [Int32] { sketch.addClass(site: site, seats: 1) }
        for _ in 0..<members { sketch.addChild(wishes: [0, 1, 2, 3], groups: [0]) }
        for _ in 0..<strangers { sketch.addChild(wishes: [0, 1, 2, 3], groups: [1]) }
        sketch.policy.points.rules.append(ScenarioSketch.rule(.group(1), 50))
        return sketch
    }

    private func membersPlaced(_ sketch: ScenarioSketch) throws -> Int {
        let classes = try RuleScenario(sketch).classes
        return sketch.children.indices.filter {
            sketch.children[$0].groups.contains(index: 0) && !classes[$0].isEmpty
        }.count
    }

    @Test func aMinimumOverTheScenario() throws {
        var sketch = town(members: 3, strangers: 4)
        #expect(try membersPlaced(sketch) == 0)
        sketch.reserve(2, scope: .scenario)
        #expect(try membersPlaced(sketch) == 2)
        #expect(try RuleScenario(sketch).value(.reserves) == 2)
    }

    @Test func aMinimumAtEachSite() throws {
        var sketch = town(members: 3, strangers: 4)
        sketch.reserve(1, scope: .eachSite(nil))
        let solved = try RuleScenario(sketch)
        #expect(solved.value(.reserves) == 2)
        let sites = (0..<3).flatMap { solved.classes[$0] }.map { $0 / 2 }
        #expect(Set(sites) == [0, 1])
        sketch.policy.reserves = []
        sketch.reserve(1, scope: .eachSite([1]))
        #expect(try RuleScenario(sketch).value(.reserves) == 1)
    }

    @Test func aShareIsCountedOfAllSeatsInTheScope() throws {
        var sketch = town(members: 4, strangers: 4)
        sketch.policy.reserves = [
            Reserve(
                groups: GroupSet(index: 0),
                amount: .share(permille: 700, rounding: .down),
                scope: .scenario,
                counts: .minimum,
                isReleased: true,
                line: 9
            )
        ]
        // 70 % of four seats, rounded down; of each class alone it would be none.
        #expect(try membersPlaced(sketch) == 2)
    }

    @Test func releaseDecidesWhatBecomesOfPlacesThatNoMemberTakes() throws {
        for (isReleased, placed) in [(true, 4), (false, 3)] {
            var sketch = town(members: 1, strangers: 4)
            sketch.reserve(2, scope: .scenario, isReleased: isReleased)
            let classes = try RuleScenario(sketch).classes
            #expect(classes.filter { !$0.isEmpty }.count == placed)
        }
    }

    @Test func additionalPlacesComeAfterTheOpenOnes() throws {
        // The first member has the points for an open seat, so the kept place helps the second; as a
        // minimum it would be fulfilled already.
        for (counts, placed) in [(ReserveCounting.additional, 2), (.minimum, 1)] {
            var sketch = town(members: 1, strangers: 4)
            sketch.addChild(wishes: [0, 1, 2, 3], groups: [0, 1])
            sketch.policy.points.rules.append(ScenarioSketch.rule(.group(0), 10))
            sketch.reserve(1, scope: .scenario, counts: counts)
            #expect(try membersPlaced(sketch) == placed)
        }
    }

    @Test func aChildOfTwoGroupsCountsOnce() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 3)
        sketch.addChild(wishes: [0], groups: [0, 1])
        sketch.addChild(wishes: [0])
        sketch.addChild(wishes: [0])
        sketch.reserve(1, scope: .scenario, group: 0)
        sketch.reserve(1, scope: .eachSite(nil), group: 1)
        #expect(try RuleScenario(sketch).value(.reserves) == 1)
    }

    @Test func keptPlacesAreTakenFromTheOpenSeats() throws {
        var sketch = town(members: 1, strangers: 2)
        sketch.reserve(2, scope: .scenario, isReleased: false)
        let groups = try RuleScenario(sketch).outcome.seatGroups
        #expect(groups.reduce(0) { $0 + $1.capacity } == 4)
        #expect(groups.filter { $0.reserveIndex == 0 }.reduce(0) { $0 + $1.capacity } == 2)
    }

    /// Conflict of two reserves without release that ask for more than there is.
    @Test func reservesThatDoNotFitAreInfeasible() throws {
        var sketch = town(members: 2, strangers: 2)
        sketch.reserve(3, scope: .scenario, isReleased: false, group: 0)
        sketch.reserve(1, scope: .eachSite(nil), isReleased: false, group: 1)
        do {
            _ = try RuleScenario(sketch)
            Issue.record("kept five places of four")
        } catch SolveFault.infeasible(let rows) {
            #expect(SolveFault.rules(of: rows).contains(.wideReserves))
        }
    }
}

@Suite struct QuotaRuleTests {
    private func placed(_ change: (inout ScenarioSketch) -> Void) throws -> [[Int32]] {
        var sketch = ScenarioSketch()
        sketch.addSite()
        sketch.addClass(seats: 2)
        sketch.addClass(seats: 2)
        for _ in 0..<3 { sketch.addChild(wishes: [0, 1], groups: [0, 1]) }
        change(&sketch)
        return try RuleScenario(sketch).classes
    }

    @Test func aQuotaOverTheSiteOrTheScenario() throws {
        for scope in [SeatScope.eachSite(nil), .eachSession, .scenario] {
            let classes = try placed { $0.quota(2, scope: scope) }
            #expect(classes.filter { !$0.isEmpty }.count == 2)
        }
    }

    @Test func severalQuotasOfOneClassBindTogether() throws {
        let classes = try placed {
            $0.quota(1, scope: .eachClass([0]))
            $0.quota(1, scope: .eachClass(nil), group: 1)
        }
        #expect(classes.filter { !$0.isEmpty }.count == 2)
    }

    /// Conflict with a reserve of the same class for the same group: the quota is the harder rule.
    @Test func aQuotaBelowAReserve() throws {
        let classes = try placed {
            $0.reserve(2, scope: .eachClass([0]))
            $0.quota(1, scope: .scenario)
        }
        #expect(classes.filter { !$0.isEmpty }.count == 1)
    }
}
