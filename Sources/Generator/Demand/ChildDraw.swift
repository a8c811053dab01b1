/// What is drawn for a child, besides its wishes.
struct SyntheticChild {
    let home: Home
    let band: GradeBand
    let grade: Int
    /// In days since 1970-01-01.
    let birthDay: Int
    /// In the order of `SyntheticGroup.allCases`, one bit each.
    let groups: UInt8
    /// Minutes after applications opened.
    let minute: Int
}

/// Draws one child after the other.
struct ChildDraw {
    private let homes: Homes
    private let shares: [Int]
    /// Bands that have a class.
    private let hasClasses: [Bool]
    private var random: RandomStream

    /// Applications are open for twelve days.
    private static let minutesOpen = 12 * 24 * 60

    init(_ parameters: ScenarioParameters, homes: Homes, grid: ClassGrid) {
        self.homes = homes
        shares = SyntheticGroup.allCases.map { parameters.groupShares[$0] }
        hasClasses = grid.classCounts.map { $0 > 0 }
        random = RandomStream(seed: parameters.seed, for: .children)
    }

    mutating func next() -> SyntheticChild {
        let home = homes.draw(&random)
        var band = GradeBand.draw(&random)
        while !hasClasses[band.rawValue] { band = GradeBand.draw(&random) }
        let grade = random.number(in: band.grades)
        var groups: UInt8 = 0
        for (position, share) in shares.enumerated() where random.chance(percent: share) {
            groups |= 1 << UInt8(position)
        }
        return SyntheticChild(
            home: home,
            band: band,
            grade: grade,
            birthDay: random.number(in: SchoolYear.birthDays(ofGrade: grade)),
            groups: groups,
            minute: random.number(below: ChildDraw.minutesOpen)
        )
    }
}
