import PlacementModel
import WorkbookReader

/// Writes a sheet as comma-separated text: record N is row N, field M is column M, and a row ends
/// with its last cell that holds anything.
struct SheetText {
    let sheet: String
    let header: HeaderRow
    /// Per column whether its values must not stand whole in a message.
    let personal: [Bool]
    let log: IntakeLog
    private(set) var faultyCells: Set<CellPlace> = []
    private var bytes: [UInt8] = []

    /// A text that many cells share, or commas before far columns, could fill any memory.
    static let megabyteLimit = 1024

    init(sheet: String, header: HeaderRow, personal: [Bool], log: IntakeLog) {
        self.sheet = sheet
        self.header = header
        self.personal = personal
        self.log = log
    }

    /// Nil when the table would be too wide or too large, which is then a fault.
    mutating func write(_ cells: SheetCells) -> [UInt8]? {
        let width = header.texts.count
        guard width <= CSVScanner.fieldLimit else {
            let place = CellPlace(row: header.row, column: width)
            log.add(.tooManyColumns(limit: CSVScanner.fieldLimit), at: self.place(place))
            return nil
        }
        var row = 1
        var column = 1
        var rowWithCellBeyond = 0
        for cell in cells.cells where cell.place.row >= header.row {
            let place = cell.place
            guard place.column <= width else {
                if rowWithCellBeyond != place.row, isBeyond(cell, cells) {
                    rowWithCellBeyond = place.row
                }
                continue
            }
            while row < place.row {
                bytes.append(UInt8(ascii: "\n"))
                row += 1
                column = 1
            }
            while column < place.column {
                bytes.append(UInt8(ascii: ","))
                column += 1
            }
            write(cell, cells)
            guard bytes.count <= SheetText.megabyteLimit << 20 else {
                log.add(
                    .fileTooLarge(megabytes: SheetText.megabyteLimit),
                    at: InputPlace(file: ScenarioWorkbook.fileName, sheet: sheet)
                )
                return nil
            }
        }
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    /// A value to the right of all headers; white space there does not count.
    private mutating func isBeyond(_ cell: Cell, _ cells: SheetCells) -> Bool {
        let isBlank = cells.withText(of: cell) { CellText.trimmed($0).isEmpty }
        guard !isBlank else { return false }
        fault(.cellBeyondHeaders, cell.place, nil)
        return true
    }

    private mutating func write(_ cell: Cell, _ cells: SheetCells) {
        let place = cell.place
        // What stands in a column that is not used harms nobody.
        let isUsed = header.isKnown[place.column - 1] || place.row == header.row
        switch cell.kind {
        case .formulaWithoutValue:
            if isUsed { fault(.formulaWithoutValue, place, nil) }
        case .error:
            if isUsed { fault(.errorValue, place, cells.text(of: cell)) }
        case .numberWithLostDigits:
            if isUsed { fault(.digitsLost, place, cells.text(of: cell)) }
        case .text, .number, .date, .boolean:
            cells.withText(of: cell) { append($0) }
        }
    }

    private mutating func append(_ text: Bytes) {
        let needsQuotes = text.contains { byte in
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
                || byte == UInt8(ascii: "\r")
        }
        guard needsQuotes else {
            bytes.append(contentsOf: text)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in text {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func fault(_ fault: WorkbookFault, _ place: CellPlace, _ text: String?) {
        if faultyCells.count < IntakeLog.limit { faultyCells.insert(place) }
        let isPersonal = place.column <= personal.count && personal[place.column - 1]
        log.add(
            .workbook(fault),
            at: self.place(place),
            value: text.map { isPersonal ? ShownValue.masked($0) : ShownValue.plain($0) }
        )
    }

    private func place(_ place: CellPlace) -> InputPlace {
        let column = place.column - 1
        let isHeader = header.texts.indices.contains(column) && place.row > header.row
        return InputPlace(
            file: ScenarioWorkbook.fileName,
            sheet: sheet,
            row: Int32(place.row),
            position: Int32(place.column),
            column: isHeader ? ShownValue.plain(header.texts[column]) : nil
        )
    }
}
