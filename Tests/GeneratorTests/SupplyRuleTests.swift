import Generator
import Testing

/// Opening, shared carers and reserves of sites.
@Suite struct SupplyRuleTests {
    private let folder: WrittenFolder

    init() throws {
        folder = WrittenFolder(
            try ScenarioParameters(childCount: 20_000, classCount: 1000, seed: 14, rules: .all)
        )
    }

    @Test func leavesSomeClassesClosed() throws {
        let optional = folder.classes.filter { $0["optional"] == "yes" }
        #expect((300...400).contains(optional.count))
        for careClass in folder.classes {
            let minimum = Int(careClass["min_children"] ?? "")
            #expect((minimum != nil) == (careClass["optional"] == "yes"))
            let seats = try #require(Int(careClass["seats"] ?? ""))
            if let minimum { #expect(minimum == seats / 2 || minimum == min(6, seats)) }
        }
        let limit = 1000 - optional.count + (7 * optional.count + 9) / 10
        #expect(folder.policy.contains("\n  opening: {classes: \(limit)}\n"))
    }

    @Test func sharesTooFewCarers() throws {
        let sharing = folder.sites.filter { $0["shared_carers"] != "" }
        #expect((25...35).contains(100 * sharing.count / folder.sites.count))
        for site in folder.sites {
            let carers = Int(site["shared_carers"] ?? "")
            var needed = 0.0
            for careClass in folder.classes where careClass["site"] == site["site"] {
                let ratio = Int(careClass["children_per_carer"] ?? "")
                #expect((ratio != nil) == (carers != nil))
                guard let ratio else { continue }
                #expect(ratio == ["1": 3, "3": 5, "5": 7][careClass["min_grade"]])
                needed += try Double(#require(Int(careClass["seats"] ?? ""))) / Double(ratio)
            }
            if let carers { #expect((0..<1.01).contains(Double(carers) - 0.75 * needed)) }
        }
    }

    @Test func keepsSeatsOfSites() {
        let reserves = folder.policy.components(after: "\n    - groups: ")
        #expect(reserves.count == 2)
        for (reserve, (groups, share, percent)) in zip(
            reserves,
            [
                ("[migrant]", "20%", 45...55),
                ("[new-employment, difficult]", "12.5%", 25...35),
            ]
        ) {
            #expect(reserve.hasPrefix("\(groups)\n      share: \(share)\n      rounding: down\n"))
            #expect(reserve.contains("\n      scope: site\n"))
            #expect(reserve.contains("]\n      counts: minimum\n      release: true"))
            let sites = reserve.components(after: "S").count
            #expect(percent.contains(100 * sites / folder.sites.count))
        }
    }

    @Test(arguments: [SyntheticRules.pure, .siblings])
    func belongsToAllRulesOnly(rules: SyntheticRules) throws {
        let folder = WrittenFolder(
            try ScenarioParameters(childCount: 300, classCount: 14, seed: 14, rules: rules)
        )
        #expect(folder.sites.allSatisfy { $0["shared_carers"] == nil })
        #expect(folder.classes.allSatisfy { $0["optional"] == nil && $0["min_children"] == nil })
        #expect(!folder.policy.contains("opening") && !folder.policy.contains("scope: site"))
    }
}

extension StringProtocol where SubSequence == Substring {
    /// What follows each occurrence of a text, up to the next.
    fileprivate func components(after separator: String) -> [Substring] {
        split(separator: separator, omittingEmptySubsequences: false).dropFirst().map { $0 }
    }
}
