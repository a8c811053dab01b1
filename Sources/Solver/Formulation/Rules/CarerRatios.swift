import PlacementModel

/// How many children a carer of a class may look after (师幼比).
///
/// Meaning: what the class states, otherwise what its kind says (`ClassKind.childrenPerCarer`). A
/// mixed class that states no ratio of its own is held to the strictest band of the children who sit
/// in it: up to 12 months 3, up to 24 months 5, up to 36 months and older 7, by completed months at
/// the reference date. A child without a birth date counts with the band that the regulation for
/// mixed classes assumes, 5.
struct CarerRatios {
    let scenario: Scenario

    /// The ratio whoever sits in the class; nil where the children decide, or no rule states one.
    func fixed(_ careClass: CareClass) -> Int32? {
        isByAge(careClass) ? nil : careClass.capacity.childrenPerCarer
    }

    /// Whether the ratio depends on who sits in the class.
    func isByAge(_ careClass: CareClass) -> Bool {
        careClass.kind == .mixed
            && careClass.capacity.childrenPerCarer == ClassKind.mixed.childrenPerCarer
    }

    /// The ratio of a child's band.
    func ofBand(_ child: Int) -> Int32 {
        guard let birthDate = scenario.children[child].birthDate else { return 5 }
        return switch birthDate.completedMonths(until: scenario.referenceDate) {
        case ..<12: 3
        case ..<24: 5
        default: 7
        }
    }
}
