import ArgumentParser
import Findings
import Laboratory
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
        let count = axes.reduce(1) { $0 * $1.values.count }
        guard count <= TuneSweep.pointLimit else {
            throw workplace.refusal(.tooManyPoints(count: count, limit: TuneSweep.pointLimit))
        }
        guard Set(axes.map(\.parameter)).count == axes.count else {
            throw workplace.refusal(.badAxis(over[1]))
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
                threads: options.threads,
                progress: { progress.show($0, of: $1) }
            ).sweep()
        } present: { sweep in
            TunePresentation(
                text: sweep.text(in: options.choice.language),
                json: sweep.jsonFile(programVersion: programVersion),
                tables: sweep.tables(),
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
        guard let values = TuneSweep.values(text[text.index(after: sign)...]) else {
            throw workplace.refusal(.badAxis(text))
        }
        let parameter = try workplace.parameter(code)
        let allowed = workplace.scenario.allowedValues(of: parameter)
        if let value = values.first(where: { !allowed.contains($0) }) {
            throw workplace.refusal(
                .outOfRange(
                    code,
                    value: value,
                    from: allowed.lowerBound,
                    to: allowed.upperBound
                )
            )
        }
        return Axis(parameter: parameter, code: code, values: values)
    }

    /// `0:60:5`, `0:60`, or `0,10,30`; ascending, each once.
    private static func values(_ text: Substring) -> [Int]? {
        guard text.contains(":") else {
            let parts = text.split(separator: ",", omittingEmptySubsequences: false)
            let values = parts.compactMap { Int($0) }
            return values.count == parts.count && !values.isEmpty
                ? Set(values).sorted() : nil
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard (2...3).contains(parts.count), let first = parts[0], let last = parts[1],
            let step = parts.count == 3 ? parts[2] : 1, step > 0, first <= last,
            first > -10_000_000, last < 10_000_000, (last - first) / step < pointLimit
        else { return nil }
        return Array(stride(from: first, through: last, by: step))
    }
}
