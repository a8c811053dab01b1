/// A place on the plane of a synthetic scenario: east and north of its south-western corner, in
/// millionths of a degree of latitude (about 11 cm).
struct PlanePoint: Hashable {
    var east: Int32
    var north: Int32

    static let unitsPerKilometre = 8993

    /// The straight-line distance in the plane's units, rounded down. The square root of IEEE 754
    /// is correctly rounded, so every machine gets the same unit.
    func distance(to other: PlanePoint) -> Int {
        let eastward = Int(east) - Int(other.east)
        let northward = Int(north) - Int(other.north)
        return Int(Double(eastward * eastward + northward * northward).squareRoot())
    }
}
