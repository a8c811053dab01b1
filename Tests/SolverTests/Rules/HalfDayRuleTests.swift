import PlacementModel
import ScenarioFixtures
import Testing

@Suite struct HalfDayRuleTests {
    private func placed(
        _ stays: [(mode: Mode, hours: Int8?)],
        seats: Int32 = 1,
        _ policy: HalfDayPolicy = .share
    ) throws -> Int {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: seats, modes: ModeSet(Mode.allCases))
        for stay in stays { sketch.addChild(wishes: [0], mode: stay.mode, hours: stay.hours) }
        sketch.policy.halfDays = policy
        return try RuleScenario(sketch).classes.filter { !$0.isEmpty }.count
    }

    @Test func morningAndAfternoonShareAPlace() throws {
        let stays: [(Mode, Int8?)] = [(.halfDayMorning, nil), (.halfDayAfternoon, nil)]
        #expect(try placed(stays) == 2)
        #expect(try placed(stays, .wholePlace) == 1)
        #expect(try placed([(.halfDayMorning, nil), (.halfDayMorning, nil)]) == 1)
        #expect(try placed([(.halfDayMorning, nil), (.fullDay, nil)]) == 1)
    }

    @Test func hoursAddUpToTheDay() throws {
        #expect(try placed([(.hourly, 3), (.hourly, 3), (.hourly, 2)]) == 3)
        #expect(try placed([(.hourly, 3), (.hourly, 3), (.hourly, 3)]) == 2)
        // Three hours are left beside a morning child, whichever they are.
        #expect(try placed([(.halfDayMorning, nil), (.hourly, 4)]) == 2)
        #expect(try placed([(.halfDayMorning, nil), (.hourly, 5)]) == 1)
        // Twelve hours over two places: nobody is in two places at once.
        #expect(try placed([(.hourly, 6), (.hourly, 6), (.hourly, 4)], seats: 2) == 3)
    }

    @Test func whatIsNotStatedTakesTheWholeDay() throws {
        #expect(try placed([(.hourly, nil), (.hourly, 1)]) == 1)
        #expect(try placed([(.temporary, 1), (.hourly, 1)]) == 1)
    }

    /// Conflict with a reserve: the afternoon of a kept place goes to a member, not to anybody.
    @Test func aKeptPlaceIsSharedAmongMembers() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1, modes: ModeSet(Mode.allCases))
        sketch.addChild(wishes: [0], groups: [0], mode: .halfDayMorning)
        sketch.addChild(wishes: [0], mode: .halfDayAfternoon)
        sketch.reserve(1, scope: .scenario, isReleased: false)
        #expect(try RuleScenario(sketch).classes == [[0], []])
        sketch.policy.reserves = []
        sketch.reserve(1, scope: .scenario, isReleased: true)
        #expect(try RuleScenario(sketch).classes == [[0], [0]])
    }

    /// Hours from the words: a plan hour by hour, in which each child is present its hours, and no
    /// more children than places at any time.
    @Test func threeSumsSayWhetherAPlanExists() {
        var random = SplitMix64(seed: 5)
        for _ in 0..<300 {
            let count = Int.random(in: 1...4, using: &random)
            let stays = (0..<count).map { _ -> (Mode, Int8) in
                let mode = Mode.allCases.randomElement(using: &random) ?? .fullDay
                return (mode, Int8.random(in: 1...8, using: &random))
            }
            let use = stays.reduce(PlaceUse()) { $0 + $1.0.placeUse(hours: $1.1) }
            for places in 1...4 {
                let present = [Int](repeating: 0, count: 8)
                #expect(
                    HalfDayRuleTests.hasPlan(stays[...], present, places)
                        == (use.placeCount <= places)
                )
            }
        }
    }

    private static func hasPlan(
        _ stays: ArraySlice<(Mode, Int8)>,
        _ present: [Int],
        _ places: Int
    ) -> Bool {
        guard let (mode, hours) = stays.first else { return true }
        let choices: [Int] =
            switch mode {
            case .fullDay, .temporary: [0b1111_1111]
            case .halfDayMorning: [0b0000_1111]
            case .halfDayAfternoon: [0b1111_0000]
            case .hourly: (0..<256).filter { $0.nonzeroBitCount == Int(hours) }
            }
        return choices.contains { choice in
            var more = present
            for hour in 0..<8 where choice >> hour & 1 == 1 { more[hour] += 1 }
            return more.allSatisfy { $0 <= places } && hasPlan(stays.dropFirst(), more, places)
        }
    }
}
