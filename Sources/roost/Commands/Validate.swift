import ArgumentParser
import Intake
import PlacementModel
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
            if json {
                console.show(FaultList.bytes(faults: [], warnings: result.warnings))
                return
            }
            ScenarioInput.show(
                result.warnings,
                omitted: result.omittedWarningCount,
                limit: .max,
                console: console
            )
            let count = result.warnings.count + result.omittedWarningCount
            console.say(.noFaults(warningCount: count))
        } catch {
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
    static func bytes(faults: [Fault], warnings: [Warning]) -> [UInt8] {
        JSONWriter.document { json in
            json.array("faults") { json in
                for fault in faults {
                    write(&json, fault.place, fault.value, fault.text(in:))
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
