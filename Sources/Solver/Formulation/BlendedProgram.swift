// Problem: two goals are weighed against each other under rules that take an integer program, while the
// goals before both keep their optimum.
//
// Method: the policy's levels in strict order, with the blend in place of the first of the two, and
// after it the first goal, which breaks its ties. With the weight of one goal alone, the other goal
// breaks them. What is left open the levels after both decide, as far as the policy goes; the
// engine's choice stands among placements that are equal in all of them.
//
// Every level of every answer is proven, or there is no answer: a placement that may not be best for
// the blend may be dominated. A blend's values that are too large for exact arithmetic are an error.

package import PlacementModel

/// A scenario under rules beyond the pure ones in which two goals are blended.
package struct BlendedProgram: Sendable {
    package let first: GoalLevel
    package let second: GoalLevel
    /// How many of the policy's levels stand before both and keep their optimum.
    package let keptLevelCount: Int
    private let solver: PlacementSolver
    private let formulation: IntegerFormulation
    private let before: [[Int64]]
    private let later: [[Int64]]
    private let firstValues: [Int64]
    private let secondValues: [Int64]

    /// - Parameter options: those of the scenario.
    /// - Throws: ``SolveFault/seedNeededForRules``, or what is wrong with the reserves.
    package init(
        _ scenario: Scenario,
        options: RaggedTable<PlacementOption>,
        first: GoalLevel,
        second: GoalLevel
    ) throws(SolveFault) {
        solver = PlacementSolver(scenario, options: options)
        let draw = solver.draw
        if scenario.policy.lottery != nil, draw == nil { throw .seedNeededForRules }
        self.first = first
        self.second = second
        formulation = try IntegerFormulation(
            scenario,
            options: options,
            draw: draw,
            further: [first, second]
        )
        let levels = formulation.levels
        keptLevelCount =
            levels.firstIndex { $0 == first || $0 == second }
            ?? levels.firstIndex(of: .lottery) ?? levels.count
        before = Array(formulation.values.prefix(keptLevelCount))
        later = zip(levels, formulation.values).dropFirst(keptLevelCount)
            .filter { $0.0 != first && $0.0 != second }.map(\.1)
        firstValues = formulation.furtherValues[0]
        secondValues = formulation.furtherValues[1]
    }

    /// The placement that is best for `firstWeight` times the first goal and `secondWeight` times the
    /// second, then for the first, then for the second.
    ///
    /// Precondition: no weight is negative, and one is not 0.
    /// - Throws: ``SolveFault/undecided(_:)`` where the work limit came before the proof of any level.
    package func best(
        firstWeight: Int64,
        secondWeight: Int64,
        _ work: Work
    ) throws(SolveFault) -> BlendedOptimum.Solution {
        let levels = before + (try traded(firstWeight, secondWeight)) + later
        let found: IntegerOutcome
        do {
            found = try IntegerSolver(
                limits: work.limits,
                threads: work.threadCount,
                cancellation: work.cancellation
            ).solve(
                formulation.program,
                levels: levels.map { values in { values } },
                start: formulation.start()
            )
        } catch {
            throw .integer(error)
        }
        switch found {
        case .solved(let values, let decided, _) where decided.allSatisfy(\.isProven):
            return read(values)
        case .infeasible(let rows):
            throw .infeasible(rows.map { formulation.program.rows[Int($0)].name })
        case .solved, .undecided:
            throw work.cancellation.isRequested ? .network(.cancelled) : .undecided(work.limits)
        }
    }

    /// The levels in place of the two goals. Of a blend, the first and the second goal, the third follows
    /// from the other two.
    private func traded(
        _ firstWeight: Int64,
        _ secondWeight: Int64
    ) throws(SolveFault) -> [[Int64]] {
        if secondWeight == 0 { return [firstValues, secondValues] }
        if firstWeight == 0 { return [secondValues, firstValues] }
        var blend = firstValues
        for column in blend.indices {
            let (one, isLarge) = firstValues[column].multipliedReportingOverflow(by: firstWeight)
            let (two, isLarger) = secondValues[column].multipliedReportingOverflow(by: secondWeight)
            let (sum, isLargest) = one.addingReportingOverflow(two)
            guard !isLarge, !isLarger, !isLargest else {
                throw .integer(.valueTooLarge(level: before.count, column: column))
            }
            blend[column] = sum
        }
        return [blend, firstValues]
    }

    private func read(_ values: [Int64]) -> BlendedOptimum.Solution {
        let outcome = formulation.outcome(of: values, rulesLeftOut: [], goals: [])
        return BlendedOptimum.Solution(
            first: sum(firstValues, values),
            second: sum(secondValues, values),
            seats: outcome.seats,
            seatGroups: outcome.seatGroups
        )
    }

    private func sum(_ level: [Int64], _ values: [Int64]) -> Int {
        zip(level, values).reduce(0) { $0 + Int($1.0 * $1.1) }
    }
}
