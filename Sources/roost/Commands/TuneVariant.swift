import ArgumentParser
import Foundation
import Glibc
import Intake
import PlacementModel

/// A found value as a new file in the scenario's `variants/`.
struct TuneVariant {
    let scenarioFolder: String
    let name: String

    private var path: String { scenarioFolder + "/" + Variant.fileName(name) }

    /// Whether the name can be a file there, and none has it yet.
    func check() throws {
        guard name.range(of: "^[A-Za-z0-9][A-Za-z0-9_-]*$", options: .regularExpression) != nil
        else {
            throw ValidationError(
                "--save-variant takes letters, digits, - and _. 变体名只用字母、数字、- 和 _。"
            )
        }
        guard !FileManager.default.fileExists(atPath: path) else {
            throw ValidationError("\(path) exists already. 该变体已存在，请另取名称。")
        }
    }

    /// Writes the file; never over another.
    func write(_ bytes: [UInt8], _ console: Console) throws {
        do throws(WriteFault) {
            try write(bytes)
        } catch {
            console.say(.write(error))
            throw ExitStatus.cannotWrite.exit
        }
        // What is written must be what a scenario may say.
        do {
            _ = try Intake.read(folder: scenarioFolder, variant: name, changes: .all)
        } catch {
            ScenarioInput.show(error, console: console)
            throw ExitCode(error.exitCode)
        }
        console.sayLine(TuneMessage.variantWritten(path, name: name).text(in: console.language))
    }

    private func write(_ bytes: [UInt8]) throws(WriteFault) {
        let folder = scenarioFolder + "/" + Variant.folder
        guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
            throw .lastError(path: folder)
        }
        // Beside it first, so that there is never half a variant; a link is made only where no file is.
        let partial = folder + "/.\(name).partial-\(getpid())"
        let descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL, 0o644)
        guard descriptor >= 0 else { throw .lastError(path: partial) }
        defer { unlink(partial) }
        let file = OutputFile(descriptor: descriptor, path: partial)
        do throws(WriteFault) {
            try file.write(bytes)
            try file.synchronise()
        } catch {
            close(descriptor)
            throw error
        }
        close(descriptor)
        guard link(partial, path) == 0 else { throw .lastError(path: path) }
    }
}
