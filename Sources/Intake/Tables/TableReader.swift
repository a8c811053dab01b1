import PlacementModel

/// Walks over the rows of a table and reads typed values, reporting what cannot be read.
///
/// A class, because the readers of rows share its position; it lives only as long as the bytes.
final class TableReader<Column: TableColumn> {
    let fileName: String
    let layout: TableLayout<Column>
    let log: IntakeLog
    /// Whether rows could not be read, so that the codes they define are not known.
    private(set) var hasLostRows = false
    private let text: Bytes
    private var scanner: CSVScanner
    /// Rows that begin here or later belong to another reader.
    private let end: Int
    /// The fields of the row at hand, which are the scanner's.
    private let fields: RecordFields
    /// Holds one cell whose text differs from its bytes; allocated when there is one, because the
    /// register makes a reader for each row it shows.
    private var scratch: UnsafeMutablePointer<UInt8>?

    init?(_ bytes: Bytes, fileName: String, log: IntakeLog) {
        var scanner = CSVScanner(bytes)
        guard
            let layout = TableLayout<Column>(
                scanner: &scanner,
                fileName: fileName,
                allowsWishes: Column.table == .children,
                log: log
            )
        else { return nil }
        text = bytes
        self.fileName = fileName
        self.layout = layout
        self.log = log
        self.scanner = scanner
        end = bytes.count
        fields = scanner.recordFields
    }

    /// A reader of the rows that begin in a stretch of the text, which must begin at a row.
    init(
        _ bytes: Bytes,
        fileName: String,
        layout: TableLayout<Column>,
        log: IntakeLog,
        stretch: TextStretch
    ) {
        text = bytes
        self.fileName = fileName
        self.layout = layout
        self.log = log
        scanner = CSVScanner(bytes, from: stretch.offsets.lowerBound, after: stretch.rowsBefore)
        end = stretch.offsets.upperBound
        fields = scanner.recordFields
    }

    /// A reader of single rows that were read before.
    init(
        _ bytes: Bytes,
        fileName: String,
        layout: TableLayout<Column>,
        log: IntakeLog = IntakeLog()
    ) {
        text = bytes
        self.fileName = fileName
        self.layout = layout
        self.log = log
        scanner = CSVScanner(bytes, fieldLimit: layout.headers.count)
        end = bytes.count
        fields = scanner.recordFields
    }

    deinit { scratch?.deallocate() }

    private func scratchForCell() -> UnsafeMutablePointer<UInt8> {
        if let scratch { return scratch }
        let allocated = UnsafeMutablePointer<UInt8>.allocate(capacity: CSVScanner.cellByteLimit + 1)
        scratch = allocated
        return allocated
    }

    /// The number of the row as a spreadsheet shows it.
    var row: Int32 { Int32(truncatingIfNeeded: scanner.record) }
    /// Where the row begins in the text.
    var rowStart: Int { scanner.recordStart }

    /// Where the next row begins, and how many came before it.
    var position: (offset: Int, row: Int) { (scanner.position, scanner.record) }

    /// Moves to the next row that holds anything and has the shape of the headers.
    func next() -> Bool {
        while scanner.position < end, scanner.next() {
            if let flaw = scanner.flaw {
                let place = place(field: flaw.field)
                log.add(flaw.kind(in: scanner.bytes), at: place)
                hasLostRows = true
                continue
            }
            if scanner.isBlank { continue }
            if takesShapeOfHeaders() { return true }
            hasLostRows = true
        }
        return false
    }

    /// Moves to the row that begins at an offset, as far as some columns.
    ///
    /// - Parameter row: the number by which places in it are named.
    func move(toRowAt offset: Int, row: Int32 = 0, for columns: [Column]) -> Bool {
        let last = columns.reduce(0) { max($0, layout.field(of: $1) ?? 0) }
        guard scanner.readAgain(recordAt: offset, record: Int(row), fields: last + 1) else {
            return false
        }
        scanner.fillFields(to: layout.headers.count)
        return true
    }

    /// Empty cells beyond the last header do not count: spreadsheets write them. Missing cells at
    /// the end of a row are empty: Excel leaves them out where a column is empty for 16 rows. But a
    /// short row without a line end may have lost the rest with the end of the file.
    private func takesShapeOfHeaders() -> Bool {
        let expected = layout.headers.count
        if scanner.isClosed { scanner.fillFields(to: expected) }
        var found = scanner.fields.count
        while found > expected, CellText.trimmed(bytes(of: scanner.fields[found - 1])).isEmpty {
            found -= 1
        }
        guard found != expected else { return hasShortCells }
        log.add(
            found < expected
                ? .rowTooShort(expected: expected, found: found)
                : .rowTooLong(expected: expected, found: found),
            at: place(field: nil)
        )
        return false
    }

    private var hasShortCells: Bool {
        for (index, field) in scanner.fields.enumerated()
        where field.count > CSVScanner.cellByteLimit {
            log.add(.cellTooLong(byteLimit: CSVScanner.cellByteLimit), at: place(field: index))
            return false
        }
        return true
    }

    private func bytes(of field: CSVScanner.Field) -> Bytes {
        text.range(Int(field.lower), Int(field.upper))
    }

    /// A cell's text without white space around it, as it is written.
    func text(field: Int) -> String {
        let field = fields[field]
        let text = CellText.trimmed(bytes(of: field)).string
        return field.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
    }

    /// The same as bytes, which are good until the next cell is read.
    @inline(__always)
    func written(field: Int) -> Bytes {
        let field = fields[field]
        let bytes = bytes(of: field)
        guard field.hasDoubledQuotes else { return CellText.trimmed(bytes) }
        let scratch = scratchForCell()
        var count = 0
        var index = 0
        while index < bytes.count {
            scratch[count] = bytes[index]
            count += 1
            index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
        }
        return CellText.trimmed(Bytes(start: scratch, count: count))
    }

    /// A cell's text without white space around it, in ordinary forms.
    ///
    /// The bytes are good until the next cell is read.
    @inline(__always)
    func ordinary(field: Int) -> Bytes {
        if let plain = plain(field: field) { return plain }
        let bytes = written(field: field)
        guard CellText.needsFolding(bytes) else { return bytes }
        let scratch = scratchForCell()
        let count = CellText.fold(bytes, into: scratch)
        return CellText.trimmed(Bytes(start: scratch, count: count))
    }

    /// A cell that is empty, or of signs of ASCII alone without white space: it is the same as it
    /// stands in the file, as it is written, and in ordinary forms. Nil for any other.
    @inline(__always)
    private func plain(field: Int) -> Bytes? {
        let field = fields[field]
        let bytes = bytes(of: field)
        guard !field.hasDoubledQuotes else { return nil }
        for byte in bytes where byte <= 0x20 || byte >= 0x7F { return nil }
        return bytes
    }

    /// The key of a code that is as short and plain as most are; nil for any other cell, and for an
    /// empty one.
    @inline(__always)
    func plainKey(field: Int) -> CodeKey? {
        let field = fields[field]
        guard !field.hasDoubledQuotes else { return nil }
        return CodeKey(plainIn: text, at: Int(field.lower), count: field.count)
    }

    /// Whether not even white space stands in a cell.
    @inline(__always)
    func isEmpty(field: Int) -> Bool { fields[field].count == 0 }

    /// The place of a cell in the current row, or of the row.
    func place(field: Int?) -> InputPlace {
        InputPlace(
            file: fileName,
            row: row,
            position: field.map { Int32($0 + 1) },
            column: field.flatMap { $0 < layout.headers.count ? layout.headers[$0] : nil }
                .map(ShownValue.plain)
        )
    }
}

extension CSVScanner.Flaw {
    fileprivate var field: Int? {
        switch self {
        case .textAfterQuote(let field): field
        case .unterminatedQuote, .tooManyFields: nil
        }
    }
}
