import PlacementModel
import Testing

@testable import Intake

/// Columns and keys that only some rules need.
@Suite struct RuleColumnTests {
    @Test func optionalSitesAndWhatTheyCost() throws {
        for header in ["optional,opening_cost", "可不开办,开办费用"] {
            var files = ScenarioFiles()
            files["sites.csv"] = """
                site,name,\(header)
                S1,青少年宫,,
                S2,东区站,是,1200.50

                """
            let sites = try files.read().scenario.sites
            #expect(sites.map(\.isOptional) == [false, true])
            #expect(sites.map(\.openingCost) == [nil, 120_050])
        }
    }

    @Test func commitmentsHaveADate() throws {
        for header in ["committed_until", "承诺至"] {
            let files = ScenarioFiles().adding(
                "previous.csv",
                "child,site,class,\(header)\nA001,S1,C1,2027-06-30\nA002,S2,,\n"
            )
            let previous = try files.read().scenario.previous
            #expect(
                previous.map { $0?.committedUntil } == [
                    CalendarDate(year: 2027, month: 6, day: 30), nil, nil,
                ]
            )
        }
    }

    @Test func lapsedGroupsCountOnlyIfThePolicySaysSo() throws {
        var files = ScenarioFiles()
        files["children.csv"] = """
            child,groups,groups_valid_until,wish1
            A001,difficult,2026-01-18,C3
            A002,difficult,2026-01-19,C3
            A003,difficult,,C3

            """
        let counting = try files.read()
        #expect(counting.scenario.children.map(\.groups.rawValue) == [2, 2, 2])
        #expect(counting.scenario.children.map(\.lapsedGroups.rawValue) == [0, 0, 0])
        let ignoring = try files.replacing(
            "papers: not-checked",
            with: "papers: not-checked, lapsed-groups: ignore",
            in: "scenario.yaml"
        ).read()
        #expect(ignoring.scenario.children.map(\.groups.rawValue) == [0, 2, 2])
        #expect(ignoring.scenario.children.map(\.lapsedGroups.rawValue) == [2, 0, 0])
        #expect(counting.warnings.count == ignoring.warnings.count)
        let texts = [counting, ignoring].map { $0.warnings.map { $0.text(in: .english) }.joined() }
        #expect(texts[0].contains("still count") && texts[1].contains("do not count"))
    }
}
