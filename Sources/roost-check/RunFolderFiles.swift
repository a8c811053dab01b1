import Certificate
import Foundation

/// Reads the files of a run folder.
struct RunFolderFiles {
    let run: RunFolder
    /// Where the scenario lay, as `timing.json` says.
    let scenarioFolder: String?

    private struct Timing: Decodable {
        let scenario: String
    }

    init(path: String) {
        let folder = URL(fileURLWithPath: path, isDirectory: true)
        var files: [String: [UInt8]] = [:]
        for name in RunFolder.fileNames {
            // A file that is not there is a claim that does not hold, not an error of the checker.
            if let data = try? Data(contentsOf: folder.appendingPathComponent(name)) {
                files[name] = [UInt8](data)
            }
        }
        run = RunFolder(files: files)
        let timing = try? Data(contentsOf: folder.appendingPathComponent("timing.json"))
        // The scenario of a refill lies in the run folder.
        scenarioFolder = timing.flatMap { try? JSONDecoder().decode(Timing.self, from: $0) }
            .map { URL(fileURLWithPath: $0.scenario, relativeTo: folder).path }
    }
}
