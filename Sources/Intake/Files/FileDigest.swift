import Digests
import Dispatch
import Synchronization

/// The SHA-256 of a file's bytes; that of a large file is computed while its rows are read.
final class FileDigest: Sendable {
    /// Below this many bytes a thread costs more than it saves.
    private static let smallSize = 4 << 20

    private let group = DispatchGroup()
    private let result = Mutex<String?>(nil)

    init(of bytes: [UInt8]) {
        guard bytes.count >= FileDigest.smallSize else {
            let digest = FileDigest.hexadecimal(bytes)
            result.withLock { $0 = digest }
            return
        }
        DispatchQueue.global().async(group: group) { [self] in
            let digest = FileDigest.hexadecimal(bytes)
            result.withLock { $0 = digest }
        }
    }

    /// 64 lower-case hexadecimal digits. Waits until they are known.
    var hexadecimal: String {
        group.wait()
        return result.withLock { $0 } ?? ""
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.withUnsafeBytes { SHA256Digest(of: $0) }.hexadecimal
    }
}
