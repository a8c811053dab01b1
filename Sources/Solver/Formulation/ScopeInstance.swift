import PlacementModel

/// One place at which a reserve or quota is counted by itself: a class, a site, a session, or all.
struct ScopeInstance: Hashable, Sendable {
    /// Position of the class, site or session; -1 for the scenario.
    let scope: Int32
    /// Positions in `Scenario.classes`, ascending, never empty.
    let classes: [Int32]
    /// Seats of these classes together.
    let seatCount: Int32
}

extension SeatScope {
    /// Where the scope counts, ascending; every class stands in at most one instance.
    func instances(in scenario: Scenario) -> [ScopeInstance] {
        var classes: [Int32: [Int32]] = [:]
        for (index, careClass) in scenario.classes.enumerated() {
            guard let scope = scope(ofClass: Int32(index), careClass) else { continue }
            classes[scope, default: []].append(Int32(index))
        }
        return classes.sorted { $0.key < $1.key }.map { scope, classes in
            let seats = classes.reduce(0) { sum, index in
                sum + Int(scenario.classes[Int(index)].capacity.seatCount)
            }
            return ScopeInstance(
                scope: scope,
                classes: classes,
                seatCount: Int32(clamping: seats)
            )
        }
    }

    private func scope(ofClass index: Int32, _ careClass: CareClass) -> Int32? {
        switch self {
        case .eachClass(let some): some?.contains(index) ?? true ? index : nil
        case .eachSite(let some):
            some?.contains(careClass.siteIndex) ?? true ? careClass.siteIndex : nil
        case .eachSession: careClass.sessionIndex
        case .scenario: -1
        }
    }
}
