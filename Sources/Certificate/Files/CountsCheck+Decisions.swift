import PlacementModel

/// What was decided for single children before all goals, and for siblings.
extension CountsCheck {
    /// Manual decisions, and those that go beyond the family's wishes.
    mutating func countPins(_ stated: JSONValue?) {
        let scenario = placement.facts.scenario
        let placed = scenario.pins.filter { $0.classIndex != nil }
        guard !scenario.pins.isEmpty else {
            return expectNone(stated, "pins")
        }
        let beyond = placed.count { pin in
            !scenario.wishes[Int(pin.childIndex)].contains { $0.classIndex == pin.classIndex }
        }
        expect(stated?["placed"], placed.count, "pins.placed")
        expect(stated?["excluded"], scenario.pins.count - placed.count, "pins.excluded")
        expect(stated?["beyond_wishes"], beyond, "pins.beyond_wishes")
    }

    /// Children with options who have none in common with siblings that they must be with.
    mutating func countWithoutCommonOption(_ stated: JSONValue?) {
        let children = placement.childrenWithoutCommonOption.map { placement.name(ofChild: $0) }
        guard !children.isEmpty else {
            return expectNone(stated, "without_common_option")
        }
        let list = JSONValue.array(children.map(JSONValue.text))
        expect(stated, list, "without_common_option")
    }

    /// Places of last time that are guaranteed: kept, promised to an earlier day, not wished for or not
    /// open any more, and replaced by a manual decision.
    mutating func countGuarantees(_ stated: JSONValue?) {
        let scenario = placement.facts.scenario
        var counts = [0, 0, 0, 0]
        if scenario.policy.continuity == .guaranteed {
            let pinned = Set(scenario.pins.map { Int($0.childIndex) })
            for (child, last) in scenario.previous.enumerated() where last?.siteIndex != nil {
                let hasLapsed = last?.committedUntil.map { $0 < scenario.referenceDate } ?? false
                if pinned.contains(child) {
                    counts[3] += 1
                } else if hasLapsed {
                    counts[1] += 1
                } else {
                    counts[placement.demands.kept[child] == nil ? 2 : 0] += 1
                }
            }
        }
        guard counts != [0, 0, 0, 0] else {
            return expectNone(stated, "guarantees")
        }
        for (name, count) in zip(["kept", "lapsed", "given_up", "replaced_by_hand"], counts) {
            expect(stated?[name], count, "guarantees.\(name)")
        }
    }
}
