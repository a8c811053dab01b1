/// Draws which children are siblings.
///
/// A household is two or three children of different bands in consecutive rows: they live where the
/// first one lives, belong to its groups and are applied for with it. About six of a hundred
/// children have siblings. One household in seven would have three of them, where the first child
/// wishes for a site that has all bands; the others are pairs.
struct HouseholdDraw {
    private let supply: ClassSupply
    private var random: RandomStream
    private var householdCount = 0
    /// The household that is being drawn.
    private var members: [SyntheticChild] = []
    private var bands: Set<GradeBand> = []
    private var firstWishes: [Int32] = []
    /// The bands of the children who are still to come.
    private var comingBands: [GradeBand] = []

    /// Of ten thousand children who are not somebody's younger sibling, so many have one.
    private static let firstChildren = 290
    /// Siblings are born at least so many days apart.
    private static let daysBetweenBirths = 300

    init(_ parameters: ScenarioParameters, supply: ClassSupply) {
        self.supply = supply
        random = RandomStream(seed: parameters.seed, for: .households)
    }

    /// The number of the household to which the last child belongs, and nil for an only child.
    private(set) var household: Int?

    /// Makes a younger sibling of a child, when the household before it has one to come.
    mutating func sibling(inPlaceOf child: SyntheticChild) -> SyntheticChild? {
        guard let first = members.first, let band = comingBands.popLast() else { return nil }
        var grade = 0
        var birthDay = 0
        repeat {
            grade = random.number(in: band.grades)
            birthDay = random.number(in: SchoolYear.birthDays(ofGrade: grade))
        } while !isPlausible(birthDay)
        let sibling = SyntheticChild(
            home: first.home,
            band: band,
            grade: grade,
            birthDay: birthDay,
            groups: first.groups,
            minute: first.minute
        )
        members.append(sibling)
        return sibling
    }

    /// The classes of a sibling's band at the sites that the first child wishes for, in its order,
    /// where the whole household can be looked after.
    func sharedClasses(_ band: GradeBand) -> [Int32] {
        var classes: [Int32] = []
        var seen: Set<Int32> = []
        for wish in firstWishes {
            let site = supply.classes[Int(wish)].site
            guard seen.insert(site).inserted, bands(ofSite: site).isSuperset(of: bands) else {
                continue
            }
            for index in supply.classes(ofSite: Int(site)) where supply.classes[index].band == band
            {
                classes.append(Int32(index))
            }
        }
        return classes
    }

    /// Draws whether a household begins with this child.
    ///
    /// - Parameters:
    ///   - wishes: Its wishes; nil when nobody names any.
    ///   - following: How many children are still to come.
    mutating func begin(with child: SyntheticChild, wishes: [Int32]?, following: Int) {
        household = nil
        members = []
        let isFirst = random.number(below: 10_000) < HouseholdDraw.firstChildren
        let hasThree = random.chance(percent: 14)
        guard isFirst, following > 0 else { return }
        let sets = bandSets(wishes)
        if hasThree, following > 1, sets.contains(Set(GradeBand.allCases)) {
            comingBands = GradeBand.allCases.filter { $0 != child.band }
        } else {
            // Whoever has no site in common with a sibling of any band stays an only child.
            let bands = GradeBand.allCases.filter { band in
                band != child.band && sets.contains { $0.contains(band) }
            }
            guard !bands.isEmpty else { return }
            comingBands = [bands[random.number(below: bands.count)]]
        }
        householdCount += 1
        household = householdCount
        members = [child]
        bands = Set(comingBands + [child.band])
        firstWishes = wishes ?? []
    }

    private func isPlausible(_ birthDay: Int) -> Bool {
        members.allSatisfy { abs($0.birthDay - birthDay) >= HouseholdDraw.daysBetweenBirths }
    }

    /// The bands of the classes at each site of a list; without lists, of all sites together.
    private func bandSets(_ wishes: [Int32]?) -> [Set<GradeBand>] {
        guard let wishes else { return [Set(supply.classes.map(\.band))] }
        return wishes.map { bands(ofSite: supply.classes[Int($0)].site) }
    }

    private func bands(ofSite site: Int32) -> Set<GradeBand> {
        Set(supply.classes(ofSite: Int(site)).map { supply.classes[$0].band })
    }
}
