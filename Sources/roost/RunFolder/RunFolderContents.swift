import Findings
import Foundation
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

    /// All files but `timing.json`: the same bytes for the same input.
    func files() throws(WorkbookFault) -> [(path: String, bytes: [UInt8])] {
        let rosters = Rosters(run: report.run, register: register, language: language)
        var files: [(path: String, bytes: [UInt8])] = [
            ("result.json", report.resultFile(programVersion: programVersion)),
            ("placements.csv", report.placementsFile()),
            ("waiting.csv", report.waitingFile()),
            ("classes.csv", report.classesFile()),
            ("certificate.json", report.certificateFile()),
            ("notice.csv", rosters.notice()),
        ]
        let steps = report.run.outcome.proofSteps
        if !steps.isEmpty { files.append(("proof.txt", steps)) }
        if let lottery = report.lotteryFile() { files.append(("lottery.csv", lottery)) }
        if let changes = report.changesFile() { files.append(("changes.csv", changes)) }
        if let fees = report.feesFile() { files.append(("fees.csv", fees)) }
        files += rosters.files()
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
