import ArgumentParser
import Explainer
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
        abstract: "Explain results: one child's, or a card for every child. 解释结果，逐人出具答复。",
        discussion: """
            Without --child a card to print is written for every child, into RUN/cards.
            不写 --child 则为每名儿童写出可打印的答复（RUN/cards）。
            """
    )

    @Argument(help: "The run folder. 结果文件夹。")
    var runFolder: String

    @Option(help: "The application number. 报名编号。")
    var child: String?

    @Option(help: "Why the child is not in this class: what that would cost. 为何不在该班，代价几何。")
    var whyNot: String?

    @Flag(help: "For the staff: name who would have to move. 供工作人员：列出须变动的报名编号。")
    var staff = false

    @Option(help: "Threads to use; the result does not depend on it. 线程数。")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    @Option(help: "Where the scenario lies now, if it was moved. 方案文件夹现在的位置。")
    var scenario: String?

    @OptionGroup var choice: LanguageChoice

    func validate() throws {
        guard threads >= 1 else {
            throw ValidationError("--threads must be at least 1. 线程数至少为 1。")
        }
        guard child != nil || whyNot == nil else {
            throw ValidationError("--why-not needs --child. --why-not 须与 --child 同用。")
        }
        guard whyNot != nil || !staff else {
            throw ValidationError("--staff needs --why-not. --staff 须与 --why-not 同用。")
        }
    }

    func run() throws {
        let console = Console(language: choice.language)
        guard let receipt = RunReceipt(folder: runFolder) else {
            console.say(.notARun(runFolder))
            throw ExitStatus.inputMissing.exit
        }
        let report = try replay(receipt, console)
        let answers = Answers(report)
        do {
            let resolver = try Resolver(
                report.run,
                work: Work(
                    threadCount: child == nil ? 1 : threads,
                    limits: IntegerLimits(nodes: receipt.workLimit)
                )
            )
            guard let child else { return try writeCards(answers, resolver, console) }
            guard
                let index = report.run.scenario.children.firstIndex(where: {
                    isSame($0.id.text, child)
                })
            else {
                console.say(.noSuchChild(child))
                throw ExitStatus.inputMissing.exit
            }
            if let whyNot { return try answer(whyNot, index, report, resolver, console) }
            let alternatives = try AlternativeSearch(resolver).alternatives(ofChild: index)
            console.show(answers.result(ofChild: index, alternatives).text(in: choice.language))
        } catch let fault as SolveFault {
            console.say(.solve(fault))
            throw fault.exitStatus.exit
        }
    }

    /// Compares byte by byte: two codes that only look the same are two.
    private func isSame(_ one: String, _ other: String) -> Bool {
        one.utf8.elementsEqual(other.utf8)
    }

    private func answer(
        _ code: String,
        _ child: Int,
        _ report: RunReport,
        _ resolver: Resolver,
        _ console: Console
    ) throws {
        let scenario = report.run.scenario
        guard let careClass = scenario.classes.firstIndex(where: { isSame($0.id.text, code) })
        else {
            console.say(.noSuchClass(code))
            throw ExitStatus.inputMissing.exit
        }
        let answer = try ForcedSearch(resolver).answer(child: child, classIndex: careClass)
        if case .ineligible(let reason) = answer {
            let id = scenario.children[child].id.text
            console.say(.notEligible(child: id, careClass: code, reason))
            throw ExitStatus.infeasible.exit
        }
        console.show(
            report.text(
                of: answer,
                child: child,
                classIndex: careClass,
                for: staff ? .staff : .family,
                in: choice.language
            )
        )
        if case .impossible = answer { throw ExitStatus.infeasible.exit }
        if case .unknown = answer { throw ExitStatus.stopped.exit }
    }

    private func writeCards(
        _ answers: Answers,
        _ resolver: Resolver,
        _ console: Console
    ) throws {
        let folder = URL(fileURLWithPath: runFolder, isDirectory: true)
            .appendingPathComponent(CardFolder.name, isDirectory: true)
        let progress = ProgressLine(language: choice.language, isQuiet: false)
        defer { progress.end() }
        let alternatives = try AlternativeTable(resolver, threadCount: threads)
            .alternatives { progress.show(done: $0, of: $1) }
        progress.show(.writing)
        let files = CardFolder(answers, alternatives, language: choice.language).files()
        do {
            try FolderReplacement(
                destination: folder,
                marker: CardFolder.marker,
                isPrivate: true
            )
            .write(files, cancellation: Cancellation())
        } catch {
            console.say(.write(error))
            throw ExitStatus.cannotWrite.exit
        }
        progress.end()
        console.say(.cardsWritten(folder: folder.relativePath, count: answers.childCount))
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
                    Work(
                        threadCount: threads,
                        limits: IntegerLimits(nodes: receipt.workLimit)
                    )
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
