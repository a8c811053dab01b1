import Foundation
import Glibc
import Parallel
import Solver
import Synchronization

/// Writes a whole folder beside its destination and then puts it in place, so that
/// there is never half a folder, and an old one stays until the new one is complete.
struct FolderReplacement {
    let destination: URL
    /// A file by which an earlier folder of the same kind is known; anything else is not replaced,
    /// and without a marker nothing is.
    let marker: String?
    /// Whether every file is for its owner alone, not only rosters.
    var isPrivate = false

    /// Files with names are for their owner.
    private static let privateMode: mode_t = 0o600

    /// Writes all files, by path inside the folder.
    ///
    /// - Parameter threads: while one waits for the disk, others write the next files.
    func write(
        _ files: [(path: String, bytes: [UInt8])],
        cancellation: Cancellation,
        threads: Threads = .one
    ) throws(WriteFault) {
        let exists = try checkDestination()
        let parent = destination.deletingLastPathComponent()
        try createDirectory(parent)
        let name = ".\(destination.lastPathComponent).partial-\(getpid())"
        let partial = parent.appendingPathComponent(name, isDirectory: true)
        do throws(WriteFault) {
            try createDirectory(partial)
            try createFolders(of: files, in: partial)
            try write(files, into: partial.path, cancellation, threads)
            try exists ? exchange(partial) : rename(partial)
        } catch {
            remove(partial)
            throw error
        }
    }

    /// The folders in which files stand; those of one folder stand together.
    private func createFolders(
        of files: [(path: String, bytes: [UInt8])],
        in partial: URL
    ) throws(WriteFault) {
        var latest: Substring = ""
        for file in files {
            guard let end = file.path.lastIndex(of: "/"), file.path[..<end] != latest else {
                continue
            }
            latest = file.path[..<end]
            try createDirectory(
                partial.appendingPathComponent(String(latest), isDirectory: true)
            )
        }
    }

    /// After a fault no further file is begun.
    private func write(
        _ files: [(path: String, bytes: [UInt8])],
        into folder: String,
        _ cancellation: Cancellation,
        _ threads: Threads
    ) throws(WriteFault) {
        let fault = Mutex<WriteFault?>(nil)
        _ = threads.map(files.count) { position in
            guard fault.withLock({ $0 == nil }) else { return }
            let file = files[position]
            do throws(WriteFault) {
                if cancellation.isRequested { throw WriteFault.interrupted }
                try write(
                    file.bytes,
                    to: folder + "/" + file.path,
                    mode: isPrivate || FolderReplacement.isPrivate(file.path)
                        ? FolderReplacement.privateMode : 0o644
                )
            } catch {
                fault.withLock { $0 = $0 ?? error }
            }
        }
        if let fault = fault.withLock({ $0 }) { throw fault }
    }

    private static func isPrivate(_ path: String) -> Bool {
        path.hasPrefix(Rosters.folder) || path.hasPrefix(RefillFiles.scenarioFolder + "/")
    }

    /// Whether there is an earlier folder that may be replaced.
    private func checkDestination() throws(WriteFault) -> Bool {
        let path = destination.path
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            return false
        }
        let isReplaceable =
            isDirectory.boolValue
            && (marker.map { FileManager.default.fileExists(atPath: path + "/" + $0) } ?? false
                || isEmpty(path))
        guard isReplaceable else { throw .inTheWay(path: path) }
        return true
    }

    private func isEmpty(_ path: String) -> Bool {
        (try? FileManager.default.contentsOfDirectory(atPath: path).isEmpty) ?? false
    }

    private func createDirectory(_ url: URL) throws(WriteFault) {
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch {
            throw .system(path: url.path, reason: error.localizedDescription)
        }
    }

    private func write(
        _ bytes: [UInt8],
        to path: String,
        mode: mode_t
    ) throws(WriteFault) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, mode)
        guard descriptor >= 0 else { throw .lastError(path: path) }
        let file = OutputFile(descriptor: descriptor, path: path)
        do {
            try file.write(bytes)
            // Rosters and cards are many, and can be written again from the rest.
            if mode != FolderReplacement.privateMode { try file.synchronise() }
        } catch {
            close(descriptor)
            throw error
        }
        guard close(descriptor) == 0 else { throw .lastError(path: path) }
    }

    private func rename(_ partial: URL) throws(WriteFault) {
        guard Glibc.rename(partial.path, destination.path) == 0 else {
            throw .lastError(path: destination.path)
        }
    }

    /// The old folder steps aside, and comes back if the new one cannot take its place. (Linux can
    /// exchange two folders in one step, but Swift does not see that call.)
    private func exchange(_ partial: URL) throws(WriteFault) {
        let aside = URL(fileURLWithPath: partial.path + "-old", isDirectory: true)
        guard Glibc.rename(destination.path, aside.path) == 0 else {
            throw .lastError(path: destination.path)
        }
        guard Glibc.rename(partial.path, destination.path) == 0 else {
            let fault = WriteFault.lastError(path: destination.path)
            _ = Glibc.rename(aside.path, destination.path)
            throw fault
        }
        remove(aside)
    }

    private func remove(_ url: URL) { try? FileManager.default.removeItem(at: url) }
}
