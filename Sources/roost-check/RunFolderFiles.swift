import Certificate
import Foundation

/// Reads the files of a run folder.
struct RunFolderFiles {
    let run: RunFolder
    /// Files, and folders with `/` behind them, that no claim is about; by name.
    let unchecked: [String]
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
        var unchecked: [String] = []
        for name in RunFolderFiles.names(folder) where !RunFolder.isChecked(name) {
            let inside = folder.appendingPathComponent(name, isDirectory: true)
            let isFolder = (try? inside.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory
            guard isFolder ?? false else {
                unchecked.append(name)
                continue
            }
            guard RunFolder.isChecked(name + "/") else {
                unchecked.append(name + "/")
                continue
            }
            for file in RunFolderFiles.names(inside) {
                files[name + "/" + file] =
                    (try? Data(contentsOf: inside.appendingPathComponent(file)))
                    .map { [UInt8]($0) }
            }
        }
        self.unchecked = unchecked
        run = RunFolder(files: files)
        let timing = try? Data(contentsOf: folder.appendingPathComponent("timing.json"))
        // The scenario of a refill lies in the run folder.
        scenarioFolder = timing.flatMap { try? JSONDecoder().decode(Timing.self, from: $0) }
            .map { URL(fileURLWithPath: $0.scenario, relativeTo: folder).path }
    }

    private static func names(_ folder: URL) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }
}
