import PlacementModel

/// Reads `announced.csv`: the seats of a result that was announced, each once.
struct AnnouncedTable {
    private(set) var seats: [AnnouncedSeat] = []
    private var firstRow: [ChildAndClass: Int32] = [:]

    private struct ChildAndClass: Hashable {
        var child: ChildID
        var careClass: Int
    }

    init(
        _ source: TableSource,
        children: CodeDirectory,
        classes: CodeDirectory,
        log: IntakeLog
    ) {
        source.text.withUnsafeBufferPointer { bytes in
            let fileName = source.fileName
            guard let reader = TableReader<AnnouncedColumn>(bytes, fileName: fileName, log: log)
            else { return }
            while reader.next() { read(reader, children, classes) }
        }
    }

    private mutating func read(
        _ reader: TableReader<AnnouncedColumn>,
        _ children: CodeDirectory,
        _ classes: CodeDirectory
    ) {
        if reader.stated(.stay) == nil { reader.fault(.missingValue, at: .stay) }
        if reader.stated(.classCode) == nil { reader.fault(.missingValue, at: .classCode) }
        let stay = reader.word(.stay, in: Words.stays, .stay)
        let careClass = reader.reference(.classCode, to: classes, .classCode)
        guard let id = reader.neededCode(.child).map({ ChildID($0.string) }), let stay else {
            return
        }
        let child = position(of: id, stay, reader, children)
        guard let careClass else { return }
        let key = ChildAndClass(child: id, careClass: careClass)
        if let first = firstRow[key] {
            reader.fault(.repeatedRow(firstRow: first), at: .child)
            return
        }
        firstRow[key] = reader.row
        seats.append(
            AnnouncedSeat(
                child: id,
                childIndex: child.map(Int32.init),
                classIndex: Int32(careClass),
                stay: stay,
                row: reader.row
            )
        )
    }

    /// A child that stays applies, and one that has withdrawn does not; anything else is a fault.
    private func position(
        of id: ChildID,
        _ stay: AnnouncedSeat.Stay,
        _ reader: TableReader<AnnouncedColumn>,
        _ children: CodeDirectory
    ) -> Int? {
        guard stay == .withdrawn else { return reader.reference(.child, to: children, .child) }
        if let code = reader.code(.child), children.codes.position(of: code) != nil {
            reader.fault(.withdrawnChild, at: .child)
        }
        return nil
    }
}
