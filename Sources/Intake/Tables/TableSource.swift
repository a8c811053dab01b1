import Parallel
import PlacementModel

/// A table's text in UTF-8.
///
/// The personal register keeps it, and decodes single rows when they are wanted.
final class TableSource: Sendable {
    let fileName: String
    let text: [UInt8]

    init(fileName: String, text: [UInt8]) {
        self.fileName = fileName
        self.text = text
    }

    /// The largest table that is read, so that offsets fit into 32 bits and memory is bounded.
    static let megabyteLimit = 2047

    /// Decodes a file. Nil when it cannot be a table, which is then a fault.
    static func decode(
        _ contents: FileContents,
        name: String,
        threads: Threads = .one,
        log: IntakeLog
    ) -> TableSource? {
        switch TextEncoding.decode(contents.bytes, threads) {
        case .text(let text):
            // A GB18030 file may grow by half when it becomes UTF-8.
            guard text.count < Int(UInt32.max) else {
                log.add(.fileTooLarge(megabytes: megabyteLimit), at: InputPlace(file: name))
                return nil
            }
            return TableSource(fileName: name, text: text)
        case .refused(let kind, let offset):
            let row = offset.map { offset in
                contents.bytes.withUnsafeBufferPointer { Int32($0.line(ofOffset: offset)) }
            }
            log.add(kind, at: InputPlace(file: name, row: row))
            return nil
        }
    }
}
