import ArgumentParser
import Foundation
import PlacementModel
import Solver

/// What every tuning command takes.
struct TuneOptions: ParsableArguments {
    @Option(help: "Instead of the policy's: optimal, deferred-acceptance, tiers, first-come. 安置机制。")
    var mechanism: Mechanism?

    @Option(help: "Rules to leave out, openly. 明示不用的规则，以逗号分隔。")
    var without = RuleList(argument: "")!

    @Option(help: "Threads to use; the result does not depend on it. 线程数。")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    @Option(
        name: .customLong("work-limit"),
        help: "Branch-and-cut nodes of each solve, per component and goal. 每次求解的工作量上限。"
    )
    var workLimit = Solve.usualWorkLimit

    @Option(help: "Keep what is decided in this folder and write the findings there. 结果文件夹，可接着做。")
    var out: String?

    @Flag(help: "Print tune.json instead of tables. 输出 JSON。")
    var json = false

    @Flag(help: "Print nothing but faults. 只输出错误。")
    var quiet = false

    @OptionGroup var variant: VariantOptions

    @OptionGroup var choice: LanguageChoice

    func validate() throws {
        guard threads >= 1 else {
            throw ValidationError("--threads must be at least 1. 线程数至少为 1。")
        }
        guard workLimit >= 1 else {
            throw ValidationError("--work-limit must be at least 1. 工作量上限至少为 1。")
        }
    }
}
