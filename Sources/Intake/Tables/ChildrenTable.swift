import Parallel
import PlacementModel

/// Reads `children.csv`.
///
/// A class, so that a million rows do not copy its arrays' references for each call.
final class ChildrenTable {
    var children: [Child] = []
    var directory = CodeDirectory()
    /// Whether any wish stands in this table.
    var hasWishes = false
    var wishes: WishCollector
    /// Where each child's row begins in the text.
    var rowStarts: [UInt32] = []
    private(set) var layout: TableLayout<ChildColumn>?
    /// Rows of the children, for messages about repetition.
    var rows: [Int32] = []
    var households = CodeTable()
    var suspicions = ChildSuspicions()
    let context: ChildContext

    init(
        _ source: TableSource?,
        context: ChildContext,
        wishes: WishCollector,
        threads: Threads = .one,
        log: IntakeLog
    ) {
        self.context = context
        self.wishes = wishes
        guard let source else {
            directory.isComplete = false
            return
        }
        source.text.withUnsafeBufferPointer { bytes in
            guard
                let reader = TableReader<ChildColumn>(bytes, fileName: source.fileName, log: log)
            else {
                directory.isComplete = false
                return
            }
            layout = reader.layout
            if !readInStretches(bytes, reader, threads) {
                makeRoom(forRows: TextStretch.expectedRows(in: bytes, from: reader.position.offset))
                readAll(reader)
            }
            suspicions.report(
                threads,
                to: TableReader(
                    bytes,
                    fileName: source.fileName,
                    layout: reader.layout,
                    log: log
                ),
                rows: rows,
                rowStarts: rowStarts
            )
        }
        // The notes are large and not needed any more.
        suspicions = ChildSuspicions()
    }

    /// A table of some of the rows, with room for a number of them.
    init(
        _ reader: TableReader<ChildColumn>,
        _ context: ChildContext,
        _ wishes: WishCollector,
        roomForRows rows: Int
    ) {
        self.context = context
        self.wishes = wishes
        layout = reader.layout
        makeRoom(forRows: rows)
        readAll(reader)
    }

    /// Arrays that grow are copied; memory that is not used in the end is never touched.
    private func makeRoom(forRows count: Int) {
        children.reserveCapacity(count)
        rows.reserveCapacity(count)
        rowStarts.reserveCapacity(count)
        directory.codes.reserve(count)
        suspicions.reserve(count)
        wishes.reserve(children: count, columns: layout?.wishes.count ?? 0)
    }

    private func readAll(_ reader: TableReader<ChildColumn>) {
        while reader.next() { read(reader) }
        if reader.hasLostRows { directory.isComplete = false }
    }

    private func read(_ reader: TableReader<ChildColumn>) {
        let position = reader.define(.child, in: &directory, rows: rows)
        let birthDate = birthDate(reader)
        let point = context.coordinates.point(
            in: reader,
            longitude: .longitude,
            latitude: .latitude
        )
        let home = point.flatMap(context.coordinates.location(of:))
        let statedGroups = groups(reader)
        let validUntil = reader.date(.groupsValidUntil)
        let lapsed = lapsedGroups(of: statedGroups, validUntil: validUntil, reader)
        let household = reader.code(.household).map { Int32(households.insert($0).position) }
        let employer = reader.stated(.employer)
            .flatMap { context.organisations.position(of: $0) }
            .map(Int32.init)
        let mode = reader.word(.mode, in: Words.modes, .mode) ?? .fullDay
        let hours = reader.whole(.hours, in: 1...Int(PlaceUse.hoursPerDay)).map { Int8($0) }
        let appliedAt = reader.time(.appliedAt)
        let isFit = reader.yesOrNo(.fit) ?? true
        let grade = reader.word(.grade, in: Words.grades, .grade)
        if reader.yesOrNo(.consent) == false { reader.warn(.noConsent, at: .consent) }
        if let appliedAt, !context.isPlausible(applicationTime: appliedAt) {
            reader.warn(.implausibleApplicationTime, at: .appliedAt)
        }
        if reader.stated(.phone).map(CodeForm.isScientificNotation) == true {
            reader.fault(.scientificNotation, at: .phone)
        }
        if wishes.addRow(reader, mode) { hasWishes = true }
        guard let position else {
            wishes.dropChild()
            return
        }
        wishes.endChild()
        suspicions.note(reader, birthDate: birthDate, point: point, home: home, context)
        rows.append(reader.row)
        rowStarts.append(UInt32(reader.rowStart))
        children.append(
            Child(
                id: ChildID(directory.codes[position]),
                birthDate: birthDate,
                grade: grade,
                groups: statedGroups.subtracting(lapsed),
                lapsedGroups: lapsed,
                groupsValidUntil: validUntil,
                home: home,
                householdIndex: household,
                employerIndex: employer,
                appliedAt: appliedAt,
                mode: mode,
                hoursPerDay: hours,
                isFitForGroupCare: isFit,
                row: reader.row
            )
        )
    }

    /// The birth date, checked against the ID number and the sex.
    private func birthDate(_ reader: TableReader<ChildColumn>) -> CalendarDate? {
        let birthDate = reader.date(.birthDate)
        if let birthDate, let day = context.referenceDate, birthDate > day {
            reader.fault(.birthDateInFuture, at: .birthDate)
        }
        let sex = reader.word(.sex, in: Words.sexes, .sex)
        guard let number = reader.stated(.idNumber) else { return birthDate }
        switch ResidentID.read(number) {
        case .otherDocument: break
        case .wrong(let kind): reader.fault(kind, at: .idNumber)
        case .residentID(let id):
            if let birthDate, id.birthDate != birthDate {
                reader.fault(.idContradictsBirthDate, at: .idNumber)
            }
            if let sex, id.sex != sex { reader.fault(.idContradictsSex, at: .idNumber) }
        }
        return birthDate
    }

    /// The groups that do not count because their proof has lapsed.
    private func lapsedGroups(
        of groups: GroupSet,
        validUntil: CalendarDate?,
        _ reader: TableReader<ChildColumn>
    ) -> GroupSet {
        guard let validUntil, !groups.isEmpty, let day = context.referenceDate, validUntil < day
        else { return GroupSet() }
        reader.warn(.lapsedProof(context.lapsedGroups), at: .groupsValidUntil)
        return switch context.lapsedGroups {
        case .count: GroupSet()
        case .ignore: groups
        }
    }

    private func groups(_ reader: TableReader<ChildColumn>) -> GroupSet {
        var groups = GroupSet()
        reader.list(.groups) { word in
            if let index = context.groups.index(of: word) {
                groups.formUnion(GroupSet(index: index))
            } else if context.groups.isComplete {
                let nearest = NearestCode.among(
                    context.groups.names,
                    to: word.string,
                    budget: &reader.log.suggestionBudget
                )
                reader.fault(.unknownCode(.group, nearest: nearest), at: .groups)
            }
        }
        return groups
    }
}
