import PlacementModel

/// The straight line between two places in whole metres, rounded down, as
/// `Documentation/Certificate.md` states it: integers only, so that every checker gets the same.
enum GroundDistance {
    /// Micrometres per 1e-7 degree, in thousandths.
    private static let micrometres = 11_119_508
    private static let billion = 1_000_000_000

    static func metres(_ first: Location, _ second: Location) -> Int32 {
        let north = millimetres(abs(Int(first.latitude) - Int(second.latitude)))
        var turn = abs(Int(first.longitude) - Int(second.longitude))
        if turn > 1_800_000_000 { turn = 3_600_000_000 - turn }
        let middle = (Int(first.latitude) + Int(second.latitude)) / 2
        let east = scaled(millimetres(turn), by: cosine(middle))
        // Squares of millimetres fit up to 2,000 km; beyond, metres do.
        if north <= 2 * billion, east <= 2 * billion {
            return Int32(root(north * north + east * east) / 1000)
        }
        let (far, wide) = (north / 1000, east / 1000)
        return Int32(root(far * far + wide * wide))
    }

    /// How far apart two latitudes are at least, in whole metres.
    static func metresNorth(_ first: Int32, _ second: Int32) -> Int32 {
        Int32(millimetres(abs(Int(first) - Int(second))) / 1000)
    }

    /// A product with billionths. Only that of a turn by far more than a quadrant needs more than
    /// 64 bits.
    private static func scaled(_ length: Int, by billionths: Int) -> Int {
        let (product, isTooLarge) = length.multipliedReportingOverflow(by: billionths)
        guard isTooLarge else { return product / billion }
        return Int(Int128(length) * Int128(billionths) / Int128(billion))
    }

    private static func millimetres(_ units: Int) -> Int { units * micrometres / 1_000_000 }

    /// Cosine of an angle in 1e-7 degrees, times 1e9: six terms of the series, each term rounded
    /// towards zero.
    private static func cosine(_ angle: Int) -> Int {
        let radians = angle * 1_745_329_252 / billion
        let square = radians * radians / billion
        var (term, sum) = (billion, billion)
        for divisor in [2, 12, 30, 56, 90, 132] {
            term = -term * square / billion / divisor
            sum += term
        }
        return max(0, sum)
    }

    /// The largest integer whose square is at most `value`, digit by digit.
    private static func root(_ value: Int) -> Int {
        guard value > 0 else { return 0 }
        let estimate = Int(Double(value).squareRoot())
        // The hardware's root is off by at most one after rounding.
        var root = estimate
        while root * root > value { root -= 1 }
        while (root + 1) * (root + 1) <= value { root += 1 }
        return root
    }
}
