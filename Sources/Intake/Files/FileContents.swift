import Foundation

/// The bytes of a file and their hash.
///
/// The file is read once and not mapped: a file that shrinks while it is mapped kills the process.
struct FileContents: Sendable {
    let bytes: [UInt8]
    let digest: FileDigest

    init(bytes: [UInt8]) {
        self.bytes = bytes
        digest = FileDigest(of: bytes)
    }

    enum Reading: Sendable {
        case contents(FileContents)
        case tooLarge
        case unreadable(String)
    }

    static func load(path: String, byteLimit: Int) -> Reading {
        // Without blocking, because opening a named pipe would wait for a writer for ever.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return .unreadable(systemReason) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return .unreadable(systemReason) }
        guard status.st_mode & S_IFMT == S_IFREG else { return .unreadable("not a regular file") }
        let size = Int(status.st_size)
        guard size <= byteLimit else { return .tooLarge }

        var failure: String?
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while filled < size {
                let count = read(descriptor, buffer.baseAddress! + filled, size - filled)
                if count < 0 && errno == EINTR { continue }
                if count < 0 { failure = systemReason }
                if count <= 0 { break }
                filled += count
            }
        }
        if let failure { return .unreadable(failure) }
        return .contents(FileContents(bytes: bytes))
    }

    private static var systemReason: String { String(cString: strerror(errno)) }
}
