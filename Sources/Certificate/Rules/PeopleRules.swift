import PlacementModel

/// Rules about single children and families: manual decisions, guarantees, siblings, quotas.
struct PeopleRules {
    let placement: CheckedPlacement

    var claims: [Claim] { [pins, continuity, announced, siblings, quotas].compactMap { $0 } }

    private func seats(of child: Int) -> [GivenSeat] {
        placement.given.range(of: child).map { placement.given.seats[$0] }
    }

    private var pins: Claim? {
        let demands = placement.demands
        guard demands.hasPins || !demands.excluded.isEmpty else { return nil }
        var ledger = ClaimLedger()
        for (child, places) in demands.pinned.sorted(by: { $0.key < $1.key }) {
            for place in places where !isMet(place, of: child) {
                ledger.add(Discrepancy(.missing, at: placement.name(ofChild: child)))
            }
        }
        for child in demands.excluded.sorted() where !seats(of: child).isEmpty {
            ledger.add(Discrepancy(.unexpected, at: placement.name(ofChild: child)))
        }
        return ledger.claim(.pins, .count(demands.pinned.count + demands.excluded.count))
    }

    private var continuity: Claim? {
        guard placement.demands.hasKept else { return nil }
        var ledger = ClaimLedger()
        for (child, place) in placement.demands.kept.sorted(by: { $0.key < $1.key })
        where !isMet(place, of: child) {
            ledger.add(Discrepancy(.missing, at: placement.name(ofChild: child)))
        }
        return ledger.claim(.continuity, .count(placement.demands.kept.count))
    }

    private var announced: Claim? {
        let must = placement.demands.announcedMust
        guard !must.isEmpty else { return nil }
        var ledger = ClaimLedger()
        for (child, classes) in must.sorted(by: { $0.key < $1.key }) {
            for careClass in classes where !isMet(.careClass(careClass), of: child) {
                ledger.add(Discrepancy(.missing, at: placement.name(ofChild: child)))
            }
        }
        return ledger.claim(.announced, .count(must.count))
    }

    private func isMet(_ place: DemandRecount.Place, of child: Int) -> Bool {
        seats(of: child).contains {
            DemandRecount.isMet(place, by: $0.classIndex, placement.facts)
        }
    }

    /// All children of a household in the same classes, or at the same sites in the same sessions.
    private var siblings: Claim? {
        let policy = placement.policy.siblings
        guard policy == .togetherInClass || policy == .togetherAtSite else { return nil }
        var ledger = ClaimLedger()
        let households = placement.facts.households
        for children in households {
            let places = children.map { child in
                seats(of: child).map { seat -> [Int] in
                    policy == .togetherInClass
                        ? [Int(seat.classIndex)]
                        : [placement.session(of: seat), placement.site(of: seat)]
                }.sorted { $0.lexicographicallyPrecedes($1) }
            }
            if let apart = places.indices.first(where: { places[$0] != places[0] }) {
                ledger.add(
                    Discrepancy(
                        .apart,
                        at: placement.name(ofChild: children[0]),
                        stated: placement.name(ofChild: children[apart])
                    )
                )
            }
        }
        return ledger.claim(.siblings, .count(households.count))
    }

    /// At no hour do members take more places than the quota.
    private var quotas: Claim? {
        let quotas = placement.policy.quotas
        guard !quotas.isEmpty else { return nil }
        var ledger = ClaimLedger()
        for quota in quotas {
            var used = [DayUse](repeating: DayUse(), count: placement.facts.classes.count)
            for (seat, use) in zip(placement.given.seats, placement.use)
            where placement.groups(of: seat) & quota.groups.rawValue != 0 {
                used[Int(seat.classIndex)] += use
            }
            for part in quota.scope.parts(of: placement.facts) {
                let limit = quota.amount.count(of: part.seats)
                var sum = DayUse()
                for careClass in part.classes { sum += used[careClass] }
                if sum.places > limit {
                    ledger.add(
                        Discrepancy(
                            .tooMany,
                            at: placement.facts.scenario.policyPlace(line: quota.line)
                                + " " + placement.name(ofClass: part.classes[0]),
                            stated: "\(sum.places)",
                            found: "\(limit)"
                        )
                    )
                }
            }
        }
        return ledger.claim(.quotas, .count(quotas.count))
    }
}

extension ScenarioFacts {
    /// The children of each household of two or more.
    var households: [[Int]] {
        var members: [Int32: [Int]] = [:]
        for (index, child) in children.enumerated() where child.household >= 0 {
            members[child.household, default: []].append(index)
        }
        return members.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map(\.value)
    }
}

extension CheckedPlacement {
    /// Children of households that stay together or are not placed, who have options of their own but
    /// none where all of the household could be; ascending.
    var childrenWithoutCommonOption: [Int] {
        guard policy.siblings == .togetherInClass || policy.siblings == .togetherAtSite else {
            return []
        }
        return facts.households.flatMap { children -> [Int] in
            let places = children.map { child in
                Set(
                    recount.range(of: child).map { position -> [Int] in
                        let index = Int(recount.options[position].classIndex)
                        return policy.siblings == .togetherInClass
                            ? [index] : [facts.classes[index].session, facts.classes[index].site]
                    }
                )
            }
            let common = places.dropFirst().reduce(places[0]) { $0.intersection($1) }
            guard common.isEmpty else { return [] }
            return children.filter { !recount.range(of: $0).isEmpty }
        }.sorted()
    }
}
