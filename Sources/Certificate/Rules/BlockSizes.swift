import PlacementModel

/// How many seats every block has in this placement.
///
/// Where every child takes one seat, the policy alone says so. Where places are shared, the
/// placement also decides which classes stay closed and in which classes a reserve over a site, a
/// session or the scenario keeps its places; how many it keeps empty, `classes.csv` states.
struct BlockSizes {
    private(set) var seats: [Int]

    init(_ placement: CheckedPlacement, stated: [Int64?]) {
        seats = placement.blocks.blocks.map(\.seats)
        guard placement.model == .shared else { return }
        let reserves = placement.policy.reserves
        for index in placement.facts.classes.indices {
            let range = placement.blocks.range(ofClass: index)
            if !placement.isOpen(index) { for block in range { seats[block] = 0 } }
            for block in range where placement.blocks.isWide(block, reserves) {
                let reserve = reserves[Int(placement.blocks.blocks[block].reserve)]
                seats[block] =
                    reserve.keepsUnusedPlaces
                    ? Int(block < stated.count ? stated[block] ?? 0 : 0)
                    : placement.blockUse[block].places
                seats[range.lowerBound] -= seats[block]
            }
        }
    }
}

extension SeatBlocks {
    /// Whether a block belongs to a reserve over more than a class.
    func isWide(_ index: Int, _ reserves: [Reserve]) -> Bool {
        let reserve = blocks[index].reserve
        return reserve >= 0 && !reserves[Int(reserve)].scope.isEachClass
    }
}

extension Reserve {
    /// Whether places that no member takes stay kept: they are not released, or are filled last.
    var keepsUnusedPlaces: Bool { counts == .additional || !isReleased }
}
