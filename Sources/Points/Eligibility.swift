package import PlacementModel

/// Which classes are open to which child, and if not, by which rule and datum.
///
/// The rules are tried in a fixed order, so that the same child always gets the same reason:
/// fitness, age or grade, mode, papers, audience, distance, seats.
package struct Eligibility: Sendable {
    private let scenario: Scenario
    /// What is asked of a class, by its position: small values without references, because a million
    /// children ask several times each.
    private let classes: [ClassTerms]

    private struct ClassTerms: Sendable {
        let siteIndex: Int32
        let ages: ClosedRange<AgeInMonths>?
        let grades: ClosedRange<Grade>?
        let modes: ModeSet
        /// Why the papers of its site keep everybody out; nil where they do not.
        let papers: Ineligibility?
        let servesEveryone: Bool
        let hasSeats: Bool
    }

    package init(_ scenario: Scenario) {
        self.scenario = scenario
        classes = scenario.classes.map { careClass in
            let site = scenario.sites[Int(careClass.siteIndex)]
            return ClassTerms(
                siteIndex: careClass.siteIndex,
                ages: careClass.ages,
                grades: careClass.grades,
                modes: careClass.modes,
                papers: scenario.policy.eligibility.requiresPapers
                    ? Eligibility.papersObstacle(site, careClass, scenario) : nil,
                servesEveryone: site.audiences.isEmpty,
                hasSeats: careClass.capacity.seatCount > 0
            )
        }
    }

    /// The first rule that keeps a class from a child; nil when the class is open to the child.
    ///
    /// - Parameter distance: home to site, as `Scenario.distance(ofChild:toSite:)` gives it.
    package func obstacle(
        child index: Int,
        classIndex: Int,
        mode: Mode,
        distance: Metres?
    ) -> Ineligibility? {
        let terms = classes[classIndex]
        if scenario.policy.eligibility.requiresFitness,
            !scenario.children[index].isFitForGroupCare
        {
            return .notFitForGroupCare
        }
        if let ages = terms.ages, let obstacle = ageObstacle(index, ages) { return obstacle }
        if let grades = terms.grades, let obstacle = gradeObstacle(index, grades) {
            return obstacle
        }
        if !terms.modes.contains(mode) { return .modeNotOffered(mode) }
        if let papers = terms.papers { return papers }
        if !terms.servesEveryone,
            audience(ofChild: index, at: Int(terms.siteIndex), distance: distance) == nil
        {
            return .notInAudience
        }
        if let limit = scenario.policy.eligibility.distanceLimit {
            guard let distance else { return .distanceUnknown(limit: limit) }
            if distance > limit { return .tooFar(distance: distance, limit: limit) }
        }
        return terms.hasSeats ? nil : .noSeats
    }

    /// The audience as which a site serves a child: the first, in the order of `Audience`, that
    /// the site names and the child belongs to. A site that names none serves everyone.
    package func audience(ofChild index: Int, at siteIndex: Int, distance: Metres?) -> Audience? {
        if scenario.sites[siteIndex].audiences.isEmpty { return .everyone }
        let site = scenario.sites[siteIndex]
        let employer = scenario.children[index].employerIndex
        return Audience.allCases.first { audience in
            guard site.audiences.contains(audience) else { return false }
            switch audience {
            case .staff:
                return employer != nil && employer == site.operatorIndex
            case .partners:
                return employer.map(site.partnerIndices.contains) ?? false
            case .residents:
                guard let distance, let limit = scenario.policy.eligibility.residentsWithin
                else { return false }
                return distance <= limit
            case .everyone:
                return true
            }
        }
    }

    private func ageObstacle(
        _ child: Int,
        _ ages: ClosedRange<AgeInMonths>
    ) -> Ineligibility? {
        guard let birthDate = scenario.children[child].birthDate else { return .noBirthDate }
        let age = AgeInMonths(
            Int16(clamping: birthDate.completedMonths(until: scenario.referenceDate))
        )
        if age < ages.lowerBound { return .tooYoung(age: age, minimum: ages.lowerBound) }
        if age > ages.upperBound { return .tooOld(age: age, maximum: ages.upperBound) }
        return nil
    }

    private func gradeObstacle(_ child: Int, _ grades: ClosedRange<Grade>) -> Ineligibility? {
        guard let grade = scenario.children[child].grade else { return .noGrade }
        if grade < grades.lowerBound {
            return .gradeBelow(grade: grade, minimum: grades.lowerBound)
        }
        if grade > grades.upperBound {
            return .gradeAbove(grade: grade, maximum: grades.upperBound)
        }
        return nil
    }

    /// A site without a stated date is not held to have papers, because the rule is there to keep
    /// children out of places that nobody has vetted.
    private static func papersObstacle(
        _ site: Site,
        _ careClass: CareClass,
        _ scenario: Scenario
    ) -> Ineligibility? {
        guard let validUntil = site.papersValidUntil else { return .papersMissing }
        guard let lastDay = scenario.sessions[Int(careClass.sessionIndex)].dates.last,
            validUntil < lastDay
        else { return nil }
        return .papersExpire(validUntil, before: lastDay)
    }
}
