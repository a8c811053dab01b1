import ArgumentParser
import Findings
import Foundation
import Intake
import Parallel
import PlacementModel
import Points
import Report
import Solver

/// A run that was solved again from its scenario, and is the same as its folder says.
///
/// The same input gives the same bytes, so nothing is said about a run before its files were compared
/// with what its scenario gives. A run that was interrupted is read from its folder instead, and
/// compared just so.
struct RunReplay {
    let report: RunReport
    let receipt: RunReceipt
    /// For commands that join results with names.
    let register: PersonalRegister

    /// Replays a run folder; prints what stands in the way, and throws the exit code.
    ///
    /// - Parameter scenario: where the scenario lies now, if it was moved.
    init(folder: String, scenario: String?, threads: Threads, console: Console) throws {
        guard let receipt = RunReceipt(folder: folder) else {
            console.say(.notARun(folder))
            throw ExitStatus.inputMissing.exit
        }
        self.receipt = receipt
        let run = URL(fileURLWithPath: folder, isDirectory: true)
        let input = try RunReplay.input(receipt, scenario, threads, console)
        register = input.register
        let options = try input.options(threads, console: console)
        let outcome = try RunReplay.decide(input, options, receipt, run, threads, console)
        report = RunReport(Run(scenario: input.scenario, options: options, outcome: outcome))
        if let conflict = report.conflictText(in: console.language) {
            console.show(conflict)
            throw ExitStatus.infeasible.exit
        }
        try compare(run, console)
    }

    private static func input(
        _ receipt: RunReceipt,
        _ scenario: String?,
        _ threads: Threads,
        _ console: Console
    ) throws -> ScenarioInput {
        let folder = scenario ?? receipt.scenarioFolder
        guard FileManager.default.fileExists(atPath: folder) else {
            console.say(.scenarioOfRunMissing(folder))
            throw ExitStatus.inputMissing.exit
        }
        let input = try ScenarioInput(
            folder: folder,
            variant: receipt.variant,
            without: receipt.rulesLeftOut,
            mechanism: receipt.mechanism,
            threads: threads,
            console: console,
            showsWarnings: false
        )
        if let changed = Set(receipt.inputs).symmetricDifference(input.scenario.inputs)
            .map(\.name).min()
        {
            console.say(.scenarioChanged(file: changed))
            throw ExitStatus.faultsInInput.exit
        }
        return input
    }

    private static func decide(
        _ input: ScenarioInput,
        _ options: RaggedTable<PlacementOption>,
        _ receipt: RunReceipt,
        _ run: URL,
        _ threads: Threads,
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
                    Work(
                        threadCount: threads.count,
                        limits: IntegerLimits(nodes: receipt.workLimit),
                        cancellation: interruption
                    )
                )
            }
            let blank = try solver.blankIntegerOutcome()
            console.say(.explainedFromFiles)
            return try written(blank, input.scenario, options, receipt, run, console)
        } catch let fault as SolveFault {
            console.say(.solve(fault))
            throw fault.exitStatus.exit
        }
    }

    private static func written(
        _ blank: Outcome,
        _ scenario: Scenario,
        _ options: RaggedTable<PlacementOption>,
        _ receipt: RunReceipt,
        _ run: URL,
        _ console: Console
    ) throws -> Outcome {
        func data(_ name: String) -> Data {
            // A missing file fits no scenario, and is named as such.
            (try? Data(contentsOf: run.appendingPathComponent(name))) ?? Data()
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

    private func compare(_ run: URL, _ console: Console) throws {
        for (name, bytes) in [
            ("placements.csv", report.placementsFile()), ("waiting.csv", report.waitingFile()),
            ("classes.csv", report.classesFile()),
        ] {
            let written = try? Data(contentsOf: run.appendingPathComponent(name))
            guard written == Data(bytes) else {
                console.say(.runDiffers(file: name))
                throw ExitStatus.faultsInInput.exit
            }
        }
    }
}
