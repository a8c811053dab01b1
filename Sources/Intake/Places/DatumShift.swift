/// Shifts between WGS-84, GCJ-02 and BD-09.
///
/// GCJ-02 is WGS-84 with an offset of some hundred metres that a published approximation of sines
/// describes (a = 6,378,245 m, e² = 0.00669342162296594323, centre 105 E 35 N). BD-09 is GCJ-02
/// moved by about 0.0065 and 0.006 degrees with a ripple. Neither has a closed inverse; both
/// inverses iterate x ← x + (target - shift(x)). The shift changes by a few metres per kilometre, so
/// each round leaves some thousandths of the error; after three less than 1e-8 degrees, a
/// millimetre, are left.
///
/// Only the operations that IEEE 754 rounds correctly are used (+ - × ÷ √), and the sine is our
/// own polynomial, so that every machine gets the same bits.
enum DatumShift {
    private static let rounds = 3

    static func gcj02(fromWGS84 point: GeographicPoint) -> GeographicPoint {
        let semiMajorAxis = 6_378_245.0
        let eccentricitySquared = 0.006_693_421_622_965_943_23
        let pi = HalfTurns.pi
        let x = point.longitude - 105
        let y = point.latitude - 35
        let sine = HalfTurns.sine(point.latitude / 180)
        let magic = 1 - eccentricitySquared * sine * sine
        let root = magic.squareRoot()
        let north = northOffset(x, y) * 180
        let east = eastOffset(x, y) * 180
        let meridian = semiMajorAxis * (1 - eccentricitySquared) / (magic * root) * pi
        let parallel = semiMajorAxis / root * HalfTurns.cosine(point.latitude / 180) * pi
        return GeographicPoint(
            latitude: point.latitude + north / meridian,
            longitude: point.longitude + east / parallel
        )
    }

    static func wgs84(fromGCJ02 target: GeographicPoint) -> GeographicPoint {
        // Outside China the maps are not shifted.
        guard target.isInChina else { return target }
        return inverse(of: target, gcj02(fromWGS84:))
    }

    static func bd09(fromGCJ02 point: GeographicPoint) -> GeographicPoint {
        let x = point.longitude
        let y = point.latitude
        let radius = (x * x + y * y).squareRoot()
        let distance = radius + 2e-5 * HalfTurns.sine(y * 3000 / 180)
        // The direction of (x, y) turned by a small angle, whose sine and cosine are the first
        // terms of their series; the next ones are below 1e-16.
        let angle = 3e-6 * HalfTurns.cosine(x * 3000 / 180)
        let turnCosine = 1 - angle * angle / 2
        let cosine = x / radius * turnCosine - y / radius * angle
        let sine = y / radius * turnCosine + x / radius * angle
        return GeographicPoint(
            latitude: distance * sine + 0.006,
            longitude: distance * cosine + 0.0065
        )
    }

    static func gcj02(fromBD09 target: GeographicPoint) -> GeographicPoint {
        guard target.isInChina else { return target }
        return inverse(of: target, bd09(fromGCJ02:))
    }

    private static func inverse(
        of target: GeographicPoint,
        _ shift: (GeographicPoint) -> GeographicPoint
    ) -> GeographicPoint {
        var point = target
        for _ in 0..<rounds {
            let shifted = shift(point)
            point.latitude += target.latitude - shifted.latitude
            point.longitude += target.longitude - shifted.longitude
        }
        return point
    }

    private static func northOffset(_ x: Double, _ y: Double) -> Double {
        let polynomial =
            -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * abs(x).squareRoot()
        let first = 20 * HalfTurns.sine(6 * x) + 20 * HalfTurns.sine(2 * x)
        let second = 20 * HalfTurns.sine(y) + 40 * HalfTurns.sine(y / 3)
        let third = 160 * HalfTurns.sine(y / 12) + 320 * HalfTurns.sine(y / 30)
        return polynomial + (first + second + third) * 2 / 3
    }

    private static func eastOffset(_ x: Double, _ y: Double) -> Double {
        let polynomial = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * abs(x).squareRoot()
        let first = 20 * HalfTurns.sine(6 * x) + 20 * HalfTurns.sine(2 * x)
        let second = 20 * HalfTurns.sine(x) + 40 * HalfTurns.sine(x / 3)
        let third = 150 * HalfTurns.sine(x / 12) + 300 * HalfTurns.sine(x / 30)
        return polynomial + (first + second + third) * 2 / 3
    }
}

/// Sine and cosine of angles in half turns (multiples of π), reduced exactly.
enum HalfTurns {
    static let pi = 3.141_592_653_589_793

    /// sin(π · turns): reduced to [-½, ½], then the Taylor series to the 17th power, whose
    /// remainder is below 5e-14.
    static func sine(_ turns: Double) -> Double {
        var rest = turns - 2 * (turns / 2).rounded(.toNearestOrEven)
        if rest > 0.5 { rest = 1 - rest }
        if rest < -0.5 { rest = -1 - rest }
        let angle = pi * rest
        let square = angle * angle
        var sum = 2.811_457_254_345_520_6e-15
        sum = sum * square - 7.647_163_731_819_816e-13
        sum = sum * square + 1.605_904_383_682_161_3e-10
        sum = sum * square - 2.505_210_838_544_172e-8
        sum = sum * square + 2.755_731_922_398_589_3e-6
        sum = sum * square - 1.984_126_984_126_984e-4
        sum = sum * square + 8.333_333_333_333_333e-3
        sum = sum * square - 0.166_666_666_666_666_66
        return angle + angle * square * sum
    }

    /// cos(π · turns).
    static func cosine(_ turns: Double) -> Double { sine(turns + 0.5) }
}
