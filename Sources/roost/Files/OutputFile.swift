import Glibc

/// An open file that is written to the last byte, or the fault that prevented it.
struct OutputFile {
    let descriptor: Int32
    /// For messages.
    let path: String

    func write(_ bytes: [UInt8]) throws(WriteFault) {
        var offset = 0
        while offset < bytes.count {
            let written = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress! + offset, $0.count - offset)
            }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { throw .lastError(path: path) }
            offset += written
        }
    }

    /// Some file systems report a full disk only here.
    func synchronise() throws(WriteFault) {
        guard fsync(descriptor) == 0 else { throw .lastError(path: path) }
    }
}

extension WriteFault {
    /// What the last system call of this thread complained about.
    static func lastError(path: String) -> WriteFault {
        .system(path: path, reason: String(cString: strerror(errno)))
    }
}
