import ArgumentParser
import Findings
import Foundation
import PlacementModel
import Report

/// Writes the reports of a run, after replaying it: nothing is drawn that its scenario does not give.
struct WriteReport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write the report of a run: charts and tables on one page. 写出图文报告。",
        discussion: """
            The page needs no network and no program but a browser. It holds application numbers and
            no names, unless --with-names asks for them; it then says so on every page.
            报告只需浏览器即可打开，不联网；只含报名编号。加 --with-names 才含姓名，并在每页注明。
            """
    )

    @Argument(help: "The run folder. 结果文件夹。")
    var runFolder: String

    @Option(help: "Write the page here instead of into the run folder. 另存到此文件。")
    var html: String?

    @Flag(help: "With names; not to be passed on. 含姓名，请勿外传。")
    var withNames = false

    @Option(help: "Threads to use; the result does not depend on it. 线程数。")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    @Option(help: "Where the scenario lies now, if it was moved. 方案文件夹现在的位置。")
    var scenario: String?

    @OptionGroup var choice: LanguageChoice

    func validate() throws {
        guard threads >= 1 else {
            throw ValidationError("--threads must be at least 1. 线程数至少为 1。")
        }
    }

    func run() throws {
        catchInterruptions()
        let console = Console(language: choice.language)
        let replay = try RunReplay(
            folder: runFolder,
            scenario: scenario,
            threads: threads,
            console: console
        )
        let reports = RunReports(
            report: replay.report,
            register: replay.register,
            language: choice.language,
            hasNames: withNames
        )
        for (format, destination) in destinations {
            do {
                try FileReplacement(destination: destination, isPrivate: withNames)
                    .write(reports.bytes(format))
            } catch {
                console.say(.write(error))
                throw ExitStatus.cannotWrite.exit
            }
            console.say(.reportWritten(file: destination.relativePath, hasNames: withNames))
        }
    }

    /// What is written and where: the files that are named, otherwise every format into the run
    /// folder.
    private var destinations: [(format: ReportFormat, file: URL)] {
        let named: [(format: ReportFormat, path: String?)] = [(.html, html)]
        let chosen = named.compactMap { format, path in
            path.map { (format: format, file: URL(fileURLWithPath: $0)) }
        }
        guard chosen.isEmpty else { return chosen }
        let folder = URL(fileURLWithPath: runFolder, isDirectory: true)
        return ReportFormat.allCases.map {
            ($0, folder.appendingPathComponent($0.fileName(withNames: withNames)))
        }
    }
}
