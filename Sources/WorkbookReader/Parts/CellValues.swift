/// What a cell says its value is.
enum CellType {
    case number, sharedText, text, inlineText, boolean, error, date

    init(_ code: UnsafeBufferPointer<UInt8>) {
        if code.equals("s") {
            self = .sharedText
        } else if code.equals("str") {
            self = .text
        } else if code.equals("inlineStr") {
            self = .inlineText
        } else if code.equals("b") {
            self = .boolean
        } else if code.equals("e") {
            self = .error
        } else if code.equals("d") {
            self = .date
        } else {
            self = .number
        }
    }
}

/// A cell as it is being read.
struct CellContent {
    private(set) var type = CellType.number
    private(set) var style = 0
    var hasFormula = false
    /// The text of its value, of all runs together.
    var text: TextCollector

    init(limits: WorkbookLimits) { text = TextCollector(limits: limits) }

    mutating func begin(type: CellType, style: Int) {
        self.type = type
        self.style = style
        hasFormula = false
        text.clear()
    }
}

/// Turns what stands in a cell into its value.
struct CellValues {
    let sharedStrings: SharedStringsPart
    let styles: StylesPart
    let countsFrom1904: Bool

    enum Value {
        case nothing
        case damaged
        case shared(Range<UInt32>)
        /// The text is that of the content.
        case own(Cell.Kind)
    }

    func value(of content: inout CellContent) -> Value {
        if content.text.isEmpty {
            // A formula that gives an empty text has one; other values are never empty.
            let isText = content.type == .text || content.type == .inlineText
            return content.hasFormula && !isText ? .own(.formulaWithoutValue) : .nothing
        }
        switch content.type {
        case .sharedText:
            let index = content.text.bytes.withUnsafeBufferPointer { $0.smallNumber }
            guard let range = index.flatMap(sharedStrings.range) else { return .damaged }
            return range.isEmpty ? .nothing : .shared(range)
        case .text, .inlineText:
            content.text.unescape()
            return content.text.isEmpty ? .nothing : .own(.text)
        case .boolean:
            let isTrue = content.text.bytes == [UInt8(ascii: "1")]
            content.text.replace(with: isTrue ? "true" : "false")
            return .own(.boolean)
        case .error: return .own(.error)
        case .date:
            content.text.replace(with: SerialDate.plain(iso: content.text.bytes))
            return .own(.date)
        case .number: return .own(number(&content))
        }
    }

    private func number(_ content: inout CellContent) -> Cell.Kind {
        switch NumberText.read(content.text.bytes) {
        case .notANumber: return .text
        case .digitsLost: return .numberWithLostDigits
        case .plain(let text):
            let format = styles.format(content.style)
            if format != .number,
                let date = SerialDate.text(text, format, countsFrom1904: countsFrom1904)
            {
                content.text.replace(with: date)
                return .date
            }
            content.text.replace(with: text)
            return .number
        }
    }
}
