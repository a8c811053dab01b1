/// Draws at which sites the classes share their carers.
///
/// About three sites in ten. They have three quarters of the carers that full classes would need,
/// so that filling one class costs another.
struct CarerDraw {
    /// By site; nil where classes share no carers.
    let sharedCarers: [Int?]

    init(_ parameters: ScenarioParameters, supply: ClassSupply) {
        var random = RandomStream(seed: parameters.seed, for: .carers)
        sharedCarers = supply.sites.indices.map { site in
            guard random.chance(percent: 30) else { return nil }
            // In 105ths of a carer, which hold every ratio's share exactly.
            let needed = supply.classes(ofSite: site).reduce(0) { sum, index in
                let careClass = supply.classes[index]
                return sum + Int(careClass.seats) * 105 / careClass.band.childrenPerCarer
            }
            return (needed * 3 + 4 * 105 - 1) / (4 * 105)
        }
    }
}

extension GradeBand {
    /// The ratios of nursery classes, whose mixture is what makes shared carers hard to deal out.
    var childrenPerCarer: Int {
        switch self {
        case .first: 3
        case .second: 5
        case .third: 7
        }
    }
}
