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

    @OptionGroup var work: WorkOptions

    @Option(help: "Keep what is decided in this folder and write the findings there. 结果文件夹，可接着做。")
    var out: String?

    @Flag(help: "Print tune.json instead of tables. 输出 JSON。")
    var json = false

    @Flag(help: "Print nothing but faults. 只输出错误。")
    var quiet = false

    @OptionGroup var variant: VariantOptions

    @OptionGroup var choice: LanguageChoice
}
