/// Reads comma-separated values (RFC 4180) record by record from UTF-8 bytes.
///
/// Records end at CR, LF or CRLF. A field that begins with a quote may hold commas, line breaks
/// and doubled quotes; a quote inside any other field is an ordinary character, as in Excel.
///
/// - Complexity: O(n) for all records together; memory for the fields of one record.
struct CSVScanner {
    /// A record's field as it stands in the file, without its quotes.
    struct Field {
        var lower: UInt32
        var upper: UInt32
        var hasDoubledQuotes: Bool

        var count: Int { Int(upper - lower) }
    }

    /// What is wrong with the shape of a record.
    enum Flaw: Equatable {
        /// A quote that opens at this offset never closes.
        case unterminatedQuote(offset: Int)
        /// Text follows the closing quote of the field with this number, from 0.
        case textAfterQuote(field: Int)
        case tooManyFields
    }

    static let fieldLimit = 4096
    /// A cell of a spreadsheet holds at most 32,767 characters, of at most four bytes each.
    static let cellByteLimit = 32_767 * 4

    let bytes: Bytes
    private(set) var position: Int
    /// The number of the record read last, from 1: the row that a spreadsheet shows.
    private(set) var record: Int
    /// Where the record read last begins.
    private(set) var recordStart = 0
    let recordFields: RecordFields
    private(set) var fieldCount = 0
    private(set) var flaw: Flaw?
    /// Whether a line end closed the record read last; the end of a file may have cut it off.
    private(set) var isClosed = false

    /// Precondition: fewer than 2^32 bytes.
    ///
    /// - Parameters:
    ///   - start: where the first record to be read begins.
    ///   - records: how many stand before it.
    init(
        _ bytes: Bytes,
        from start: Int = 0,
        after records: Int = 0,
        fieldLimit: Int = fieldLimit
    ) {
        self.bytes = bytes
        position = start
        record = records
        recordFields = RecordFields(capacity: fieldLimit)
    }

    /// The fields of the record read last.
    var fields: UnsafeBufferPointer<Field> { recordFields.first(fieldCount) }

    /// Reads the next record; false at the end.
    mutating func next() -> Bool {
        guard beginRecord() else { return false }
        while true {
            if position < bytes.count && bytes[position] == CSVScanner.quote {
                scanQuoted()
            } else {
                scanPlain()
            }
            guard position < bytes.count, bytes[position] == CSVScanner.comma else { break }
            position += 1
        }
        skipLineEnd()
        return true
    }

    /// Reads the first fields of a record that was read before, and leaves the rest of it.
    mutating func readAgain(recordAt offset: Int, record number: Int, fields wanted: Int) -> Bool {
        position = offset
        guard beginRecord() else { return false }
        record = number
        while fieldCount < wanted {
            if position < bytes.count && bytes[position] == CSVScanner.quote {
                scanQuoted()
            } else {
                scanPlain()
            }
            guard position < bytes.count, bytes[position] == CSVScanner.comma else { break }
            position += 1
        }
        return true
    }

    private mutating func beginRecord() -> Bool {
        guard position < bytes.count else { return false }
        record += 1
        recordStart = position
        fieldCount = 0
        flaw = nil
        isClosed = false
        return true
    }

    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let lineFeed = UInt8(ascii: "\n")

    /// Adds empty fields to a record that has fewer.
    mutating func fillFields(to count: Int) {
        let end = UInt32(recordStart)
        while fieldCount < count {
            append(Field(lower: end, upper: end, hasDoubledQuotes: false))
        }
    }

    private mutating func skipLineEnd() {
        let end = position
        defer { isClosed = position > end }
        if position < bytes.count, bytes[position] == CSVScanner.carriageReturn {
            position += 1
            if position < bytes.count, bytes[position] == CSVScanner.lineFeed { position += 1 }
        } else if position < bytes.count, bytes[position] == CSVScanner.lineFeed {
            position += 1
        }
    }

    private mutating func scanPlain() {
        let start = position
        position = endOfField(from: start)
        append(Field(lower: UInt32(start), upper: UInt32(position), hasDoubledQuotes: false))
    }

    private mutating func scanQuoted() {
        let opening = position
        var hasDoubledQuotes = false
        var index = opening + 1
        while true {
            index = endOfDoubledQuotes(from: index)
            hasDoubledQuotes = hasDoubledQuotes || index > opening + 1
            guard let closing = bytes.firstOffset(of: CSVScanner.quote, from: index) else {
                flaw = .unterminatedQuote(offset: opening)
                position = bytes.count
                return
            }
            if closing + 1 < bytes.count, bytes[closing + 1] == CSVScanner.quote {
                hasDoubledQuotes = true
                index = closing + 2
                continue
            }
            position = closing + 1
            append(
                Field(
                    lower: UInt32(opening + 1),
                    upper: UInt32(closing),
                    hasDoubledQuotes: hasDoubledQuotes
                )
            )
            let end = endOfField(from: position)
            if end != position {
                if flaw == nil { flaw = .textAfterQuote(field: fieldCount - 1) }
                position = end
            }
            return
        }
    }

    /// Passes over doubled quotes side by side, which need no search.
    private func endOfDoubledQuotes(from start: Int) -> Int {
        guard let base = bytes.baseAddress else { return start }
        var index = start
        while index + 1 < bytes.count, base[index] == CSVScanner.quote,
            base[index + 1] == CSVScanner.quote
        {
            index += 2
        }
        return index
    }

    @inline(__always)
    private func endOfField(from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            // One comparison lets letters, digits and Chinese pass.
            if byte <= CSVScanner.comma,
                byte == CSVScanner.comma || byte == CSVScanner.lineFeed
                    || byte == CSVScanner.carriageReturn
            {
                break
            }
            index += 1
        }
        return index
    }

    @inline(__always)
    private mutating func append(_ field: Field) {
        guard fieldCount < recordFields.capacity else {
            flaw = .tooManyFields
            return
        }
        recordFields[fieldCount] = field
        fieldCount += 1
    }
}
