package import PlacementModel

/// Classes and children as the rules on carers, opening, fees and manual decisions need them.
extension ScenarioSketch {
    /// A class with everything that the rules on carers, opening and fees ask for.
    @discardableResult
    package mutating func addStaffedClass(
        site: Int32 = 0,
        seats: Int32,
        kind: ClassKind? = nil,
        childrenPerCarer: Int32? = nil,
        carers: Int32? = nil,
        modes: ModeSet = ModeSet([.fullDay]),
        opening: OpeningTerms = .always,
        fee: Int32? = nil
    ) -> Int32 {
        if sites.isEmpty { addSite() }
        let index = Int32(classes.count)
        classes.append(
            CareClass(
                id: ClassID("C\(index)"),
                name: "Class \(index)",
                siteIndex: site,
                sessionIndex: 0,
                kind: kind,
                ages: nil,
                grades: nil,
                modes: modes,
                capacity: CapacityLimits(
                    approvedPlaces: seats,
                    legalSize: nil,
                    carerCount: carers,
                    childrenPerCarer: childrenPerCarer ?? kind?.childrenPerCarer,
                    placesByArea: nil
                ),
                opening: opening,
                fee: fee,
                row: index + 2
            )
        )
        return index
    }

    /// A manual decision about a child; without a class it is excluded.
    package static func pin(_ child: Int32, _ classIndex: Int32?, row: Int32 = 2) -> Pin {
        Pin(childIndex: child, classIndex: classIndex, reason: "decided", row: row)
    }

    /// A place last time at a site, and in a class if it still exists.
    package static func had(
        site: Int32?,
        _ classIndex: Int32? = nil,
        until: String? = nil,
        row: Int32 = 2
    ) -> PreviousPlacement {
        PreviousPlacement(
            siteIndex: site,
            classIndex: classIndex,
            committedUntil: until.map(date),
            row: row
        )
    }
}
