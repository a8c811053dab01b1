import ArgumentParser
import Findings
import Foundation
import PlacementModel
import Report

/// Writes the reports of a run, after replaying it: nothing is drawn that its scenario does not give.
struct WriteReport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write the reports of a run: a page and a workbook, with charts. 写出图文报告。",
        discussion: """
            report.html needs no network and no program but a browser; report.xlsx is for
            spreadsheets. The page holds application numbers and no names, the workbook masked ones,
            unless --with-names asks for them; both then say so.
            report.html 只需浏览器即可打开，不联网；report.xlsx 用表格软件打开。前者只含报名编号，后者的姓名已打码；
            加 --with-names 才含姓名，并注明。
            """
    )

    @Argument(help: "The run folder. 结果文件夹。")
    var runFolder: String

    @Option(help: "Write the page here instead of into the run folder. 另存到此文件。")
    var html: String?

    @Option(help: "Write the workbook here instead of into the run folder. 工作簿另存到此文件。")
    var xlsx: String?

    @Flag(
        name: .customLong("with-points"),
        help: "A sheet with the points of every seat, item by item. 工作簿加积分明细。"
    )
    var withPoints = false

    @Flag(help: "With names; not to be passed on. 含姓名，请勿外传。")
    var withNames = false

    @OptionGroup var parallel: ThreadOptions

    @Option(help: "Where the scenario lies now, if it was moved. 方案文件夹现在的位置。")
    var scenario: String?

    @OptionGroup var choice: LanguageChoice

    func validate() throws {
        for destination in named where !destination.isNamedAsReport {
            let ending = "." + destination.format.rawValue
            throw ValidationError(
                "--\(destination.format.rawValue) \(destination.path): name a file that ends in"
                    + " \(ending) and is not scenario.xlsx. 请给出以 \(ending) 结尾的文件名，且不能是 scenario.xlsx。"
            )
        }
    }

    func run() throws {
        catchInterruptions()
        let console = Console(language: choice.language)
        try checkDestinations(console)
        let replay = try RunReplay(
            folder: runFolder,
            scenario: scenario,
            threads: parallel.threads,
            console: console
        )
        let reports = RunReports(
            report: replay.report,
            register: replay.register,
            language: choice.language,
            hasNames: withNames,
            itemisesPoints: withPoints
        )
        for (format, destination) in destinations {
            let bytes = try bytes(format, of: reports, console)
            do {
                try FileReplacement(destination: destination, isPrivate: withNames).write(bytes)
            } catch {
                console.say(.write(error))
                throw ExitStatus.cannotWrite.exit
            }
            console.say(.reportWritten(file: destination.relativePath, hasNames: withNames))
        }
    }

    private func bytes(
        _ format: ReportFormat,
        of reports: RunReports,
        _ console: Console
    ) throws -> [UInt8] {
        do {
            return try reports.bytes(format)
        } catch {
            console.say(.workbook(error))
            throw ExitStatus.cannotWrite.exit
        }
    }

    private func checkDestinations(_ console: Console) throws {
        guard let taken = named.first(where: \.isTaken) else { return }
        console.say(.reportInTheWay(file: taken.path))
        throw ExitStatus.cannotWrite.exit
    }

    private var named: [ReportDestination] {
        let paths: [(format: ReportFormat, path: String?)] = [(.html, html), (.xlsx, xlsx)]
        return paths.compactMap { format, path in
            path.map { ReportDestination(format: format, path: $0) }
        }
    }

    /// What is written and where: the files that are named, otherwise every format into the run
    /// folder.
    private var destinations: [(format: ReportFormat, file: URL)] {
        guard named.isEmpty else { return named.map { ($0.format, $0.file) } }
        let folder = URL(fileURLWithPath: runFolder, isDirectory: true)
        return ReportFormat.allCases.map {
            ($0, folder.appendingPathComponent($0.fileName(withNames: withNames)))
        }
    }
}
