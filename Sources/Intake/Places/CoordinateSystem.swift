import PlacementModel

/// The coordinate systems of Chinese maps.
enum CoordinateSystem: String, CaseIterable, Sendable {
    /// GPS.
    case wgs84
    /// Amap, Tencent, and every map by Chinese law.
    case gcj02
    /// Baidu, a further shift of GCJ-02.
    case bd09

    /// The same place in WGS-84, rounded to 1e-7 degrees.
    func location(of point: GeographicPoint) -> Location {
        let point =
            switch self {
            case .wgs84: point
            case .gcj02: DatumShift.wgs84(fromGCJ02: point)
            case .bd09: DatumShift.wgs84(fromGCJ02: DatumShift.gcj02(fromBD09: point))
            }
        return Location(
            latitude: Int32((point.latitude * 1e7).rounded()),
            longitude: Int32((point.longitude * 1e7).rounded())
        )
    }
}

/// Degrees north and east.
struct GeographicPoint: Equatable, Sendable {
    var latitude: Double
    var longitude: Double

    /// The rectangle in which Chinese maps are shifted.
    var isInChina: Bool {
        (0.8293...55.8271).contains(latitude) && (72.004...137.8347).contains(longitude)
    }

    /// Whether the two numbers stand in each other's place: as they are they name no place on
    /// Earth, or one outside China, and exchanged one in China. Nothing inhabited by more than a
    /// few thousand people, in Spitsbergen, is mistaken for that.
    var isSwapped: Bool {
        let exchanged = GeographicPoint(latitude: longitude, longitude: latitude)
        if abs(latitude) > 90 { return abs(longitude) <= 90 && abs(latitude) <= 180 }
        return !isInChina && exchanged.isInChina
    }

    var isOnEarth: Bool { abs(latitude) <= 90 && abs(longitude) <= 180 }
}
