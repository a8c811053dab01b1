import Findings
import Laboratory
import PlacementModel
import ScenarioFixtures
import Testing

/// Figures against counts that read the outcome directly.
@Suite struct FigureTests {
    @Test(arguments: 0..<60) func figuresAreWhatIsThere(seed: Int) throws {
        let report = try SolvedScenario(RandomTown(seed: seed).scenario()).report
        let run = report.run
        let figures = RunFigures(report, envy: nil)
        let scenario = run.scenario
        let held: [(child: Int, option: PlacementOption)] = scenario.children.indices.flatMap {
            child in
            run.outcome.seats[child].map { (child, run.options.elements[Int($0.option)]) }
        }
        #expect(figures[Figure(.placed)] == Set(held.map(\.child)).count)
        #expect(figures[Figure(.points)] == held.reduce(0) { $0 + Int($1.option.points.value) })
        #expect(figures[Figure(.children)] == scenario.children.count)
        for (index, group) in scenario.groups.enumerated() {
            let members = scenario.children.indices.filter {
                scenario.children[$0].groups.contains(index: index)
            }
            let placed = members.filter { child in held.contains { $0.child == child } }
            #expect(figures[Figure(.children, .group(group.id))] == members.count)
            #expect(figures[Figure(.placed, .group(group.id))] == placed.count)
        }
        for (index, careClass) in scenario.classes.enumerated() {
            let taken = held.count { Int($0.option.classIndex) == index }
            #expect(figures[Figure(.placed, .careClass(careClass.id))] == taken)
            let seats = Int(careClass.capacity.seatCount)
            #expect(figures[Figure(.seats, .careClass(careClass.id))] == seats)
            #expect(figures[Figure(.free, .careClass(careClass.id))] == seats - taken)
        }
        for rank in 1...4 {
            let taken = held.count { $0.option.wishRank == Int16(rank) }
            #expect((figures[Figure(.taken, .wish(rank: Int16(rank)))] ?? 0) == taken)
        }
        let metres = held.compactMap { $0.option.distance.map { Int($0.count) } }.sorted()
        #expect(figures[Figure(.distances)] == metres.count)
        #expect(figures[Figure(.distanceSum)] == metres.reduce(0, +))
        #expect(figures[Figure(.longestDistance)] == metres.max())
        if metres.isEmpty {
            #expect(figures[Figure(.medianDistance)] == nil)
        } else {
            #expect(figures[Figure(.medianDistance)] == metres[(metres.count - 1) / 2])
        }
        let far = held.count { ($0.option.distance?.count ?? 0) > 10_000 }
        #expect(figures[Figure(.taken, .distance(.beyond))] == far)
        let near = held.count { $0.option.distance.map { $0.count <= 500 } ?? false }
        #expect(figures[Figure(.taken, .distance(.upTo(500)))] == near)
        let bands = DistanceBand.all.compactMap { figures[Figure(.taken, .distance($0))] }
        #expect(bands.reduce(0, +) == held.count)
        for goal in run.outcome.goals where goal.level == .points {
            let subject = FigureSubject.goal(ComparedGoal(.points, in: scenario.groups))
            #expect(figures[Figure(.value, subject)] == goal.value)
            #expect(figures[Figure(.gap, subject)] == 0)
        }
    }

    @Test func everyFigureStandsOnceInItsSection() throws {
        for seed in 0..<20 {
            let sides = try [seed, seed + 100].map { seed in
                RunFigures(
                    try SolvedScenario(RandomTown(seed: seed).scenario()).report,
                    envy: EnvyCounts(cases: 3, justified: 2, childrenWithJustified: 1)
                )
            }
            let scenario = RandomTown(seed: seed).scenario()
            let rows = FigureRow.all(of: sides, in: ComparedPlaces([scenario]))
            #expect(Set(rows.map(\.figure)).count == rows.count)
            let sections = rows.compactMap { row in
                FigureSection.allCases.firstIndex(of: row.figure.section)
            }
            #expect(sections == sections.sorted())
            for row in rows {
                #expect(row.values == sides.map { $0[row.figure] })
            }
        }
    }
}
