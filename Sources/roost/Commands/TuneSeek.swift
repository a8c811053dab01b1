import ArgumentParser
import Findings
import Laboratory
import PlacementModel
import Report

/// The value of a parameter that reaches a target.
struct TuneSeek: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seek",
        abstract: "The value that reaches a target, and what it costs the others. 目标求解。"
    )

    @Argument(help: "The scenario folder. 方案文件夹。")
    var scenario: String

    @Argument(help: "The parameter, such as weight:group.new-employment or reserve:1. 参数。")
    var parameter: String

    @Option(help: "The target, such as placed:new-employment>=95%. 目标。")
    var until: String

    @Flag(help: "The value nearest to the present one, not the smallest. 求离现值最近的值。")
    var nearest = false

    @Option(help: "Look at FIRST:LAST only. 只查此范围。")
    var range: String?

    @OptionGroup var options: TuneOptions

    func run() throws {
        let workplace = try TuneWorkplace(scenario, options)
        let parameter = try workplace.parameter(self.parameter)
        let target = try target(workplace)
        let range = try workplace.range(range)
        let preference: GoalSeek.Preference = nearest ? .nearest : .smallest
        let task =
            "seek \(self.parameter) \(target.code(in: workplace.scenario))"
            + " \(preference.rawValue) \(range.map { "\($0)" } ?? "all")"
        try workplace.find(task) { journal, progress throws(TuningFault) in
            let bench = try TuningBench(
                workplace.scenario,
                parameters: [parameter],
                rulesLeftOut: workplace.rulesLeftOut,
                work: workplace.work,
                journal: journal
            )
            return try SeekSearch(
                bench,
                target: target,
                preference: preference,
                within: range,
                progress: { progress.show(solves: $0) }
            ).seek()
        } present: { seek in
            var isProven = true
            if case .unproven = seek.answer { isProven = false }
            return TunePresentation(
                text: seek.text(in: options.choice.language),
                json: seek.jsonFile(programVersion: programVersion),
                tables: seek.tables(),
                isProven: isProven
            )
        }
    }

    private func target(_ workplace: TuneWorkplace) throws -> SeekTarget {
        let scenario = workplace.scenario
        do throws(SeekTarget.Fault) {
            return try SeekTarget(code: until, in: scenario)
        } catch {
            let known = SeekFigure.all(of: scenario).map { $0.code(in: scenario) }
            throw workplace.refusal(.badTarget(until, error, known: known))
        }
    }
}
