/// Which formats of cells show numbers as dates or times.
final class StylesPart: PartReader {
    /// Per cell format what its number format shows.
    private(set) var formats: [NumberFormat] = []
    private var codes: [Int: NumberFormat] = [:]
    private var formatIDs: [Int] = []
    private var isInCellFormats = false

    /// Without a part every number is a number.
    init(part: String?, in archive: Archive, limits: WorkbookLimits) throws(WorkbookFailure) {
        super.init(part: part ?? "", limits: limits)
        guard part != nil else { return }
        try read(from: archive)
        formats = formatIDs.map { codes[$0] ?? NumberFormat(builtIn: $0) }
    }

    override func start(_ element: XMLElement) {
        if element.isMain("numFmt") {
            guard let id = element.attribute("numFmtId")?.smallNumber,
                let code = element.attribute("formatCode")
            else { return stopDamaged() }
            codes[id] = NumberFormat(code: code.string)
        } else if element.isMain("cellXfs") {
            isInCellFormats = true
        } else if isInCellFormats, element.isMain("xf") {
            formatIDs.append(element.attribute("numFmtId")?.smallNumber ?? 0)
        }
    }

    override func end(_ name: XMLName) {
        if name.isMain("cellXfs") { isInCellFormats = false }
    }

    func format(_ index: Int) -> NumberFormat {
        formats.indices.contains(index) ? formats[index] : .number
    }
}
