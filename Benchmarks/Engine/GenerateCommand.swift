import Foundation
import Generator

/// A made-up scenario as `roost generate` writes it: `roost-bench generate CHILDREN CLASSES SEED RULES
/// FOLDER`, for whoever has built this program alone.
enum GenerateCommand {
    static func run(
        children: Int,
        classes: Int,
        seed: UInt64,
        rules: SyntheticRules,
        folder: String
    ) throws {
        let parameters = try ScenarioParameters(
            childCount: children,
            classCount: classes,
            seed: seed,
            rules: rules
        )
        let directory = URL(fileURLWithPath: folder, isDirectory: true)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        for file in SyntheticScenario(parameters).files() {
            try Data(file.bytes).write(to: directory.appendingPathComponent(file.path))
        }
    }
}
