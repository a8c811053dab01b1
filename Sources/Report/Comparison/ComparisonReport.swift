package import Findings
import PlacementModel

/// A comparison as people and programs read it; text, tables and files are drawn from it. Children are
/// known by their application numbers.
package struct ComparisonReport: Sendable {
    package let comparison: Comparison

    package init(_ comparison: Comparison) { self.comparison = comparison }

    var places: ComparedPlaces { comparison.places }
    var base: ComparedSide { comparison.sides[comparison.base] }

    /// The sides beside the base, with their positions.
    var others: [(index: Int, side: ComparedSide)] {
        comparison.sides.enumerated().filter { $0.offset != comparison.base }
            .map { (index: $0.offset, side: $0.element) }
    }

    /// A level with the groups that it is about, as wordings and codes want them.
    func level(_ goal: ComparedGoal) -> (level: GoalLevel, groups: [Group]) {
        guard !goal.groups.isEmpty else { return (goal.level, []) }
        let groups = goal.groups.compactMap { id in places.groups.first { $0.id == id } }
        let set = groups.indices.reduce(into: GroupSet()) { $0.formUnion(GroupSet(index: $1)) }
        return (.placed(set), groups)
    }
}

extension ComparedSide {
    /// A stable word for how the side ended, as in `result.json`; `undecided` where the work limit came
    /// before any placement.
    var outcomeCode: String {
        switch result {
        case .decided(let report), .conflict(let report): report.run.outcome.status.rawValue
        case .undecided: "undecided"
        }
    }
}
