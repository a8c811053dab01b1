import PlacementModel

extension SideDifference {
    /// Nil where one of the two has no placement.
    package init?(from base: ComparedSide, to other: ComparedSide, _ places: ComparedPlaces) {
        guard let before = base.report, let after = other.report else { return nil }
        let pair = RunPair(before, after)
        let order = PlaceOrder(places)
        let finder = ReasonFinder(pair)
        var flows = FlowCount(order)
        var effects = EffectCount(pair, groups: places.groups.map(\.id))
        var changed: [ChangedChild] = []
        var onlyInBase: [ChildID] = []
        var unchangedCount = 0
        for child in before.run.scenario.children.indices {
            let from = before.comparedSeats(ofChild: child, order)
            guard let position = pair.otherChild[child] else {
                onlyInBase.append(before.run.scenario.children[child].id)
                flows.add(from: from, to: nil)
                continue
            }
            let to = after.comparedSeats(ofChild: position, order)
            flows.add(from: from, to: to)
            guard let kind = ChangedChild.Kind(from: from, to: to) else {
                unchangedCount += 1
                effects.add(child, nil)
                continue
            }
            let change = ChangedChild(
                child: before.run.scenario.children[child].id,
                kind: kind,
                from: from,
                to: to,
                reasons: finder.reasons(child, kind, from: from, to: to)
            )
            changed.append(change)
            effects.add(child, change)
        }
        for child in pair.onlyInOther {
            flows.add(from: nil, to: after.comparedSeats(ofChild: child, order))
        }
        self.init(
            unlike: UnlikeFinder(pair, places).unlike(),
            changed: changed,
            unchangedCount: unchangedCount,
            onlyInBase: onlyInBase,
            onlyHere: pair.onlyInOther.map { after.run.scenario.children[$0].id },
            effects: effects.effects,
            flows: flows.flows,
            isProven: base.isProven && other.isProven
        )
    }
}

extension ChangedChild.Kind {
    /// Nil where the child has the same classes in the same modes.
    init?(from: [ComparedSeat], to: [ComparedSeat]) {
        let before = Set(from.map(\.careClass))
        let after = Set(to.map(\.careClass))
        if before == after {
            let modes = Dictionary(from.map { ($0.careClass, $0.mode) }) { first, _ in first }
            guard to.contains(where: { modes[$0.careClass] != $0.mode }) else { return nil }
            self = .mode
        } else if before.isSubset(of: after) {
            self = .gains
        } else if after.isSubset(of: before) {
            self = .loses
        } else {
            let left = from.filter { !after.contains($0.careClass) }.map(\.preference).min()
            let got = to.filter { !before.contains($0.careClass) }.map(\.preference).min()
            let (old, new) = (left ?? .max, got ?? .max)
            self = new < old ? .movesUp : new > old ? .movesDown : .moves
        }
    }
}

extension ComparedSeat {
    /// Smaller is better: what is no wish comes after all wishes.
    fileprivate var preference: Int { wishRank.map { Int($0) } ?? Int.max }
}
