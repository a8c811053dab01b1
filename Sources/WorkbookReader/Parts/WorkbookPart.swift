/// The list of sheets, and the day from which the workbook counts.
final class WorkbookPart: PartReader {
    struct Entry {
        let name: String
        let isHidden: Bool
        let relationshipID: String
    }

    private(set) var entries: [Entry] = []
    private(set) var countsFrom1904 = false
    /// Whether the part is that of a workbook at all.
    private(set) var isWorkbook = false
    private let limits: WorkbookLimits

    init(part: String, in archive: Archive, limits: WorkbookLimits) throws(WorkbookFailure) {
        self.limits = limits
        super.init(part: part, limits: limits)
        try read(from: archive)
    }

    override func start(_ element: XMLElement) {
        if element.isMain("workbook") {
            isWorkbook = true
        } else if element.isMain("workbookPr") {
            countsFrom1904 = element.isTrue("date1904")
        } else if element.isMain("sheet") {
            guard let name = element.attribute("name")?.string, let id = element.relationshipID
            else { return stopDamaged() }
            guard entries.count < limits.parts else {
                return stop(.tooManyParts(limit: limits.parts))
            }
            let state = element.attribute("state")
            let isHidden =
                state.map { $0.equals("hidden") || $0.equals("veryHidden") } ?? false
            entries.append(Entry(name: name, isHidden: isHidden, relationshipID: id))
        }
    }
}
