extension ProgramSheet {
    /// A child has at most one seat in a session.
    mutating func writeChildren() {
        for child in facts.children.indices {
            for (session, seats) in seatsBySession(of: child) {
                add(seats)
                endRow(.child(Int32(child), session: session), upper: 1)
            }
        }
    }

    /// At no hour sit more children in a part of a class than it has places.
    ///
    /// A reserve wider than the class decides how many places it keeps here: a column. They are taken
    /// away from the open ones.
    mutating func writeSeats() {
        let parts = seats.parts
        for careClass in facts.classes.indices {
            let range = parts.range(ofClass: careClass)
            var kept: [(column: Int32, places: Int)] = []
            for position in range where parts.parts[position].isWide {
                let part = parts.parts[position]
                let column = addColumn(
                    .placesKept(reserve: part.reserve, careClass: part.classIndex),
                    upTo: Int64(part.places)
                )
                placesKept[Int(part.reserve)][careClass] = column
                kept.append((column, 1))
                limitPlaces(terms(seats.ofPart[position]), to: 0, [(column, -1)]) {
                    .seats(part: Int32(position), $0)
                }
            }
            for position in range where !parts.parts[position].isWide {
                let isOpen = parts.parts[position].reserve < 0
                limitPlaces(
                    terms(seats.ofPart[position]),
                    to: parts.parts[position].places,
                    isOpen ? kept : []
                ) { .seats(part: Int32(position), $0) }
            }
        }
    }

    /// The seats of a child by session, sessions ascending.
    func seatsBySession(of child: Int) -> [(session: Int32, seats: [Int32])] {
        var lists: [(session: Int32, seats: [Int32])] = []
        for seat in seats.range(of: child) {
            let session = Int32(facts.classes[seats.classIndex(of: seat)].session)
            if let place = lists.firstIndex(where: { $0.session == session }) {
                lists[place].seats.append(Int32(seat))
            } else {
                lists.append((session, [Int32(seat)]))
            }
        }
        return lists.sorted { $0.session < $1.session }
    }
}
