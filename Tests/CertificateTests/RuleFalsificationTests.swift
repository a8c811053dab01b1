import PlacementModel
import ScenarioFixtures
import Testing

@testable import Certificate

/// Placements that break one rule, with every file written to match.
@Suite struct RuleFalsificationTests {
    /// Two sites, three classes of two seats, four children with all of them as wishes.
    private func sketch() -> ScenarioSketch {
        var sketch = ScenarioSketch()
        sketch.addSite()
        sketch.addSite(east: 2)
        for site in [Int32(0), 0, 1] { sketch.addClass(site: site, seats: 2) }
        for child in 0..<4 {
            sketch.addChild(
                wishes: [0, 1, 2],
                groups: child < 2 ? [0] : [],
                household: child < 2 ? 0 : nil
            )
        }
        sketch.policy.lottery = LotteryPolicy(
            commitment: "19b25856e1c150ca834cffc8b59b23adbd0ec0389e58eb22b3b64768098d002b",
            seed: "seed"
        )
        return sketch
    }

    /// The run with the children in these classes, by child; -1 for waiting.
    private func forged(_ scenario: Scenario, _ classes: [[Int32]]) throws -> [Claim] {
        var run = try #require(CheckedRun(scenario))
        #expect(run.claims().failures.isEmpty, "\(run.claims().lines)")
        let rows = classes.enumerated().map { child, classes in
            classes.map { careClass -> AssignedSeat in
                let option = run.options.range(of: child).first {
                    run.options.elements[$0].classIndex == careClass
                }!
                let group = run.outcome.seatGroups.firstIndex {
                    $0.classIndex == careClass && $0.reserveIndex == nil
                }!
                return AssignedSeat(option: Int32(option), seatGroup: Int32(group))
            }
        }
        run.outcome.seats = RaggedTable(rows: rows)
        return run.claims()
    }

    @Test func siblingsApart() throws {
        var sketch = sketch()
        sketch.policy.siblings = .togetherInClass
        let apart = try forged(sketch.scenario(), [[0], [1], [0], [1]])
        #expect(apart.failedCodes.contains("siblings"))
        let oneAlone = try forged(sketch.scenario(), [[0], [], [0], [1]])
        #expect(oneAlone.failedCodes.contains("siblings"))
        sketch.policy.siblings = .togetherAtSite
        let sameSite = try forged(sketch.scenario(), [[0], [1], [2], [2]])
        #expect(!sameSite.failedCodes.contains("siblings"))
        let otherSite = try forged(sketch.scenario(), [[0], [2], [1], [2]])
        #expect(otherSite.failedCodes.contains("siblings"))
    }

    @Test func tooManyMembers() throws {
        var sketch = sketch()
        sketch.policy.quotas = [
            Quota(groups: GroupSet(index: 0), amount: .seats(1), scope: .scenario, line: 9)
        ]
        let claims = try forged(sketch.scenario(), [[0], [1], [2], [2]])
        #expect(claims.failedCodes.contains("quotas"))
    }

    @Test func seatsThatAreNotThere() throws {
        var sketch = sketch()
        sketch.policy.siblings = .togetherInClass
        let claims = try forged(sketch.scenario(), [[0], [0], [0], [1]])
        #expect(claims.failedCodes.contains("seats"))
    }

    @Test func twoSessionsOnOneDay() throws {
        var sketch = sketch()
        sketch.furtherSessions = [["2026-01-20"], ["2026-03-01"]]
        let overlapping = sketch.addClass(site: 0, session: 1, seats: 2)
        let later = sketch.addClass(site: 0, session: 2, seats: 2)
        sketch.policy.sessionsPerChild = 2
        sketch.wishes[3] += [
            Wish(classIndex: overlapping, rank: 4, mode: .fullDay, row: 5),
            Wish(classIndex: later, rank: 5, mode: .fullDay, row: 5),
        ]
        let both = try forged(sketch.scenario(), [[0], [0], [1], [1, overlapping]])
        #expect(both.failedCodes.contains("sessions"))
        let three = try forged(sketch.scenario(), [[0], [0], [1], [1, later]])
        #expect(!three.failedCodes.contains("sessions"))
        let sameSession = try forged(sketch.scenario(), [[0], [0], [1], [1, 2]])
        #expect(sameSession.failedCodes.contains("one-seat"))
    }

    @Test func fewerThanTheMinimum() throws {
        var sketch = sketch()
        let staffed = sketch.addStaffedClass(
            seats: 4,
            opening: OpeningTerms(isOptional: false, minimumChildren: 3, cost: 200)
        )
        for child in sketch.wishes.indices {
            sketch.wishes[child].append(
                Wish(classIndex: staffed, rank: 4, mode: .fullDay, row: Int32(child + 2))
            )
        }
        let few = try forged(sketch.scenario(), [[staffed], [staffed], [0], [0]])
        #expect(few.failedCodes.contains("opening"))
        sketch.policy.opening = OpeningBudget(classCount: 3, money: 100, carerCount: nil)
        let dear = try forged(sketch.scenario(), [[staffed], [staffed], [staffed], [0]])
        #expect(dear.failedCodes.contains("budgets") && !dear.failedCodes.contains("opening"))
    }

    @Test func tooFewCarers() throws {
        var sketch = ScenarioSketch()
        sketch.addSite()
        sketch.sites[0].sharedCarerCount = 1
        let mixed = sketch.addStaffedClass(seats: 6, kind: .mixed)
        for born in ["2025-03-01", "2023-01-01", "2023-01-01", "2023-01-01"] {
            sketch.addChild(wishes: [mixed], born: born)
        }
        sketch.policy.lottery = self.sketch().policy.lottery
        // One carer may look after three, because one of them is under twelve months.
        let four = try forged(sketch.scenario(), [[mixed], [mixed], [mixed], [mixed]])
        #expect(four.failedCodes.contains("carers"))
        let older = try forged(sketch.scenario(), [[], [mixed], [mixed], [mixed]])
        #expect(!older.failedCodes.contains("carers"))
    }

    @Test func pinsAndGuaranteesThatAreNotKept() throws {
        var sketch = sketch()
        sketch.previous = [
            nil, nil, ScenarioSketch.had(site: 1), ScenarioSketch.had(site: 0, 1),
        ]
        sketch.policy.continuity = .guaranteed
        var scenario = sketch.scenario()
        scenario.pins = [ScenarioSketch.pin(0, 2), ScenarioSketch.pin(1, nil)]
        let kept = try forged(scenario, [[2], [], [2], [1]])
        #expect(kept.failedCodes.isDisjoint(with: ["pins", "continuity"]))
        let unpinned = try forged(scenario, [[], [], [2], [1]])
        #expect(unpinned.failedCodes.contains("pins"))
        let moved = try forged(scenario, [[2], [], [0], [1]])
        #expect(moved.failedCodes.contains("continuity"))
    }

    @Test func reservedPlacesThatAreNotKept() throws {
        var sketch = sketch()
        sketch.policy.reserves = [
            Reserve(
                groups: GroupSet(index: 0),
                amount: .seats(2),
                scope: .eachSite(nil),
                counts: .minimum,
                isReleased: false,
                line: 9
            )
        ]
        let scenario = sketch.scenario()
        let run = try #require(CheckedRun(scenario))
        #expect(run.claims().failures.isEmpty, "\(run.claims().lines)")
        var files = EditedFolder(run.folder)
        let rows = files.rows("classes.csv")
        let row = try #require(rows.firstIndex { $0[1].hasPrefix("reserved") && $0[2] != "0" })
        files.setCell("classes.csv", row: row, column: 2, "0")
        let claims = CheckedRun.claims(files.folder, scenario)
        #expect(claims.failedCodes.contains("reserves"), "\(claims.lines)")
    }
}
