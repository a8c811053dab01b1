import Testing

@testable import Intake

/// A folder with one fault, and where and what it is.
struct FaultCase: Sendable, CustomTestStringConvertible {
    let name: String
    let files: ScenarioFiles
    let kind: FaultKind
    let place: InputPlace

    var testDescription: String { name }

    init(
        _ name: String,
        _ files: ScenarioFiles,
        _ kind: FaultKind,
        _ file: String,
        _ row: Int32? = nil,
        _ position: Int32? = nil,
        _ column: String? = nil
    ) {
        self.name = name
        self.files = files
        self.kind = kind
        place = InputPlace(file: file, row: row, position: position, column: column)
    }

    static let all = tables + values + references + yaml + policy

    static let good = ScenarioFiles()
    static func children(_ old: String, _ new: String) -> ScenarioFiles {
        good.replacing(old, with: new, in: "children.csv")
    }
    static func classes(_ old: String, _ new: String) -> ScenarioFiles {
        good.replacing(old, with: new, in: "classes.csv")
    }
    static func sites(_ old: String, _ new: String) -> ScenarioFiles {
        good.replacing(old, with: new, in: "sites.csv")
    }
    static func yaml(_ old: String, _ new: String) -> ScenarioFiles {
        good.replacing(old, with: new, in: "scenario.yaml")
    }
    static func bytes(_ bytes: [UInt8]) -> ScenarioFiles {
        var files = good
        files.files["children.csv"] = bytes
        return files
    }
}
