import GLPK
import Testing

@testable import Solver

/// The primal-dual method's bounds hold, come near the simplex method's, and do not depend on threads.
struct PrimalDualTests {
    private func bounds(
        _ component: IntegerComponent,
        _ values: [Int64],
        steps: Int,
        threads: Int
    ) throws -> (bound: Int64, point: [Double])? {
        let run = PrimalDualRun(component, values, box: component.box, threads: threads)
        guard var run else { return nil }
        for _ in 0..<steps / 30 { run.advance(steps: 30) }
        return (run.best.floor, run.point())
    }

    private func town(_ seed: UInt64, children: Int) throws -> (IntegerComponent, [Int64]) {
        let town = RandomTown(districts: 1, children: children, seed: seed)
        guard case .split(let presolve) = IntegerPresolve.split(town.program) else {
            throw IntegerFault.library(reason: "the town is infeasible")
        }
        let component = try #require(presolve.components.first)
        return (component, component.columns.map { town.points[Int($0)] })
    }

    /// Programs of every shape, with columns below 0, equations and rows without any solution.
    @Test func isNeverBelowTheBestPoint() throws {
        var compared = 0
        for seed in UInt64(0)..<600 {
            let random = RandomProgram(seed: seed)
            guard let best = random.bestByEnumeration,
                case .split(let presolve) = IntegerPresolve.split(random.program)
            else { continue }
            let values = random.levels[0]
            var whole: Int64 = 0
            for column in presolve.freeColumns.map(Int.init) {
                let bounds = random.program.columns[column]
                whole += max(values[column] * bounds.lower, values[column] * bounds.upper)
            }
            for (column, bounds) in random.program.columns.enumerated()
            where bounds.lower == bounds.upper {
                whole += values[column] * bounds.lower
            }
            for component in presolve.components {
                let mine = component.columns.map { values[Int($0)] }
                let found = try bounds(component, mine, steps: 120, threads: 1)
                whole += try #require(found).bound
            }
            #expect(whole >= best[0], "seed \(seed)")
            compared += 1
        }
        #expect(compared > 200)
    }

    @Test(arguments: UInt64(0)..<4)
    func comesNearTheSimplexMethod(seed: UInt64) throws {
        let (component, values) = try town(seed, children: 240)
        let columns = (0..<component.columnCount).map { Int32($0) }
        let exact = try Problem.withProblem { problem throws(SolverFault) -> Int64? in
            var relaxation = RelaxationLP(component, values: values, cancellation: nil)
            try relaxation.load(columns, into: &problem)
            guard case .bounded(let point) = try relaxation.solve(&problem, .primal) else {
                return nil
            }
            return point.safe.floor
        }
        let simplex = try #require(exact)
        let found = try #require(try bounds(component, values, steps: 1_200, threads: 1))
        #expect(found.bound >= simplex)
        #expect(found.bound - simplex <= simplex / 200)
    }

    @Test func isTheSameWithAnyThreads() throws {
        let (component, values) = try town(11, children: 320)
        let one = try #require(try bounds(component, values, steps: 300, threads: 1))
        for threads in 2...3 {
            let other = try #require(try bounds(component, values, steps: 300, threads: threads))
            #expect(other.bound == one.bound)
            #expect(other.point == one.point)
        }
    }

    /// Turn by turn the bound falls, and every turn's gain is what it fell by.
    @Test func settlesTurnByTurn() throws {
        let (component, values) = try town(5, children: 320)
        var bounds: [[Int128]] = []
        for threads in [1, 3] {
            let limits = SearchLimits(
                limits: IntegerLimits(),
                threads: threads,
                cancellation: Cancellation()
            )
            var state = LevelState(component, values: values, start: nil)
            var found = try #require(
                PrimalDualRelaxation.solve(&state, limits, notify: { _ in })
            )
            var falling = [found.point.safe.scaled]
            for _ in 0..<6 {
                found.settle(&state, limits, notify: { _ in })
                let fall = falling[falling.count - 1] - found.point.safe.scaled
                #expect(fall >= 0)
                #expect(found.gain >= 0 && found.gain <= fall)
                #expect(state.bound == found.point.safe.floor)
                falling.append(found.point.safe.scaled)
            }
            #expect(falling[6] < falling[0])
            bounds.append(falling)
        }
        #expect(bounds[0] == bounds[1])
    }

    /// Numbers beyond the fixed point are declined, not wrapped around.
    @Test func declinesLargeNumbers() throws {
        var program = IntegerProgram()
        let row = program.addRow(IntegerRow(.budgetOfClasses, upper: 1 << 30))
        for column in Int32(0)..<3 {
            program.addColumn(
                IntegerColumn(.classOpens(column)),
                entries: [(row, 1 << 20)]
            )
        }
        guard case .split(let presolve) = IntegerPresolve.split(program) else {
            Issue.record("the program has points")
            return
        }
        for component in presolve.components {
            let run = PrimalDualRun(component, [1, 2, 3], box: component.box, threads: 1)
            let isDeclined = run == nil
            #expect(isDeclined)
        }
    }

    /// Fixing columns that together break a row is refused and leaves everything as it was.
    @Test func keepsRowsWhileFixing() throws {
        let (component, _) = try town(3, children: 80)
        let groups = GroupRows(component)
        let group = try #require(groups.rows.first)
        let members = component.entries(ofRow: Int(group)).map { Int(component.entryColumn[$0]) }
        try #require(members.count > 1)
        var range = ActivityRange(component, ColumnEntries(component), box: component.box)
        let keepsBoth = range.fix([(members[0], 1), (members[1], 1)])
        #expect(!keepsBoth)
        #expect(range.box == component.box)
        let keepsOne = range.fix([(members[0], 1)])
        #expect(keepsOne)
        let keepsOther = range.fix([(members[1], 1)])
        #expect(!keepsOther)
        #expect(range.box.lower[members[0]] == 1)
    }
}
