import Findings
import PlacementModel
import Report
import Testing

@Suite("Files of the run folder")
struct RunFolderTests {
    private let report = RunReport(SmallScenario.run)

    /// The rows of a CSV file, without byte order mark.
    private func rows(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n").map(
            String.init
        )
    }

    @Test("placements.csv holds the placed children in the order of children.csv")
    func placements() {
        #expect(
            rows(report.placementsFile()) == [
                "child,class,mode,points,site,wish_rank,metres,seat",
                "A01,C1,full,120,S1,1,350,open",
                "A02,C1,full,110,S1,1,400,reserved:new-employment",
                "A03,C1,full,135,S1,1,500,open",
                "A05,C2,full,120,S1,1,,open",
                "A06,C3,full,150,S2,1,70,open",
            ]
        )
    }

    @Test("waiting.csv holds every list, then the children without any class")
    func waiting() {
        #expect(
            rows(report.waitingFile()) == [
                "child,class,rank,points,cutoff,reason",
                "A07,C1,1,120,120,", "A04,C1,2,120,120,",
                "A07,C2,1,100,,",
                "A07,C3,1,115,140,", "A04,C3,2,115,140,",
                "A08,,,,,no-option", "A09,,,,,no-option",
            ]
        )
    }

    @Test("classes.csv holds one row per seat group")
    func classes() {
        #expect(
            rows(report.classesFile()) == [
                "class,part,seats,placed,cutoff,site,session,reserve,waiting",
                "C1,open,2,2,120,S1,winter,,2",
                "C1,reserved:new-employment,1,1,110,S1,winter,1,",
                "C2,open,2,1,,S1,winter,,1",
                "C3,open,1,1,140,S2,winter,,2",
            ]
        )
    }

    @Test("classes.csv lists open seats first, and classes for which no seats were formed")
    func seatOrder() {
        var outcome = SmallScenario.outcome
        outcome.seatGroups = [SmallScenario.seats(0, 1, reserve: 0), SmallScenario.seats(0, 2)]
        outcome.seatOfChild = [AssignedSeat?](repeating: nil, count: 9)
        let run = Run(
            scenario: SmallScenario.scenario,
            options: SmallScenario.options,
            outcome: outcome
        )
        #expect(
            rows(RunReport(run).classesFile()).dropFirst() == [
                "C1,open,2,0,,S1,winter,,5",
                "C1,reserved:new-employment,1,0,,S1,winter,1,",
                "C2,open,2,0,,S1,winter,,2",
                "C3,open,1,0,,S2,winter,,4",
            ]
        )
    }

    @Test("options.csv itemises the points of every option")
    func options() {
        var parts: [UInt8] = []
        OptionsFile(scenario: SmallScenario.scenario, options: SmallScenario.options)
            .write(items: ChildResultTests.items) { parts += $0 }
        let rows = rows(parts)
        #expect(rows.count == 1 + SmallScenario.options.elements.count)
        #expect(rows[0] == "child,class,mode,points,items")
        #expect(rows[3] == "A03,C1,full,135,placed=100;wishes.1=35@children.csv:4")
    }

    @Test("result.json is drawn")
    func result() throws {
        let bytes = report.resultFile(programVersion: "0.0.0")
        try expectGolden(String(decoding: bytes, as: UTF8.self), "result.json")
    }

    @Test("timing.json adds up its stages")
    func timing() {
        let bytes = TimingFile.bytes(
            stages: [
                StageTiming(stage: "intake", microseconds: 5),
                StageTiming(stage: "solver", microseconds: 7),
            ],
            threads: 2,
            workLimit: 2000,
            wasInterrupted: false,
            scenario: "/scenarios/minimal"
        )
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                {
                  "scenario": "/scenarios/minimal",
                  "threads": 2,
                  "work_limit": 2000,
                  "interrupted": false,
                  "total_microseconds": 12,
                  "stages": [
                    {
                      "stage": "intake",
                      "microseconds": 5
                    },
                    {
                      "stage": "solver",
                      "microseconds": 7
                    }
                  ]
                }

                """
        )
    }

    @Test("the order in which rules were left out changes no byte")
    func rules() {
        var files: Set<[UInt8]> = []
        for rules in [[Rule.pins, .siblings, .pins], [.siblings, .pins]] {
            var outcome = SmallScenario.outcome
            outcome.rulesLeftOut = rules
            let run = Run(
                scenario: SmallScenario.scenario,
                options: SmallScenario.options,
                outcome: outcome
            )
            files.insert(RunReport(run).resultFile(programVersion: "0"))
        }
        #expect(files.count == 1)
    }

    @Test("the same run gives the same bytes again")
    func determinism() {
        let again = RunReport(SmallScenario.run)
        for language in Language.allCases {
            #expect(report.summary(in: language) == again.summary(in: language))
        }
        #expect(report.waitingFile() == again.waitingFile())
        #expect(report.resultFile(programVersion: "0") == again.resultFile(programVersion: "0"))
    }
}
