import ArgumentParser
import Foundation
import PlacementModel
import Points
import Report
import Solver

/// Explains by replaying: the same input gives the same bytes, so the run is solved again from its
/// scenario and compared with the folder before a word is said about it. A run that was interrupted
/// is read from its folder instead, and compared just so.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Explain one child's result. 解释一名儿童的结果。"
    )

    @Argument(help: "The run folder. 结果文件夹。")
    var runFolder: String

    @Option(help: "The application number. 报名编号。")
    var child: String

    @Option(help: "Where the scenario lies now, if it was moved. 方案文件夹现在的位置。")
    var scenario: String?

    @OptionGroup var choice: LanguageChoice

    func run() throws {
        let console = Console(language: choice.language)
        guard let receipt = RunReceipt(folder: runFolder) else {
            console.say(.notARun(runFolder))
            throw ExitStatus.inputMissing.exit
        }
        let report = try replay(receipt, console)
        let run = report.run
        guard let index = run.scenario.children.firstIndex(where: isAsked) else {
            console.say(.noSuchChild(child))
            throw ExitStatus.inputMissing.exit
        }
        let schedule = PointsSchedule(run.scenario)
        let eligibility = Eligibility(run.scenario)
        let result = report.result(
            ofChild: index,
            items: { schedule.items(child: $0, option: run.options.elements[$1]) },
            ineligibility: { child, wish in
                let site = Int(run.scenario.classes[Int(wish.classIndex)].siteIndex)
                return eligibility.obstacle(
                    child: child,
                    classIndex: Int(wish.classIndex),
                    mode: wish.mode,
                    distance: run.scenario.distance(ofChild: child, toSite: site)
                )
            }
        )
        console.show(result.text(in: choice.language))
    }

    /// Compares byte by byte: two numbers that only look the same are two applications.
    private func isAsked(_ candidate: Child) -> Bool {
        candidate.id.text.utf8.elementsEqual(child.utf8)
    }

    private func replay(_ receipt: RunReceipt, _ console: Console) throws -> RunReport {
        let folder = scenario ?? receipt.scenarioFolder
        guard FileManager.default.fileExists(atPath: folder) else {
            console.say(.scenarioOfRunMissing(folder))
            throw ExitStatus.inputMissing.exit
        }
        let input = try ScenarioInput(
            folder: folder,
            without: receipt.rulesLeftOut,
            mechanism: receipt.mechanism,
            console: console,
            showsWarnings: false
        )
        if let changed = Set(receipt.inputs).symmetricDifference(input.scenario.inputs)
            .map(\.name).min()
        {
            console.say(.scenarioChanged(file: changed))
            throw ExitStatus.faultsInInput.exit
        }
        let options = try input.options(console: console)
        let outcome = try decide(input, options, receipt, console)
        let report = RunReport(
            Run(scenario: input.scenario, options: options, outcome: outcome)
        )
        if let conflict = report.conflictText(in: choice.language) {
            console.show(conflict)
            throw ExitStatus.infeasible.exit
        }
        try compare(report, console)
        return report
    }

    private func decide(
        _ input: ScenarioInput,
        _ options: RaggedTable<PlacementOption>,
        _ receipt: RunReceipt,
        _ console: Console
    ) throws -> Outcome {
        let solver = PlacementSolver(
            input.scenario,
            options: options,
            rulesLeftOut: receipt.rulesLeftOut
        )
        do {
            guard receipt.wasInterrupted else {
                return try solver.solve(
                    Work(limits: IntegerLimits(nodes: receipt.workLimit))
                )
            }
            let blank = try solver.blankIntegerOutcome()
            console.say(.explainedFromFiles)
            return try written(blank, input.scenario, options, receipt, console)
        } catch let fault as SolveFault {
            console.say(.solve(fault))
            throw fault.exitStatus.exit
        }
    }

    private func written(
        _ blank: Outcome,
        _ scenario: Scenario,
        _ options: RaggedTable<PlacementOption>,
        _ receipt: RunReceipt,
        _ console: Console
    ) throws -> Outcome {
        let folder = URL(fileURLWithPath: runFolder, isDirectory: true)
        func data(_ name: String) -> Data {
            // A missing file fits no scenario, and is named as such.
            (try? Data(contentsOf: folder.appendingPathComponent(name))) ?? Data()
        }
        let outcome = WrittenOutcome(
            scenario: scenario,
            options: options,
            goals: receipt.goals
        ).filled(
            blank,
            placements: data("placements.csv"),
            classes: data("classes.csv")
        )
        guard let outcome else {
            console.say(.runDiffers(file: "placements.csv"))
            throw ExitStatus.faultsInInput.exit
        }
        return outcome
    }

    private func compare(_ report: RunReport, _ console: Console) throws {
        let folder = URL(fileURLWithPath: runFolder, isDirectory: true)
        for (name, bytes) in [
            ("placements.csv", report.placementsFile()), ("waiting.csv", report.waitingFile()),
            ("classes.csv", report.classesFile()),
        ] {
            let written = try? Data(contentsOf: folder.appendingPathComponent(name))
            guard written == Data(bytes) else {
                console.say(.runDiffers(file: name))
                throw ExitStatus.faultsInInput.exit
            }
        }
    }
}
