import Intake
import PlacementModel
import Points

/// A scenario folder with every child's options.
struct BenchInput {
    let folder: String
    let scenario: Scenario
    let options: RaggedTable<PlacementOption>

    init(folder: String) throws {
        self.folder = folder
        scenario = try Intake.read(folder: folder).scenario
        options = try OptionTable(scenario).options()
    }
}

/// Why something could not be measured.
enum BenchFault: Error, CustomStringConvertible {
    case usage
    case notPure(folder: String)
    case severalPointGoals(folder: String)
    case noIncrementalOptimum(folder: String)
    case truncated(file: String)
    case unproven(String)
    case changedOptimumDiffers(String)

    var description: String {
        switch self {
        case .usage: Usage.text
        case .notPure(let folder):
            "\(folder): rules beyond the pure ones; generate with --rules pure"
        case .severalPointGoals(let folder):
            "\(folder): reserves over and above make several goals of points; leave them out"
        case .noIncrementalOptimum(let folder):
            "\(folder): only a pure scenario with a revealed seed can be changed step by step"
        case .truncated(let file): "\(file): ends too early; write it again with `roost-bench arcs`"
        case .unproven(let what): "not proven: \(what)"
        case .changedOptimumDiffers(let what):
            "the changed optimum differs from a new solve: \(what)"
        }
    }
}
