import PlacementModel
import Synchronization

/// Reads coordinates in the scenario's system, and remembers whether there were any.
final class CoordinateReading: Sendable {
    let system: CoordinateSystem?
    private let sawSome = Atomic<Bool>(false)

    init(system: CoordinateSystem?) { self.system = system }

    var wereStated: Bool { sawSome.load(ordering: .relaxed) }

    /// A place as it stands in a row, before any shift; nil when none is stated or it is wrong.
    func point<Column>(
        in reader: TableReader<Column>,
        longitude: Column,
        latitude: Column
    ) -> GeographicPoint? {
        let hasLongitude = reader.stated(longitude) != nil
        let hasLatitude = reader.stated(latitude) != nil
        guard hasLongitude || hasLatitude else { return nil }
        // Writing once keeps threads from waiting for each other's cache.
        if !wereStated { sawSome.store(true, ordering: .relaxed) }
        guard hasLongitude, hasLatitude else {
            let (stated, missing) = hasLongitude ? (longitude, latitude) : (latitude, longitude)
            reader.fault(.partnerMissing(column: reader.header(of: missing)), at: stated)
            return nil
        }
        let east = reader.degrees(longitude)
        let north = reader.degrees(latitude)
        guard let east, let north else { return nil }
        let point = GeographicPoint(latitude: north, longitude: east)
        if point.isSwapped {
            reader.fault(.coordinatesSwapped, at: longitude)
            return nil
        }
        guard point.isOnEarth else {
            if abs(north) > 90 { reader.fault(.outOfRange(lowest: -90, highest: 90), at: latitude) }
            if abs(east) > 180 {
                reader.fault(.outOfRange(lowest: -180, highest: 180), at: longitude)
            }
            return nil
        }
        return point
    }

    /// Nil when the system is not stated, which is reported once for the whole folder.
    func location(of point: GeographicPoint) -> Location? { system?.location(of: point) }
}
