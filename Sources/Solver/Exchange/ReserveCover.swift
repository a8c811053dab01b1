import PlacementModel

/// How many reserved places members can be counted for, and whether one seat less would cost one.
///
/// Members admitted on points count towards a minimum, so no seat of a class is a member's own: what
/// a reserve protects is the number. A seat counts for one reserve, so the most places that seats S
/// cover is the largest matching of seats to reserved places, by König's theorem
///
///     cover(S) = min over sets T of reserves:  sum of places of reserves outside T
///                                            + places taken by seats of S that could count for one in T.
///
/// A child of a group has a right to its seat as far as the cover would fall without it. This is the
/// meaning of minimum reserves in Hafalir, Yenmez and Yildirim, Effective affirmative action in
/// school choice, Theoretical Economics 8 (2013): below the minimum, members have priority over others;
/// above it, nobody has.
struct ReserveCover {
    /// A minimum reserve over one class, site, session or all.
    private struct Instance {
        let reserve: Int32
        let groups: GroupSet
        let places: Int32
        let classes: Set<Int32>
    }

    /// Reserves that cover a class, at most 16, with the use of all seats that count for some of them.
    private struct ClassCover {
        let instances: [Instance]
        var useOfMask: [UInt32: PlaceUse]
    }

    private let held: HeldPlaces
    private let instances: [Instance]
    private var ofClass: [ClassCover?]

    init(_ held: HeldPlaces) {
        self.held = held
        let scenario = held.scenario
        instances = scenario.policy.reserves.enumerated().flatMap { index, reserve in
            reserve.counts != .minimum
                ? []
                : reserve.scope.instances(in: scenario).map { instance in
                    Instance(
                        reserve: Int32(index),
                        groups: reserve.groups,
                        places: reserve.amount.seatCount(of: instance.seatCount),
                        classes: Set(instance.classes)
                    )
                }
        }
        ofClass = Array(repeating: nil, count: scenario.classes.count)
    }

    /// The reserve that would lose a place if a child took a seat instead of whoever holds it, and
    /// gave up others; nil where none would.
    mutating func loss(
        to child: Int32,
        _ option: Int32,
        instead seat: HeldPlaces.Seat,
        givingUp: [HeldPlaces.Seat]
    ) -> Int32? {
        guard !instances.isEmpty else { return nil }
        let careClass = Int(seat.classIndex)
        let cover = ofClass[careClass] ?? make(seat.classIndex)
        ofClass[careClass] = cover
        let lost = mask(seat.child, seat.classIndex, cover)
        guard lost != 0 else { return nil }
        let won = mask(child, seat.classIndex, cover)
        if won == lost, held.use(of: seat) == held.use(ofChild: child, option: option),
            givingUp.isEmpty
        {
            return nil
        }
        var after = cover
        after.useOfMask[lost, default: PlaceUse()].add(held.use(of: seat), sign: -1)
        after.useOfMask[won, default: PlaceUse()]
            .add(held.use(ofChild: child, option: option), sign: 1)
        for other in givingUp {
            let own = mask(child, other.classIndex, cover)
            after.useOfMask[own, default: PlaceUse()].add(held.use(of: other), sign: -1)
        }
        guard value(after) < value(cover) else { return nil }
        let lacking = cover.instances.indices.filter {
            lost & (1 << UInt32($0)) != 0 && won & (1 << UInt32($0)) == 0
        }
        return lacking.first.map { cover.instances[$0].reserve }
    }

    private func make(_ careClass: Int32) -> ClassCover {
        // More reserves than this over one class are told apart no further.
        let covering = Array(instances.filter { $0.classes.contains(careClass) }.prefix(16))
        var cover = ClassCover(instances: covering, useOfMask: [:])
        let classes = covering.reduce(into: Set<Int32>()) { $0.formUnion($1.classes) }
        for index in classes {
            for seat in held.ofClass[Int(index)] {
                let mask = mask(seat.child, index, cover)
                cover.useOfMask[mask, default: PlaceUse()].add(held.use(of: seat), sign: 1)
            }
        }
        return cover
    }

    /// Which of the reserves a seat could count for.
    private func mask(_ child: Int32, _ careClass: Int32, _ cover: ClassCover) -> UInt32 {
        let groups = held.scenario.children[Int(child)].groups
        return cover.instances.enumerated().reduce(0) { mask, entry in
            let (bit, instance) = entry
            let counts =
                !groups.isDisjoint(with: instance.groups) && instance.classes.contains(careClass)
            return counts ? mask | 1 << UInt32(bit) : mask
        }
    }

    private func value(_ cover: ClassCover) -> Int32 {
        (0..<UInt32(1) << UInt32(cover.instances.count)).reduce(Int32.max) { least, set in
            var places: Int32 = 0
            for (bit, instance) in cover.instances.enumerated() where set & (1 << UInt32(bit)) == 0
            {
                places += instance.places
            }
            var use = PlaceUse()
            for (mask, more) in cover.useOfMask where mask & set != 0 { use.add(more, sign: 1) }
            return min(least, places + use.placeCount)
        }
    }
}
