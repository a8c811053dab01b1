import PlacementModel

/// Holds the counts of `result.json` against what was counted again.
struct CountsCheck {
    let placement: CheckedPlacement
    private(set) var ledger = ClaimLedger()

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

    mutating func expect(_ stated: JSONValue?, _ expected: JSONValue, _ place: String) {
        ledger.expect(stated, expected, "result.json \(place)")
    }

    /// A member that stands there only where there is something to say, and here is not.
    mutating func expectNone(_ stated: JSONValue?, _ place: String) {
        guard let stated else { return }
        ledger.add(Discrepancy(.unexpected, at: "result.json \(place)", stated: stated.shown))
    }

    /// The entries of a list, as many as there must be.
    mutating func entries(_ stated: JSONValue?, _ count: Int, _ place: String) -> [JSONValue] {
        let entries = stated?.array
        expect(entries.map { .integer(Int64($0.count)) }, count, place)
        return Array((entries ?? []).prefix(count))
    }

    mutating func expect(_ stated: JSONValue?, _ number: Int, _ place: String) {
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
        let list = entries(stated["groups"], groups.count, "counts.groups")
        for (index, entry) in list.enumerated() {
            let id = scenario.groups[index].id.text
            expect(entry["group"], .text(id), "counts.groups[\(index)]")
            expect(entry, groups[index], "counts.groups \(id)")
        }
    }
}
