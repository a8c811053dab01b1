import Testing

@testable import Solver

@Suite("What the network solver refuses")
struct NetworkFaultTests {
    @Test("malformed problems are named")
    func malformed() {
        #expect(throws: NetworkFault.duplicateArc(child: 1, seatGroup: 0)) {
            try TransportationProblem(
                arcStart: [0, 1, 3],
                arcSeatGroup: [0, 0, 0],
                capacities: [1]
            )
        }
        #expect(throws: NetworkFault.unknownSeatGroup(arc: 1, seatGroup: 2)) {
            try TransportationProblem(arcStart: [0, 2], arcSeatGroup: [0, 2], capacities: [1, 1])
        }
        #expect(throws: NetworkFault.unknownSeatGroup(arc: 0, seatGroup: -1)) {
            try TransportationProblem(arcStart: [0, 1], arcSeatGroup: [-1], capacities: [1])
        }
        #expect(throws: NetworkFault.negativeCapacity(seatGroup: 1)) {
            try TransportationProblem(arcStart: [0], arcSeatGroup: [], capacities: [1, -1])
        }
        #expect(throws: NetworkFault.arcStartsDisagree(child: 1)) {
            try TransportationProblem(
                arcStart: [0, 2, 1],
                arcSeatGroup: [0, 1],
                capacities: [1, 1]
            )
        }
        #expect(throws: NetworkFault.arcStartsDisagree(child: 1)) {
            try TransportationProblem(arcStart: [0, 1], arcSeatGroup: [0, 1], capacities: [1, 1])
        }
        #expect(throws: NetworkFault.arcStartsDisagree(child: 0)) {
            try TransportationProblem(arcStart: [], arcSeatGroup: [], capacities: [])
        }
    }

    @Test("a goal must value every arc")
    func valueCount() throws {
        let problem = try TransportationProblem(
            arcStart: [0, 1],
            arcSeatGroup: [0],
            capacities: [1]
        )
        #expect(throws: NetworkFault.valueCountDiffers(level: 0, expected: 1, found: 2)) {
            let goal = StrictGoal { ArcValues([1, 2] as [Int64]) }
            _ = try StrictGoalsSolver().solve(problem, goals: [goal])
        }
    }

    @Test("values beyond exact arithmetic are refused", arguments: [Int64.max, .min, .max / 4])
    func overflow(value: Int64) throws {
        let scenario = NetworkScenario(
            choices: [[0, 1], [0, 1]],
            capacities: [1, 1],
            values: [[[0, 0], [0, 0]], [[1, value], [value, 2]]]
        )
        #expect(throws: NetworkFault.overflow(level: 1)) {
            try StrictGoalsSolver().solve(scenario.problem, goals: scenario.goals())
        }
    }

    @Test("large values within exact arithmetic are solved")
    func large() throws {
        let big = Int64.max / 1_000
        let scenario = NetworkScenario(
            choices: [[0, 1], [0, 1]],
            capacities: [1, 1],
            values: [[[big, big - 1], [big - 3, big - 5]]]
        )
        let solution = try StrictGoalsSolver().solve(scenario.problem, goals: scenario.goals())
        try solution.verify(scenario.problem, goals: scenario.goals())
        #expect(solution.levels[0].value == 2 * big - 4)
    }

    @Test("a request to stop is heard")
    func cancelled() throws {
        let scenario = NetworkScenario.district(5, children: 300, groups: 20, choices: 6)
        let cancellation = Cancellation()
        let early = StrictGoalsSolver(cancellation: cancellation)
        cancellation.request()
        #expect(throws: NetworkFault.cancelled) {
            try early.solve(scenario.problem, goals: scenario.goals())
        }
        let second = Cancellation()
        let late = StrictGoalsSolver(cancellation: second) { progress in
            if progress.level == 1 { second.request() }
        }
        #expect(throws: NetworkFault.cancelled) {
            try late.solve(scenario.problem, goals: scenario.goals())
        }
    }
}
