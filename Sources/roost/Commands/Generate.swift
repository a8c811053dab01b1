import ArgumentParser
import Foundation
import Generator
import PlacementModel

struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make up a scenario of any size, the same for the same seed. 生成虚构方案。"
    )

    @Option(help: "How many children. 儿童数。")
    var children: Int

    @Option(help: "How many classes. 班级数。")
    var classes: Int

    @Option(help: "The seed. 种子。")
    var seed: UInt64

    @Option(help: "The folder to write; it must not exist. 方案文件夹，须尚不存在。")
    var out: String

    @Option(help: "Siblings and half days, or all rules there are. 规则范围。")
    var rules = SyntheticRules.pure

    @Option(help: "Wishes per family, such as 10 or 5-20. 每户志愿数。")
    var wishes = WishRange(argument: "5-20")!

    @Option(help: "Instead of wishes, so many nearest classes. 不填志愿，按距离取最近的班级数。")
    var nearest: Int?

    @Option(help: "Seats for every hundred children. 每百名儿童的名额。")
    var supply = 90

    @Option(name: .customLong("new-employment"), help: "Per cent of this group. 群体占比（%）。")
    var newEmployment = GroupShares.usual.newEmployment

    @Option(help: "Per cent of this group. 群体占比（%）。")
    var difficult = GroupShares.usual.difficult

    @Option(
        name: .customLong("special-difficulty"),
        help: "Per cent of this group. 群体占比（%）。"
    )
    var specialDifficulty = GroupShares.usual.specialDifficulty

    @Option(help: "Per cent of this group. 群体占比（%）。")
    var migrant = GroupShares.usual.migrant

    @Flag(help: "Families live in compounds and wish for the same. 同小区家庭志愿相同。")
    var compounds = false

    @OptionGroup var choice: LanguageChoice

    func run() throws {
        catchInterruptions()
        let console = Console(language: choice.language)
        let scenario: SyntheticScenario
        do {
            scenario = SyntheticScenario(try parameters())
        } catch {
            throw ValidationError(error.text(in: choice.language))
        }
        let folder = URL(fileURLWithPath: out, isDirectory: true)
        do {
            try FolderReplacement(destination: folder, marker: nil)
                .write(scenario.files(), cancellation: interruption)
        } catch {
            console.say(.write(error))
            if case .interrupted = error { throw ExitStatus.interrupted.exit }
            throw ExitStatus.cannotWrite.exit
        }
        console.say(.scenarioWritten(folder: out))
    }

    private func parameters() throws(ParameterFault) -> ScenarioParameters {
        try ScenarioParameters(
            childCount: children,
            classCount: classes,
            seed: seed,
            supplyPercent: supply,
            groupShares: GroupShares(
                newEmployment: newEmployment,
                difficult: difficult,
                specialDifficulty: specialDifficulty,
                migrant: migrant
            ),
            choices: nearest.map(SyntheticChoices.nearest) ?? .wishes(wishes.counts),
            homes: compounds ? .compounds : .scattered,
            rules: rules
        )
    }
}

extension SyntheticRules: ExpressibleByArgument {}

/// A number of wishes, or a range of them.
struct WishRange: ExpressibleByArgument {
    let counts: ClosedRange<Int>

    init?(argument: String) {
        let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
            first <= last
        else { return nil }
        counts = first...last
    }

    var defaultValueDescription: String { "\(counts.lowerBound)-\(counts.upperBound)" }
}
