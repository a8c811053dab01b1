import PlacementModel
import ScenarioFixtures
import Testing

@testable import Solver

@Suite struct OpeningTests {
    private func optional(minimum: Int32? = nil, cost: Int32? = nil) -> OpeningTerms {
        OpeningTerms(isOptional: true, minimumChildren: minimum, cost: cost)
    }

    private func budget(
        classes: Int32? = nil,
        money: Int64? = nil,
        carers: Int32? = nil
    ) -> OpeningBudget {
        OpeningBudget(classCount: classes, money: money, carerCount: carers)
    }

    /// Three optional classes; three, two and one children prefer each, and would take any.
    private func sketch(_ terms: [OpeningTerms]) -> ScenarioSketch {
        var sketch = ScenarioSketch()
        for term in terms { sketch.addStaffedClass(seats: 9, opening: term) }
        for (index, count) in [3, 2, 1].enumerated().prefix(terms.count) {
            for _ in 0..<count {
                let others = terms.indices.filter { $0 != index }.map { Int32($0) }
                sketch.addChild(wishes: [Int32(index)] + others)
            }
        }
        return sketch
    }

    private func places(_ sketch: ScenarioSketch) throws -> [Int32?] {
        try ReferenceIntegerSolve(sketch.scenario()).places
    }

    @Test func aBudgetOfClassesClosesAndReplaces() throws {
        var sketch = sketch([optional(), optional(), optional()])
        #expect(try places(sketch) == [0, 0, 0, 1, 1, 2])
        sketch.policy.opening = budget(classes: 2)
        let two = try places(sketch)
        #expect(two.prefix(5) == [0, 0, 0, 1, 1] && two[5] != 2 && two[5] != nil)
        sketch.policy.opening = budget(classes: 1)
        #expect(try places(sketch) == [0, 0, 0, 0, 0, 0])
        sketch.policy.opening = budget(classes: 0)
        #expect(try places(sketch) == [nil, nil, nil, nil, nil, nil])
    }

    @Test func classesThatAreAlwaysOpenCountToo() throws {
        var sketch = sketch([.always, optional()])
        sketch.policy.opening = budget(classes: 1)
        #expect(try places(sketch) == [0, 0, 0, 0, 0])
        sketch.policy.opening = budget(classes: 0)
        #expect(try ReferenceIntegerSolve(sketch.scenario()).optimum == nil)
    }

    @Test func aMinimumFillsTheClassOrClosesIt() throws {
        // Two children prefer the second class; with a third it opens only if one gives way.
        for (minimum, second) in [(2, 2), (3, 3), (6, 0)] {
            var sketch = sketch([
                .always,
                OpeningTerms(
                    isOptional: false,
                    minimumChildren: Int32(minimum),
                    cost: nil
                ),
            ])
            sketch.policy.points.rules = [
                ScenarioSketch.rule(.placed, 100), ScenarioSketch.rule(.wish(rank: 1), 20),
                ScenarioSketch.rule(.wish(rank: 2), 15),
            ]
            let count = try places(sketch).count { $0 == 1 }
            #expect(count == second, "minimum \(minimum)")
        }
    }

    @Test func halfDaysCountAsOneChildEach() throws {
        var sketch = ScenarioSketch()
        sketch.addStaffedClass(
            seats: 1,
            modes: ModeSet([.halfDayMorning, .halfDayAfternoon]),
            opening: optional(minimum: 2)
        )
        sketch.addChild(wishes: [0], mode: .halfDayMorning)
        #expect(try places(sketch) == [nil])
        sketch.addChild(wishes: [0], mode: .halfDayAfternoon)
        #expect(try places(sketch) == [0, 0])
    }

    @Test func moneyIsNotOverspent() throws {
        var sketch = sketch([optional(cost: 500), optional(cost: 300), optional(cost: 201)])
        sketch.policy.opening = budget(money: 500)
        #expect(try places(sketch) == [0, 0, 0, 0, 0, 0])
        sketch.policy.opening = budget(money: 499)
        #expect(try places(sketch) == [1, 1, 1, 1, 1, 1])
        sketch.policy.opening = budget(money: 801)
        #expect(Set(try places(sketch)) == [0, 1])
        sketch.policy.opening = budget(money: 1001)
        #expect(Set(try places(sketch)) == [0, 1, 2])
    }

    @Test func aSiteOpensWithItsClassesAndItsCost() throws {
        var sketch = ScenarioSketch()
        for site in 0..<3 {
            sketch.addSite()
            sketch.sites[site].isOptional = true
            sketch.sites[site].openingCost = [400, 300, 200][site]
        }
        sketch.addStaffedClass(site: 0, seats: 2)
        sketch.addStaffedClass(site: 0, seats: 2, opening: optional(cost: 100))
        sketch.addStaffedClass(site: 1, seats: 3)
        sketch.addStaffedClass(site: 2, seats: 1)
        for _ in 0..<4 { sketch.addChild(wishes: [0, 1, 2, 3]) }
        sketch.policy.opening = budget(money: 500)
        // Both classes of the first site cost all of it; the other two sites seat as many for as
        // much, but with later wishes.
        #expect(try places(sketch).map { $0.map { $0 < 2 } } == [true, true, true, true])
        sketch.policy.opening = budget(money: 499)
        #expect(try places(sketch).compactMap { $0 }.count == 3)
        // A class that may not stay closed counts where its site is open, with or without children.
        sketch.policy.opening = budget(classes: 1)
        #expect(Set(try places(sketch).compactMap { $0 }) == [2])
        sketch.policy.opening = budget(classes: 0)
        #expect(try places(sketch) == [nil, nil, nil, nil])
    }

    @Test func aBudgetOfCarersCountsOwnAndSharedOnes() throws {
        var sketch = ScenarioSketch()
        sketch.addSite()
        sketch.sites[0].sharedCarerCount = 2
        sketch.addStaffedClass(seats: 9, childrenPerCarer: 3)
        sketch.addStaffedClass(seats: 9, childrenPerCarer: 3, carers: 3, opening: optional())
        for _ in 0..<15 { sketch.addChild(wishes: [0, 1]) }
        func count(_ carers: Int32?) throws -> [Int] {
            sketch.policy.opening = budget(carers: carers)
            let found = try places(sketch)
            return [0, 1].map { index in found.count { $0 == index } }
        }
        #expect(try count(nil) == [6, 9])
        #expect(try count(5) == [6, 9])
        #expect(try count(4) == [3, 9])
        #expect(try count(2) == [6, 0])
        #expect(try count(0) == [0, 0])
    }

    /// Conflict with another rule: a child is placed by hand in a class that cannot reach its
    /// minimum.
    @Test func aManualPlacementInAClassThatCannotOpenIsInfeasible() throws {
        var sketch = sketch([optional(minimum: 7), optional()])
        var scenario = sketch.scenario()
        scenario.pins = [ScenarioSketch.pin(0, 0)]
        #expect(try ReferenceIntegerSolve(scenario).optimum == nil)
        sketch.classes.removeAll()
        sketch.addStaffedClass(seats: 9, opening: optional(minimum: 5))
        sketch.addStaffedClass(seats: 9, opening: optional())
        scenario = sketch.scenario()
        scenario.pins = [ScenarioSketch.pin(4, 0)]
        #expect(try ReferenceIntegerSolve(scenario).places == [0, 0, 0, 0, 0])
    }
}
