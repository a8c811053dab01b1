import PlacementModel

extension UnlikeFinder {
    /// What is unlike in the inputs, joined by codes.
    func unlikeInputs() -> [Unlike] {
        func note(_ subject: Unlike.Subject) -> Unlike { Unlike(subject, from: nil, to: nil) }
        let classes = zip(base.classes, pair.otherClass).compactMap { before, position in
            position.map { (before, other.classes[$0]) }
        }
        let siteOfCode = Dictionary(other.sites.map { ($0.id, $0) }) { first, _ in first }
        let sites = base.sites.compactMap { site in siteOfCode[site.id].map { (site, $0) } }
        let terms =
            classes.filter { ClassTerms($0.0, in: base) != ClassTerms($0.1, in: other) }
            .map { note(.classTerms($0.0.id)) }
            + sites.filter { SiteTerms($0.0, in: base) != SiteTerms($0.1, in: other) }
            .map { note(.siteTerms($0.0.id)) }
        let sharedClasses = Set(classes.map(\.0.id))
        let sharedSites = Set(sites.map(\.0.id))
        let further = [base, other].map { OtherInputs($0, sharedSites, sharedClasses) }
        return joined(places(of: base, sharedClasses), places(of: other, sharedClasses)) + terms
            + unlikeChildren(sharedClasses)
            + (further[0] == further[1] ? [] : [note(.otherInputs)])
    }

    private func places(of scenario: Scenario, _ shared: Set<ClassID>) -> [Entry] {
        [Entry(subject: .referenceDate, value: .date(scenario.referenceDate))]
            + scenario.sites.map { Entry(subject: .site($0.id), value: .flag(true)) }
            + scenario.sessions.map { session in
                Entry(subject: .session(session.id), value: .number(session.dates.count))
            }
            + scenario.classes.map { careClass in
                let seats = Unlike.Value.number(Int(careClass.capacity.seatCount))
                return Entry(
                    subject: shared.contains(careClass.id)
                        ? .seats(careClass.id) : .careClass(careClass.id),
                    value: seats
                )
            }
    }

    private func unlikeChildren(_ shared: Set<ClassID>) -> [Unlike] {
        var wishes = 0
        var facts = 0
        let before = ChildFacts.Households(base)
        let after = ChildFacts.Households(other)
        for (child, position) in pair.otherChild.enumerated() {
            guard let position else { continue }
            if wishList(child, base, shared) != wishList(position, other, shared) { wishes += 1 }
            if ChildFacts(child, before) != ChildFacts(position, after) { facts += 1 }
        }
        let absent = pair.otherChild.count { $0 == nil }
        var unlike: [Unlike] = []
        if absent + pair.onlyInOther.count > 0 {
            unlike.append(
                Unlike(.children, from: .number(absent), to: .number(pair.onlyInOther.count))
            )
        }
        if wishes > 0 { unlike.append(Unlike(.wishes, from: nil, to: .number(wishes))) }
        if facts > 0 { unlike.append(Unlike(.childFacts, from: nil, to: .number(facts))) }
        return unlike
    }

    private struct CodedWish: Hashable {
        let careClass: ClassID
        let rank: Int16
        let mode: Mode
    }

    /// Wishes for classes that both have: one that is gone is said of the class.
    private func wishList(
        _ child: Int,
        _ scenario: Scenario,
        _ shared: Set<ClassID>
    ) -> [CodedWish] {
        scenario.wishes[child].compactMap { wish in
            let id = scenario.classes[Int(wish.classIndex)].id
            guard shared.contains(id) else { return nil }
            return CodedWish(careClass: id, rank: wish.rank, mode: wish.mode)
        }
    }
}
