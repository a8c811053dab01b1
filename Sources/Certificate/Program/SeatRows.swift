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
