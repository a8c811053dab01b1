import ArgumentParser
import Intake
import PlacementModel
import Points
import Report
import Solver

struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List every fault and warning; solve nothing. 检查输入，列出全部错误与提醒。"
    )

    @Argument(help: "The scenario folder. 方案文件夹。")
    var scenario: String

    @OptionGroup var variant: VariantOptions

    @Flag(help: "Print a list for programs. 输出 JSON。")
    var json = false

    @OptionGroup var choice: LanguageChoice

    func run() throws {
        let console = Console(language: choice.language)
        do {
            let request = variant.request
            let result = try Intake.read(
                folder: scenario,
                variant: request?.name,
                changes: request?.changes ?? .all
            )
            let faults = OptionTable(result.scenario).faults()
            if json {
                console.show(FaultList.bytes(points: faults, warnings: result.warnings))
                if !faults.isEmpty { throw ExitStatus.faultsInInput.exit }
                return
            }
            ScenarioInput.show(
                result.warnings,
                omitted: result.omittedWarningCount,
                limit: .max,
                console: console
            )
            guard faults.isEmpty else {
                ScenarioInput.show(faults, console: console)
                throw ExitStatus.faultsInInput.exit
            }
            let count = result.warnings.count + result.omittedWarningCount
            console.say(.noFaults(warningCount: count))
        } catch let error as IntakeFailure {
            if json, case .faults(let report) = error {
                console.show(FaultList.bytes(faults: report.faults, warnings: report.warnings))
            } else {
                ScenarioInput.show(error, console: console)
            }
            throw ExitCode(error.exitCode)
        }
    }
}

/// Faults and warnings for programs, with both languages.
enum FaultList {
    /// - Parameter points: found only where there are no other faults.
    static func bytes(
        faults: [Fault] = [],
        points: [PointsFault] = [],
        warnings: [Warning]
    ) -> [UInt8] {
        JSONWriter.document { json in
            json.array("faults") { json in
                for fault in faults {
                    write(&json, fault.place, fault.value, fault.text(in:))
                }
                for fault in points {
                    write(&json, fault.place, fault.value, Message.points(fault).text(in:))
                }
            }
            json.array("warnings") { json in
                for warning in warnings {
                    write(&json, warning.place, warning.value, warning.text(in:))
                }
            }
        }
    }

    private static func write(
        _ json: inout JSONWriter,
        _ place: InputPlace,
        _ value: String?,
        _ text: (Language) -> String
    ) {
        json.object { json in
            json.member("file", place.file)
            if let sheet = place.sheet { json.member("sheet", sheet) }
            json.member("row", place.row.map { Int($0) })
            if let cell = place.cell { json.member("cell", cell) }
            json.member("column", place.column)
            json.member("value", value)
            json.member("zh", text(.chinese))
            json.member("en", text(.english))
        }
    }
}

extension PointsFault {
    /// The child's row; the points come of the policy and many columns, so that none is named.
    fileprivate var place: InputPlace {
        let source =
            switch self {
            case .overflow(_, let source, _), .notPositive(_, let source, _, _): source
            }
        return InputPlace(
            file: source.sheet == nil ? source.table.fileName : "scenario.xlsx",
            sheet: source.sheet,
            row: source.row
        )
    }

    /// The points, where they fit.
    fileprivate var value: String? {
        switch self {
        case .overflow: nil
        case .notPositive(_, _, _, let points): "\(points.value)"
        }
    }
}
