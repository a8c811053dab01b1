/// Which rules a synthetic scenario has.
///
/// What a range adds is drawn from streams of its own: the same seed gives the same sites, classes
/// and homes in every range, younger siblings aside, who live with the first child.
package enum SyntheticRules: String, CaseIterable, Sendable {
    /// Every option takes one seat of one class.
    case pure
    /// Siblings are placed at one site or not at all, and two half days share a place.
    case siblings
    /// And classes that may stay closed, carers shared by a site's classes, reserves of sites.
    case all

    /// Whether some children have siblings, and some ask for half days.
    var hasFamilies: Bool { self != .pure }
}
