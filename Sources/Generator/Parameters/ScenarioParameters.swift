/// What a synthetic scenario shall be like; only values within their limits exist.
package struct ScenarioParameters: Hashable, Sendable {
    package let childCount: Int
    package let classCount: Int
    /// The same parameters and seed give the same bytes on every machine.
    package let seed: UInt64
    /// Seats for every hundred children.
    package let supplyPercent: Int
    package let groupShares: GroupShares
    package let choices: SyntheticChoices
    package let homes: HomePattern
    package let rules: SyntheticRules

    package init(
        childCount: Int,
        classCount: Int,
        seed: UInt64,
        supplyPercent: Int = 90,
        groupShares: GroupShares = .usual,
        choices: SyntheticChoices = .wishes(5...20),
        homes: HomePattern = .scattered,
        rules: SyntheticRules = .pure
    ) throws(ParameterFault) {
        self.childCount = childCount
        self.classCount = classCount
        self.seed = seed
        self.supplyPercent = supplyPercent
        self.groupShares = groupShares
        self.choices = choices
        self.homes = homes
        self.rules = rules
        try check(.children, childCount)
        try check(.classes, classCount)
        try check(.supply, supplyPercent)
        for group in SyntheticGroup.allCases { try check(group.parameter, groupShares[group]) }
        switch choices {
        case .wishes(let counts):
            try check(.wishes, counts.lowerBound)
            try check(.wishes, counts.upperBound)
        case .nearest(let count):
            try check(.wishes, count)
        }
        guard seatTotal <= classCount * ScenarioParameters.averageSeatLimit else {
            throw .classesTooFew(
                classCount,
                needed: seatTotal / ScenarioParameters.averageSeatLimit + 1
            )
        }
        guard rules != .all || classCount <= ScenarioParameters.classLimitWithAllRules else {
            throw .classesTooMany(classCount, limit: ScenarioParameters.classLimitWithAllRules)
        }
    }

    /// All seats together, at least one for each class.
    var seatTotal: Int { max(classCount, childCount * supplyPercent / 100) }

    /// Half of what a class may have in a scenario, because classes differ by a factor of two.
    private static let averageSeatLimit = 50_000
    /// The policy names the sites that have a reserve, and must stay below a megabyte.
    private static let classLimitWithAllRules = 200_000

    private func check(_ parameter: Parameter, _ value: Int) throws(ParameterFault) {
        guard parameter.limits.contains(value) else { throw .outOfRange(parameter, value) }
    }
}

/// How families choose.
package enum SyntheticChoices: Hashable, Sendable {
    /// Each names so many classes, near ones by a taste of its own.
    case wishes(ClosedRange<Int>)
    /// Nobody names any; the policy offers so many of the nearest classes.
    case nearest(Int)
}

/// Where families live.
package enum HomePattern: String, CaseIterable, Sendable {
    /// Each in a place of its own.
    case scattered
    /// About 120 children in one place, who differ by grade and groups only and wish for the same.
    case compounds
}
