import PlacementModel

/// How many members may count for the minimums with release of a placement with shared places.
///
/// Such a minimum sets no seats apart. A member who sits in an open seat of the scope, or in one that
/// is named after such a minimum, may count for it; every seat for one reserve at most; at no hour
/// more of them than places are reserved over the class, site, session or scenario. Which of them
/// count, no file needs to say.
struct CountedMembers {
    /// So many can be counted at once: a way was found.
    let attained: Int
    /// No way counts more. Equal to `attained` wherever all members take whole places.
    let atMost: Int

    init(_ placement: CheckedPlacement) {
        let instances = CountedMembers.instances(placement)
        var eligible: [[Int]] = []
        var uses: [DayUse] = []
        for (seat, use) in zip(placement.given.seats, placement.use)
        where placement.isInPool(Int(seat.block)) {
            let groups = placement.groups(of: seat)
            let own = instances.ofClass[Int(seat.classIndex)].filter {
                instances.all[$0].members & groups != 0
            }
            guard !own.isEmpty else { continue }
            // The reserve after which the seat is named comes first.
            let named = placement.blocks.blocks[Int(seat.block)].reserve
            eligible.append(
                own.filter { instances.all[$0].reserve == named }
                    + own.filter { instances.all[$0].reserve != named }
            )
            uses.append(use)
        }
        let limits = instances.all.map(\.places)
        attained = SeatMatching(eligible: eligible, uses: uses, limits: limits).count
        if uses.allSatisfy({ $0 == uses.first }) {
            atMost = attained
        } else {
            let most = CountedMembers.mostBySingleHours(eligible, uses, limits)
            atMost =
                SeatMatching(eligible: eligible, uses: uses.map { _ in .whole }, limits: most).count
        }
    }

    private struct Instance {
        let reserve: Int32
        let members: UInt64
        let places: Int
    }

    /// The counted reserves, each over every part of its scope, and by class those that cover it.
    private static func instances(
        _ placement: CheckedPlacement
    ) -> (all: [Instance], ofClass: [[Int]]) {
        var all: [Instance] = []
        var ofClass = [[Int]](repeating: [], count: placement.facts.classes.count)
        for (index, reserve) in placement.policy.reserves.enumerated()
        where !reserve.keepsUnusedPlaces {
            for part in reserve.scope.parts(of: placement.facts) {
                for careClass in part.classes { ofClass[careClass].append(all.count) }
                all.append(
                    Instance(
                        reserve: Int32(index),
                        members: reserve.groups.rawValue,
                        places: reserve.amount.count(of: part.seats)
                    )
                )
            }
        }
        return (all, ofClass)
    }

    /// Per instance how many members could count if they all came for it and only the mornings, only
    /// the afternoons or only the days were looked at, whichever is least.
    private static func mostBySingleHours(
        _ eligible: [[Int]],
        _ uses: [DayUse],
        _ limits: [Int]
    ) -> [Int] {
        var ofInstance = [[DayUse]](repeating: [], count: limits.count)
        for (own, use) in zip(eligible, uses) {
            for instance in own { ofInstance[instance].append(use) }
        }
        return zip(ofInstance, limits).map { uses, places in
            func most(_ hours: (DayUse) -> Int, _ limit: Int) -> Int {
                var rest = limit
                return uses.map(hours).sorted().prefix {
                    rest -= $0
                    return rest >= 0
                }.count
            }
            return min(
                most({ $0.morning }, 4 * places),
                most({ $0.afternoon }, 4 * places),
                most({ $0.day }, 8 * places)
            )
        }
    }
}

extension CheckedPlacement {
    /// Whether minimums with release are counted over seats that are open to all, as where an
    /// integer program decides, instead of keeping seats of their own.
    var countsReleasedMinimums: Bool { model == .shared && policy.mechanism == .optimal }

    /// Whether a block's seats are open to everybody: open ones, and those that a counted minimum
    /// merely names.
    func isInPool(_ block: Int) -> Bool {
        let reserve = blocks.blocks[block].reserve
        if reserve < 0 { return true }
        return countsReleasedMinimums && !policy.reserves[Int(reserve)].keepsUnusedPlaces
    }
}
