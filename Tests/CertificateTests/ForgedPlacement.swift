import PlacementModel
import Report
import ScenarioFixtures

@testable import Certificate

/// A placement that is not the run's, written with all files to match: values, bounds, counts and
/// lists are those of the forged placement, and only the proof can tell.
struct ForgedPlacement {
    private(set) var run: CheckedRun

    enum Change: CaseIterable {
        case moved, swapped, unplaced, placed
    }

    /// Nil where the run leaves no room for such a change.
    init?(_ genuine: CheckedRun, _ change: Change, _ random: inout SplitMix64) {
        run = genuine
        var rows = (0..<genuine.outcome.seats.rowCount).map { Array(genuine.outcome.seats[$0]) }
        let placed = rows.indices.filter { !rows[$0].isEmpty }
        let waiting = rows.indices.filter { rows[$0].isEmpty }
        switch change {
        case .unplaced:
            guard let child = placed.randomElement(using: &random) else { return nil }
            rows[child] = []
        case .moved, .placed:
            let children = change == .moved ? placed : waiting
            guard let child = children.randomElement(using: &random) else { return nil }
            let seats = ForgedPlacement.seats(of: child, genuine).filter { $0 != rows[child].first }
            guard let seat = seats.randomElement(using: &random) else { return nil }
            rows[child] = [seat]
        case .swapped:
            guard let first = placed.randomElement(using: &random),
                let second = rows.indices.filter({ $0 != first }).randomElement(using: &random)
            else { return nil }
            func seat(of child: Int, like other: [AssignedSeat]) -> [AssignedSeat]? {
                guard let wanted = other.first else { return [] }
                return ForgedPlacement.seats(of: child, genuine)
                    .first { $0.seatGroup == wanted.seatGroup }.map { [$0] }
            }
            guard let one = seat(of: first, like: rows[second]),
                let two = seat(of: second, like: rows[first])
            else { return nil }
            (rows[first], rows[second]) = (one, two)
        }
        run.outcome.seats = RaggedTable(rows: rows)
        for _ in 0..<3 { restate() }
    }

    /// Every seat that the child's options lead to, whether it may sit there or not.
    private static func seats(of child: Int, _ run: CheckedRun) -> [AssignedSeat] {
        run.options.range(of: child).flatMap { option in
            run.outcome.seatGroups.indices.filter {
                run.outcome.seatGroups[$0].classIndex == run.options.elements[option].classIndex
                    && run.outcome.seatGroups[$0].capacity > 0
            }.map { AssignedSeat(option: Int32(option), seatGroup: Int32($0)) }
        }
    }

    /// States what the checker computes, as a forger who has the checker would.
    private mutating func restate() {
        for claim in run.claims() {
            guard case .value(let code) = claim.subject,
                case .fails(let discrepancy, _) = claim.verdict,
                let value = Int64(discrepancy.found)
            else { continue }
            for index in run.outcome.proof.indices {
                let level = run.outcome.proof[index]
                guard level.code(in: run.scenario) == code else { continue }
                switch level.proof {
                case .prices(_, let prices):
                    run.outcome.proof[index] = ProvenLevel(
                        step: level.step,
                        proof: .prices(value: value, prices: prices)
                    )
                case .steps:
                    run.outcome.proof[index] = ProvenLevel(
                        step: level.step,
                        proof: .steps(value: value, bound: value)
                    )
                case .nothingTied: break
                }
                if case .goal(let goal) = level.step,
                    let place = run.outcome.goals.firstIndex(where: { $0.level == goal })
                {
                    run.outcome.goals[place] = GoalResult(
                        level: goal,
                        value: Int(value),
                        bound: Int(value)
                    )
                }
            }
        }
    }
}

extension ProvenLevel {
    func code(in scenario: Scenario) -> String {
        switch step {
        case .seatNaming(let round): "seat-naming-\(round)"
        case .goal(let level): level.code(in: scenario.groups)
        }
    }
}
