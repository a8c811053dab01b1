import ArgumentParser
import Findings
import Laboratory
import Parallel
import PlacementModel
import Report

/// One or two parameters over ranges of values.
struct TuneSweep: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep",
        abstract: "Every figure over one or two parameters. 扫描一个或两个参数。"
    )

    /// A grid beyond this is surely a slip of the keyboard.
    private static let pointLimit = 10_000

    @Argument(help: "The scenario folder. 方案文件夹。")
    var scenario: String

    @Option(help: "NAME=FIRST:LAST:STEP or NAME=VALUE,VALUE; once or twice. 参数及其取值，一次或两次。")
    var over: [String]

    @OptionGroup var options: TuneOptions

    func validate() throws {
        guard (1...2).contains(over.count) else {
            throw ValidationError("--over is given once or twice. --over 写一次或两次。")
        }
    }

    func run() throws {
        let workplace = try TuneWorkplace(scenario, options)
        let axes = try over.map { try axis($0, workplace) }
        guard Set(axes.map(\.parameter)).count == axes.count else {
            throw workplace.refusal(.sameParameterTwice(axes[0].code))
        }
        let count = axes.reduce(1) { $0 * $1.values.count }
        guard count <= TuneSweep.pointLimit else {
            throw workplace.refusal(.tooManyPoints(count: count, limit: TuneSweep.pointLimit))
        }
        let task = axes.map { "\($0.code)=\($0.values)" }.joined(separator: " ")
        try workplace.find("sweep \(task)") { journal, progress throws(TuningFault) in
            let bench = try TuningBench(
                workplace.scenario,
                parameters: axes.map(\.parameter),
                rulesLeftOut: workplace.rulesLeftOut,
                work: workplace.work,
                journal: journal
            )
            return try SweepSearch(
                bench,
                values: axes.map(\.values),
                threads: options.work.threads.count,
                progress: { progress.show($0, of: $1) }
            ).sweep()
        } present: { sweep in
            TunePresentation(
                text: sweep.text(in: options.choice.language),
                json: sweep.jsonFile(programVersion: programVersion),
                tables: sweep.tables(),
                page: sweep.page(
                    in: options.choice.language,
                    programVersion: programVersion
                ),
                isProven: sweep.points.allSatisfy { $0.result?.isProven ?? true }
            )
        }
    }

    private struct Axis {
        let parameter: Parameter
        let code: String
        let values: [Int]
    }

    private func axis(_ text: String, _ workplace: TuneWorkplace) throws -> Axis {
        guard let sign = text.lastIndex(of: "=") else { throw workplace.refusal(.badAxis(text)) }
        let code = String(text[..<sign])
        guard let values = SweptValues(text[text.index(after: sign)...]) else {
            throw workplace.refusal(.badAxis(text))
        }
        let parameter = try workplace.parameter(code)
        let allowed = workplace.scenario.allowedValues(of: parameter)
        if let value = values.firstOutside(allowed) {
            throw workplace.refusal(
                .outOfRange(
                    code,
                    value: value,
                    from: allowed.lowerBound,
                    to: allowed.upperBound
                )
            )
        }
        // Before they are written out, which may be very many.
        guard values.count <= TuneSweep.pointLimit else {
            throw workplace.refusal(
                .tooManyPoints(count: values.count, limit: TuneSweep.pointLimit)
            )
        }
        return Axis(parameter: parameter, code: code, values: values.all)
    }
}
