import PlacementModel

/// One row of `children.csv`, but for what only the register needs.
struct SyntheticApplication {
    let child: SyntheticChild
    /// Positions among the classes, best first; empty when nobody names any.
    let wishes: [Int32]
    /// Siblings have the same number; nil for an only child.
    let household: Int?
    let mode: Mode
}

/// Draws one application after the other.
///
/// Every child is drawn as for a pure scenario first, and only then made a sibling, so that all
/// others stay the same whatever the rules are.
struct ApplicationDraw {
    private var children: ChildDraw
    /// Nil when nobody names a class.
    private var wishes: WishDraw?
    private var siblingWishes: WishDraw?
    /// Nil where no rule is about families.
    private var households: HouseholdDraw?
    private var modes: ModeDraw?
    private var comingCount: Int

    init(_ parameters: ScenarioParameters, map: TownMap, supply: ClassSupply, grid: ClassGrid) {
        let homes = Homes(parameters, map: map)
        comingCount = parameters.childCount
        children = ChildDraw(parameters, homes: homes, grid: grid)
        if case .wishes(let counts) = parameters.choices {
            func draw(_ purpose: RandomStream.Purpose) -> WishDraw {
                WishDraw(
                    counts: counts,
                    grid: grid,
                    compoundCount: homes.compoundCount,
                    random: RandomStream(seed: parameters.seed, for: purpose)
                )
            }
            wishes = draw(.wishes)
            siblingWishes = draw(.siblingWishes)
        }
        guard parameters.rules.hasFamilies else { return }
        households = HouseholdDraw(parameters, supply: supply)
        modes = ModeDraw(seed: parameters.seed)
    }

    /// How many wishes the longest list can have.
    var wishColumnCount: Int { wishes?.columnCount ?? 0 }

    /// The next application; nil after the last.
    mutating func next() -> SyntheticApplication? {
        guard comingCount > 0 else { return nil }
        comingCount -= 1
        let child = children.next()
        wishes?.draw(for: child.home, band: child.band)
        if let sibling = households?.sibling(inPlaceOf: child) { return application(of: sibling) }
        households?.begin(with: child, wishes: wishes?.list, following: comingCount)
        return application(child, wishes: wishes?.list ?? [])
    }

    private mutating func application(of sibling: SyntheticChild) -> SyntheticApplication {
        let shared = households?.sharedClasses(sibling.band) ?? []
        siblingWishes?.draw(for: sibling.home, band: sibling.band, following: shared)
        return application(sibling, wishes: siblingWishes?.list ?? [])
    }

    private mutating func application(
        _ child: SyntheticChild,
        wishes: [Int32]
    ) -> SyntheticApplication {
        let household = households?.household
        return SyntheticApplication(
            child: child,
            wishes: wishes,
            household: household,
            mode: modes?.next(isSibling: household != nil) ?? .fullDay
        )
    }
}
