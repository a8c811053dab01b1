import ArgumentParser
import Explainer
import Findings
import Foundation
import Parallel
import PlacementModel
import Points
import Report
import Solver

/// Explains by replaying the run.
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

    @OptionGroup var parallel: ThreadOptions

    @Option(help: "Where the scenario lies now, if it was moved. 方案文件夹现在的位置。")
    var scenario: String?

    @OptionGroup var choice: LanguageChoice

    func validate() throws {
        guard child != nil || whyNot == nil else {
            throw ValidationError("--why-not needs --child. --why-not 须与 --child 同用。")
        }
        guard whyNot != nil || !staff else {
            throw ValidationError("--staff needs --why-not. --staff 须与 --why-not 同用。")
        }
    }

    func run() throws {
        let console = Console(language: choice.language)
        let replay = try RunReplay(
            folder: runFolder,
            scenario: scenario,
            threads: parallel.threads,
            console: console
        )
        let report = replay.report
        let answers = Answers(report)
        do {
            let resolver = try Resolver(
                report.run,
                work: Work(
                    threadCount: child == nil ? 1 : parallel.threads.count,
                    limits: IntegerLimits(nodes: replay.receipt.workLimit)
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
        let alternatives = try AlternativeTable(resolver, threadCount: parallel.threads.count)
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
}
