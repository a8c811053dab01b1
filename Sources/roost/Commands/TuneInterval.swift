import ArgumentParser
import Laboratory
import PlacementModel
import Report

/// How far a weight can change before the first child moves.
struct TuneInterval: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "interval",
        abstract: "The exact interval of a weight in which no child moves. 分值的不变区间。"
    )

    @Argument(help: "The scenario folder. 方案文件夹。")
    var scenario: String

    @Argument(help: "The weight, such as weight:group.new-employment. 分值。")
    var weight: String

    @Option(help: "Look no farther than FIRST:LAST. 只查此范围。")
    var range: String?

    @OptionGroup var options: TuneOptions

    func run() throws {
        let workplace = try TuneWorkplace(scenario, options)
        let parameter = try workplace.parameter(weight)
        guard case .weight = parameter else { throw workplace.refusal(.needsWeight(weight)) }
        let range = try workplace.range(range)
        let task = "interval \(weight) \(range.map { "\($0)" } ?? "all")"
        try workplace.find(task) { journal, progress throws(TuningFault) in
            let bench = try TuningBench(
                workplace.scenario,
                parameters: [parameter],
                rulesLeftOut: workplace.rulesLeftOut,
                work: workplace.work,
                journal: journal
            )
            return try IntervalSearch(
                bench,
                within: range,
                progress: { progress.show(solves: $0) }
            ).interval()
        } present: { interval in
            TunePresentation(
                text: interval.text(in: workplace.scenario, options.choice.language),
                json: interval.jsonFile(
                    in: workplace.scenario,
                    programVersion: programVersion
                ),
                tables: interval.tables(in: workplace.scenario),
                isProven: interval.constant != nil
            )
        }
    }
}
