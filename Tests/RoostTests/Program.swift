import Foundation
import Testing

/// The program as users start it.
struct Program {
    struct Result {
        let status: Int32
        let output: Data
        let errors: String

        var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// The built executable lies beside the test bundle.
    static let path: String = {
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        let main = Bundle.main.bundleURL
        let candidates = [beside, main, main.deletingLastPathComponent()]
            .map { $0.appendingPathComponent("roost").path }
        return candidates.first(where: FileManager.default.isExecutableFile) ?? candidates[0]
    }()

    /// Runs a command in Chinese, unless the arguments say another language.
    static func run(_ arguments: String..., in folder: URL? = nil) throws -> Result {
        try run(executable: path, arguments, in: folder)
    }

    static func run(
        executable: String,
        _ arguments: [String],
        in folder: URL? = nil
    ) throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["LC_ALL": "zh_CN.UTF-8", "PATH": "/usr/bin:/bin"]
        // Files take any amount without a reader; a pipe would fill up.
        let scratch = try ScratchFolder()
        let (outputPath, errorPath) = (scratch.path("out"), scratch.path("err"))
        for path in [outputPath, errorPath] {
            try Data().write(to: URL(fileURLWithPath: path))
        }
        process.standardOutput = FileHandle(forWritingAtPath: outputPath)
        process.standardError = FileHandle(forWritingAtPath: errorPath)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationReason == .exit
                ? process.terminationStatus : -process.terminationStatus,
            output: try Data(contentsOf: URL(fileURLWithPath: outputPath)),
            errors: try String(contentsOfFile: errorPath, encoding: .utf8)
        )
    }
}
