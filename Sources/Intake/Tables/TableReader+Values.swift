import PlacementModel

/// Typed values of the current row. Each is nil when the cell is empty or the column is not there;
/// what cannot be read is reported, and nil as well.
extension TableReader {
    /// The ordinary form of a cell, nil when nothing is stated.
    @inline(__always)
    func stated(_ column: Column) -> Bytes? {
        guard let field = layout.field(of: column) else { return nil }
        let bytes = ordinary(field: field)
        return bytes.isEmpty ? nil : bytes
    }

    /// The text as it is written.
    func text(_ column: Column) -> String? {
        guard let field = layout.field(of: column) else { return nil }
        let text = text(field: field)
        return text.isEmpty ? nil : text
    }

    func hasColumn(_ column: Column) -> Bool { layout.field(of: column) != nil }

    func fault(_ kind: @autoclosure () -> FaultKind, at column: Column) {
        log.add(kind(), at: place(of: column), value: shown(column))
    }

    func warn(_ kind: @autoclosure () -> WarningKind, at column: Column) {
        log.warn(kind(), at: place(of: column), value: shown(column))
    }

    func place(of column: Column) -> InputPlace {
        let field = layout.field(of: column)
        guard field == nil else { return place(field: field) }
        let row = place(field: nil)
        return InputPlace(file: row.file, row: row.row, column: column.headers[0])
    }

    /// The header of a column as the file has it, otherwise the English one.
    func header(of column: Column) -> String {
        layout.field(of: column).map { layout.headers[$0] } ?? column.headers[0]
    }

    private func shown(_ column: Column) -> String? {
        guard let text = text(column) else { return nil }
        return column.isPersonal ? ShownValue.masked(text) : ShownValue.plain(text)
    }

    /// A code. Reported when Excel has destroyed it or it could not be one.
    func code(_ column: Column) -> Bytes? {
        guard let field = layout.field(of: column) else { return nil }
        return code(field: field) { self.fault($0, at: column) }
    }

    func code(field: Int, fault: (FaultKind) -> Void) -> Bytes? {
        let bytes = ordinary(field: field)
        guard !bytes.isEmpty else { return nil }
        var hasControl = false
        var hasPlus = false
        for byte in bytes {
            hasControl = hasControl || byte < 0x20
            hasPlus = hasPlus || byte == UInt8(ascii: "+")
        }
        if bytes.count > 200 || hasControl {
            fault(.unreadable(.code))
            return nil
        }
        if hasPlus, CodeForm.isScientificNotation(bytes) {
            fault(.scientificNotation)
            return nil
        }
        return bytes
    }

    /// A code that every row needs.
    func neededCode(_ column: Column) -> Bytes? {
        if let field = layout.field(of: column), ordinary(field: field).isEmpty {
            fault(.missingValue, at: column)
            return nil
        }
        return code(column)
    }

    func date(_ column: Column) -> CalendarDate? {
        value(column, .date) { DateForm.date($0) }
    }

    func time(_ column: Column) -> Int64? {
        value(column, .time) { DateForm.time($0) }
    }

    func word<Value>(_ column: Column, in table: WordTable<Value>, _ form: ValueForm) -> Value? {
        value(column, form) { table.value(of: $0) }
    }

    func yesOrNo(_ column: Column) -> Bool? { word(column, in: Words.yesOrNo, .yesOrNo) }

    func degrees(_ column: Column) -> Double? {
        value(column, .degrees) { NumberForm.degrees($0) }
    }

    private func value<Value>(
        _ column: Column,
        _ form: ValueForm,
        _ read: (Bytes) -> Value?
    ) -> Value? {
        guard let bytes = stated(column) else { return nil }
        if let value = read(bytes) { return value }
        fault(.unreadable(form), at: column)
        return nil
    }

    func whole(_ column: Column, in range: ClosedRange<Int>) -> Int32? {
        guard let bytes = stated(column) else { return nil }
        return checked(NumberForm.whole(bytes), in: range, .wholeNumber, at: column)
    }

    /// Yuan, in fen.
    func money(_ column: Column) -> Int32? {
        guard let bytes = stated(column) else { return nil }
        return checked(NumberForm.fen(bytes), in: 0...2_000_000_000, .money, at: column)
    }

    private func checked(
        _ number: NumberForm.Whole,
        in range: ClosedRange<Int>,
        _ form: ValueForm,
        at column: Column
    ) -> Int32? {
        switch number {
        case .number(let value) where range.contains(value): return Int32(value)
        case .notANumber: fault(.unreadable(form), at: column)
        case .number, .tooLarge:
            // Money is counted in fen and spoken of in yuan.
            let unit = form == .money ? 100 : 1
            fault(
                .outOfRange(lowest: range.lowerBound / unit, highest: range.upperBound / unit),
                at: column
            )
        }
        return nil
    }

    /// The entries of a list cell, each without white space around it.
    func list(_ column: Column, _ body: (Bytes) -> Void) {
        guard let bytes = stated(column) else { return }
        ListForm.forEachEntry(of: bytes, body)
    }
}
