import ArgumentParser
import Explainer
import Findings
import Foundation
import Parallel
import PlacementModel
import Report
import Solver

/// Asks a whole run for its fairness, after replaying it. Children are known by their application
/// numbers, here as everywhere.
struct Audit: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Audit a run: envy and its causes, seat values, what rules cost. 公平核查。"
    )

    @Argument(help: "The run folder. 结果文件夹。")
    var runFolder: String

    @Flag(help: "Only who would rather have another's place, and why not. 只查不满及原因。")
    var envy = false

    @Flag(help: "Only what one more seat in each class is worth. 只算每班多一个名额的价值。")
    var seats = false

    @Flag(help: "Only what each rule costs. 只算每条规则的代价。")
    var rules = false

    @Option(
        help: "Cases of envy and classes to solve again for, each; default by size. 重新求解的件数。"
    )
    var prices: Int?

    @Option(
        name: .customLong("work-limit"),
        help:
            "Branch-and-cut nodes of each new solve; default: a tenth of the run's. 工作量上限（节点数）。"
    )
    var workLimit: Int?

    @OptionGroup var parallel: ThreadOptions

    @Option(help: "Also write audit.json and tables into this folder. 另写出文件夹。")
    var out: String?

    @Option(help: "Where the scenario lies now, if it was moved. 方案文件夹现在的位置。")
    var scenario: String?

    @Flag(help: "Print audit.json instead of tables. 输出 JSON。")
    var json = false

    @OptionGroup var choice: LanguageChoice

    func validate() throws {
        if let workLimit, workLimit < 1 {
            throw ValidationError("--work-limit must be at least 1. 工作量上限至少为 1。")
        }
        if let prices, prices < 0 {
            throw ValidationError("--prices must not be negative. 件数不能为负。")
        }
    }

    func run() throws {
        catchInterruptions()
        let console = Console(language: choice.language)
        let replay = try RunReplay(
            folder: runFolder,
            scenario: scenario,
            threads: parallel.threads,
            console: console
        )
        let report = try audit(replay, console)
        let document = report.jsonFile(programVersion: programVersion)
        if let out { try write([("audit.json", document)] + report.tables(), to: out, console) }
        if json {
            console.show(document)
        } else {
            console.show(report.text(in: choice.language))
        }
        if let out { console.say(.written(folder: out)) }
        let goals = replay.report.run.outcome.goals
        guard goals.allSatisfy({ $0.value == $0.bound }) else { throw ExitStatus.stopped.exit }
    }

    private func audit(_ replay: RunReplay, _ console: Console) throws -> AuditReport {
        let run = replay.report.run
        // There are many solves, and a case that is hard to prove is said to be so.
        let nodes = workLimit ?? max(1, replay.receipt.workLimit / 10)
        do {
            let audit = try FairnessAudit(
                run,
                parts: parts,
                work: Work(
                    threadCount: parallel.threads.count,
                    limits: IntegerLimits(nodes: nodes),
                    cancellation: interruption
                ),
                priceLimit: prices
            )
            return AuditReport(replay.report, audit.findings, workLimit: nodes)
        } catch {
            console.say(.solve(error))
            throw error.exitStatus.exit
        }
    }

    /// All of them where none is asked for.
    private var parts: FairnessAudit.Parts {
        var parts: FairnessAudit.Parts = []
        if envy { parts.insert(.envy) }
        if seats { parts.insert(.seats) }
        if rules { parts.insert(.rules) }
        return parts.isEmpty ? .all : parts
    }

    private func write(
        _ files: [(path: String, bytes: [UInt8])],
        to path: String,
        _ console: Console
    ) throws {
        let folder = URL(fileURLWithPath: path, isDirectory: true).resolvingSymlinksInPath()
        do {
            try FolderReplacement(destination: folder, marker: "audit.json")
                .write(files, cancellation: interruption)
        } catch {
            console.say(.write(error))
            if case .interrupted = error { throw ExitStatus.interrupted.exit }
            throw ExitStatus.cannotWrite.exit
        }
    }
}
