import ArgumentParser
import Findings
import Foundation
import Intake
import Parallel
import PlacementModel
import Report
import Solver

/// After the announcement: children withdraw, applications are corrected, others come late. The
/// scenario is revised, what was announced becomes part of it, and it is solved as any other.
struct Refill: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "After the announcement: refill with the fewest changes. 公布之后补录，变动最少。"
    )

    @Argument(help: "The run folder that was announced. 已公布的结果文件夹。")
    var runFolder: String

    @Option(help: "A file with the numbers of children who withdraw. 退出名单。")
    var withdrawn: String?

    @Option(help: "Rows of children.csv, or a folder of tables, that correct. 更正表或文件夹。")
    var corrections: String?

    @Option(help: "Rows of children.csv, or a folder of tables, that came late. 补报表或文件夹。")
    var late: String?

    @Flag(help: "Nobody who stays changes; only free seats are given. 留下的一律不动，只补空位。")
    var keep = false

    @Option(help: "The run folder to write. Default: RUN-refill. 新的结果文件夹。")
    var out: String?

    @Option(help: "Where the scenario lies now, if it was moved. 方案文件夹现在的位置。")
    var scenario: String?

    @OptionGroup var work: WorkOptions

    @Flag(help: "Write options.csv with every option's points. 同时写出积分明细。")
    var options = false

    @Flag(help: "Print result.json instead of the summary. 输出 JSON。")
    var json = false

    @Flag(help: "Print nothing but faults. 只输出错误。")
    var quiet = false

    @OptionGroup var choice: LanguageChoice

    func validate() throws {
        guard withdrawn != nil || corrections != nil || late != nil else {
            throw ValidationError(
                "Name --withdrawn, --corrections or --late. 请给出退出名单、更正表或补报表。"
            )
        }
        guard resolved(outputPath) != resolved(runFolder) else {
            throw ValidationError(
                "--out must not be the announced run. 不能写回已公布的结果文件夹，请另选 --out。"
            )
        }
    }

    private var outputPath: String {
        out ?? URL(fileURLWithPath: runFolder).standardizedFileURL.path + "-refill"
    }

    private func resolved(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }

    func run() throws {
        catchInterruptions()
        let console = Console(language: choice.language)
        let progress = ProgressLine(language: choice.language, isQuiet: quiet)
        defer { progress.end() }
        var stopwatch = Stopwatch()
        progress.show(.reading)
        let receipt = try announcedRun(console)
        let refill = try files(console)
        let revised = try revision(receipt, refill, console)
        let (input, record) = try read(revised, receipt, refill, console)
        stopwatch.lap("intake")
        progress.show(.countingPoints)
        let table = try input.options(work.threads, console: console)
        // The conflict that follows says the rest.
        for seat in LostSeat.all(input.scenario, table) { console.say(.announcedNotOpen(seat)) }
        stopwatch.lap("points")
        let solving = Solving(
            input: input,
            table: table,
            work: work,
            console: console,
            progress: progress
        )
        let outcome = try solving.outcome()
        if keep, outcome.conflict != nil { console.say(.keepImpossible) }
        stopwatch.lap("solve")
        progress.show(.writing)
        let report = RunReport(
            Run(scenario: input.scenario, options: table, outcome: outcome),
            refill: record,
            threads: work.threads
        )
        try solving.refuseConflict(report, asJSON: json)
        let contents = RunFolderContents(
            report: report,
            register: input.register,
            language: choice.language,
            includesOptions: options,
            threads: work.threads
        )
        let all = try contents.files(console) + refill.files(scenario: revised.files)
        stopwatch.lap("report")
        try write(all + [timing(stopwatch)], isStopped: outcome.isStopped, console)
        progress.end()
        show(report, console)
        if outcome.isStopped {
            throw (interruption.isRequested ? ExitStatus.interrupted : .stopped).exit
        }
    }

    /// What the announced run says of itself; refuses those that cannot be refilled.
    private func announcedRun(_ console: Console) throws -> RunReceipt {
        guard let receipt = RunReceipt(folder: runFolder) else {
            console.say(.notARun(runFolder))
            throw ExitStatus.inputMissing.exit
        }
        guard keep || receipt.mechanism == .optimal else {
            throw ValidationError(
                "This run serves applications in turn; only --keep can refill it."
                    + " 该结果由依次安置的机制得出，只能用 --keep 补录。"
            )
        }
        return receipt
    }

    private func files(_ console: Console) throws -> RefillFiles {
        do {
            return try RefillFiles(earlierRun: URL(fileURLWithPath: runFolder, isDirectory: true))
        } catch {
            console.say(.runDiffers(file: error.file))
            throw ExitStatus.faultsInInput.exit
        }
    }

    /// The scenario of the announced run, which must be as it was, with what came in since.
    private func revision(
        _ receipt: RunReceipt,
        _ refill: RefillFiles,
        _ console: Console
    ) throws -> RevisedScenario {
        let folder = scenario ?? receipt.scenarioFolder
        guard FileManager.default.fileExists(atPath: folder) else {
            console.say(.scenarioOfRunMissing(folder))
            throw ExitStatus.inputMissing.exit
        }
        do {
            let variant = receipt.variant
            let inputs = try Intake.read(
                folder: folder,
                variant: variant?.name,
                changes: variant?.changes ?? .all
            ).scenario.inputs
            if let changed = Set(receipt.inputs).symmetricDifference(inputs).map(\.name).min() {
                console.say(.scenarioChangedSince(file: changed))
                throw ExitStatus.faultsInInput.exit
            }
            var revised = try Revision(
                folder: folder,
                withdrawn: withdrawn,
                corrections: corrections,
                late: late
            ).revised()
            guard
                let announced = refill.announced(
                    keepsEveryone: keep,
                    withdrawn: revised.withdrawn
                )
            else {
                console.say(.runDiffers(file: "placements.csv"))
                throw ExitStatus.faultsInInput.exit
            }
            revised.add(announced, name: SourceTable.announced.fileName)
            if let variant { try revised.take(variant: variant.name, variant.changes, folder) }
            return revised
        } catch let failure as IntakeFailure {
            ScenarioInput.show(failure, console: console)
            throw ExitCode(failure.exitCode)
        }
    }

    private func read(
        _ revised: RevisedScenario,
        _ receipt: RunReceipt,
        _ refill: RefillFiles,
        _ console: Console
    ) throws -> (ScenarioInput, RefillRecord) {
        let result: ReadResult
        do {
            result = try revised.read(work.threads)
        } catch {
            ScenarioInput.show(error, console: console)
            throw ExitCode(error.exitCode)
        }
        if !quiet { ScenarioInput.showWarnings(result, console) }
        let input = ScenarioInput(
            result,
            without: receipt.rulesLeftOut,
            mechanism: receipt.mechanism
        )
        let record = RefillRecord(
            earlierFiles: refill.hashes,
            keepsEveryone: keep,
            withdrawn: revised.withdrawn,
            corrected: revised.corrected,
            late: revised.late
        )
        return (input, record)
    }

    private func timing(_ stopwatch: Stopwatch) -> (path: String, bytes: [UInt8]) {
        let bytes = TimingFile.bytes(
            stages: stopwatch.stages,
            threads: work.threads.count,
            workLimit: work.workLimit,
            wasInterrupted: interruption.isRequested,
            scenario: RefillFiles.scenarioFolder
        )
        return ("timing.json", bytes)
    }

    private func write(
        _ files: [(path: String, bytes: [UInt8])],
        isStopped: Bool,
        _ console: Console
    ) throws {
        let destination = URL(fileURLWithPath: outputPath, isDirectory: true)
            .resolvingSymlinksInPath()
        do {
            try FolderReplacement(destination: destination, marker: "result.json")
                .write(
                    files,
                    cancellation: isStopped ? Cancellation() : interruption,
                    threads: work.threads
                )
        } catch {
            console.say(.write(error))
            if case .interrupted = error { throw ExitStatus.interrupted.exit }
            throw ExitStatus.cannotWrite.exit
        }
    }

    private func show(_ report: RunReport, _ console: Console) {
        if quiet { return }
        if json {
            console.show(report.resultFile(programVersion: programVersion))
        } else {
            console.show(report.summary(in: choice.language))
            console.say(.written(folder: out ?? outputPath))
        }
    }
}
