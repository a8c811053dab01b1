import PlacementModel

/// Draws who asks for half a day.
struct ModeDraw {
    private var random: RandomStream

    init(seed: UInt64) { random = RandomStream(seed: seed, for: .modes) }

    /// A fifth of the children ask for a half day, a few more of them for the morning. Families
    /// with several children have them looked after all day.
    mutating func next(isSibling: Bool) -> Mode {
        let isHalf = random.chance(percent: 20)
        let isMorning = random.chance(percent: 55)
        guard isHalf, !isSibling else { return .fullDay }
        return isMorning ? .halfDayMorning : .halfDayAfternoon
    }
}
