import Digests
import Foundation
import Glibc
import Laboratory
import PlacementModel
import Solver
import Synchronization

/// What a tuning command has decided so far, in a file that the same command takes up again.
///
/// The first line says what it belongs to; every other line is one decided setting, with a digest of
/// itself. Lines are only ever added, each in one write that reaches the disk before the next, and
/// a line that is not whole ends what is read: whenever the program ends, everything up to the
/// last whole line counts.
final class TuneJournal: Sendable {
    static let fileName = "journal.txt"

    let folder: URL
    private let coding: TunedPlacementCoding
    private let state: Mutex<State>

    private struct State {
        var lines: [String: String]
        let file: OutputFile
        var fault: WriteFault?
    }

    enum Fault: Error {
        /// The folder holds the journal of another command, other inputs or another version.
        case differs(path: String)
        case write(WriteFault)
    }

    var path: String { folder.appendingPathComponent(TuneJournal.fileName).path }

    /// Opens the journal of a folder, or begins one.
    ///
    /// - Parameter identity: everything that the decided settings depend on.
    init(folder: URL, identity: String, coding: TunedPlacementCoding) throws(Fault) {
        self.folder = folder
        self.coding = coding
        let path = folder.appendingPathComponent(TuneJournal.fileName).path
        let head = "roost-tune 1 \(SHA256Digest(of: identity).hexadecimal)"
        var known = Data()
        do {
            if FileManager.default.fileExists(atPath: path) {
                known = try Data(contentsOf: URL(fileURLWithPath: path))
            } else {
                try TuneJournal.requireOwn(folder)
                try FileManager.default.createDirectory(
                    at: folder,
                    withIntermediateDirectories: true
                )
            }
        } catch let fault as WriteFault {
            throw .write(fault)
        } catch {
            throw .write(.system(path: path, reason: error.localizedDescription))
        }
        let (lines, length) = TuneJournal.whole(known)
        if let first = lines.first, first != head { throw .differs(path: path) }
        let descriptor = open(path, O_WRONLY | O_CREAT, 0o644)
        guard descriptor >= 0, ftruncate(descriptor, off_t(length)) == 0,
            lseek(descriptor, 0, SEEK_END) >= 0
        else { throw .write(.lastError(path: path)) }
        let file = OutputFile(descriptor: descriptor, path: path)
        if lines.isEmpty {
            do throws(WriteFault) {
                try file.write(Array((head + "\n").utf8))
                try file.synchronise()
            } catch {
                throw .write(error)
            }
        }
        var settings: [String: String] = [:]
        for line in lines.dropFirst() {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            settings[String(fields[0])] = String(fields[1])
        }
        state = Mutex(State(lines: settings, file: file, fault: nil))
    }

    deinit { _ = state.withLock { close($0.file.descriptor) } }

    /// How many settings were decided before.
    var count: Int { state.withLock { $0.lines.count } }

    /// Why the last line could not be written.
    var fault: WriteFault? { state.withLock { $0.fault } }

    /// As the laboratory uses it.
    var tuning: TuningJournal {
        TuningJournal(
            recall: { key in
                self.state.withLock { $0.lines[key] }.flatMap { self.coding.placement($0, key) }
            },
            record: { key, placement in self.record(key, self.coding.text(placement)) }
        )
    }

    /// The whole journal, for the folder that replaces the one it lies in.
    func bytes() throws(WriteFault) -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw .system(path: path, reason: error.localizedDescription)
        }
    }

    private func record(_ key: String, _ text: String) {
        let line = TuneJournal.line(key, text)
        state.withLock { state in
            do throws(WriteFault) {
                try state.file.write(Array(line.utf8))
                try state.file.synchronise()
                state.lines[key] = text
            } catch {
                state.fault = error
                // Nobody should wait for hours for what is not kept.
                interruption.request()
            }
        }
    }

    private static func line(_ key: String, _ text: String) -> String {
        let content = "\(key)\t\(text)"
        return "\(content)\t\(SHA256Digest(of: content).hexadecimal.prefix(16))\n"
    }

    /// The whole lines at the beginning of a file, and where they end.
    private static func whole(_ data: Data) -> (lines: [String], length: Int) {
        var lines: [String] = []
        var length = 0
        for bytes in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .dropLast()
        {
            guard let text = String(bytes: bytes, encoding: .utf8) else { break }
            if !lines.isEmpty {
                let fields = text.split(separator: "\t", omittingEmptySubsequences: false)
                guard fields.count == 3,
                    line(String(fields[0]), String(fields[1])) == text + "\n"
                else { break }
            }
            lines.append(text)
            length += bytes.count + 1
        }
        return (lines, length)
    }

    /// A folder with other files in it is somebody else's.
    private static func requireOwn(_ folder: URL) throws(WriteFault) {
        guard FileManager.default.fileExists(atPath: folder.path) else { return }
        let contents = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        guard contents?.isEmpty == true else { throw .inTheWay(path: folder.path) }
    }
}
