import Foundation
import Glibc

/// Writes a file beside its destination and then puts it in place, so that there is never half a
/// file, and an old one stays until the new one is complete.
struct FileReplacement {
    let destination: URL
    /// Whether the file is for its owner alone.
    let isPrivate: Bool

    func write(_ bytes: [UInt8]) throws(WriteFault) {
        let name = ".\(destination.lastPathComponent).partial-\(getpid())"
        let partial = destination.deletingLastPathComponent().appendingPathComponent(name)
        let mode: mode_t = isPrivate ? 0o600 : 0o644
        let descriptor = open(partial.path, O_WRONLY | O_CREAT | O_EXCL, mode)
        guard descriptor >= 0 else { throw .lastError(path: partial.path) }
        let file = OutputFile(descriptor: descriptor, path: destination.path)
        do throws(WriteFault) {
            do throws(WriteFault) {
                try file.write(bytes)
                try file.synchronise()
            } catch {
                close(descriptor)
                throw error
            }
            guard close(descriptor) == 0, Glibc.rename(partial.path, destination.path) == 0 else {
                throw WriteFault.lastError(path: destination.path)
            }
        } catch {
            unlink(partial.path)
            throw error
        }
    }
}
