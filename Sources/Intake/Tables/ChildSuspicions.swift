import PlacementModel

/// Notices rows of `children.csv` that a person should look at.
struct ChildSuspicions {
    private var namesAndBirthDates = CodeTable()
    private var nameRows: [Int32] = []
    /// The name and birth date at hand.
    private var key: [UInt8] = []
    private var idNumbers = CodeTable()
    private var idRows: [Int32] = []
    private var addresses = CodeTable()
    private var addressPoints: [(point: GeographicPoint, row: Int32)] = []
    private var lastNearPlace = 0

    /// How far a home may be from every site without being suspicious.
    private static let farMetres: Int32 = 300_000
    /// How well the distance of two points must fit the shift between two systems, in degrees,
    /// about 20 m: less than a neighbourhood, more than a building.
    private static let shiftTolerance = 2e-4

    mutating func check(
        _ reader: TableReader<ChildColumn>,
        birthDate: CalendarDate?,
        point: GeographicPoint?,
        home: Location?,
        _ context: ChildContext
    ) {
        guard reader.log.canKeepWarnings else { return }
        if let birthDate { checkName(reader, birthDate) }
        checkIDNumber(reader)
        if let point { checkAddress(reader, point) }
        if let home { checkDistance(reader, home, context.sitePlaces) }
    }

    private mutating func checkName(
        _ reader: TableReader<ChildColumn>,
        _ birthDate: CalendarDate
    ) {
        guard let name = reader.stated(.name) else { return }
        // The date's bytes follow a byte that no text holds.
        key.removeAll(keepingCapacity: true)
        key.append(contentsOf: name)
        key.append(0xFF)
        withUnsafeBytes(of: birthDate.dayNumber.littleEndian) { key.append(contentsOf: $0) }
        let (position, isNew) = key.withUnsafeBufferPointer { namesAndBirthDates.insert($0) }
        if isNew {
            nameRows.append(reader.row)
        } else {
            reader.warn(.sameNameAndBirthDate(firstRow: nameRows[position]), at: .name)
        }
    }

    private mutating func checkIDNumber(_ reader: TableReader<ChildColumn>) {
        guard let number = reader.stated(.idNumber) else { return }
        let (position, isNew) = idNumbers.insert(number)
        if isNew {
            idRows.append(reader.row)
        } else {
            reader.warn(.sameIDNumber(firstRow: idRows[position]), at: .idNumber)
        }
    }

    /// Homes with one address must have one place. When two differ by exactly the shift between
    /// two coordinate systems there, somebody copied from two maps; no other mistake does that.
    private mutating func checkAddress(
        _ reader: TableReader<ChildColumn>,
        _ point: GeographicPoint
    ) {
        guard let address = reader.stated(.address) else { return }
        let (position, isNew) = addresses.insert(address)
        guard !isNew else {
            addressPoints.append((point, reader.row))
            return
        }
        let first = addressPoints[position]
        guard ChildSuspicions.isShift(from: first.point, to: point) else { return }
        reader.warn(.mixedCoordinateSystems(firstRow: first.row), at: .longitude)
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

    /// The place that was near the home before is tried first: most homes are near the same ones.
    private mutating func checkDistance(
        _ reader: TableReader<ChildColumn>,
        _ home: Location,
        _ places: [Location]
    ) {
        guard !places.isEmpty else { return }
        func isNear(_ place: Location) -> Bool {
            // 300 km are less than 2.7 degrees of latitude.
            abs(Int(place.latitude) - Int(home.latitude)) < 27_000_000
                && home.distance(to: place).count <= ChildSuspicions.farMetres
        }
        if isNear(places[lastNearPlace]) { return }
        if let near = places.firstIndex(where: isNear) {
            lastNearPlace = near
            return
        }
        let kilometres = Int(ChildSuspicions.farMetres / 1000)
        reader.warn(.farFromEverySite(kilometres: kilometres), at: .longitude)
    }
}
