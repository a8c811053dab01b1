import ArgumentParser
import Digests
import Foundation
import PlacementModel
import Report
import Solver

struct Lottery: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Commit to a seed, reveal it, verify the draw. 抽签：承诺、公布、核对。",
        subcommands: [Commit.self, Reveal.self, Verify.self]
    )

    struct Commit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a seed to keep secret and the commitment to publish. 生成种子与承诺。"
        )

        @Option(help: "A seed of your own, at least 16 characters. 自定种子，至少 16 个字符。")
        var seed: String?

        @OptionGroup var choice: LanguageChoice

        func run() throws {
            let seed = try LotterySeed.given(seed, Console(language: choice.language))
            switch choice.language {
            case .chinese:
                print("种子（保密，报名截止后公布）：\(seed.text)")
                print("承诺（现在公布，写入 scenario.yaml）：")
            case .english:
                print("Seed (keep it secret until applications close): \(seed.text)")
                print("Commitment (publish it now, in scenario.yaml):")
            }
            print("  lottery: {commitment: \(seed.commitment)}")
        }
    }

    struct Reveal: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check a seed against the commitment of a scenario. 公布种子并核对承诺。"
        )

        @Argument(help: "The scenario folder. 方案文件夹。")
        var scenario: String

        @Option(help: "The seed. 种子。")
        var seed: String

        @OptionGroup var choice: LanguageChoice

        func run() throws {
            let console = Console(language: choice.language)
            let input = try ScenarioInput(
                folder: scenario,
                variant: nil,
                without: [],
                mechanism: nil,
                console: console,
                showsWarnings: false
            )
            let lottery = try input.lottery(console)
            guard SHA256Digest(of: seed).hexadecimal == lottery.commitment else {
                console.say(.seedDoesNotMatch(commitment: lottery.commitment))
                throw ExitStatus.faultsInInput.exit
            }
            console.say(.seedMatches)
            print("  lottery: {commitment: \(lottery.commitment), seed: \(seed.quotedForYAML)}")
        }
    }

    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print every application's lottery number. 输出每份申请的抽签号。"
        )

        @Argument(help: "The scenario folder. 方案文件夹。")
        var scenario: String

        @OptionGroup var choice: LanguageChoice

        func run() throws {
            let console = Console(language: choice.language)
            let input = try ScenarioInput(
                folder: scenario,
                variant: nil,
                without: [],
                mechanism: nil,
                console: console,
                showsWarnings: false
            )
            guard let seed = try input.lottery(console).seed else {
                console.say(.seedNotRevealed)
                throw ExitStatus.inputMissing.exit
            }
            let children = input.scenario.children.map(\.id)
            let numbers = LotteryDraw(seed: seed, children: children, classes: []).numbers
            var csv = CSVWriter(columns: ["number", "child"])
            for child in children.indices.sorted(by: { numbers[$0] < numbers[$1] }) {
                csv.cell(Int(numbers[child]))
                csv.cell(children[child].text)
                csv.endRow()
            }
            console.show(csv.bytes)
            console.say(.seedMatches)
        }
    }
}

extension String {
    /// A single-quoted YAML scalar, in which only the quote itself is special.
    fileprivate var quotedForYAML: String {
        "'" + replacingOccurrences(of: "'", with: "''") + "'"
    }
}

extension ScenarioInput {
    fileprivate func lottery(_ console: Console) throws -> LotteryPolicy {
        if let lottery = scenario.policy.lottery { return lottery }
        console.say(.noCommitment)
        throw ExitStatus.inputMissing.exit
    }
}
