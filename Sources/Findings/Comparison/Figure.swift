/// One thing that is counted in every run: a measure of a subject (指标).
///
/// Subjects are named by the codes of the files and not by positions, so that runs of unlike
/// scenarios can stand side by side.
package struct Figure: Hashable, Sendable {
    package let measure: Measure
    package let subject: FigureSubject

    package init(_ measure: Measure, _ subject: FigureSubject = .all) {
        self.measure = measure
        self.subject = subject
    }
}

/// What is counted of a subject; the raw value is the stable word in files.
package enum Measure: String, CaseIterable, Sendable {
    /// Applications.
    case children
    /// Children with a seat, each once; of a site, session or class its seats that are taken.
    case placed
    /// Children without a seat who have an option; of a site or class those on its waiting lists.
    case waiting
    /// Children without any option.
    case withoutOption = "no-option"
    case seats
    /// Seats that a child for the whole day could still take.
    case free
    /// Points of the last open seat of a class.
    case cutoff
    /// Points of all seats that are taken.
    case points
    /// Taken seats: in a distance band, or reached by a wish of a rank.
    case taken
    /// Taken seats whose distance is known.
    case distances
    /// Sum of their distances.
    case distanceSum = "distance-sum"
    /// The lower median of their distances.
    case medianDistance = "median-distance"
    case longestDistance = "longest-distance"
    /// Reserved seats that members took.
    case members
    /// Released seats that others took.
    case others
    case fees
    case waived
    case employer
    case union
    case parent
    /// Seats whose fee is waived.
    case waivedSeats = "waived-seats"
    /// Cases of envy, whatever their cause.
    case envy
    /// Cases that no rule of the policy answers.
    case justifiedEnvy = "justified-envy"
    /// Children with at least one such case.
    case justifiedChildren = "justified-children"
    /// What a goal reached, in the goal's own unit.
    case value
    /// No placement that respects the goals before can exceed it.
    case bound
    /// Bound minus value; 0 is the proof.
    case gap

    package enum Unit: String, CaseIterable, Sendable {
        case children, seats, points, metres, fen, cases
        /// That of the goal.
        case goal
    }

    package var unit: Unit {
        switch self {
        case .children, .placed, .waiting, .withoutOption, .justifiedChildren: .children
        case .seats, .free, .taken, .distances, .members, .others, .waivedSeats: .seats
        case .cutoff, .points: .points
        case .distanceSum, .medianDistance, .longestDistance: .metres
        case .fees, .waived, .employer, .union, .parent: .fen
        case .envy, .justifiedEnvy: .cases
        case .value, .bound, .gap: .goal
        }
    }
}
