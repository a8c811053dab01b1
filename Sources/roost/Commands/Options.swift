import ArgumentParser
import Foundation
import PlacementModel

struct Options: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print every eligible option with its itemised points. 输出全部选项与积分明细。"
    )

    @Argument(help: "The scenario folder. 方案文件夹。")
    var scenario: String

    @OptionGroup var variant: VariantOptions

    @OptionGroup var choice: LanguageChoice

    func run() throws {
        let console = Console(language: choice.language)
        let input = try ScenarioInput(
            folder: scenario,
            variant: variant.request,
            without: [],
            mechanism: nil,
            console: console,
            showsWarnings: false
        )
        let options = try input.options(console: console)
        console.show(OptionsRendering(scenario: input.scenario, options: options).bytes())
    }
}
