package import PlacementModel

/// Which classes are open to which child, and if not, by which rule and datum.
///
/// The rules are tried in a fixed order, so that the same child always gets the same reason:
/// fitness, age or grade, mode, papers, audience, distance, seats.
package struct Eligibility: Sendable {
    private let scenario: Scenario

    package init(_ scenario: Scenario) { self.scenario = scenario }

    /// The first rule that keeps a class from a child; nil when the class is open to the child.
    ///
    /// - Parameter distance: home to site, as `Scenario.distance(ofChild:toSite:)` gives it.
    package func obstacle(
        child index: Int,
        classIndex: Int,
        mode: Mode,
        distance: Metres?
    ) -> Ineligibility? {
        let child = scenario.children[index]
        let careClass = scenario.classes[classIndex]
        let site = scenario.sites[Int(careClass.siteIndex)]
        let policy = scenario.policy.eligibility
        if policy.requiresFitness, !child.isFitForGroupCare { return .notFitForGroupCare }
        if let obstacle = ageObstacle(child, in: careClass) { return obstacle }
        if !careClass.modes.contains(mode) { return .modeNotOffered(mode) }
        if policy.requiresPapers, let obstacle = papersObstacle(site, careClass) { return obstacle }
        if audience(ofChild: index, at: Int(careClass.siteIndex), distance: distance) == nil {
            return .notInAudience
        }
        if let limit = policy.distanceLimit {
            guard let distance else { return .distanceUnknown(limit: limit) }
            if distance > limit { return .tooFar(distance: distance, limit: limit) }
        }
        return careClass.capacity.seatCount > 0 ? nil : .noSeats
    }

    /// The audience as which a site serves a child: the first, in the order of `Audience`, that
    /// the site names and the child belongs to. A site that names none serves everyone.
    package func audience(ofChild index: Int, at siteIndex: Int, distance: Metres?) -> Audience? {
        let site = scenario.sites[siteIndex]
        if site.audiences.isEmpty { return .everyone }
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

    private func ageObstacle(_ child: Child, in careClass: CareClass) -> Ineligibility? {
        if let ages = careClass.ages {
            guard let birthDate = child.birthDate else { return .noBirthDate }
            let age = AgeInMonths(
                Int16(clamping: birthDate.completedMonths(until: scenario.referenceDate))
            )
            if age < ages.lowerBound { return .tooYoung(age: age, minimum: ages.lowerBound) }
            if age > ages.upperBound { return .tooOld(age: age, maximum: ages.upperBound) }
        }
        if let grades = careClass.grades {
            guard let grade = child.grade else { return .noGrade }
            if grade < grades.lowerBound {
                return .gradeBelow(grade: grade, minimum: grades.lowerBound)
            }
            if grade > grades.upperBound {
                return .gradeAbove(grade: grade, maximum: grades.upperBound)
            }
        }
        return nil
    }

    /// A site without a stated date is not held to have papers, because the rule is there to keep
    /// children out of places that nobody has vetted.
    private func papersObstacle(_ site: Site, _ careClass: CareClass) -> Ineligibility? {
        guard let validUntil = site.papersValidUntil else { return .papersMissing }
        guard let lastDay = scenario.sessions[Int(careClass.sessionIndex)].dates.last,
            validUntil < lastDay
        else { return nil }
        return .papersExpire(validUntil, before: lastDay)
    }
}
