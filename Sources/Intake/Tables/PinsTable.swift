import PlacementModel

/// Reads `pins.csv`.
struct PinsTable {
    private(set) var pins: [Pin] = []
    /// The first row about a child, the first that excludes it, and the first per class: an
    /// exclusion goes with no other pin, and a class is named once.
    private var firstRow: [Int: Int32] = [:]
    private var exclusionRow: [Int: Int32] = [:]
    private var classRow: [ChildAndClass: Int32] = [:]

    private struct ChildAndClass: Hashable {
        var child: Int
        var careClass: Int
    }

    init(
        _ source: TableSource,
        children: CodeDirectory,
        classes: CodeDirectory,
        log: IntakeLog
    ) {
        source.text.withUnsafeBufferPointer { bytes in
            guard let reader = TableReader<PinColumn>(bytes, fileName: source.fileName, log: log)
            else { return }
            while reader.next() { read(reader, children, classes) }
        }
    }

    private mutating func read(
        _ reader: TableReader<PinColumn>,
        _ children: CodeDirectory,
        _ classes: CodeDirectory
    ) {
        let child = reader.neededReference(.child, to: children, .child)
        let isExclusion = reader.stated(.classCode) == nil
        let careClass = reader.reference(.classCode, to: classes, .classCode)
        let reason = reader.text(.reason)
        if reason == nil { reader.fault(.missingValue, at: .reason) }
        guard let child, let reason, isExclusion || careClass != nil else { return }

        let key = careClass.map { ChildAndClass(child: child, careClass: $0) }
        let rival =
            isExclusion ? firstRow[child] : exclusionRow[child] ?? key.flatMap { classRow[$0] }
        if let rival { reader.fault(.repeatedRow(firstRow: rival), at: .child) }
        if firstRow[child] == nil { firstRow[child] = reader.row }
        if isExclusion { exclusionRow[child] = reader.row }
        if let key, classRow[key] == nil { classRow[key] = reader.row }
        pins.append(
            Pin(
                childIndex: Int32(child),
                classIndex: careClass.map(Int32.init),
                reason: reason,
                row: reader.row
            )
        )
    }
}
