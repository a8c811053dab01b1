/// The cells of one sheet that hold anything.
final class SheetPart: PartReader {
    private(set) var cells: [Cell] = []
    /// Texts that stand in the sheet itself.
    private(set) var text: [UInt8] = []
    private let values: CellValues
    private let limits: WorkbookLimits
    private var areas: [CellArea] = []
    /// Whether every cell came after the one before it.
    private var isInOrder = true

    private var row = 0
    private var column = 0
    private var isInRow = false
    private var isInCell = false
    private var isInPhonetic = false
    private var content: CellContent
    /// Which element's text goes into the content.
    private var taken = Taken.nothing

    private enum Taken {
        case nothing, value, inlineText
    }

    init(
        part: String,
        values: CellValues,
        in archive: Archive,
        limits: WorkbookLimits
    ) throws(WorkbookFailure) {
        self.values = values
        self.limits = limits
        content = CellContent(limits: limits)
        super.init(part: part, limits: limits)
        try read(from: archive)
        try finishSheet()
    }

    override func start(_ element: XMLElement) {
        guard element.name.space == .main else { return }
        if isInCell { return startInCell(element) }
        if element.isMain("row") {
            isInRow = true
            startRow(element)
        } else if isInRow, element.isMain("c") {
            isInCell = true
            startCell(element)
        } else if element.isMain("mergeCell") {
            guard let area = element.attribute("ref").flatMap(CellReference.area) else {
                return stopDamaged()
            }
            areas.append(area)
        }
    }

    private func startRow(_ element: XMLElement) {
        column = 0
        guard let stated = element.attribute("r") else {
            row += 1
            return row <= CellReference.rowLimit ? () : stopDamaged()
        }
        guard let number = stated.smallNumber, (1...CellReference.rowLimit).contains(number) else {
            return stopDamaged()
        }
        row = number
    }

    private func startCell(_ element: XMLElement) {
        column += 1
        if let name = element.attribute("r") {
            guard let place = CellReference.place(name), place.row == row else {
                return stopDamaged()
            }
            column = place.column
        } else if column > CellReference.columnLimit {
            return stopDamaged()
        }
        content.begin(
            type: element.attribute("t").map(CellType.init) ?? .number,
            style: element.attribute("s")?.smallNumber ?? 0
        )
    }

    private func startInCell(_ element: XMLElement) {
        if element.isMain("v") {
            taken = .value
            content.text.open()
        } else if element.isMain("f") {
            content.hasFormula = true
        } else if element.isMain("rPh") {
            isInPhonetic = true
        } else if element.isMain("t"), !isInPhonetic {
            taken = .inlineText
            content.text.open()
        }
    }

    override func text(_ bytes: Bytes) {
        if taken != .nothing { content.text.append(bytes) }
    }

    override func end(_ name: XMLName) {
        guard name.space == .main else { return }
        if taken == .value ? name.isMain("v") : taken == .inlineText && name.isMain("t") {
            taken = .nothing
            content.text.close()
        } else if name.isMain("rPh") {
            isInPhonetic = false
        } else if isInCell, name.isMain("c") {
            isInCell = false
            finishCell()
        } else if name.isMain("row") {
            isInRow = false
        }
    }

    private func finishCell() {
        let place = CellPlace(row: row, column: column)
        switch values.value(of: &content) {
        case .nothing: return
        case .damaged: return stopDamaged()
        case .shared(let range): append(Cell(place, .text, range, isShared: true))
        case .own(let kind):
            let start = UInt32(text.count)
            text.append(contentsOf: content.text.bytes)
            append(Cell(place, kind, start..<UInt32(text.count), isShared: false))
        }
    }

    private func append(_ cell: Cell) {
        guard cells.count < limits.cells else { return stop(.tooManyCells(limit: limits.cells)) }
        if let last = cells.last, !(last.position < cell.position) { isInOrder = false }
        cells.append(cell)
    }

    private func finishSheet() throws(WorkbookFailure) {
        if !isInOrder {
            cells.sort { $0.position < $1.position }
            for (one, other) in zip(cells, cells.dropFirst()) where one.position == other.position {
                throw .damaged(part: part)
            }
        }
        guard let visible = MergedCells.visible(cells, under: areas) else {
            throw .damaged(part: part)
        }
        cells = visible
    }
}
