import PlacementModel

extension ProgramSheet {
    /// A reserve wider than a class keeps as many places as the policy says, in each part of its scope.
    mutating func writeReserves() {
        for (position, reserve) in policy.reserves.enumerated()
        where !reserve.scope.isEachClass && reserve.keepsUnusedPlaces {
            for part in reserve.scope.parts(of: facts) {
                add(part.classes.map { placesKept[position][$0] }.filter { $0 >= 0 })
                let amount = Int64(reserve.amount.count(of: part.seats))
                endRow(
                    .reserve(Int32(position), around: Int32(part.classes[0]), .day),
                    lower: amount,
                    upper: amount
                )
            }
        }
    }

    /// At no hour do members of a quota take more places than it allows, in each part of its scope and
    /// in whatever seats.
    mutating func writeQuotas() {
        for (position, quota) in policy.quotas.enumerated() {
            for part in quota.scope.parts(of: facts) {
                let members = part.classes.flatMap { careClass in
                    seats.ofClass[careClass].filter {
                        facts.children[Int(seats.child[Int($0)])].belongs(to: quota.groups)
                    }
                }
                limitPlaces(terms(members), to: quota.amount.count(of: part.seats)) {
                    .quota(Int32(position), around: Int32(part.classes[0]), $0)
                }
            }
        }
    }
}
