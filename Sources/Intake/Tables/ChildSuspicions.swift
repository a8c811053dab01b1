import Parallel
import PlacementModel

/// Notices rows of `children.csv` that a person should look at.
///
/// While rows are read, each is only noted, with a key of 64 bits for every cell that should not
/// occur twice; which do is found afterwards, in the order of the rows. Rows with equal keys are
/// read again before anything is said of them.
struct ChildSuspicions {
    private var notes: [Note] = []
    private var lastNearPlace = 0

    /// Keys are 0 where nothing is stated.
    private struct Note {
        var nameAndBirthDate: UInt64 = 0
        var idNumber: UInt64 = 0
        var address: UInt64 = 0
        var point = GeographicPoint(latitude: 0, longitude: 0)
        var isFar = false
    }

    /// How far a home may be from every site without being suspicious.
    private static let farMetres: Int32 = 300_000
    /// How well the distance of two points must fit the shift between two systems, in degrees,
    /// about 20 m: less than a neighbourhood, more than a building.
    private static let shiftTolerance = 2e-4

    /// Notes the row of a child.
    mutating func note(
        _ reader: TableReader<ChildColumn>,
        birthDate: CalendarDate?,
        point: GeographicPoint?,
        home: Location?,
        _ context: ChildContext
    ) {
        var note = Note()
        if let birthDate, let name = reader.stated(.name) {
            note.nameAndBirthDate = RepeatedKeys.key(name, birthDate.dayNumber)
        }
        if let number = reader.stated(.idNumber) { note.idNumber = RepeatedKeys.key(number) }
        if let point, let address = reader.stated(.address) {
            note.address = RepeatedKeys.key(address)
            note.point = point
        }
        if let home { note.isFar = isFar(home, context.sitePlaces) }
        notes.append(note)
    }

    /// Makes room ahead of a number of rows.
    mutating func reserve(_ count: Int) { notes.reserveCapacity(count) }

    /// Adds the rows of a later stretch of the same table.
    mutating func append(_ later: ChildSuspicions) { notes.append(contentsOf: later.notes) }

    /// Says what was found, row by row.
    ///
    /// - Parameters:
    ///   - rows: the number of each noted row.
    ///   - rowStarts: where each begins in the text.
    func report(
        _ threads: Threads,
        to reader: TableReader<ChildColumn>,
        rows: [Int32],
        rowStarts: [UInt32]
    ) {
        let notes = notes
        let found = threads.map(Kind.allCases.count) { number in
            let kind = Kind.allCases[number]
            switch kind {
            case .name: return RepeatedKeys.pairs(notes.count) { notes[$0].nameAndBirthDate }
            case .idNumber: return RepeatedKeys.pairs(notes.count) { notes[$0].idNumber }
            case .address:
                // Homes with one address must have one place. When two differ by exactly the shift
                // between two coordinate systems there, somebody copied from two maps; no other
                // mistake does that.
                return RepeatedKeys.pairs(notes.count) { notes[$0].address }
                    .filter { ChildSuspicions.isShift(notes, $0) }
            case .distance:
                return notes.indices.filter { notes[$0].isFar }
                    .map { RepeatedKeys.Pair(row: $0, first: $0) }
            }
        }
        let inOrder = zip(Kind.allCases, found).flatMap { kind, pairs in
            pairs.map { (kind: kind, pair: $0) }
        }.sorted { ($0.pair.row, $0.kind.rawValue) < ($1.pair.row, $1.kind.rawValue) }
        for (kind, pair) in inOrder {
            guard reader.log.canKeepWarnings else { return }
            func cells(_ position: Int) -> [UInt8] {
                let columns: [ChildColumn] = [.name, .birthDate, .idNumber, .address, .longitude]
                let (start, row) = (Int(rowStarts[position]), rows[position])
                return reader.move(toRowAt: start, row: row, for: columns)
                    ? kind.cells(reader) : []
            }
            guard cells(pair.first) == cells(pair.row) else { continue }
            kind.warn(reader, firstRow: rows[pair.first])
        }
    }

    /// What may be suspicious, in the order in which it is said of one row.
    private enum Kind: Int, CaseIterable, Sendable {
        case name, idNumber, address, distance

        /// What makes two rows the same.
        func cells(_ row: TableReader<ChildColumn>) -> [UInt8] {
            switch self {
            case .name:
                let date = row.stated(.birthDate).flatMap { DateForm.date($0) }
                let day = withUnsafeBytes(of: date?.dayNumber.littleEndian) { Array($0) }
                return day + (row.stated(.name).map(Array.init) ?? [])
            case .idNumber: return row.stated(.idNumber).map(Array.init) ?? []
            case .address: return row.stated(.address).map(Array.init) ?? []
            case .distance: return []
            }
        }

        func warn(_ row: TableReader<ChildColumn>, firstRow: Int32) {
            switch self {
            case .name: row.warn(.sameNameAndBirthDate(firstRow: firstRow), at: .name)
            case .idNumber: row.warn(.sameIDNumber(firstRow: firstRow), at: .idNumber)
            case .address: row.warn(.mixedCoordinateSystems(firstRow: firstRow), at: .longitude)
            case .distance:
                let kilometres = Int(ChildSuspicions.farMetres / 1000)
                row.warn(.farFromEverySite(kilometres: kilometres), at: .longitude)
            }
        }
    }

    static func isShift(from first: GeographicPoint, to second: GeographicPoint) -> Bool {
        guard first.isInChina else { return false }
        let north = second.latitude - first.latitude
        let east = second.longitude - first.longitude
        // No shift in China is below 100 m or above 3 km.
        let size = max(abs(north), abs(east))
        guard (0.001...0.03).contains(size) else { return false }
        let gcj02 = DatumShift.gcj02(fromWGS84: first)
        let both = DatumShift.bd09(fromGCJ02: gcj02)
        let bd09 = DatumShift.bd09(fromGCJ02: first)
        return [gcj02, both, bd09].contains { shifted in
            let shiftNorth = shifted.latitude - first.latitude
            let shiftEast = shifted.longitude - first.longitude
            return [1.0, -1.0].contains { sign in
                abs(north - sign * shiftNorth) < shiftTolerance
                    && abs(east - sign * shiftEast) < shiftTolerance
            }
        }
    }

    private static func isShift(_ notes: [Note], _ pair: RepeatedKeys.Pair) -> Bool {
        isShift(from: notes[pair.first].point, to: notes[pair.row].point)
    }

    /// The place that was near the home before is tried first: most homes are near the same ones.
    private mutating func isFar(_ home: Location, _ places: [Location]) -> Bool {
        guard !places.isEmpty else { return false }
        func isNear(_ place: Location) -> Bool {
            // 300 km are less than 2.7 degrees of latitude.
            abs(Int(place.latitude) - Int(home.latitude)) < 27_000_000
                && home.distance(to: place).count <= ChildSuspicions.farMetres
        }
        if isNear(places[lastNearPlace]) { return false }
        guard let near = places.firstIndex(where: isNear) else { return true }
        lastNearPlace = near
        return false
    }
}
