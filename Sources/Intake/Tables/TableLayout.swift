import PlacementModel

/// Which column of a file holds what, found from its headers.
struct TableLayout<Column: TableColumn>: Sendable {
    /// The headers as they are written, without empty ones at the end.
    let headers: [String]
    /// Per column its place in a row, or -1.
    private let fields: [Int]
    /// Wishes by rank with their places in a row; only in the children's table.
    let wishes: [(rank: Int, field: Int)]

    func field(of column: Column) -> Int? {
        let field = fields[column.rawValue]
        return field < 0 ? nil : field
    }

    /// Reads the headers. Nil when rows cannot be read with them; the log says why.
    init?(scanner: inout CSVScanner, fileName: String, allowsWishes: Bool, log: IntakeLog) {
        let file = InputPlace(file: fileName)
        // Empty rows above the headers say nothing.
        repeat {
            guard scanner.next() else {
                log.add(.emptyFile, at: file)
                return nil
            }
        } while scanner.flaw == nil && scanner.isBlank
        let row = Int32(truncatingIfNeeded: scanner.record)
        if let flaw = scanner.flaw {
            log.add(flaw.kind(in: scanner.bytes), at: InputPlace(file: fileName, row: row))
            return nil
        }
        if let long = scanner.fields.firstIndex(where: { $0.count > CSVScanner.cellByteLimit }) {
            log.add(
                .cellTooLong(byteLimit: CSVScanner.cellByteLimit),
                at: InputPlace(file: fileName, row: row, position: Int32(long + 1))
            )
            return nil
        }
        var headers = scanner.fields.map { field in
            let bytes = scanner.bytes.range(Int(field.lower), Int(field.upper))
            let text = CellText.trimmed(bytes).string
            return field.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
        }
        while headers.last == "" { headers.removeLast() }
        guard !headers.isEmpty else {
            log.add(.emptyFile, at: file)
            return nil
        }
        if headers.count == 1, headers[0].contains(where: { $0 == "\t" || $0 == ";" || $0 == "；" })
        {
            log.add(.notCommaSeparated, at: InputPlace(file: fileName, row: row))
            return nil
        }
        self.headers = headers

        var fields = [Int](repeating: -1, count: Column.allCases.count)
        var wishes: [(rank: Int, field: Int)] = []
        var hasFault = false
        var seen: [String: Int] = [:]
        let known = TableLayout.columnsByHeader
        for (index, header) in headers.enumerated() where !header.isEmpty {
            let place = InputPlace(
                file: fileName,
                row: row,
                position: Int32(index + 1),
                column: ShownValue.plain(header)
            )
            let normalised = Headers.normalised(header)
            let column = known[normalised]
            let rank = allowsWishes ? Headers.wishRank(normalised) : nil
            let meaning = column.map { "\($0)" } ?? rank.map { "wish \($0)" } ?? "= \(normalised)"
            if let first = seen.updateValue(index, forKey: meaning) {
                log.add(.duplicateHeader(first: ShownValue.plain(headers[first])), at: place)
                hasFault = true
            } else if let column {
                fields[column.rawValue] = index
            } else if let rank {
                wishes.append((rank, index))
            } else {
                let nearest = NearestCode.among(
                    known.keys.sorted(),
                    to: normalised,
                    budget: &log.suggestionBudget
                )
                log.warn(.unknownColumn(nearest: nearest), at: place)
            }
        }
        for column in Column.allCases where column.isNeeded && fields[column.rawValue] < 0 {
            let names = column.headers
            log.add(
                .missingHeader(
                    LocalizedText(
                        chinese: names.count > 1 ? names[1] : names[0],
                        english: names[0]
                    )
                ),
                at: InputPlace(file: fileName, row: row, column: names[0])
            )
            hasFault = true
        }
        guard !hasFault else { return nil }
        self.fields = fields
        self.wishes = wishes.sorted { $0.rank < $1.rank }
    }

    private static var columnsByHeader: [String: Column] {
        var columns: [String: Column] = [:]
        for column in Column.allCases {
            for header in column.headers { columns[header] = column }
        }
        return columns
    }
}

extension CSVScanner {
    /// Whether the record read last holds nothing but white space.
    var isBlank: Bool {
        fields.allSatisfy { field in
            field.lower == field.upper
                || CellText.trimmed(bytes.range(Int(field.lower), Int(field.upper))).isEmpty
        }
    }
}

extension CSVScanner.Flaw {
    /// The fault that a flaw is.
    func kind(in bytes: Bytes) -> FaultKind {
        switch self {
        case .unterminatedQuote(let offset): .unterminatedQuote(line: bytes.line(ofOffset: offset))
        case .textAfterQuote: .textAfterQuote
        case .tooManyFields: .tooManyColumns(limit: CSVScanner.fieldLimit)
        }
    }
}
