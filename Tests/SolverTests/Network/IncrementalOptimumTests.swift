import Testing

@testable import Solver

/// A solved scenario, and the same scenario changed and solved from scratch.
private struct ChangedScenario {
    let scenario: NetworkScenario
    let optimum: IncrementalOptimum

    init(_ scenario: NetworkScenario) throws {
        self.scenario = scenario
        let problem = try scenario.problem
        let solution = try StrictGoalsSolver().solve(problem, goals: scenario.goals())
        optimum = try IncrementalOptimum(
            problem,
            values: scenario.values.map { ArcValues(Array($0.joined())) },
            assignment: solution.assignment
        )
        #expect(optimum.objective == solution.levels.map { $0.value ?? 0 })
    }

    /// Solves the changed scenario from scratch and compares every goal, and where only one
    /// assignment is best also who sits where.
    func expect(
        _ changed: IncrementalOptimum,
        _ change: (inout NetworkScenario) -> Void,
        _ comment: Comment
    ) throws {
        var other = scenario
        change(&other)
        let problem = try other.problem
        let solution = try StrictGoalsSolver().solve(problem, goals: other.goals())
        #expect(changed.objective == solution.levels.map { $0.value ?? 0 }, comment)
        #expect(zip(changed.load, changed.capacities).allSatisfy { $0 <= $1 }, comment)
        try MoveChains.verifyNoGain(changed)
        guard solution.isUnique else { return }
        let groups = changed.assignment.map { $0 < 0 ? -1 : changed.seatGroup(ofArc: $0) }
        #expect(
            groups == solution.assignment.map { $0 < 0 ? -1 : Int(problem.arcSeatGroup[Int($0)]) },
            comment
        )
    }
}

@Suite("One change to a solved market, against solving from scratch")
struct IncrementalOptimumTests {
    private static func scenario(_ seed: UInt64) -> NetworkScenario {
        NetworkScenario.small(
            seed,
            goals: 1 + Int(seed) % 4,
            children: 1 + Int(seed) % 9,
            groups: 1 + Int(seed / 9) % 5
        )
    }

    @Test("one seat more or less in every seat group, two in a row", arguments: 0..<4)
    func seats(block: Int) throws {
        for index in 0..<75 {
            let seed = UInt64(20_000 + block * 75 + index)
            let base = try ChangedScenario(Self.scenario(seed))
            let entering = try base.optimum.chains(.entering)
            for group in base.scenario.capacities.indices {
                var more = base.optimum
                try more.addSeat(to: group)
                try base.expect(more, { $0.capacities[group] += 1 }, "seed \(seed), +\(group)")
                let worth = zip(more.objective, base.optimum.objective).map(-)
                if base.optimum.load[group] == base.optimum.capacities[group],
                    let gain = entering.gain(group), base.optimum.isGain(gain)
                {
                    #expect(worth == gain)
                    #expect(!entering.movers(group).isEmpty)
                } else {
                    #expect(worth.allSatisfy { $0 == 0 })
                }
                let next = (group + 1) % base.scenario.capacities.count
                try more.addSeat(to: next)
                try base.expect(
                    more,
                    {
                        $0.capacities[group] += 1
                        $0.capacities[next] += 1
                    },
                    "seed \(seed), +\(group) +\(next)"
                )
                guard base.scenario.capacities[group] > 0 else { continue }
                var fewer = base.optimum
                try fewer.removeSeat(from: group)
                try base.expect(fewer, { $0.capacities[group] -= 1 }, "seed \(seed), -\(group)")
            }
        }
    }

    @Test(
        "every child taken out, put back with other values, or with another arc",
        arguments: 0..<4
    )
    func children(block: Int) throws {
        for index in 0..<75 {
            let seed = UInt64(30_000 + block * 75 + index)
            let base = try ChangedScenario(Self.scenario(seed))
            var random = SeededRandom(seed)
            for child in base.scenario.choices.indices {
                var without = base.optimum
                try without.withdraw(child)
                try base.expect(without, { $0.remove(child) }, "seed \(seed), without \(child)")
                var changed = base.scenario
                let group = Int.random(in: changed.capacities.indices, using: &random)
                changed.offer(child, group, [Int64](repeating: 1, count: changed.values.count))
                for choice in changed.choices[child].indices {
                    changed.values[0][child][choice] += Int64.random(in: 0...3, using: &random)
                }
                let isIn = try without.admit(child, arcs: changed.newArcs(of: child))
                #expect(isIn == (without.assignment[child] >= 0))
                try base.expect(without, { $0 = changed }, "seed \(seed), \(child) again")
            }
        }
    }

    @Test(
        "every child forced into every choice costs what the best such assignment costs",
        arguments: 0..<4
    )
    func forced(block: Int) throws {
        for index in 0..<50 {
            let seed = UInt64(40_000 + block * 50 + index)
            let base = try ChangedScenario(Self.scenario(seed))
            for child in base.scenario.choices.indices {
                for choice in base.scenario.choices[child].indices {
                    var forced = base.optimum
                    try forced.withdraw(child)
                    let arc = base.scenario.newArcs(of: child)[choice]
                    let isIn = try forced.admit(child, arcs: [arc], .forced)
                    #expect(isIn == (base.scenario.capacities[arc.seatGroup] > 0))
                    guard isIn else { continue }
                    // The seat is the child's: solve for the others with one seat less.
                    var others = base.scenario
                    others.remove(child)
                    others.capacities[arc.seatGroup] -= 1
                    let solution = try StrictGoalsSolver().solve(
                        others.problem,
                        goals: others.goals()
                    )
                    let best = zip(solution.levels, arc.values).map { ($0.value ?? 0) + $1 }
                    #expect(forced.objective == best, "seed \(seed), \(child) in \(arc.seatGroup)")
                }
            }
        }
    }

    @Test("a sample of changes in a district")
    func district() throws {
        let scenario = NetworkScenario.district(5, children: 600, groups: 30, choices: 6)
        let base = try ChangedScenario(scenario)
        for group in stride(from: 0, to: 30, by: 7) {
            var more = base.optimum
            try more.addSeat(to: group)
            try base.expect(more, { $0.capacities[group] += 1 }, "+\(group)")
        }
        for child in stride(from: 0, to: 600, by: 97) {
            var without = base.optimum
            try without.withdraw(child)
            try base.expect(without, { $0.remove(child) }, "without \(child)")
            var arcs = scenario.newArcs(of: child)
            for arc in arcs.indices {
                var values = arcs[arc].values
                values[0] += 45
                arcs[arc] = NewArc(seatGroup: arcs[arc].seatGroup, values: values)
            }
            _ = try without.admit(child, arcs: arcs)
            try base.expect(
                without,
                { $0.values[0][child] = $0.values[0][child].map { $0 + 45 } },
                "45 more for \(child)"
            )
        }
    }

    @Test("an assignment that is not best, or values beyond exact sums, are refused")
    func refused() throws {
        let scenario = NetworkScenario(choices: [[0], [0]], capacities: [1], values: [[[1], [2]]])
        let problem = try scenario.problem
        func values(_ first: Int64, _ second: Int64) -> ArcValues { ArcValues([first, second]) }
        #expect(throws: NetworkFault.startNotBest) {
            try IncrementalOptimum(problem, values: [values(1, 2)], assignment: [0, -1])
        }
        #expect(throws: NetworkFault.startNotBest) {
            try IncrementalOptimum(problem, values: [values(1, 2)], assignment: [0, 1])
        }
        #expect(throws: NetworkFault.overflow(level: 0)) {
            try IncrementalOptimum(
                problem,
                values: [values(1, .max / 2)],
                assignment: [-1, 1]
            )
        }
    }
}

extension NetworkScenario {
    /// Leaves a child without choices.
    fileprivate mutating func remove(_ child: Int) {
        choices[child] = []
        for level in values.indices { values[level][child] = [] }
    }

    /// Gives a child a choice that it lacks; one that it has stays as it is.
    fileprivate mutating func offer(_ child: Int, _ group: Int, _ vector: [Int64]) {
        guard !choices[child].contains(group) else { return }
        choices[child].append(group)
        for level in values.indices { values[level][child].append(vector[level]) }
    }

    fileprivate func newArcs(of child: Int) -> [NewArc] {
        choices[child].indices.map { choice in
            NewArc(
                seatGroup: choices[child][choice],
                values: values.map { $0[child][choice] }
            )
        }
    }
}
