import PlacementModel
import Points
import ScenarioFixtures
import Testing

/// One rule binds in each test, and each has the neighbour that just passes.
@Suite struct EligibilityTests {
    private func obstacle(
        _ sketch: ScenarioSketch,
        child: Int = 0,
        classIndex: Int = 0,
        mode: Mode = .fullDay
    ) -> Ineligibility? {
        let scenario = sketch.scenario()
        let site = Int(scenario.classes[classIndex].siteIndex)
        return Eligibility(scenario).obstacle(
            child: child,
            classIndex: classIndex,
            mode: mode,
            distance: scenario.distance(ofChild: child, toSite: site)
        )
    }

    @Test func ageInMonthsAtTheReferenceDate() {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 5, ages: 60...71)
        sketch.addChild(born: "2021-01-20")
        sketch.addChild(born: "2021-01-19")
        sketch.addChild(born: "2020-01-20")
        sketch.addChild(born: "2020-01-19")
        sketch.addChild()
        #expect(
            obstacle(sketch, child: 0) == .tooYoung(age: AgeInMonths(59), minimum: AgeInMonths(60))
        )
        #expect(obstacle(sketch, child: 1) == nil)
        #expect(obstacle(sketch, child: 2) == nil)
        #expect(
            obstacle(sketch, child: 3) == .tooOld(age: AgeInMonths(72), maximum: AgeInMonths(71))
        )
        #expect(obstacle(sketch, child: 4) == .noBirthDate)
    }

    @Test func declaredGrade() {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 5, grades: 1...3)
        sketch.addChild(grade: -1)
        sketch.addChild(grade: 3)
        sketch.addChild(grade: 4)
        sketch.addChild()
        #expect(obstacle(sketch, child: 0) == .gradeBelow(grade: Grade(-1)!, minimum: Grade(1)!))
        #expect(obstacle(sketch, child: 1) == nil)
        #expect(obstacle(sketch, child: 2) == .gradeAbove(grade: Grade(4)!, maximum: Grade(3)!))
        #expect(obstacle(sketch, child: 3) == .noGrade)
    }

    @Test func modeMustBeOffered() {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 5, modes: ModeSet([.fullDay, .hourly]))
        sketch.addChild()
        #expect(obstacle(sketch, mode: .hourly) == nil)
        #expect(obstacle(sketch, mode: .halfDayMorning) == .modeNotOffered(.halfDayMorning))
    }

    @Test func papersMustLastToTheLastDay() {
        var sketch = ScenarioSketch()
        sketch.policy.eligibility.requiresPapers = true
        for (site, until) in ["2026-01-20", "2026-01-19", nil].enumerated() {
            sketch.addSite(papersUntil: until)
            sketch.addClass(site: Int32(site), seats: 5)
        }
        sketch.addChild()
        #expect(obstacle(sketch, classIndex: 0) == nil)
        #expect(
            obstacle(sketch, classIndex: 1)
                == .papersExpire(
                    ScenarioSketch.date("2026-01-19"),
                    before: ScenarioSketch.date("2026-01-20")
                )
        )
        #expect(obstacle(sketch, classIndex: 2) == .papersMissing)
    }

    @Test func audiences() {
        var sketch = ScenarioSketch()
        sketch.organisations = ["Factory", "Hospital"]
        sketch.policy.eligibility.residentsWithin = Metres(1000)
        sketch.addSite(audiences: [.residents, .partners, .staff], operator: 0, partners: [1])
        sketch.addClass(seats: 5)
        sketch.addChild(employer: 0)
        sketch.addChild(employer: 1)
        sketch.addChild(east: 0.9)
        sketch.addChild(east: 1.1)
        sketch.addChild()
        let eligibility = Eligibility(sketch.scenario())
        let audiences = sketch.children.indices.map { child in
            eligibility.audience(
                ofChild: child,
                at: 0,
                distance: sketch.scenario().distance(ofChild: child, toSite: 0)
            )
        }
        #expect(audiences == [.staff, .partners, .residents, nil, nil])
        #expect(obstacle(sketch, child: 3) == .notInAudience)
    }

    @Test func distanceLimitAndStatedDistances() {
        var sketch = ScenarioSketch()
        sketch.policy.eligibility.distanceLimit = Metres(2000)
        sketch.addClass(seats: 5)
        sketch.addChild(east: 1.9)
        sketch.addChild(east: 2.1)
        sketch.addChild()
        sketch.addChild(east: 0.1)
        sketch.statedDistances = [
            [], [], [], [StatedDistance(siteIndex: 0, distance: Metres(3500), row: 2)],
        ]
        #expect(obstacle(sketch, child: 0) == nil)
        #expect(
            obstacle(sketch, child: 1) == .tooFar(distance: Metres(2099), limit: Metres(2000))
        )
        #expect(obstacle(sketch, child: 2) == .distanceUnknown(limit: Metres(2000)))
        // The stated road distance overrides the straight line of 100 m.
        #expect(
            obstacle(sketch, child: 3) == .tooFar(distance: Metres(3500), limit: Metres(2000))
        )
    }

    @Test func fitnessAndSeats() {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 0)
        sketch.addClass(seats: 1)
        sketch.addChild(isFit: false)
        sketch.addChild()
        #expect(obstacle(sketch, child: 0, classIndex: 1) == .notFitForGroupCare)
        #expect(obstacle(sketch, child: 1, classIndex: 0) == .noSeats)
        sketch.policy.eligibility.requiresFitness = false
        #expect(obstacle(sketch, child: 0, classIndex: 1) == nil)
    }
}
