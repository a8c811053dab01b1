import Findings
import Foundation
import Parallel
import PlacementModel
import Points
import Report
import WorkbookWriter

import struct Intake.PersonalRegister

/// The files of a run folder (DESIGN: the contract).
struct RunFolderContents {
    let report: RunReport
    let register: PersonalRegister
    let language: Language
    let includesOptions: Bool
    var includesReports = false
    var threads = Threads.one

    /// All files but `timing.json`: the same bytes for the same input, on any number of threads.
    func files() throws(WorkbookFault) -> [(path: String, bytes: [UInt8])] {
        let rosters = Rosters(run: report.run, register: register, language: language)
        // Long lists are written in pieces side by side, what is short file by file.
        let placements = report.placementsFile(threads)
        let waiting = report.waitingFile(threads)
        let notice = rosters.notice(threads)
        let short: [@Sendable (RunReport) -> [UInt8]?] = [
            { $0.resultFile(programVersion: programVersion) }, { $0.classesFile() },
            { $0.certificateFile() }, { $0.lotteryFile() }, { $0.changesFile() },
            { $0.feesFile() },
        ]
        let made = threads.map(short.count) { short[$0](report) }
        let steps = report.run.outcome.proofSteps
        let all: [(path: String, bytes: [UInt8]?)] = [
            ("result.json", made[0]),
            ("placements.csv", placements),
            ("waiting.csv", waiting),
            ("classes.csv", made[1]),
            ("certificate.json", made[2]),
            ("notice.csv", notice),
            ("proof.txt", steps.isEmpty ? nil : steps),
            ("lottery.csv", made[3]),
            ("changes.csv", made[4]),
            ("fees.csv", made[5]),
        ]
        var files = all.compactMap { path, bytes in bytes.map { (path: path, bytes: $0) } }
        files += rosters.files(threads)
        if includesOptions { files.append(("options.csv", optionsFile())) }
        if includesReports {
            files += try RunReports(report: report, register: register, language: language)
                .files()
        }
        return files
    }

    /// The same; says why a workbook could not be written, and throws the exit code.
    func files(_ console: Console) throws -> [(path: String, bytes: [UInt8])] {
        do {
            return try files()
        } catch {
            console.say(.workbook(error))
            throw ExitStatus.cannotWrite.exit
        }
    }

    private func optionsFile() -> [UInt8] {
        OptionsRendering(scenario: report.run.scenario, options: report.run.options).bytes()
    }
}

/// `options.csv` of a scenario.
struct OptionsRendering {
    let scenario: Scenario
    let options: RaggedTable<PlacementOption>

    func bytes() -> [UInt8] {
        let schedule = PointsSchedule(scenario)
        var all: [UInt8] = []
        OptionsFile(scenario: scenario, options: options).write(
            items: { schedule.items(child: $0, option: options.elements[$1]) },
            to: { all += $0 }
        )
        return all
    }
}
