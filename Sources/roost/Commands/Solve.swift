import ArgumentParser
import Findings
import Foundation
import Parallel
import PlacementModel
import Report
import Solver

struct Solve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find the best placement and write the run folder. 求最优安置并写出结果。"
    )

    @Argument(help: "The scenario folder. 方案文件夹。")
    var scenario: String

    @OptionGroup var variant: VariantOptions

    @Option(help: "The run folder to write. Default: runs/NAME or runs/NAME-VARIANT. 结果文件夹。")
    var out: String?

    @Option(help: "Instead of the policy's: optimal, deferred-acceptance, tiers, first-come. 安置机制。")
    var mechanism: Mechanism?

    @Option(help: "Rules to leave out of this run, openly. 本次明示不用的规则，以逗号分隔。")
    var without = RuleList(argument: "")!

    @OptionGroup var work: WorkOptions

    @Option(
        name: .customLong("dump-model"),
        help: "Also write the points goal's model, .mps or .lp, for other solvers. 另写出模型文件。"
    )
    var dumpModel: String?

    @Flag(help: "Write options.csv with every option's points. 同时写出积分明细。")
    var options = false

    @Flag(help: "Also write the report with its charts. 同时写出图文报告。")
    var report = false

    @Flag(help: "Print result.json instead of the summary. 输出 JSON。")
    var json = false

    @Flag(help: "Print nothing but faults. 只输出错误。")
    var quiet = false

    @OptionGroup var choice: LanguageChoice

    func run() throws {
        catchInterruptions()
        let console = Console(language: choice.language)
        let progress = ProgressLine(language: choice.language, isQuiet: quiet)
        defer { progress.end() }
        var stopwatch = Stopwatch()
        progress.show(.reading)
        let input = try ScenarioInput(
            folder: scenario,
            variant: variant.request,
            without: without.rules,
            mechanism: mechanism,
            threads: work.threads,
            console: console,
            showsWarnings: !quiet
        )
        stopwatch.lap("intake")
        progress.show(.countingPoints)
        let table = try input.options(work.threads, console: console)
        stopwatch.lap("points")
        try writeModel(input, table, console)
        let solving = Solving(
            input: input,
            table: table,
            work: work,
            console: console,
            progress: progress
        )
        let outcome = try solving.outcome()
        stopwatch.lap("solve")
        progress.show(.writing)
        let report = RunReport(
            Run(scenario: input.scenario, options: table, outcome: outcome),
            threads: work.threads
        )
        try solving.refuseConflict(report, asJSON: json)
        let contents = RunFolderContents(
            report: report,
            register: input.register,
            language: choice.language,
            includesOptions: options,
            includesReports: self.report,
            threads: work.threads
        )
        let files = try contents.files(console)
        stopwatch.lap("report")
        let folder = outputFolder
        let timing = TimingFile.bytes(
            stages: stopwatch.stages,
            threads: work.threads.count,
            workLimit: work.workLimit,
            wasInterrupted: interruption.isRequested,
            scenario: URL(fileURLWithPath: scenario).standardizedFileURL.path
        )
        // What an interrupted search found so far is written all the same.
        try write(
            files + [("timing.json", timing)],
            to: folder,
            isBestSoFar: outcome.isStopped,
            console
        )
        progress.end()
        try show(report, input, folder, console)
        if outcome.isStopped {
            throw (interruption.isRequested ? ExitStatus.interrupted : .stopped).exit
        }
    }

    private func show(
        _ report: RunReport,
        _ input: ScenarioInput,
        _ folder: URL,
        _ console: Console
    ) throws {
        if quiet { return }
        if json {
            console.show(report.resultFile(programVersion: programVersion))
            return
        }
        console.show(report.summary(in: choice.language))
        if input.scenario.policy.mechanism == .optimal, !interruption.isRequested {
            showComparison(report, input, console)
        }
        console.say(.written(folder: out ?? folder.relativePath))
    }

    /// `runs/` and the scenario's own name with that of the variant, unless the user names a folder.
    private var outputFolder: URL {
        var name = URL(fileURLWithPath: scenario).standardizedFileURL.lastPathComponent
        if let variant = variant.variant { name += "-" + variant }
        return URL(fileURLWithPath: out ?? "runs/\(name)", isDirectory: true)
            .resolvingSymlinksInPath()
    }

    /// The integer program of the scenario, pure or not, with the values of the points goal, and
    /// beside it with those of each goal that comes before.
    private func writeModel(
        _ input: ScenarioInput,
        _ table: RaggedTable<PlacementOption>,
        _ console: Console
    ) throws {
        guard let dumpModel else { return }
        do {
            let solver = PlacementSolver(input.scenario, options: table)
            let formulation = try solver.integerFormulation()
            let points = formulation.levels.firstIndex(of: .points) ?? 0
            for level in 0...points {
                let code = formulation.levels[level].code(in: input.scenario.groups)
                let file = level == points ? dumpModel : modelFile(dumpModel, code)
                do throws(IntegerFault) {
                    let dump = try formulation.dump(level: level)
                    try file.hasSuffix(".lp") ? dump.writeLP(to: file) : dump.writeMPS(to: file)
                } catch {
                    console.say(.write(.system(path: file, reason: "\(error)")))
                    throw ExitStatus.cannotWrite.exit
                }
            }
        } catch let fault as SolveFault {
            console.say(.solve(fault))
            throw fault.exitStatus.exit
        }
    }

    /// `model.mps` becomes `model.reserves.mps`.
    private func modelFile(_ path: String, _ code: String) -> String {
        let url = URL(fileURLWithPath: path)
        let word = code.replacing(":", with: "-").replacing("+", with: "-")
        return url.deletingPathExtension().path + "." + word + "." + url.pathExtension
    }

    /// The optimum beside what is done today, so that a planner sees what it gains. Where first come
    /// finds no placement, the run itself stands all the same.
    private func showComparison(
        _ report: RunReport,
        _ input: ScenarioInput,
        _ console: Console
    ) {
        let table = report.run.options
        var scenario = input.scenario
        scenario.policy.mechanism = .firstCome
        do {
            let outcome = try PlacementSolver(scenario, options: table)
                .solve(
                    Work(
                        threadCount: work.threads.count,
                        limits: work.limits,
                        cancellation: interruption
                    )
                )
            let run = Run(scenario: scenario, options: table, outcome: outcome)
            console.show(report.comparison(with: run, in: choice.language))
        } catch {
            console.say(.solve(error))
        }
    }

    private func write(
        _ files: [(path: String, bytes: [UInt8])],
        to folder: URL,
        isBestSoFar: Bool,
        _ console: Console
    ) throws {
        do {
            try FolderReplacement(destination: folder, marker: "result.json")
                .write(
                    files,
                    cancellation: isBestSoFar ? Cancellation() : interruption,
                    threads: work.threads
                )
        } catch {
            console.say(.write(error))
            if case .interrupted = error { throw ExitStatus.interrupted.exit }
            throw ExitStatus.cannotWrite.exit
        }
    }
}

extension SolveFault {
    var exitStatus: ExitStatus {
        switch self {
        case .overlappingQuotas, .reservesExceedSeats, .network(.overflow), .placementBreaksRules:
            .faultsInInput
        case .seedNeeded, .seedNeededForRules: .inputMissing
        case .infeasible: .infeasible
        case .network(.cancelled): .interrupted
        case .undecided: .undecided
        case .integer(let fault): fault.isOutOfRange ? .faultsInInput : .internalError
        case .network, .library: .internalError
        }
    }
}
