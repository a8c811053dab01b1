import ArgumentParser
import Certificate
import Foundation
import Intake
import Parallel
import PlacementModel
import Report

/// The checker's command line: one line per claim, exit code 0 only if all hold.
@main
struct RoostCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roost-check",
        abstract: "Check a run folder from its scenario alone. 独立核验一次运行的结果。"
    )

    @Argument(help: "The run folder. 结果文件夹。")
    var runFolder: String

    @Option(help: "Where the scenario lies, if not where timing.json says. 方案文件夹的位置。")
    var scenario: String?

    @Flag(help: "Print the claims for programs. 输出 JSON。")
    var json = false

    @Flag(help: "Print what fails and the last line only. 只输出不成立的与结论。")
    var quiet = false

    @Option(help: "zh or en; default from the environment. 输出语言。")
    var language: Language = .ofEnvironment

    func run() throws {
        let files = RunFolderFiles(path: runFolder)
        guard let result = files.run.files["result.json"] else {
            throw stop(.notARun(runFolder), .inputMissing)
        }
        guard let stated = StatedRun(result) else {
            throw stop(.unreadable(runFolder + "/result.json"), .faultsInInput)
        }
        guard let folder = scenario ?? files.scenarioFolder else {
            throw stop(.scenarioUnknown, .inputMissing)
        }
        let input = try read(folder, stated.variant)
        let register = RegisterCells(
            register: input.register,
            children: input.scenario.children
        )
        let claims = RunCheck(input.scenario, files.run, stated, register: register.cells).claims()
        show(claims, unchecked: files.unchecked)
        if CheckResult(claims) == .fails { throw CheckStatus.claimFails.exit }
    }

    /// The scenario with the changes of the variant that `result.json` names.
    private func read(_ folder: String, _ variant: StatedVariant?) throws -> ReadResult {
        do throws(IntakeFailure) {
            let threads = Threads(ProcessInfo.processInfo.activeProcessorCount)
            guard let variant else { return try Intake.read(folder: folder, threads: threads) }
            let numbers = Set(variant.changes.filter(\.isOn).map(\.number))
            // Changes that the variant does not have are a claim that does not hold.
            let count = try Intake.variant(variant.name, folder: folder).changes.count
            return try Intake.read(
                folder: folder,
                variant: variant.name,
                changes: .only(numbers.filter { (1...count).contains($0) }),
                threads: threads
            )
        } catch {
            if case .faults(let report) = error {
                for fault in report.faults.prefix(40) { say(fault.text(in: language)) }
            } else {
                say(error.text(in: language))
            }
            throw ExitCode(error.exitCode)
        }
    }

    private func show(_ claims: [Claim], unchecked: [String]) {
        if json {
            let list = ClaimList(claims: claims, unchecked: unchecked)
            FileHandle.standardOutput.write(Data(list.bytes))
            return
        }
        var lines = claims.filter { !quiet || !$0.holds }.map { $0.text(in: language) }
        if !quiet, !unchecked.isEmpty {
            lines.append(CheckMessage.unchecked(unchecked).text(in: language))
        }
        let verdict = CheckResult(claims).text(of: claims, in: language)
        let text = (lines + [verdict]).joined(separator: "\n") + "\n"
        FileHandle.standardOutput.write(Data(text.utf8))
    }

    private func stop(_ message: CheckMessage, _ status: CheckStatus) -> ExitCode {
        say(message.text(in: language))
        return status.exit
    }

    private func say(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}

/// The exit codes of the checker.
enum CheckStatus: Int32 {
    /// A claim does not hold.
    case claimFails = 1
    case faultsInInput = 65
    case inputMissing = 66

    var exit: ExitCode { ExitCode(rawValue) }
}
