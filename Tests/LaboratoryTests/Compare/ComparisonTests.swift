import Findings
import Laboratory
import PlacementModel
import ScenarioFixtures
import Solver
import Testing

@Suite struct ComparisonTests {
    @Test(arguments: 0..<20) func aRunBesideItselfIsNoChange(seed: Int) throws {
        let scenario = RandomTown(seed: seed).scenario()
        let compared = try VariantComparison(
            [contestant("one", scenario), contestant("other", scenario)],
            base: 0
        )
        let difference = try #require(compared.comparison.differences[1])
        #expect(difference.changed.isEmpty)
        #expect(difference.unlike.isEmpty)
        #expect(difference.onlyInBase.isEmpty && difference.onlyHere.isEmpty)
        #expect(difference.unchangedCount == scenario.children.count)
        #expect(difference.flows.allSatisfy { $0.from == $0.to })
        #expect(difference.effects.allSatisfy { $0.kinds.isEmpty })
        for row in compared.comparison.rows {
            #expect(row.values[0] == row.values[1])
        }
        #expect(compared.counts.solves == 1)
        #expect(compared.counts.optionTables == 1)
    }

    @Test(arguments: 0..<60) func oneAgainstAnotherIsTheMirrorOfTheOther(seed: Int) throws {
        var town = RandomTown(seed: seed)
        let scenario = town.scenario()
        let changed = contestant("b", scenario, [town.change(), town.change()])
        let sides = [contestant("a", scenario), changed]
        let forward = try VariantComparison(sides, base: 0).comparison
        let backward = try VariantComparison(
            [contestant("a", scenario), contestant("b", changed.scenario)],
            base: 1
        ).comparison
        let there = try #require(forward.differences[1])
        let back = try #require(backward.differences[0])
        #expect(forward.rows == backward.rows)
        for row in forward.rows {
            let change = forward.change(row, side: 1)
            #expect(change == backward.change(row, side: 0).map { -$0 })
        }
        #expect(there.changed.map(\.child) == back.changed.map(\.child))
        for (one, other) in zip(there.changed, back.changed) {
            #expect(one.from == other.to && one.to == other.from)
            #expect(one.kind.mirrored == other.kind)
        }
        #expect(
            Set(there.flows)
                == Set(back.flows.map { ChildFlow(from: $0.to, to: $0.from, count: $0.count) })
        )
        #expect(
            Set(there.unlike)
                == Set(back.unlike.map { Unlike($0.subject, from: $0.to, to: $0.from) })
        )
    }

    @Test(arguments: 0..<40) func theOrderOfChildrenChangesNothing(seed: Int) throws {
        var town = RandomTown(seed: seed)
        let scenario = town.scenario()
        let change = town.change()
        var random = SplitMix64(seed: UInt64(seed))
        let order = Array(scenario.children.indices).shuffled(using: &random)
        let straight = try VariantComparison(
            [contestant("a", scenario), contestant("b", scenario, [change])],
            base: 0
        ).comparison
        let shuffled = scenario.permuted(order)
        let other = try VariantComparison(
            [contestant("a", shuffled), contestant("b", shuffled, [change])],
            base: 0
        ).comparison
        #expect(straight.rows == other.rows)
        let here = try #require(straight.differences[1])
        let there = try #require(other.differences[1])
        #expect(here.effects == there.effects)
        #expect(here.flows == there.flows)
        #expect(
            here.changed.sorted { $0.child < $1.child }
                == there.changed.sorted { $0.child < $1.child }
        )
    }

    @Test(arguments: 0..<30) func flowsAndKindsAddUp(seed: Int) throws {
        var town = RandomTown(seed: seed)
        let scenario = town.scenario()
        let changes = [town.change(), town.change()]
        let comparison = try VariantComparison(
            [contestant("a", scenario), contestant("b", scenario, changes)],
            base: 0
        ).comparison
        let difference = try #require(comparison.differences[1])
        #expect(difference.flows.reduce(0) { $0 + $1.count } == scenario.children.count)
        #expect(
            difference.flows.filter { $0.from != $0.to }.reduce(0) { $0 + $1.count }
                == difference.changed.count
        )
        let placed = try #require(comparison.rows.first { $0.figure == Figure(.placed) })
        #expect(
            comparison.change(placed, side: 1)
                == difference.count(.gains) - difference.count(.loses)
        )
        let all = try #require(difference.effects.first)
        #expect(all.subject == .all)
        #expect(all.children == scenario.children.count)
        for kind in ChangedChild.Kind.allCases {
            #expect(all.count(kind) == difference.count(kind))
        }
        #expect(difference.changed.allSatisfy { !$0.reasons.isEmpty })
    }

    /// Two towns with some children, classes and groups in common.
    @Test func unlikeScenariosAreJoinedByCode() throws {
        var one = ScenarioSketch()
        one.addClass(seats: 1)
        one.addClass(seats: 1)
        one.addChild(wishes: [0])
        one.addChild(wishes: [1])
        var other = one
        other.classes.removeLast()
        other.wishes[1] = []
        other.addChild(wishes: [0])
        one.addChild(wishes: [0])
        let first = one.scenario()
        var second = other.scenario()
        second.children[2] = first.children[2].renamed("late")
        let comparison = try VariantComparison(
            [contestant("a", first), contestant("b", second)],
            base: 0
        ).comparison
        let difference = try #require(comparison.differences[1])
        #expect(difference.onlyInBase == [first.children[2].id])
        #expect(difference.onlyHere == [ChildID("late")])
        #expect(comparison.places.classes.map(\.id.text) == ["C0", "C1"])
        let lost = try #require(difference.changed(first.children[1].id))
        #expect(lost.kind == .loses)
        #expect(lost.reasons == [.classGone(ClassID("C1"))])
        #expect(
            difference.unlike.contains(
                Unlike(.careClass(ClassID("C1")), from: .number(1), to: nil)
            )
        )
        #expect(
            difference.unlike.contains(Unlike(.children, from: .number(1), to: .number(1)))
        )
        #expect(difference.flows.contains { $0.from == .absent || $0.to == .absent })
    }
}

extension ChangedChild.Kind {
    fileprivate var mirrored: ChangedChild.Kind {
        switch self {
        case .gains: .loses
        case .loses: .gains
        case .movesUp: .movesDown
        case .movesDown: .movesUp
        case .moves: .moves
        case .mode: .mode
        }
    }
}

extension Child {
    fileprivate func renamed(_ text: String) -> Child {
        Child(
            id: ChildID(text),
            birthDate: birthDate,
            grade: grade,
            groups: groups,
            groupsValidUntil: nil,
            home: home,
            householdIndex: nil,
            employerIndex: nil,
            appliedAt: appliedAt,
            mode: mode,
            isFitForGroupCare: true,
            row: row
        )
    }
}
