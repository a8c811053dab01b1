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
        let room = TextStretch.expectedRows(in: bytes, from: reader.position.offset)
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
            // The first has room for those that are joined to it.
            let table = ChildrenTable(
                rows,
                context,
                wishes,
                roomForRows: number == 0 ? room : room / stretches.count
            )
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
        guard join(parts, threads) else { return false }
        for warning in parts.flatMap(\.log.warnings) {
            reader.log.warn(warning.kind, at: warning.place, value: warning.value)
        }
        return true
    }

    /// Takes the rows of all stretches. False with a code that comes again, or with wishes without end;
    /// then none are taken.
    private func join(_ parts: [ChildrenStretch], _ threads: Threads) -> Bool {
        let wishCount = parts.reduce(0) { $0 + $1.table.wishes.wishCount }
        guard wishCount < WishCollector.limit else { return false }
        let isJoined = threads.map(Joined.allCases.count) { number in
            let first = parts[0].table
            return parts.dropFirst().allSatisfy {
                first.append(Joined.allCases[number], of: $0.table)
            }
        }
        guard isJoined.allSatisfy(\.self) else { return false }
        let all = parts[0].table
        children = all.children
        directory = all.directory
        households = all.households
        hasWishes = all.hasWishes
        wishes = all.wishes
        rowStarts = all.rowStarts
        rows = all.rows
        suspicions = all.suspicions
        return true
    }

    /// What can be joined side by side: none touches a property of another.
    private enum Joined: CaseIterable, Sendable {
        case codes, wishes, children, suspicions
    }

    /// Adds the rows of a later stretch. False with a code that is there already.
    private func append(_ joined: Joined, of later: ChildrenTable) -> Bool {
        switch joined {
        case .codes: return directory.codes.append(later.directory.codes)
        case .wishes:
            hasWishes = hasWishes || later.hasWishes
            wishes.append(later.wishes)
        case .children:
            appendChildren(later)
            rowStarts.append(contentsOf: later.rowStarts)
            rows.append(contentsOf: later.rows)
        case .suspicions: suspicions.append(later.suspicions)
        }
        return true
    }

    private func appendChildren(_ later: ChildrenTable) {
        let households = (0..<later.households.count).map { position in
            Int32(self.households.insert(later.households[position]).position)
        }
        guard !households.isEmpty else {
            children.append(contentsOf: later.children)
            return
        }
        children.append(
            contentsOf: later.children.lazy.map { child in
                var child = child
                child.householdIndex = child.householdIndex.map { households[Int($0)] }
                return child
            }
        )
    }
}

/// What a stretch of the table says. Only the thread that made it looks at it, until all have ended;
/// then each property of the table has one thread.
private struct ChildrenStretch: @unchecked Sendable {
    let table: ChildrenTable
    let log: IntakeLog
    /// Whether it ended where the next begins, with as many rows.
    let meetsNext: Bool
}
