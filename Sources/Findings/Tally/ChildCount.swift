package import PlacementModel

/// What became of a number of children.
package struct ChildCount: Hashable, Sendable {
    /// Applications.
    package var children = 0
    package var placed = 0
    /// Not placed, although at least one class is open to them.
    package var waiting = 0
    /// No class is open to them.
    package var withoutOption = 0

    package init() {}

    mutating func add(_ fate: ChildFate) {
        children += 1
        switch fate {
        case .placed: placed += 1
        case .waiting: waiting += 1
        case .withoutOption: withoutOption += 1
        }
    }
}

/// What became of one child.
package enum ChildFate: String, CaseIterable, Sendable {
    case placed
    case waiting
    case withoutOption = "no-option"
}

extension Run {
    /// What became of a child.
    package func fate(ofChild child: Int) -> ChildFate {
        // Ranges count no references, unlike rows.
        if !outcome.seats.range(of: child).isEmpty { return .placed }
        return options.range(of: child).isEmpty ? .withoutOption : .waiting
    }
}

/// The children of one age or one grade, or those for whom it is not stated.
package struct BandCount: Hashable, Sendable {
    package let band: ChildBand
    package var count: ChildCount
}

/// By what children are told apart in the table of ages.
package enum ChildBand: Hashable, Sendable {
    /// Completed years at the reference date.
    case age(years: Int)
    case grade(Grade)
    /// Neither birth date nor grade says.
    case unknown
}

extension Scenario {
    /// Children are told apart by grade where classes are formed by grade, otherwise by age.
    package var isBandedByGrade: Bool { classes.contains { $0.grades != nil } }

    package func band(of child: Child, byGrade: Bool) -> ChildBand {
        if byGrade { return child.grade.map(ChildBand.grade) ?? .unknown }
        guard let birthDate = child.birthDate else { return .unknown }
        return .age(years: max(0, birthDate.completedMonths(until: referenceDate) / 12))
    }
}
