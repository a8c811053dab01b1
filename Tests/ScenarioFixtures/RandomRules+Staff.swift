import PlacementModel

extension RandomRules {
    /// The scenario with shared carers and ratios, and with classes and sites that may stay closed,
    /// as far as the subset has these rules.
    mutating func staffed(_ scenario: Scenario) -> Scenario {
        guard hasCarers || hasOpening else { return scenario }
        var scenario = scenario
        scenario.classes = scenario.classes.map { staffed($0) }
        for site in scenario.sites.indices {
            if hasCarers, number(0...2) > 0 {
                scenario.sites[site].sharedCarerCount = Int32(number(0...3))
            }
            if hasOpening, number(0...2) == 0 {
                scenario.sites[site].isOptional = true
                scenario.sites[site].openingCost = Int32(number(0...3))
            }
        }
        if hasOpening {
            scenario.policy.opening = OpeningBudget(
                classCount: number(0...2) == 0 ? Int32(number(0...3)) : nil,
                money: number(0...2) == 0 ? Int64(number(0...6)) : nil,
                carerCount: number(0...2) == 0 ? Int32(number(0...4)) : nil
            )
        }
        return scenario
    }

    private mutating func staffed(_ careClass: CareClass) -> CareClass {
        let isMixed = hasCarers && number(0...1) == 0
        let ratio: Int32? = hasCarers && number(0...3) > 0 ? Int32(number(1...3)) : nil
        let opening =
            hasOpening
            ? OpeningTerms(
                isOptional: number(0...1) == 0,
                minimumChildren: number(0...1) == 0 ? Int32(number(1...3)) : nil,
                cost: Int32(number(0...3))
            ) : .always
        return CareClass(
            id: careClass.id,
            name: careClass.name,
            siteIndex: careClass.siteIndex,
            sessionIndex: careClass.sessionIndex,
            kind: isMixed ? .mixed : nil,
            ages: nil,
            grades: nil,
            modes: careClass.modes,
            capacity: CapacityLimits(
                approvedPlaces: careClass.capacity.seatCount,
                legalSize: nil,
                carerCount: hasCarers && number(0...3) == 0 ? Int32(number(0...2)) : nil,
                childrenPerCarer: isMixed ? ClassKind.mixed.childrenPerCarer : ratio,
                placesByArea: nil
            ),
            opening: opening,
            fee: nil,
            row: careClass.row
        )
    }
}
