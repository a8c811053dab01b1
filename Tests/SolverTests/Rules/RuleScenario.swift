import PlacementModel
import Points
import ScenarioFixtures
import Solver

/// A sketch solved as an integer program.
struct RuleScenario {
    let outcome: Outcome
    let options: RaggedTable<PlacementOption>

    init(_ sketch: ScenarioSketch) throws {
        let scenario = sketch.scenario()
        options = try OptionTable(scenario).options()
        outcome = try PlacementSolver(scenario, options: options).integerOptimum()
    }

    /// Per child the classes in which it sits, in the order of its options.
    var classes: [[Int32]] {
        (0..<outcome.seats.rowCount).map { child in
            outcome.seats[child].map { options.elements[Int($0.option)].classIndex }
        }
    }

    /// The value reached at a level.
    func value(_ level: GoalLevel) -> Int? {
        outcome.goals.first { $0.level == level }?.value
    }
}

extension ScenarioSketch {
    /// Reserves places for the first group.
    mutating func reserve(
        _ seats: Int32,
        scope: SeatScope,
        counts: ReserveCounting = .minimum,
        isReleased: Bool = true,
        group: Int = 0
    ) {
        policy.reserves.append(
            Reserve(
                groups: GroupSet(index: group),
                amount: .seats(seats),
                scope: scope,
                counts: counts,
                isReleased: isReleased,
                line: 9
            )
        )
    }

    /// Limits the first group.
    mutating func quota(_ seats: Int32, scope: SeatScope, group: Int = 0) {
        policy.quotas.append(
            Quota(groups: GroupSet(index: group), amount: .seats(seats), scope: scope, line: 9)
        )
    }
}
