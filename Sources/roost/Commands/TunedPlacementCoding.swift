import Laboratory
import PlacementModel
import Report

/// A decided setting as one line of text, and back.
///
/// Fields are separated by blanks: `1` or `0` for whether there is a placement; the values of the setting;
/// the goals as `code=value/bound`; the seat groups as `class.reserve.quota.capacity`; the
/// seats, child by child, as `option.group`, those of one child joined by `+`.
struct TunedPlacementCoding: Sendable {
    private let groups: [Group]
    private let childCount: Int
    private let levels: [String: GoalLevel]

    init(_ scenario: Scenario) {
        groups = scenario.groups
        childCount = scenario.children.count
        var levels: [GoalLevel] = [
            .pinned, .kept, .announcedKept, .announced, .announcedSeats, .newcomers, .reserves,
            .placed([]), .points, .pointsInAdditionalSeats, .pointsInReleasedSeats,
            .fewestChanges, .lottery, .distance,
        ]
        levels += Audience.allCases.map(GoalLevel.audience)
        levels += (1...3).map(GoalLevel.finalDraw)
        for goal in scenario.policy.order {
            if case .placed(let set) = goal { levels.append(.placed(set)) }
        }
        let ranks = scenario.wishes.elements.lazy.map(\.rank).max() ?? 0
        if ranks > 0 { levels += (1...ranks).map(GoalLevel.wishRank) }
        let groups = groups
        self.levels = Dictionary(levels.map { ($0.code(in: groups), $0) }) { first, _ in first }
    }

    func text(_ placement: TunedPlacement) -> String {
        func number(_ index: Int32?) -> String { index.map { "\($0)" } ?? "-" }
        let goals = placement.goals.map {
            "\($0.level.code(in: groups))=\($0.value)/\($0.bound)"
        }
        let seatGroups = placement.seatGroups.map { group in
            "\(group.classIndex).\(number(group.reserveIndex))."
                + "\(number(group.closedToQuotaIndex)).\(group.capacity)"
        }
        let seats = (0..<placement.seats.rowCount).map { child in
            placement.seats[child].map { "\($0.option).\($0.seatGroup)" }.joined(separator: "+")
        }
        return [
            placement.isFeasible ? "1" : "0",
            placement.values.map(String.init).joined(separator: ","),
            goals.joined(separator: ";"), seatGroups.joined(separator: ";"),
            seats.joined(separator: ","),
        ].joined(separator: " ")
    }

    /// Nil where the text is not of this scenario.
    func placement(_ text: String, _ key: String) -> TunedPlacement? {
        let fields = text.split(separator: " ", omittingEmptySubsequences: false)
        guard fields.count == 5, let values = numbers(fields[1], ","),
            let goals = goals(fields[2]), let seatGroups = seatGroups(fields[3]),
            let seats = seats(fields[4])
        else { return nil }
        return TunedPlacement(
            values: values,
            seats: seats,
            seatGroups: seatGroups,
            goals: goals,
            isFeasible: fields[0] == "1"
        )
    }

    private func parts(_ text: Substring, _ separator: Character) -> [Substring] {
        text.isEmpty ? [] : text.split(separator: separator, omittingEmptySubsequences: false)
    }

    private func numbers(_ text: Substring, _ separator: Character) -> [Int]? {
        let parts = parts(text, separator)
        let numbers = parts.compactMap { Int($0) }
        return numbers.count == parts.count ? numbers : nil
    }

    private func goals(_ text: Substring) -> [GoalResult]? {
        var goals: [GoalResult] = []
        for part in parts(text, ";") {
            guard let sign = part.lastIndex(of: "="), let level = levels[String(part[..<sign])],
                let numbers = numbers(part[part.index(after: sign)...], "/"), numbers.count == 2
            else { return nil }
            goals.append(GoalResult(level: level, value: numbers[0], bound: numbers[1]))
        }
        return goals
    }

    private func seatGroups(_ text: Substring) -> [SeatGroup]? {
        var groups: [SeatGroup] = []
        for part in parts(text, ";") {
            let fields = parts(part, ".")
            guard fields.count == 4, let careClass = Int32(fields[0]),
                let capacity = Int32(fields[3])
            else { return nil }
            groups.append(
                SeatGroup(
                    classIndex: careClass,
                    reserveIndex: Int32(fields[1]),
                    closedToQuotaIndex: Int32(fields[2]),
                    capacity: capacity
                )
            )
        }
        return groups
    }

    private func seats(_ text: Substring) -> RaggedTable<AssignedSeat>? {
        let rows = text.split(separator: ",", omittingEmptySubsequences: false)
        guard rows.count == childCount || (childCount == 0 && text.isEmpty) else { return nil }
        var table = RaggedTable<AssignedSeat>()
        for row in rows.prefix(childCount) {
            for part in parts(row, "+") {
                let fields = parts(part, ".")
                guard fields.count == 2, let option = Int32(fields[0]),
                    let group = Int32(fields[1])
                else { return nil }
                table.append(AssignedSeat(option: option, seatGroup: group))
            }
            table.endRow()
        }
        return table
    }
}
