/// Draws which classes may stay closed.
///
/// About a third of them, which open only with half of their children; seven in ten of these may
/// open besides the others.
struct OpeningDraw {
    /// By class, the fewest children with which it opens; nil for a class that is always open.
    let minimumChildren: [Int?]

    init(_ parameters: ScenarioParameters, supply: ClassSupply) {
        var random = RandomStream(seed: parameters.seed, for: .opening)
        minimumChildren = supply.classes.map { careClass in
            guard random.chance(percent: 35) else { return nil }
            let seats = Int(careClass.seats)
            return max(seats / 2, min(6, seats))
        }
    }

    /// How many classes may open; nil when none may stay closed.
    var classLimit: Int? {
        let optionalCount = minimumChildren.count { $0 != nil }
        guard optionalCount > 0 else { return nil }
        return minimumChildren.count - optionalCount + (optionalCount * 7 + 9) / 10
    }
}
