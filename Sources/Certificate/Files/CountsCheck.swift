import PlacementModel

/// Holds the counts of `result.json` against what was counted again.
struct CountsCheck {
    private let placement: CheckedPlacement
    private var ledger = ClaimLedger()

    static func claim(
        _ result: JSONValue,
        _ placement: CheckedPlacement,
        sizes: [Int],
        cutoffs: [Int64?],
        waiting: [[Int32]]
    ) -> Claim {
        var check = CountsCheck(placement: placement)
        guard let stated = result["counts"] else {
            return .fails(.counts, Discrepancy(.missing, at: "result.json counts"))
        }
        check.countPins(result["pins"])
        check.countWithoutCommonOption(result["without_common_option"])
        check.countChildren(stated)
        check.countGuarantees(result["guarantees"])
        check.countPlaces(stated, sizes, cutoffs, waiting)
        return check.ledger.claim(.counts, .count(placement.facts.children.count))
    }

    private init(placement: CheckedPlacement) { self.placement = placement }

    private mutating func expect(_ stated: JSONValue?, _ expected: JSONValue, _ place: String) {
        guard stated != expected else { return }
        ledger.add(
            Discrepancy(
                .differs,
                at: "result.json \(place)",
                stated: stated?.shown ?? "",
                found: expected.shown
            )
        )
    }

    private mutating func expect(_ stated: JSONValue?, _ number: Int, _ place: String) {
        expect(stated, .integer(Int64(number)), place)
    }

    private struct Fates {
        var children = 0
        var placed = 0
        var waiting = 0
        var withoutOption = 0

        mutating func add(_ fate: Fate) {
            children += 1
            switch fate {
            case .placed: placed += 1
            case .waiting: waiting += 1
            case .withoutOption: withoutOption += 1
            }
        }
    }

    private mutating func expect(_ stated: JSONValue?, _ fates: Fates, _ place: String) {
        expect(stated?["children"], fates.children, "\(place).children")
        expect(stated?["placed"], fates.placed, "\(place).placed")
        expect(stated?["waiting"], fates.waiting, "\(place).waiting")
        expect(stated?["no_option"], fates.withoutOption, "\(place).no_option")
    }

    private mutating func countChildren(_ stated: JSONValue) {
        let scenario = placement.facts.scenario
        var all = Fates()
        var groups = [Fates](repeating: Fates(), count: scenario.groups.count)
        for (index, child) in placement.facts.children.enumerated() {
            let fate = placement.fate(of: index)
            all.add(fate)
            guard child.groups != 0 else { continue }
            for group in groups.indices where child.groups & (1 << UInt64(group)) != 0 {
                groups[group].add(fate)
            }
        }
        expect(stated, all, "counts")
        let list = stated["groups"]?.array ?? []
        expect(.integer(Int64(list.count)), groups.count, "counts.groups")
        for (index, entry) in list.enumerated() where index < groups.count {
            let id = scenario.groups[index].id.text
            expect(entry["group"], .text(id), "counts.groups[\(index)]")
            expect(entry, groups[index], "counts.groups \(id)")
        }
    }

    private mutating func countPlaces(
        _ stated: JSONValue,
        _ sizes: [Int],
        _ cutoffs: [Int64?],
        _ waiting: [[Int32]]
    ) {
        let facts = placement.facts
        var sites = [PlaceCount](repeating: PlaceCount(), count: facts.sites.count)
        var classes = [PlaceCount](repeating: PlaceCount(), count: facts.classes.count)
        var all = PlaceCount()
        for index in facts.classes.indices {
            for block in placement.blocks.range(ofClass: index) {
                let free = placement.free(block, size: sizes[block])
                classes[index].add(sizes[block], placement.load[block], free)
            }
            let count = classes[index]
            sites[facts.classes[index].site].add(count.seats, count.placed, count.free)
            sites[facts.classes[index].site].classes += 1
            all.add(count.seats, count.placed, count.free)
        }
        expect(stated["seats"], all.seats, "counts.seats")
        expect(stated["free"], all.free, "counts.free")
        let waitingAtSite = waitingAtSite(waiting)
        let siteList = stated["sites"]?.array ?? []
        expect(.integer(Int64(siteList.count)), sites.count, "counts.sites")
        for (index, entry) in siteList.enumerated() where index < sites.count {
            let id = facts.scenario.sites[index].id.text
            expect(entry["site"], .text(id), "counts.sites[\(index)]")
            expect(entry["classes"], sites[index].classes, "counts.sites \(id)")
            expect(entry, sites[index], waitingAtSite[index], "counts.sites \(id)")
        }
        let classList = stated["classes"]?.array ?? []
        expect(.integer(Int64(classList.count)), classes.count, "counts.classes")
        for (index, entry) in classList.enumerated() where index < classes.count {
            let id = placement.name(ofClass: index)
            expect(entry["class"], .text(id), "counts.classes[\(index)]")
            expect(entry, classes[index], waiting[index].count, "counts.classes \(id)")
            let open = placement.blocks.range(ofClass: index).lowerBound
            let cutoff = cutoffs[open].map(JSONValue.integer) ?? .null
            expect(entry["cutoff"], cutoff, "counts.classes \(id)")
        }
    }

    private struct PlaceCount {
        var classes = 0
        var seats = 0
        var placed = 0
        var free = 0

        mutating func add(_ seats: Int, _ placed: Int, _ free: Int) {
            self.seats += seats
            self.placed += placed
            self.free += free
        }
    }

    private mutating func expect(
        _ stated: JSONValue,
        _ count: PlaceCount,
        _ waiting: Int,
        _ place: String
    ) {
        expect(stated["seats"], count.seats, place)
        expect(stated["placed"], count.placed, place)
        expect(stated["free"], count.free, place)
        expect(stated["waiting"], waiting, place)
    }

    /// Manual decisions, and those that go beyond the family's wishes.
    private mutating func countPins(_ stated: JSONValue?) {
        let scenario = placement.facts.scenario
        let placed = scenario.pins.filter { $0.classIndex != nil }
        guard !scenario.pins.isEmpty else {
            if let stated { expect(stated, .null, "pins") }
            return
        }
        let beyond = placed.count { pin in
            !scenario.wishes[Int(pin.childIndex)].contains { $0.classIndex == pin.classIndex }
        }
        expect(stated?["placed"], placed.count, "pins.placed")
        expect(stated?["excluded"], scenario.pins.count - placed.count, "pins.excluded")
        expect(stated?["beyond_wishes"], beyond, "pins.beyond_wishes")
    }

    /// Children with options who have none in common with siblings that they must be with.
    private mutating func countWithoutCommonOption(_ stated: JSONValue?) {
        let children = placement.childrenWithoutCommonOption.map { placement.name(ofChild: $0) }
        guard !children.isEmpty else {
            if let stated { expect(stated, .null, "without_common_option") }
            return
        }
        let list = JSONValue.array(children.map(JSONValue.text))
        expect(stated, list, "without_common_option")
    }

    /// Places of last time that are guaranteed: kept, promised to an earlier day, not wished for or not
    /// open any more, and replaced by a manual decision.
    private mutating func countGuarantees(_ stated: JSONValue?) {
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
            if let stated { expect(stated, .null, "guarantees") }
            return
        }
        for (name, count) in zip(["kept", "lapsed", "given_up", "replaced_by_hand"], counts) {
            expect(stated?[name], count, "guarantees.\(name)")
        }
    }

    /// Per site the children on the lists of its classes, each once.
    private func waitingAtSite(_ lists: [[Int32]]) -> [Int] {
        var children = [Set<Int32>](repeating: [], count: placement.facts.sites.count)
        for (index, list) in lists.enumerated() {
            children[placement.facts.classes[index].site].formUnion(list)
        }
        return children.map(\.count)
    }
}
