import ArgumentParser
import Findings
import Laboratory
import PlacementModel
import Report

/// Which weights do not matter, and which are on a knife's edge.
struct TuneWeights: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "weights",
        abstract: "Which weights matter, and how close each is to moving a child. 各项分值的作用。"
    )

    @Argument(help: "The scenario folder. 方案文件夹。")
    var scenario: String

    @OptionGroup var options: TuneOptions

    func run() throws {
        let workplace = try TuneWorkplace(scenario, options)
        try workplace.find("weights") { journal, progress throws(TuningFault) in
            try WeightSurvey(
                workplace.scenario,
                rulesLeftOut: workplace.rulesLeftOut,
                work: workplace.work,
                journal: journal,
                progress: { progress.show($0, of: $1) }
            ).report()
        } present: { report in
            TunePresentation(
                text: report.text(in: options.choice.language),
                json: report.jsonFile(programVersion: programVersion),
                tables: report.tables(),
                isProven: report.intervals.allSatisfy { $0.constant != nil }
            )
        }
    }
}
