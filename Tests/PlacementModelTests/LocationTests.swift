import Foundation
import PlacementModel
import Testing

@Suite struct LocationTests {
    /// The haversine formula in floating point as an independent oracle.
    private func haversine(_ first: Location, _ second: Location) -> Double {
        let unit = Double.pi / 180 * 1e-7
        let latitudes = (Double(first.latitude) * unit, Double(second.latitude) * unit)
        let longitude = Double(Int(first.longitude) - Int(second.longitude)) * unit
        let sines = (sin((latitudes.0 - latitudes.1) / 2), sin(longitude / 2))
        let half = sines.0 * sines.0 + cos(latitudes.0) * cos(latitudes.1) * sines.1 * sines.1
        return 2 * 6_371_008.8 * asin(half.squareRoot())
    }

    @Test func agreesWithTheGreatCircle() {
        for seed in 0..<2000 {
            let latitude = Int32(180_000_000 + (seed * 7_919_317) % 350_000_000)
            let first = Location(latitude: latitude, longitude: 1_111_000_000)
            let second = Location(
                latitude: latitude + Int32((seed * 104_729) % 5_000_000 - 2_500_000),
                longitude: 1_111_000_000 + Int32((seed * 611_953) % 6_000_000 - 3_000_000)
            )
            let expected = haversine(first, second)
            let found = Double(first.distance(to: second).count)
            #expect(abs(found - expected) <= 1 + expected / 1000)
            #expect(first.distance(to: second) == second.distance(to: first))
        }
    }

    @Test func isZeroAtHome() {
        let home = Location(latitude: 402_800_000, longitude: 1_111_100_000)
        #expect(home.distance(to: home) == Metres(0))
    }

    @Test func knowsExactSquareRoots() {
        let wrong = (0..<100_000).filter { value in
            let root = Location.squareRoot(value)
            return root * root > value || (root + 1) * (root + 1) <= value
        }
        #expect(wrong == [])
        #expect(Location.squareRoot(Int.max) == 3_037_000_499)
    }
}
