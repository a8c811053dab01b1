import Parallel
import PlacementModel

/// A long table is read in stretches side by side.
extension ChildrenTable {
    /// Reads the rows in stretches and joins what they say. False where that could differ from reading
    /// them in one go: with a fault, with more warnings than are kept, or where a line feed inside of a
    /// cell led astray. Then nothing is kept.
    func readInStretches(
        _ bytes: Bytes,
        _ reader: TableReader<ChildColumn>,
        _ threads: Threads
    ) -> Bool {
        let stretches = TextStretch.all(of: bytes, from: reader.position, threads)
        guard stretches.count > 1 else { return false }
        let (text, name, layout) = (TextOfThreads(bytes: bytes), reader.fileName, reader.layout)
        let wishes = wishes
        // Threads only look at it.
        nonisolated(unsafe) let context = context
        let parts = threads.map(stretches.count) { number in
            let log = IntakeLog()
            let rows = TableReader<ChildColumn>(
                text.bytes,
                fileName: name,
                layout: layout,
                log: log,
                stretch: stretches[number]
            )
            let table = ChildrenTable(rows, context, wishes)
            let next = number + 1 < stretches.count ? stretches[number + 1] : nil
            return ChildrenStretch(
                table: table,
                log: log,
                meetsNext: next.map { rows.position == ($0.offsets.lowerBound, $0.rowsBefore) }
                    ?? true
            )
        }
        let warningCount = parts.reduce(reader.log.warnings.count) { $0 + $1.log.warnings.count }
        guard parts.allSatisfy({ $0.meetsNext && !$0.log.hasFaults }),
            warningCount < IntakeLog.limit
        else { return false }
        makeRoom(for: parts)
        guard parts.allSatisfy({ append($0.table) }) else {
            forgetRows(wishes)
            return false
        }
        for warning in parts.flatMap(\.log.warnings) {
            reader.log.warn(warning.kind, at: warning.place, value: warning.value)
        }
        return true
    }

    private func makeRoom(for parts: [ChildrenStretch]) {
        let count = parts.reduce(0) { $0 + $1.table.children.count }
        children.reserveCapacity(count)
        rows.reserveCapacity(count)
        rowStarts.reserveCapacity(count)
    }

    /// Adds the rows of a later stretch. False with a code that is there already, or with wishes
    /// without end.
    private func append(_ later: ChildrenTable) -> Bool {
        guard wishes.hasRoom(for: later.wishes) else { return false }
        guard children.isEmpty || insertCodes(of: later) else { return false }
        if children.isEmpty { directory = later.directory }
        let households = (0..<later.households.count).map { position in
            Int32(self.households.insert(later.households[position]).position)
        }
        if households.isEmpty {
            children.append(contentsOf: later.children)
        } else {
            children.append(
                contentsOf: later.children.lazy.map { child in
                    var child = child
                    child.householdIndex = child.householdIndex.map { households[Int($0)] }
                    return child
                }
            )
        }
        hasWishes = hasWishes || later.hasWishes
        wishes.append(later.wishes)
        rowStarts.append(contentsOf: later.rowStarts)
        rows.append(contentsOf: later.rows)
        suspicions.append(later.suspicions)
        return true
    }

    private func insertCodes(of later: ChildrenTable) -> Bool {
        later.children.allSatisfy { directory.codes.insert($0.id.text).isNew }
    }

    private func forgetRows(_ none: WishCollector) {
        children = []
        directory = CodeDirectory()
        households = CodeTable()
        hasWishes = false
        wishes = none
        rowStarts = []
        rows = []
        suspicions = ChildSuspicions()
    }
}

/// What a stretch of the table says. Only the thread that made it looks at it, until all have ended.
private struct ChildrenStretch: @unchecked Sendable {
    let table: ChildrenTable
    let log: IntakeLog
    /// Whether it ended where the next begins, with as many rows.
    let meetsNext: Bool
}
