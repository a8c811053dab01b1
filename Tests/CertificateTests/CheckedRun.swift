import Certificate
import Findings
import PlacementModel
import Points
import Report
import Solver

/// A run in memory: solved, written as its files, checked.
struct CheckedRun {
    var scenario: Scenario
    let options: RaggedTable<PlacementOption>
    var outcome: Outcome

    /// Nil where the scenario has no placement, or is refused.
    init?(
        _ scenario: Scenario,
        mechanism: Mechanism = .optimal,
        without rules: [Rule] = [],
        work: Work = Work()
    ) {
        self.scenario = rules.reduce(scenario) { $0.leavingOut($1) }
        self.scenario.policy.mechanism = mechanism
        do {
            options = try OptionTable(self.scenario).options()
            outcome = try PlacementSolver(
                self.scenario,
                options: options,
                rulesLeftOut: rules
            ).solve(work)
        } catch {
            return nil
        }
        if outcome.conflict != nil { return nil }
    }

    /// The files as `roost solve` writes them.
    var folder: RunFolder {
        let report = RunReport(Run(scenario: scenario, options: options, outcome: outcome))
        var files: [String: [UInt8]] = [
            "result.json": report.resultFile(programVersion: "test"),
            "certificate.json": report.certificateFile(),
            "placements.csv": report.placementsFile(),
            "waiting.csv": report.waitingFile(),
            "classes.csv": report.classesFile(),
        ]
        files["lottery.csv"] = report.lotteryFile()
        if !outcome.proofSteps.isEmpty { files["proof.txt"] = outcome.proofSteps }
        files["changes.csv"] = report.changesFile()
        files["fees.csv"] = report.feesFile()
        files["options.csv"] = optionsFile
        return RunFolder(files: files)
    }

    private var optionsFile: [UInt8] {
        let schedule = PointsSchedule(scenario)
        var all: [UInt8] = []
        OptionsFile(scenario: scenario, options: options).write(
            items: { schedule.items(child: $0, option: options.elements[$1]) },
            to: { all += $0 }
        )
        return all
    }

    /// What the checker says of these files under a scenario.
    static func claims(_ folder: RunFolder, _ scenario: Scenario) -> [Claim] {
        guard let result = folder.files["result.json"], let stated = StatedRun(result) else {
            return []
        }
        return RunCheck(scenario, folder, stated).claims()
    }

    func claims(under scenario: Scenario? = nil) -> [Claim] {
        CheckedRun.claims(folder, scenario ?? self.scenario)
    }
}

extension [Claim] {
    var failures: [Claim] { filter(\.fails) }

    var failedCodes: Set<String> { Set(failures.map(\.subject.code)) }

    /// For messages of tests.
    var lines: String { failures.map { $0.text(in: .english) }.joined(separator: "\n") }
}
