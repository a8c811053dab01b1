import GLPK
import Testing

@testable import Solver

/// The methods for large components, on middle ones.
struct NeighbourhoodSearchTests {
    private struct Root {
        let component: IntegerComponent
        let values: [Int64]
        let point: RelaxationPoint
        let columns: [Int32]
    }

    /// The relaxation of a town as one component, begun with few columns.
    private func root(_ town: RandomTown) throws -> Root {
        guard case .split(let presolve) = IntegerPresolve.split(town.program) else {
            throw IntegerFault.library(reason: "the town is infeasible")
        }
        let component = try #require(presolve.components.first)
        let values = component.columns.map { town.points[Int($0)] }
        let state = LevelState(component, values: values, start: nil)
        let columns = ColumnSelection.columns(component, state)
        let point = try Problem.withProblem { problem throws(SolverFault) -> RelaxationPoint? in
            var relaxation = RelaxationLP(component, values: values, cancellation: nil)
            try relaxation.load(columns, into: &problem)
            guard case .bounded(let point) = try relaxation.solve(&problem, .primal) else {
                return nil
            }
            return point
        }
        return Root(
            component: component,
            values: values,
            point: try #require(point),
            columns: columns
        )
    }

    private func limits(threads: Int, neighbourhoods: Int = 12) -> SearchLimits {
        SearchLimits(
            limits: IntegerLimits(neighbourhoods: neighbourhoods),
            threads: threads,
            cancellation: Cancellation()
        )
    }

    @Test func threadsFindTheSamePoint() throws {
        let root = try root(RandomTown(districts: 1, children: 160, seed: 4))
        func search(_ threads: Int) throws -> LevelState {
            var state = LevelState(root.component, values: root.values, start: nil)
            state.take(root.point.safe)
            let search = NeighbourhoodSearch(
                root.component,
                root.values,
                root.point,
                limits(threads: threads)
            ) { _ in }
            try search.run(&state, around: [])
            var progress = NeighbourhoodProgress()
            try search.improve(&state, &progress)
            return state
        }
        let alone = try search(1)
        let value = try #require(alone.value)
        #expect(value > 0)
        #expect(value <= alone.bound)
        #expect(root.component.admits(alone.point ?? []))
        #expect(try search(3).point == alone.point)
    }

    /// Whatever runs beside the search sees none of its finds, and loses none of its own.
    @Test func aSearchBesideWorkFindsTheSameWithAnyThreads() throws {
        let root = try root(RandomTown(districts: 1, children: 160, seed: 4))
        func search(_ threads: Int) throws -> LevelState {
            var state = LevelState(root.component, values: root.values, start: nil)
            state.take(root.point.safe)
            state.offer(root.component.box.lower)
            let bound = state.bound
            let first = state.value
            let beside = SearchBeside(
                root.component,
                root.values,
                root.point,
                limits(threads: threads, neighbourhoods: 40)
            ) { _ in }
            var progress = NeighbourhoodProgress()
            for round in 1...2 {
                try beside.run(&state, &progress, most: 20) { state in
                    let value = state.value
                    #expect(round > 1 || value == first)
                    state.lowerBound(to: bound + 1 - Int64(round))
                }
                #expect(progress.count <= 20 * round)
            }
            #expect(progress.count > 20)
            #expect(state.bound == bound - 1)
            #expect(try #require(state.value) > first ?? .min)
            return state
        }
        let alone = try search(1)
        #expect(root.component.admits(alone.point ?? []))
        #expect(try search(3).point == alone.point)
    }

    /// Pricing ends at the bound that all columns together have.
    @Test func columnGenerationReachesTheWholeRelaxation() throws {
        for seed in 0..<UInt64(6) {
            let root = try root(RandomTown(districts: 1, children: 90, seed: seed))
            #expect(root.columns.count <= root.component.columnCount)
            let all = (0..<root.component.columnCount).map { Int32($0) }
            let whole = try Problem.withProblem { problem throws(SolverFault) -> Int64? in
                var relaxation = RelaxationLP(
                    root.component,
                    values: root.values,
                    cancellation: nil
                )
                try relaxation.load(all, into: &problem)
                guard case .bounded(let point) = try relaxation.solve(&problem, .primal) else {
                    return nil
                }
                return point.safe.floor
            }
            #expect(root.point.safe.floor == whole, "seed \(seed)")
        }
    }

    /// A suspended relaxation goes on at the same bound.
    @Test func resumesWhereItWasSuspended() throws {
        let root = try root(RandomTown(districts: 1, children: 90, seed: 2))
        var relaxation = RelaxationLP(root.component, values: root.values, cancellation: nil)
        var state = LevelState(root.component, values: root.values, start: nil)
        let before = try Problem.withProblem { problem throws(SolverFault) -> Int64? in
            try relaxation.load(root.columns, into: &problem)
            guard case .bounded(var point) = try relaxation.solve(&problem, .primal) else {
                return nil
            }
            let rounds = CutRounds(limits: limits(threads: 1)) { _ in }
            try rounds.runStructural(&relaxation, &problem, &point, &state)
            try rounds.runZeroHalf(&relaxation, &problem, &point, &state)
            try relaxation.suspend(&problem)
            return point.safe.floor
        }
        let after = try Problem.withProblem { problem throws(SolverFault) -> (Int64, Int)? in
            try relaxation.resume(&problem)
            let iterations = relaxation.iterationCount
            guard case .bounded(let point) = try relaxation.solve(&problem, .dual) else {
                return nil
            }
            return (point.safe.floor, relaxation.iterationCount - iterations)
        }
        #expect(after?.0 == before)
        #expect(try #require(after).1 < 20)
    }
}
