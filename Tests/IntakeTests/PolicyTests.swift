import Digests
import PlacementModel
import Testing

@testable import Intake

@Suite struct PolicyTests {
    private static let full = """
        roost: 1
        title: One text
        reference-date: 2026-01-19
        coordinates: bd09
        sessions:
          - id: a
            dates: {from: 2026-01-19, to: 2026-01-26, weekdays: yes, except: [2026-01-20], also: [2026-01-24]}
          - {id: b, title: B, dates: [2026-02-03, 2026-02-02]}
        groups:
          - {id: x, title: X}
          - {id: y}
        policy:
          version: 2026-1
          mechanism: tiers
          choices: {nearest: 12}
          points:
            placed: 100
            groups: {combine: highest, x: 30, y: -4}
            wishes: {2: 15, 1: 20}
            distance: {2000: 5, 1000: 10}
            audience: {staff: 300, residents: 100}
            returning: 5
            waited: 10
            exceptions:
              - {rule: groups.x, classes: [C1], sites: [S2], modes: [full, hourly], points: 50}
              - {rule: distance.1000, modes: [half-am], points: 1}
          order: [placed, {placed: [x, y]}, wishes, changes, lottery]
          reserves:
            - {groups: [x], share: 12.5%, rounding: up, scope: class, classes: [C1], counts: additional, release: false}
            - {groups: [x, y], seats: 2, scope: site, sites: [S1], counts: additional, release: true}
          quotas:
            - {groups: [y], seats: 10, scope: session}
            - {groups: [y], share: 50%, rounding: nearest, scope: scenario}
          eligibility: {distance-limit: 5000, residents-within: 3000, papers: not-checked, fitness: not-checked}
          siblings: {prefer-class: 20}
          continuity: newcomers-first
          half-days: whole-place
          audience-order: staged
          opening: {classes: 12, money: 155500.5, carers: 30}
          fees: {waiver-budget: 129400, waiver-order: [y, x], split: {employer: 2, union: 0, parent: 1}}
          limits: {sessions-per-child: 2}
          lottery: {commitment: \(SHA256Digest(of: "seed 一").hexadecimal), seed: seed 一}

        """

    private func files() -> ScenarioFiles {
        var files = ScenarioFiles()
        files["scenario.yaml"] = PolicyTests.full
        files["classes.csv"] = "class,site,session,seats\nC1,S1,a,20\nC2,S1,b,20\nC3,S2,a,30\n"
        files["children.csv"] = "child\nA\n"
        return files
    }

    @Test func everythingIsRead() throws {
        let scenario = try files().read().scenario
        let policy = scenario.policy
        #expect(
            scenario.sessions[0].dates.map(\.description) == [
                "2026-01-19", "2026-01-21", "2026-01-22", "2026-01-23", "2026-01-24", "2026-01-26",
            ]
        )
        #expect(scenario.sessions[1].dates.map(\.description) == ["2026-02-02", "2026-02-03"])
        #expect(scenario.groups[1].title[.chinese] == "y")
        #expect(policy.version == "2026-1" && policy.mechanism == .tiers)
        #expect(policy.choices == .nearest(count: 12))
        #expect(policy.points.groupCombination == .highest)
        #expect(
            policy.points.rules.map(\.criterion) == [
                .placed, .group(0), .group(1), .wish(rank: 1), .wish(rank: 2),
                .distance(within: Metres(1000)), .distance(within: Metres(2000)), .audience(.staff),
                .audience(.residents), .returning, .waited,
            ]
        )
        let exception = try #require(policy.points.rules[1].exceptions.first)
        #expect(exception.points == Points(50) && exception.classIndices == [0, 2])
        #expect(exception.modes == ModeSet([.fullDay, .hourly]) && exception.line == 25)
        #expect(policy.points.rules[5].exceptions.first?.classIndices == nil)
        #expect(
            policy.order == [
                .placed(GroupSet()), .placed(GroupSet(rawValue: 3)), .wishRanks, .fewestChanges,
                .lottery,
            ]
        )
        #expect(policy.reserves.map(\.amount) == [.share(permille: 125, rounding: .up), .seats(2)])
        #expect(policy.reserves.map(\.isReleased) == [false, true])
        #expect(
            policy.quotas.map(\.amount) == [.seats(10), .share(permille: 500, rounding: .nearest)]
        )
        #expect(
            policy.eligibility.distanceLimit == Metres(5000) && !policy.eligibility.requiresPapers
        )
        #expect(policy.siblings == .preferClass(Points(20)))
        #expect(policy.continuity == .newcomersFirst && policy.halfDays == .wholePlace)
        #expect(policy.audienceOrder == .staged && policy.opening.money == 15_550_050)
        #expect(policy.fees?.waiverGroups == [1, 0] && policy.fees?.employerShare == 2)
        #expect(policy.sessionsPerChild == 2 && policy.lottery?.seed == "seed 一")
    }

    @Test func defaults() throws {
        let policy = try ScenarioFiles().replacing(
            ScenarioFiles.yaml.components(of: "  points:", before: "  eligibility"),
            with: "",
            in: "scenario.yaml"
        ).read().scenario.policy
        #expect(policy.mechanism == .optimal && policy.choices == .wishes)
        #expect(policy.points.rules.map(\.points) == [Points(1)])
        #expect(policy.order == [.reserves, .points, .lottery, .distance])
        #expect(policy.siblings == .separate && policy.continuity == .none)
        #expect(policy.halfDays == .share && policy.audienceOrder == .together)
        #expect(policy.sessionsPerChild == 1 && policy.fees == nil)
        #expect(policy.eligibility.requiresFitness && policy.opening == .unlimited)
    }

    @Test func hashIgnoresLayoutAndNothingElse() throws {
        let hash = try files().read().scenario.policy.sha256
        let laidOut = files()
            .replacing("  limits: {sessions-per-child: 2}\n", with: "", in: "scenario.yaml")
            .replacing(
                "  mechanism: tiers",
                with: "\n  limits:\n    \"sessions-per-child\": '2' # two\n  mechanism: \"tiers\"",
                in: "scenario.yaml"
            )
        #expect(try laidOut.read().scenario.policy.sha256 == hash)
        let changed = files().replacing("waited: 10", with: "waited: 11", in: "scenario.yaml")
        #expect(try changed.read().scenario.policy.sha256 != hash)
    }

    @Test func hashIsThatOfCanonicalJSON() throws {
        let policy = """
            {"eligibility":{"papers":"not-checked"},"lottery":{"commitment":"\
            71b2b27c8a8bdaaff1e4dcea51b0bda33bdb54ec5c2f4ae5ff7a40ab5d9dac1e"},"order":["lottery"],\
            "version":"1"}
            """
        let files = ScenarioFiles().replacing(
            ScenarioFiles.yaml.components(of: "  points:", before: "  eligibility"),
            with: "  order: [lottery]\n",
            in: "scenario.yaml"
        )
        #expect(try files.read().scenario.policy.sha256 == SHA256Digest(of: policy).hexadecimal)
    }

    @Test func fewAliasesAreFine() throws {
        let files = ScenarioFiles()
            .replacing(
                "wishes: {1: 20, 2: 10}",
                with: "wishes: {1: &p 20, 2: *p}",
                in: "scenario.yaml"
            )
        #expect(try files.read().scenario.policy.points.rules.last?.points == Points(20))
    }
}

extension String {
    /// The part from one text up to another.
    fileprivate func components(of start: String, before end: String) -> String {
        guard let lower = firstRange(of: start)?.lowerBound,
            let upper = firstRange(of: end)?.lowerBound
        else { return "" }
        return String(self[lower..<upper])
    }
}
