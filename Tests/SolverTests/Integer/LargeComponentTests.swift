import GLPK
import Testing

@testable import Solver

/// What large components begin with, on middle ones.
@Suite struct LargeComponentTests {
    private let limits = SearchLimits(
        limits: IntegerLimits(),
        threads: 2,
        cancellation: Cancellation()
    )

    private func component(_ town: RandomTown) throws -> (IntegerComponent, [Int64]) {
        guard case .split(let presolve) = IntegerPresolve.split(town.program) else {
            throw IntegerFault.library(reason: "the town is infeasible")
        }
        let component = try #require(presolve.components.first)
        return (component, component.columns.map { town.points[Int($0)] })
    }

    private func bound(
        _ component: IntegerComponent,
        _ values: [Int64],
        from basis: Basis?
    ) throws -> Int64? {
        let columns = (0..<component.columnCount).map { Int32($0) }
        return try Problem.withProblem { problem throws(SolverFault) -> Int64? in
            var relaxation = RelaxationLP(component, values: values, cancellation: nil)
            try relaxation.load(columns, into: &problem)
            if let basis { try problem.setBasis(basis) }
            guard case .bounded(let point) = try relaxation.solve(&problem, .dual) else {
                return nil
            }
            return point.safe.floor
        }
    }

    /// Regions' bases together are a basis of the whole, and lead to the same bound.
    @Test(arguments: UInt64(0)..<4)
    func aMergedBasisLeadsToTheSameBound(seed: UInt64) throws {
        let (component, values) = try component(
            RandomTown(districts: 1, children: 240, seed: seed)
        )
        let columns = (0..<component.columnCount).map { Int32($0) }
        let basis = try #require(
            try CrashBasis.merged(
                component,
                values,
                columns: columns,
                limits,
                groupsPerRegion: 60
            )
        )
        let basic = (basis.rows + basis.columns).count { $0 == .basic }
        #expect(basic == component.rowCount)
        #expect(basis.columns.contains(.basic))
        let alone = try bound(component, values, from: nil)
        #expect(alone != nil)
        #expect(try bound(component, values, from: basis) == alone)
    }

    @Test func aSmallComponentNeedsNone() throws {
        let (component, values) = try component(RandomTown(districts: 1, children: 60, seed: 1))
        #expect(try CrashBasis.merged(component, values, columns: [], limits) == nil)
    }

    /// Classes and carers are whole in a plan, and its bound is that of its box.
    @Test(arguments: UInt64(0)..<4)
    func aDiveEndsAtAPlan(seed: UInt64) throws {
        let (component, values) = try component(
            RandomTown(districts: 1, children: 160, seed: seed)
        )
        let columns = (0..<component.columnCount).map { Int32($0) }
        let limits = limits
        let found = try Problem.withProblem { problem throws(SolverFault) -> (Int64, Int64)? in
            var relaxation = RelaxationLP(component, values: values, cancellation: nil)
            try relaxation.load(columns, into: &problem)
            guard case .bounded(let root) = try relaxation.solve(&problem, .dual),
                let plan = try PlanDive(limits: limits)
                    .plan(&relaxation, &problem, root, in: component.box)
            else { return nil }
            for (column, isStructure) in GroupRows(component).isStructure.enumerated()
            where isStructure {
                let value = plan.point.columns[column]
                #expect(abs(value - value.rounded()) <= 1e-6)
            }
            #expect(relaxation.box == component.box)
            return (root.safe.floor, plan.node.bound)
        }
        if let found { #expect(found.1 <= found.0) }
    }

    @Test func countingLevelsAreTakenTogetherWithTheFirstThatTells() throws {
        let counts: [Int64] = [0, 1, 1, 0, 0, 0, 0, 0, 0, 1]
        let points: [Int64] = [11, 2, 3, 4, 5, 6, 7, 8, 9, 10]
        var leading = LeadingLevels([{ counts }, { points }, { fatalError("not asked for") }])
        let blend = try #require(leading.blend)
        // One counted seat outweighs the points of two.
        #expect(blend.values == zip(counts, points).map { 23 * $0 + $1 })
        #expect(blend.weights == [23])
        #expect(leading.take(1) == points)
        #expect(leading.take(2) == nil)
        #expect(LeadingLevels([{ points }, { counts }]).blend?.values == nil)
    }
}
