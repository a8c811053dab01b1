import ArgumentParser
import Findings
import Foundation
import Laboratory
import Parallel
import PlacementModel
import Report
import Solver

/// Compares runs, or a scenario with its variants. Children are known by their application numbers.
struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare runs, or a scenario with its variants. 比较多次结果，或方案与其变体。",
        discussion: """
            roost compare RUN RUN ...                   run folders, replayed first 先复算，再比较
            roost compare SCENARIO --variants a,b,c     solved side by side, and which change did what
                                                        并列求解，并找出是哪项改动所致
            """
    )

    @Argument(help: "Run folders, or one scenario folder with --variants. 结果文件夹，或一个方案文件夹。")
    var folders: [String]

    @Option(help: "Names of variants, separated by commas, or all. 变体名，以逗号分隔；all 为全部。")
    var variants: VariantList?

    @Option(help: "What the others are held against; default: the first. 作为基准的一方，默认为第一个。")
    var base: String?

    @OptionGroup var work: WorkOptions

    @Option(help: "Also write reports, comparison.json and tables into this folder. 另写出文件夹。")
    var out: String?

    @Flag(help: "Print comparison.json instead of tables. 输出 JSON。")
    var json = false

    @Flag(help: "Print nothing but faults. 只输出错误。")
    var quiet = false

    @OptionGroup var choice: LanguageChoice

    func validate() throws {
        guard variants == nil || folders.count == 1 else {
            throw ValidationError(
                "--variants takes one scenario folder. --variants 只用于一个方案文件夹。"
            )
        }
        guard variants != nil || folders.count >= 2 else {
            throw ValidationError(
                "Name at least two run folders, or --variants. 请给出至少两个结果文件夹，或用 --variants。"
            )
        }
    }

    func run() throws {
        catchInterruptions()
        let console = Console(language: choice.language)
        let progress = ProgressLine(language: choice.language, isQuiet: quiet)
        defer { progress.end() }
        progress.show(.reading)
        let comparison =
            if let variants {
                try compareVariants(variants, progress, console)
            } else {
                try compareRuns(progress, console)
            }
        let report = ComparisonReport(comparison)
        let document = report.jsonFile(programVersion: programVersion)
        if let out {
            progress.show(.writing)
            let page = report.page(in: choice.language, programVersion: programVersion)
            let files =
                [
                    ("comparison.json", document), ("report.html", page.bytes()),
                    ("report.xlsx", try report.workbook(in: choice.language).bytes(console)),
                ] + report.tables(in: choice.language)
            try write(files, to: out, console)
        }
        progress.end()
        if json {
            console.show(document)
        } else if !quiet {
            console.show(report.text(in: choice.language))
        }
        if let out, !quiet { console.say(.written(folder: out)) }
        try comparison.throwExitStatus()
    }

    private func compareVariants(
        _ list: VariantList,
        _ progress: ProgressLine,
        _ console: Console
    ) throws -> Comparison {
        let switched = try SwitchedScenarios(
            folder: folders[0],
            console: console,
            showsWarnings: !quiet,
            progress: progress
        )
        let names = try switched.names(list)
        let labels = SwitchedScenarios.labels(names)
        let position = try basePosition([SwitchedScenarios.ownName] + labels, console)
        // Changes are changes of the scenario itself: held against another variant, they say nothing.
        let contestants =
            [switched.scenarioItself]
            + (try zip(names, labels).map { name, label in
                try switched.contestant(name, label: label, switchesChanges: position == 0)
            })
        do {
            return try VariantComparison(
                contestants,
                base: position,
                work: Work(
                    threadCount: work.threads.count,
                    limits: work.limits,
                    cancellation: interruption
                ),
                progress: { progress.show(.comparing, done: $0, of: $1) }
            ).comparison
        } catch {
            progress.end()
            throw refusal(error, console)
        }
    }

    private func compareRuns(
        _ progress: ProgressLine,
        _ console: Console
    ) throws -> Comparison {
        let folders = RunFolders(paths: folders)
        let position = try basePosition(folders.names, console)
        let runs = try folders.replayed(threads: work.threads, console: console) {
            progress.show(.comparing, done: $0, of: $1)
        }
        do {
            return try Comparison(
                runs,
                base: position,
                threadCount: work.threads.count,
                cancellation: interruption
            )
        } catch {
            progress.end()
            throw refusal(error, console)
        }
    }

    private func basePosition(_ names: [String], _ console: Console) throws -> Int {
        guard let base else { return 0 }
        // Byte by byte: two names that only look the same are two.
        guard let position = names.firstIndex(where: { $0.utf8.elementsEqual(base.utf8) }) else {
            console.say(.noSuchSide(base, of: names))
            throw ExitStatus.inputMissing.exit
        }
        return position
    }

    /// Says why nothing was compared.
    private func refusal(_ fault: ComparisonFault, _ console: Console) -> any Error {
        switch fault {
        case .cancelled:
            console.say(.interrupted)
            return ExitStatus.interrupted.exit
        case .refused(let name, .points(let points)):
            console.say(.points(points))
            console.say(.sideNotSolved(name))
            return ExitStatus.faultsInInput.exit
        case .refused(let name, .solve(let solve)):
            console.say(.solve(solve))
            console.say(.sideNotSolved(name))
            return solve.exitStatus.exit
        }
    }

    private func write(
        _ files: [(path: String, bytes: [UInt8])],
        to path: String,
        _ console: Console
    ) throws {
        let folder = URL(fileURLWithPath: path, isDirectory: true).resolvingSymlinksInPath()
        do {
            try FolderReplacement(destination: folder, marker: "comparison.json")
                .write(files, cancellation: interruption)
        } catch {
            console.say(.write(error))
            if case .interrupted = error { throw ExitStatus.interrupted.exit }
            throw ExitStatus.cannotWrite.exit
        }
    }
}

extension Comparison {
    /// A base without a placement leaves nothing to compare; a side that is not proven, or not decided,
    /// leaves a question open. A variant in conflict is an answer.
    fileprivate func throwExitStatus() throws {
        if case .conflict = sides[base].result { throw ExitStatus.infeasible.exit }
        let isOpen = sides.contains { side in
            switch side.result {
            case .decided: !side.isProven
            case .conflict: false
            case .undecided: true
            }
        }
        if isOpen { throw ExitStatus.stopped.exit }
    }
}
