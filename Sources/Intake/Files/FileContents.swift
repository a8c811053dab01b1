import Foundation
import Parallel

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
        /// There is no such file.
        case missing
        case unreadable(String)
    }

    static func load(path: String, byteLimit: Int, _ threads: Threads = .one) -> Reading {
        // Without blocking, because opening a named pipe would wait for a writer for ever.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            return errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(systemReason)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return .unreadable(systemReason) }
        guard status.st_mode & S_IFMT == S_IFREG else { return .unreadable("not a regular file") }
        let size = Int(status.st_size)
        guard size <= byteLimit else { return .tooLarge }

        var failure: String?
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            let target = Target(bytes: buffer)
            let pieces = threads.stretches(of: size, atLeast: 1 << 22) { range in
                fill(target, range, from: descriptor)
            }
            // Behind a piece that ends early there is nothing, unless the file grew just then.
            for piece in pieces {
                filled = piece.end
                failure = piece.failure
                if !piece.isWhole { break }
            }
        }
        if let failure { return .unreadable(failure) }
        return .contents(FileContents(bytes: bytes))
    }

    /// Memory of which each thread fills a part of its own.
    private struct Target: @unchecked Sendable {
        let bytes: UnsafeMutableBufferPointer<UInt8>
    }

    private struct Piece: Sendable {
        var end: Int
        var isWhole = true
        var failure: String?
    }

    private static func fill(_ target: Target, _ range: Range<Int>, from descriptor: CInt) -> Piece
    {
        var piece = Piece(end: range.lowerBound)
        while piece.end < range.upperBound {
            let place = target.bytes.baseAddress! + piece.end
            let count = pread(descriptor, place, range.upperBound - piece.end, off_t(piece.end))
            if count < 0 && errno == EINTR { continue }
            if count < 0 { piece.failure = systemReason }
            if count <= 0 {
                piece.isWhole = false
                break
            }
            piece.end += count
        }
        return piece
    }

    private static var systemReason: String { String(cString: strerror(errno)) }
}
