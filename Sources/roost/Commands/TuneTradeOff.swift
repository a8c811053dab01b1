import ArgumentParser
import Findings
import Laboratory
import PlacementModel
import Report

/// What one goal costs in terms of another.
struct TuneTradeOff: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trade-off",
        abstract: "The exact curve between two goals. 两个目标之间的取舍曲线。"
    )

    @Argument(help: "The scenario folder. 方案文件夹。")
    var scenario: String

    @Option(help: "Two goals, such as points,distance. 两个目标。")
    var between: String

    @Flag(help: "Every point, not only the corners. 全部的点，不只顶点。")
    var all = false

    @Option(help: "With --all: end after so many points. 最多求多少个点。")
    var limit = 1000

    @OptionGroup var options: TuneOptions

    func validate() throws {
        guard limit >= 1 else {
            throw ValidationError("--limit must be at least 1. --limit 至少为 1。")
        }
    }

    func run() throws {
        let workplace = try TuneWorkplace(scenario, options)
        let goals = try goals(workplace)
        let extent: TradeOff.Extent = all ? .nonDominated : .supported
        let task = "trade-off \(between) \(extent.rawValue)"
        try workplace.find(task) { journal, progress throws(TuningFault) in
            try TradeOffSearch(
                workplace.scenario,
                first: goals.0,
                second: goals.1,
                work: workplace.work,
                journal: journal,
                progress: { progress.show(solves: $0) }
            ).tradeOff(extent, limit: limit)
        } present: { tradeOff in
            TunePresentation(
                text: tradeOff.text(in: options.choice.language),
                json: tradeOff.jsonFile(programVersion: programVersion),
                tables: tradeOff.tables(),
                isProven: tradeOff.isComplete
            )
        }
    }

    private func goals(_ workplace: TuneWorkplace) throws -> (GoalLevel, GoalLevel) {
        let scenario = workplace.scenario
        let known = TradeOffSearch.goals(of: scenario)
        let codes = known.map { $0.code(in: scenario.groups) }
        let chosen = try between.split(separator: ",").map { code in
            guard let position = codes.firstIndex(of: String(code)) else {
                throw workplace.refusal(.unknownGoal(String(code), known: codes))
            }
            return known[position]
        }
        guard chosen.count == 2, chosen[0] != chosen[1] else {
            throw workplace.refusal(.badGoals(between))
        }
        return (chosen[0], chosen[1])
    }
}
