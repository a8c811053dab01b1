import PlacementModel
import Testing

@testable import Intake

@Suite struct WarningTests {
    /// The children of a small scenario with these rows, and the warnings about them.
    private func warnings(_ children: String, yaml: (String, String)? = nil) throws -> [Warning] {
        var files = ScenarioFiles()
        files["children.csv"] = children
        if let yaml { files = files.replacing(yaml.0, with: yaml.1, in: "scenario.yaml") }
        let warnings = try files.read().warnings
        for warning in warnings {
            for language in Language.allCases {
                let wording = warning.kind.wording(in: language)
                #expect(!wording.problem.isEmpty && !wording.remedy.isEmpty)
                #expect(warning.text(in: language).contains(warning.place.file))
            }
        }
        return warnings
    }

    @Test func unknownColumn() throws {
        let found = try warnings("child,wish1,phonee,favourite colour\nA,C1,,\n")
        #expect(
            found.map(\.kind) == [.unknownColumn(nearest: "phone"), .unknownColumn(nearest: nil)]
        )
        #expect(found[1].place.column == "favourite colour")
    }

    @Test func sameChildTwice() throws {
        let found = try warnings(
            """
            child,name,id_number,birth_date,wish1
            A,张三,11010519491231002X,1949-12-31,C1
            B,张三,,1949-12-31,C1
            C,张三,,1949-12-30,C1
            D,李四,11010519491231002X,,C1

            """
        )
        #expect(
            found.map(\.kind) == [.sameNameAndBirthDate(firstRow: 2), .sameIDNumber(firstRow: 2)]
        )
        #expect(found.map(\.value) == ["**", "11**************2X"])
    }

    @Test func farHome() throws {
        let found = try warnings(
            "child,longitude,latitude,wish1\nA,114.0,40.2,C1\nB,115.0,40.2,C1\nC,111.2,36.2,C1\n"
        )
        #expect(
            found.map(\.kind) == [
                .farFromEverySite(kilometres: 300), .farFromEverySite(kilometres: 300),
            ]
        )
        #expect(found.map(\.place.row) == [3, 4])
    }

    @Test func mixedCoordinates() throws {
        let shifted = DatumShift.gcj02(
            fromWGS84: GeographicPoint(latitude: 40.276543, longitude: 111.184321)
        )
        let found = try warnings(
            """
            child,address,longitude,latitude,wish1
            A,幸福路1号,111.184321,40.276543,C1
            B,幸福路1号,\(shifted.longitude),\(shifted.latitude),C1
            C,幸福路1号,111.184322,40.276543,C1

            """
        )
        #expect(found.map(\.kind) == [.mixedCoordinateSystems(firstRow: 2)])
    }

    @Test func childrenOneShouldAskAbout() throws {
        let found = try warnings(
            """
            child,groups,groups_valid_until,consent,applied_at,wish1,wish2
            A,difficult,2026-01-18,,,C1,
            B,,2026-01-18,否,2026-02-07,C1,
            C,difficult,2026-01-19,是,2022-01-01,C1,C1
            D,,,,2026-02-06 23:00,,

            """
        )
        #expect(
            found.map(\.kind) == [
                .lapsedProof(.count), .noConsent, .implausibleApplicationTime,
                .implausibleApplicationTime,
                .repeatedWish, .childWithoutWish,
            ]
        )
    }

    @Test func childWithoutWishWhenTheNearestCount() throws {
        let found = try warnings(
            "child\nA\n",
            yaml: ("  points:", "  choices: {nearest: 3}\n  points:")
        )
        #expect(found.isEmpty)
    }

    @Test func sites() throws {
        var files = ScenarioFiles()
            .replacing("  eligibility: {papers: not-checked}\n", with: "", in: "scenario.yaml")
        files["sites.csv"] =
            "site,name,papers_valid_until\nS1,a,2026-02-05\nS2,b,\nS3,c,2026-02-06\n"
        #expect(
            try files.read().warnings.map(\.kind) == [
                .papersExpire(lastDay: "2026-02-06"), .papersMissing, .siteWithoutClass,
            ]
        )
    }

    /// Half or more of last time's seats, up or down, by the limit that binds.
    @Test func capacityUnlikeLastTime() throws {
        for header in ["seats_last_time", "上期名额"] {
            var files = ScenarioFiles()
            files["classes.csv"] = """
                class,site,min_grade,max_grade,kind,seats,carers,children_per_carer,\(header)
                C1,S1,1,3,,20,,,40
                C2,S1,1,3,,21,,,40
                C3,S2,1,6,,30,2,5,30
                C4,S2,1,6,,30,,,20
                C5,S2,1,6,,29,,,20
                C6,S2,1,6,primary,,,,90
                C7,S2,1,6,,0,,,0
                C8,S2,1,6,,5,,,0
                C9,S2,1,6,,5,,,

                """
            let found = try files.read().warnings
            #expect(
                found.map(\.kind) == [
                    .capacityUnlikeLastTime(seats: 20, by: .approvedPlaces),
                    .capacityUnlikeLastTime(seats: 10, by: .carers),
                    .capacityUnlikeLastTime(seats: 30, by: .approvedPlaces),
                    .capacityUnlikeLastTime(seats: 45, by: .legalSize),
                    .capacityUnlikeLastTime(seats: 5, by: .approvedPlaces),
                ]
            )
            #expect(found.map(\.place.row) == [2, 4, 5, 7, 9])
            #expect(found.allSatisfy { $0.place.column == header })
            #expect(found.map(\.value) == ["40", "30", "20", "90", "0"])
            #expect(found[1].text(in: .chinese).contains("保育人员和师幼比"))
        }
        let faulty = ScenarioFiles().replacing(
            "seats\nC1,S1,一班,1,3,20",
            with: "seats,上期名额\nC1,S1,一班,1,3,20,many",
            in: "classes.csv"
        )
        #expect(try faulty.faults().map(\.kind) == [.unreadable(.wholeNumber)])
    }

    @Test func rulesWithoutData() throws {
        let files = ScenarioFiles().replacing(
            "  points:",
            with:
                "  siblings: together-site\n  continuity: guaranteed\n  points:\n    returning: 5",
            in: "scenario.yaml"
        )
        #expect(
            Set(try files.read().warnings.compactMap(\.place.column)) == [
                "policy.siblings", "policy.continuity", "policy.points",
            ]
        )
        #expect(try files.adding("previous.csv", "child,site\nA001,\n").read().warnings.count == 1)
    }

    @Test func previousClassThatIsGone() throws {
        let result = try ScenarioFiles()
            .adding("previous.csv", "child,site,class\nA001,S1,OLD\n").read()
        #expect(result.warnings.map(\.kind) == [.previousClassGone])
        #expect(result.scenario.previous[0]?.siteIndex == 0)
        #expect(result.scenario.previous[0]?.classIndex == nil)
    }

    /// A class with fewer seats than children of last time, who apply again.
    @Test func fewerSeatsThanLastTime() throws {
        let last = "child,site,class\nA001,S1,C1\nA002,S1,C1\n"
        let files = ScenarioFiles().adding("previous.csv", last)
        let few = try files.replacing("1,3,20", with: "1,3,1", in: "classes.csv").read()
        #expect(few.warnings.map(\.kind) == [.fewerSeatsThanLastTime(children: 2)])
        let enough = try files.read()
        #expect(enough.warnings.isEmpty)
    }

    /// One child without a distance where most have one; with a minority nothing is said.
    @Test func straightLineAmongStatedDistances() throws {
        var files = ScenarioFiles()
        files["children.csv"] = """
            child,longitude,latitude,wish1
            A,111.1,40.2,C1
            B,111.1,40.2,C1
            C,111.1,40.2,C1

            """
        let most = "child,site,metres\nA,S1,900\nB,S1,800\n"
        let two = try files.adding("distances.csv", most).read().warnings
        #expect(two.map(\.kind) == [.straightLineAmongStatedDistances(site: "S1")])
        #expect(two.map(\.place.row) == [4] && two.map(\.value) == ["C"])
        let one = try files.adding("distances.csv", "child,site,metres\nA,S1,900\n").read()
        #expect(one.warnings.isEmpty)
    }
}
