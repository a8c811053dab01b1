import PlacementModel

/// A table's text in UTF-8, and its hash on disk.
///
/// The personal register keeps it, and decodes single rows when they are wanted.
final class TableSource: Sendable {
    let fileName: String
    let text: [UInt8]
    let sha256: String

    init(fileName: String, text: [UInt8], sha256: String) {
        self.fileName = fileName
        self.text = text
        self.sha256 = sha256
    }

    /// The largest table that is read, so that offsets fit into 32 bits and memory is bounded.
    static let megabyteLimit = 2047

    /// Reads and decodes a file. Nil when it cannot be a table, which is then a fault.
    static func load(
        _ table: SourceTable,
        from folder: ScenarioFolder,
        log: IntakeLog
    ) throws(IntakeFailure) -> TableSource? {
        let name = table.fileName
        guard
            let contents = try folder.read(name, megabyteLimit: megabyteLimit, log: log)
        else { return nil }
        switch TextEncoding.decode(contents.bytes) {
        case .text(let text):
            // A GB18030 file may grow by half when it becomes UTF-8.
            guard text.count < Int(UInt32.max) else {
                log.add(.fileTooLarge(megabytes: megabyteLimit), at: InputPlace(file: name))
                return nil
            }
            return TableSource(fileName: name, text: text, sha256: contents.sha256)
        case .refused(let kind, let offset):
            let row = offset.map { offset in
                contents.bytes.withUnsafeBufferPointer { Int32($0.line(ofOffset: offset)) }
            }
            log.add(kind, at: InputPlace(file: name, row: row))
            return nil
        }
    }

    /// The source of a table that the folder does not have.
    static func empty(_ table: SourceTable) -> TableSource {
        TableSource(fileName: table.fileName, text: [], sha256: "")
    }
}
