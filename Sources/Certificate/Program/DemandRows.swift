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

    /// A child keeps every seat that was announced to it and must stay. Of several that stay if possible
    /// a column says whether it keeps them all.
    mutating func writeAnnounced() {
        for (child, classes) in demands.announcedMust.sorted(by: { $0.key < $1.key }) {
            add(seats(of: child) { classes.contains($0) })
            endRow(.announced(child: Int32(child)), lower: Int64(classes.count))
        }
        for (child, classes) in demands.announcedIfPossible.sorted(by: { $0.key < $1.key })
        where classes.count > 1 {
            let keeps = addColumn(.announcedKept(child: Int32(child)))
            for careClass in classes {
                add(seats(of: child) { $0 == careClass })
                add(keeps, -1)
                endRow(.keptWithSeat(child: Int32(child), careClass: careClass), lower: 0)
            }
        }
    }

    private func seats(of child: Int, _ isMeant: (Int32) -> Bool) -> [Int32] {
        seats.range(of: child).filter { isMeant(Int32(seats.classIndex(of: $0))) }
            .map { Int32($0) }
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
