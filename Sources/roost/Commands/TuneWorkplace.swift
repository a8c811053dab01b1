import ArgumentParser
import Foundation
import Laboratory
import Parallel
import PlacementModel
import Report
import Solver

/// A scenario that a tuning command works on, and how the command begins and ends.
struct TuneWorkplace {
    let scenario: Scenario
    let rulesLeftOut: [Rule]
    let work: Work
    let console: Console
    private let options: TuneOptions
    private let line: ProgressLine

    /// Reads the scenario; prints every fault, and throws the exit code.
    init(_ folder: String, _ options: TuneOptions) throws {
        catchInterruptions()
        let console = Console(language: options.choice.language)
        let line = ProgressLine(language: options.choice.language, isQuiet: options.quiet)
        line.show(.reading)
        defer { line.end() }
        let input = try ScenarioInput(
            folder: folder,
            variant: options.variant.request,
            without: options.without.rules,
            mechanism: options.mechanism,
            console: console,
            showsWarnings: false
        )
        do {
            try PlacementSolver.checkLibraries()
        } catch {
            console.say(.solve(error))
            throw error.exitStatus.exit
        }
        scenario = input.scenario
        rulesLeftOut = input.rulesLeftOut
        work = Work(
            threadCount: options.work.threads.count,
            limits: options.work.limits,
            cancellation: interruption
        )
        self.console = console
        self.options = options
        self.line = line
    }

    /// Says why the command cannot begin; the exit code is that of a wrong use.
    func refusal(_ message: TuneMessage) -> ExitCode {
        console.sayLine(message.text(in: console.language))
        return ExitCode(64)
    }

    /// The parameter with a code, or the list of those that exist.
    func parameter(_ code: String) throws -> Parameter {
        guard let parameter = scenario.parameter(code: code) else {
            let known = scenario.parameters.map { $0.code(in: scenario.groups) }
            throw refusal(.unknownParameter(code, known: known))
        }
        return parameter
    }

    /// Values as a range, `first:last`.
    func range(_ text: String?) throws -> ClosedRange<Int>? {
        guard let text else { return nil }
        let bounds = text.split(separator: ":", omittingEmptySubsequences: false)
            .map { Int($0) }
        guard bounds.count == 2, let first = bounds[0], let last = bounds[1], first <= last else {
            throw refusal(.badRange(text))
        }
        return first...last
    }

    /// Finds something, keeps what is decided on the way, and writes and prints what was found.
    ///
    /// - Parameter task: the command's own arguments, in one form for the same meaning.
    func find<Finding>(
        _ task: String,
        _ body: (TuningJournal, TuneProgress) throws(TuningFault) -> Finding,
        present: (Finding) -> TunePresentation,
        after: (Finding) throws -> Void = { _ in }
    ) throws {
        let journal = try journal(task)
        let finding: Finding
        do throws(TuningFault) {
            finding = try body(journal?.tuning ?? .none, TuneProgress(line))
        } catch {
            line.end()
            throw ended(error, journal)
        }
        line.end()
        let shown = present(finding)
        if let journal { try write(shown, journal) }
        if options.json {
            console.show(shown.json)
        } else if !options.quiet {
            console.show(shown.text)
        }
        if let out = options.out, !options.quiet { console.say(.written(folder: out)) }
        try after(finding)
        guard shown.isProven else { throw ExitStatus.stopped.exit }
    }

    private func journal(_ task: String) throws -> TuneJournal? {
        guard let out = options.out else { return nil }
        let identity =
            [
                programVersion, task, scenario.policy.mechanism.rawValue, scenario.policy.sha256,
                rulesLeftOut.map(\.rawValue).joined(separator: ","), "\(options.work.workLimit)",
            ] + scenario.inputs.map { "\($0.name)=\($0.sha256)" }
            + (scenario.variant?.changes ?? []).map { "\($0.number)=\($0.isOn)" }
        do throws(TuneJournal.Fault) {
            let journal = try TuneJournal(
                folder: URL(fileURLWithPath: out, isDirectory: true).resolvingSymlinksInPath(),
                identity: identity.joined(separator: "\n"),
                coding: TunedPlacementCoding(scenario)
            )
            if journal.count > 0, !options.quiet {
                console.sayLine(
                    TuneMessage.resumed(count: journal.count).text(in: console.language)
                )
            }
            return journal
        } catch {
            console.sayLine(TuneMessage.journal(error).text(in: console.language))
            if case .write = error { throw ExitStatus.cannotWrite.exit }
            throw ExitStatus.faultsInInput.exit
        }
    }

    private func ended(_ fault: TuningFault, _ journal: TuneJournal?) -> ExitCode {
        if let fault = journal?.fault {
            console.say(.write(fault))
            return ExitStatus.cannotWrite.exit
        }
        if case .laboratory(.solve(.network(.cancelled))) = fault {
            let message = TuneMessage.interrupted(folder: options.out)
            console.sayLine(message.text(in: console.language))
        } else {
            console.sayLine(TuneMessage.fault(fault, scenario).text(in: console.language))
        }
        return fault.exitStatus.exit
    }

    /// The findings stand beside the journal, in a folder that replaces the one with the journal alone.
    private func write(_ shown: TunePresentation, _ journal: TuneJournal) throws {
        do throws(WriteFault) {
            let kept = [(TuneJournal.fileName, try journal.bytes())]
            try FolderReplacement(destination: journal.folder, marker: TuneJournal.fileName)
                .write(
                    [("tune.json", shown.json), ("report.html", shown.page.bytes())]
                        + shown.tables + kept,
                    cancellation: interruption
                )
        } catch {
            console.say(.write(error))
            if case .interrupted = error { throw ExitStatus.interrupted.exit }
            throw ExitStatus.cannotWrite.exit
        }
    }
}

/// What a tuning command shows of its finding.
struct TunePresentation {
    let text: StyledText
    let json: [UInt8]
    let tables: [(path: String, bytes: [UInt8])]
    let page: ReportPage
    /// Whether nothing was stopped before its proof.
    let isProven: Bool
}

/// How far a tuning command is, with an estimate of the time that is left.
struct TuneProgress: Sendable {
    private let line: ProgressLine
    private let start = ContinuousClock.now

    init(_ line: ProgressLine) { self.line = line }

    /// So many of a known number are done.
    func show(_ done: Int, of count: Int) {
        let elapsed = start.duration(to: .now)
        let left = done > 0 ? elapsed * (Double(count - done) / Double(done)) : nil
        line.show(done: done, of: count, left: left)
    }

    /// So many solves were asked for; how many more, nobody knows.
    func show(solves: Int) { line.show(solves: solves, elapsed: start.duration(to: .now)) }
}
