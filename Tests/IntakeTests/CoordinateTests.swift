import PlacementModel
import Testing

@testable import Intake

@Suite struct CoordinateTests {
    /// The published formulas with a library's sine, the inverse iterated twenty times.
    @Test(arguments: [
        ((111.184321, 40.276543), (1_111_776_695, 402_753_278), (1_111_710_504, 402_696_514)),
        ((116.404, 39.915), (1_163_977_558, 399_135_962), (1_163_913_859, 399_072_550)),
        ((115.48, 35.23), (1_154_741_301, 352_303_811), (1_154_675_937, 352_244_339)),
        ((120.27, 32.02), (1_202_653_824, 320_220_009), (1_202_589_324, 320_158_881)),
        ((87.6, 43.8), (875_971_612, 437_987_874), (875_907_898, 437_925_376)),
        ((109.5, 18.25), (1_094_958_695, 182_516_566), (1_094_892_950, 182_459_434)),
    ])
    func agreesWithThePublishedFormulas(
        _ degrees: (Double, Double),
        _ gcj02: (Int32, Int32),
        _ bd09: (Int32, Int32)
    ) {
        let point = GeographicPoint(latitude: degrees.1, longitude: degrees.0)
        // The last digit, a centimetre, may be rounded the other way.
        func isSame(_ location: Location, _ expected: (Int32, Int32)) -> Bool {
            abs(location.longitude - expected.0) <= 1 && abs(location.latitude - expected.1) <= 1
        }
        #expect(isSame(CoordinateSystem.gcj02.location(of: point), gcj02))
        #expect(isSame(CoordinateSystem.bd09.location(of: point), bd09))
    }

    @Test func wgs84IsOnlyRounded() {
        let point = GeographicPoint(latitude: 40.27654321, longitude: 111.18432105)
        let location = CoordinateSystem.wgs84.location(of: point)
        #expect(location == Location(latitude: 402_765_432, longitude: 1_111_843_211))
    }

    @Test func inverseUndoesTheShift() {
        var random = SplitMix64(seed: 5)
        for _ in 0..<2000 {
            let point = GeographicPoint(
                latitude: Double.random(in: 18...53, using: &random),
                longitude: Double.random(in: 74...135, using: &random)
            )
            let gcj02 = DatumShift.gcj02(fromWGS84: point)
            let bd09 = DatumShift.bd09(fromGCJ02: gcj02)
            for restored in [
                DatumShift.wgs84(fromGCJ02: gcj02),
                DatumShift.wgs84(fromGCJ02: DatumShift.gcj02(fromBD09: bd09)),
            ] {
                #expect(abs(restored.latitude - point.latitude) < 2e-8)
                #expect(abs(restored.longitude - point.longitude) < 2e-8)
            }
        }
    }

    @Test func outsideChinaNothingIsShifted() {
        let paris = GeographicPoint(latitude: 48.8566, longitude: 2.3522)
        let location = Location(latitude: 488_566_000, longitude: 23_522_000)
        for system in CoordinateSystem.allCases { #expect(system.location(of: paris) == location) }
    }

    /// A home in Kashgar and a site in Fuyuan: their squared distance in millimetres once
    /// overflowed.
    @Test func farthestDistances() {
        let kashgar = Location(latitude: 394_700_000, longitude: 759_900_000)
        let fuyuan = Location(latitude: 483_600_000, longitude: 1_342_900_000)
        let distance = kashgar.distance(to: fuyuan).count
        #expect((4_600_000...4_900_000).contains(distance))
        let pole = Location(latitude: 900_000_000, longitude: 0)
        let other = Location(latitude: -900_000_000, longitude: 1_800_000_000)
        #expect(pole.distance(to: other).count > 20_000_000)
    }

    @Test func sine() {
        #expect(HalfTurns.sine(0) == 0)
        #expect(HalfTurns.sine(1) == 0)
        #expect(abs(HalfTurns.sine(0.5) - 1) < 1e-13)
        #expect(abs(HalfTurns.sine(1.0 / 6) - 0.5) < 1e-13)
        #expect(abs(HalfTurns.sine(-7.5) - 1) < 1e-13)
        #expect(abs(HalfTurns.cosine(1.0 / 3) - 0.5) < 1e-13)
    }

    @Test func swapped() {
        func isSwapped(_ latitude: Double, _ longitude: Double) -> Bool {
            GeographicPoint(latitude: latitude, longitude: longitude).isSwapped
        }
        #expect(isSwapped(111.18, 40.27))
        #expect(isSwapped(87.6, 43.8))
        #expect(!isSwapped(40.27, 111.18))
        #expect(!isSwapped(48.86, 2.35))
        #expect(!isSwapped(-33.9, 151.2))
    }

    @Test func mixedSystemsShowAtOneAddress() throws {
        let first = GeographicPoint(latitude: 40.276543, longitude: 111.184321)
        let shifted = DatumShift.gcj02(fromWGS84: first)
        #expect(ChildSuspicions.isShift(from: first, to: shifted))
        #expect(ChildSuspicions.isShift(from: shifted, to: first))
        #expect(ChildSuspicions.isShift(from: first, to: DatumShift.bd09(fromGCJ02: first)))
        #expect(!ChildSuspicions.isShift(from: first, to: first))
        let near = GeographicPoint(latitude: 40.279543, longitude: 111.184321)
        #expect(!ChildSuspicions.isShift(from: first, to: near))
    }
}
