import Foundation
import PlacementModel
import Report

/// What a run decided, read from its folder instead of solved again: for a run that Ctrl-C stopped,
/// because no limit says where that was.
///
/// The files are joined with the scenario by its codes. Whether they agree with it and with each
/// other, the caller finds out by writing them again and comparing bytes.
struct WrittenOutcome {
    let scenario: Scenario
    let options: RaggedTable<PlacementOption>
    /// The goals of `result.json`.
    let goals: [RunReceipt.WrittenGoal]

    /// The blank outcome with seats, sizes and goals of the files; nil where they do not fit.
    func filled(_ blank: Outcome, placements: Data, classes: Data) -> Outcome? {
        var outcome = blank
        guard let sizes = WrittenTable(classes)?.cells("class", "part", "reserve", "seats"),
            let seats = WrittenTable(placements)?.cells("child", "class", "mode", "seat"),
            resize(&outcome, sizes), goals.count == outcome.goals.count
        else { return nil }
        let groups = seatGroupsByCode(outcome)
        let childOfCode = positions(scenario.children.map(\.id.text))
        let classOfCode = positions(scenario.classes.map(\.id.text))
        var rows = [[AssignedSeat]](repeating: [], count: scenario.children.count)
        for cells in seats {
            guard let child = childOfCode[cells[0]], let careClass = classOfCode[cells[1]],
                let mode = Mode(rawValue: cells[2]),
                let option = options.range(of: child).first(where: { position in
                    let option = options.elements[position]
                    return Int(option.classIndex) == careClass && option.mode == mode
                }),
                let group = groups[SeatKey(careClass: Int32(careClass), code: cells[3])]
            else { return nil }
            rows[child].append(AssignedSeat(option: Int32(option), seatGroup: Int32(group)))
        }
        outcome.seats = RaggedTable(rows: rows)
        outcome.goals = zip(outcome.goals, goals).map { goal, written in
            GoalResult(level: goal.level, value: written.value, bound: written.bound)
        }
        let levels = outcome.goals.map { $0.level.code(in: scenario.groups) }
        return levels == goals.map(\.level) ? outcome : nil
    }

    private struct SeatKey: Hashable {
        let careClass: Int32
        let code: String
    }

    /// The first seat group of a class with a code; further ones of the same code are told apart
    /// by nothing that a placement depends on.
    private func seatGroupsByCode(_ outcome: Outcome) -> [SeatKey: Int] {
        var groups: [SeatKey: Int] = [:]
        for (position, group) in outcome.seatGroups.enumerated() {
            let key = SeatKey(careClass: group.classIndex, code: group.code(in: scenario))
            if groups[key] == nil { groups[key] = position }
        }
        return groups
    }

    /// Gives every seat group the seats that `classes.csv` says; false where a row is missing.
    private func resize(_ outcome: inout Outcome, _ rows: [[String]]) -> Bool {
        let seats = Dictionary(
            rows.map { (Array($0.prefix(3)), Int32($0[3])) },
            uniquingKeysWith: { first, _ in first }
        )
        for (position, group) in outcome.seatGroups.enumerated() {
            let code = scenario.classes[Int(group.classIndex)].id.text
            let reserve = group.reserveIndex.map { String($0 + 1) } ?? ""
            guard case let capacity?? = seats[[code, group.code(in: scenario), reserve]] else {
                return false
            }
            outcome.seatGroups[position] = SeatGroup(
                classIndex: group.classIndex,
                reserveIndex: group.reserveIndex,
                closedToQuotaIndex: group.closedToQuotaIndex,
                capacity: capacity
            )
        }
        return true
    }

    private func positions(_ codes: [String]) -> [String: Int] {
        Dictionary(
            zip(codes, codes.indices).map { ($0, $1) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
