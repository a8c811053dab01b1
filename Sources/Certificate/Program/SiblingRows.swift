import PlacementModel

extension ProgramSheet {
    /// Siblings sit together or not at all, or have points for every two who sit together. Together is
    /// in one class, or at one site in a session.
    mutating func writeSiblings() {
        switch policy.siblings {
        case .separate: break
        case .togetherInClass: for family in facts.households { unite(family, inClass: true) }
        case .togetherAtSite: for family in facts.households { unite(family, inClass: false) }
        case .preferClass(let points):
            for family in facts.households { reward(family, points, inClass: true) }
        case .preferSite(let points):
            for family in facts.households { reward(family, points, inClass: false) }
        }
    }

    /// Where siblings can be together.
    private struct Place: Hashable {
        let site: Int32
        let session: Int32
        /// -1 where the site is enough.
        let careClass: Int32
    }

    private typealias SeatsByPlace = [(place: Place, seats: [Int32])]

    /// The seats of a child by place, in the order of its options.
    private func seatsByPlace(of child: Int, inClass: Bool) -> SeatsByPlace {
        var lists: SeatsByPlace = []
        for seat in seats.range(of: child) {
            let index = seats.classIndex(of: seat)
            let careClass = facts.classes[index]
            let place = Place(
                site: Int32(careClass.site),
                session: Int32(careClass.session),
                careClass: inClass ? Int32(index) : -1
            )
            if let position = lists.firstIndex(where: { $0.place == place }) {
                lists[position].seats.append(Int32(seat))
            } else {
                lists.append((place, [Int32(seat)]))
            }
        }
        return lists
    }

    /// A place without a seat for every child of the household has none for any of them. At the others
    /// each child has as many seats as the first.
    private mutating func unite(_ family: [Int], inClass: Bool) {
        let lists = family.map { seatsByPlace(of: $0, inClass: inClass) }
        for list in lists {
            for (place, seats) in list
            where !lists.allSatisfy({ $0.contains { $0.place == place } }) {
                for seat in seats { close(seat: seat) }
            }
        }
        for (place, first) in lists[0] {
            let others = lists.map { list in list.first { $0.place == place }?.seats }
            guard others.allSatisfy({ $0 != nil }) else { continue }
            for (child, own) in zip(family, others).dropFirst() {
                add(first)
                add(own ?? [], -1)
                let row: CheckedRow =
                    inClass
                    ? .siblingsInClass(child: Int32(child), careClass: place.careClass)
                    : .siblingsAtSite(
                        child: Int32(child),
                        site: place.site,
                        session: place.session
                    )
                endRow(row, lower: 0, upper: 0)
            }
        }
    }

    /// A column for every two children and each place where both could be. Points above zero draw it
    /// up, so rows hold it down: no more than the seats of either. Points below zero draw it down.
    private mutating func reward(_ family: [Int], _ points: Points, inClass: Bool) {
        guard points.value != 0 else { return }
        let lists = family.map { seatsByPlace(of: $0, inClass: inClass) }
        for one in family.indices {
            for other in family.indices where other > one {
                for (place, left) in lists[one] {
                    guard let right = lists[other].first(where: { $0.place == place })?.seats else {
                        continue
                    }
                    let pair = Pair(Int32(family[one]), Int32(family[other]), place)
                    write(pair, left, right, isWanted: points.value > 0)
                }
            }
        }
    }

    private struct Pair {
        let one: Int32
        let other: Int32
        let place: Place

        init(_ one: Int32, _ other: Int32, _ place: Place) {
            self.one = one
            self.other = other
            self.place = place
        }

        var column: CheckedColumn {
            place.careClass < 0
                ? .pairAtSite(one, other, site: place.site, session: place.session)
                : .pairInClass(one, other, careClass: place.careClass)
        }

        func row(_ side: PairRow) -> CheckedRow {
            place.careClass < 0
                ? .pairAtSite(one, other, site: place.site, session: place.session, side)
                : .pairInClass(one, other, careClass: place.careClass, side)
        }
    }

    private mutating func write(
        _ pair: Pair,
        _ left: [Int32],
        _ right: [Int32],
        isWanted: Bool
    ) {
        let together = addColumn(pair.column)
        if isWanted {
            for (side, seats) in [(PairRow.first, left), (.second, right)] {
                add(seats)
                add(together, -1)
                endRow(pair.row(side), lower: 0)
            }
        } else {
            add(left)
            add(right)
            add(together, -1)
            endRow(pair.row(.both), upper: 1)
        }
    }
}
