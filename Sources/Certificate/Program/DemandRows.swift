extension ProgramSheet {
    /// A child keeps the place that is guaranteed to it.
    mutating func writeGuarantees() {
        for child in demands.kept.keys.sorted() {
            for seat in seats.range(of: child)
            where demands.meetsGuarantee(child, Int32(seats.classIndex(of: seat)), facts) {
                add(Int32(seat))
            }
            endRow(.kept(child: Int32(child)), lower: 1)
        }
    }

    /// A child has every place that it was given by hand.
    mutating func writePins() {
        for (child, places) in demands.pinned.sorted(by: { $0.key < $1.key }) {
            for seat in seats.range(of: child)
            where demands.meetsPin(child, Int32(seats.classIndex(of: seat)), facts) {
                add(Int32(seat))
            }
            endRow(.pinned(child: Int32(child)), lower: Int64(places.count))
        }
    }
}
