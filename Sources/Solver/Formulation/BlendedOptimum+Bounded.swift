// Problem: the best of the first goal, then of the second, among the placements that keep the goals
// before both at their optimum and reach at least so much of the second.
//
// Notation: the optimal face of the levels before is stated exactly by the arcs that may be used, the
// children who must be placed and the seat groups that must be full (OptimalFace). Those make the
// rows of a small integer program, one column per arc, and one more row bounds the second goal.
// That row makes it an integer program: without it every corner is a placement.

internal import PlacementModel

extension BlendedOptimum {
    /// - Throws: ``SolveFault/undecided(_:)`` where the work limit came before the proof of both
    ///   goals, ``SolveFault/infeasible(_:)`` where no placement has so much of the second goal.
    package func best(
        secondAtLeast floor: Int,
        _ work: Work
    ) throws(SolveFault) -> Solution {
        let arcs = (0..<formulation.problem.arcCount).filter {
            before.solution.face.contains(arc: $0, at: before.level)
        }
        let program = program(arcs, secondAtLeast: floor)
        let found: IntegerOutcome
        do {
            let (one, two) = (arcs.map { firstValues[$0] }, arcs.map { secondValues[$0] })
            found = try IntegerSolver(
                limits: work.limits,
                threads: work.threadCount,
                cancellation: work.cancellation
            ).solve(program, levels: [{ one }, { two }])
        } catch {
            throw .integer(error)
        }
        switch found {
        case .solved(let values, let levels, _):
            guard levels.allSatisfy(\.isProven) else {
                throw work.cancellation.isRequested
                    ? .network(.cancelled) : .undecided(work.limits)
            }
            var assignment = [Int32](repeating: -1, count: formulation.problem.childCount)
            for child in assignment.indices {
                for arc in formulation.problem.arcs(of: child) {
                    // Ascending, as the program's columns are.
                    guard let column = BlendedOptimum.position(of: arc, in: arcs),
                        values[column] > 0
                    else { continue }
                    assignment[child] = Int32(arc)
                }
            }
            return read(assignment)
        case .infeasible(let rows):
            throw .infeasible(rows.map { program.rows[Int($0)].name })
        case .undecided:
            throw work.cancellation.isRequested ? .network(.cancelled) : .undecided(work.limits)
        }
    }

    private func program(_ arcs: [Int], secondAtLeast floor: Int) -> IntegerProgram {
        let (problem, face) = (formulation.problem, before.solution.face)
        var program = IntegerProgram()
        for child in 0..<problem.childCount {
            let isDue = face.mustPlace(child, at: before.level)
            let name = RowName.child(Int32(child), session: 0)
            program.addRow(IntegerRow(name, lower: isDue ? 1 : nil, upper: 1))
        }
        for group in 0..<problem.seatGroupCount {
            let seats = Int64(problem.capacities[group])
            let name = RowName.seats(seatGroup: Int32(group), part: [.morning, .afternoon])
            let isDue = face.mustFill(group, at: before.level)
            program.addRow(IntegerRow(name, lower: isDue ? seats : nil, upper: seats))
        }
        let bound = program.addRow(IntegerRow(.tradedGoal, lower: Int64(floor)))
        var child = 0
        for arc in arcs {
            while !problem.arcs(of: child).contains(arc) { child += 1 }
            let group = problem.arcSeatGroup[arc]
            let name = ColumnName.seat(
                child: Int32(child),
                option: formulation.arcOption[arc],
                seatGroup: group
            )
            var entries: [(row: Int32, coefficient: Int64)] = [
                (Int32(child), 1), (Int32(problem.childCount) + group, 1),
            ]
            if secondValues[arc] != 0 { entries.append((bound, secondValues[arc])) }
            program.addColumn(IntegerColumn(name), entries: entries)
        }
        return program
    }

    private static func position(of arc: Int, in arcs: [Int]) -> Int? {
        var (low, high) = (0, arcs.count)
        while low < high {
            let middle = (low + high) / 2
            if arcs[middle] < arc { low = middle + 1 } else { high = middle }
        }
        return low < arcs.count && arcs[low] == arc ? low : nil
    }
}
