/// What a goal seek is to reach: a figure, at least or at most so much (目标).
package struct SeekTarget: Hashable, Sendable {
    package let figure: SeekFigure
    package let comparison: Comparison
    /// A whole number, or a share of the figure's children as a fraction.
    package let threshold: Threshold

    package enum Comparison: String, CaseIterable, Sendable {
        case atLeast = ">="
        case atMost = "<="
    }

    package enum Threshold: Hashable, Sendable {
        case count(Int)
        /// `numerator` of `denominator`, such as 95 of 100, of all children that the figure counts.
        case share(numerator: Int, denominator: Int)
    }

    package init(figure: SeekFigure, comparison: Comparison, threshold: Threshold) {
        self.figure = figure
        self.comparison = comparison
        self.threshold = threshold
    }

    /// How far the figures are from the target, as a number that is 0 or more exactly where the target
    /// is reached, and the larger the better.
    package func margin(_ figures: TunedFigures) -> Int {
        let (value, total) = figure.value(in: figures)
        let difference =
            switch threshold {
            case .count(let count): value - count
            case .share(let numerator, let denominator): value * denominator - total * numerator
            }
        return comparison == .atLeast ? difference : -difference
    }
}

/// A figure of a placement that a goal seek can ask for.
package enum SeekFigure: Hashable, Sendable {
    /// Children with a place: of all, or of a group by position.
    case placed(group: Int?)
    /// Children without one, for whatever reason.
    case unplaced(group: Int?)
    case firstWishes
    /// Metres of all seats whose distance is known.
    case metres
    /// Seats taken at a site or in a class, by position.
    case site(Int)
    case careClass(Int)
    /// Seats of a reserve that its members take, by position in the policy.
    case reserve(Int)

    /// The figure, and what a share of it is counted of.
    package func value(in figures: TunedFigures) -> (value: Int, total: Int) {
        switch self {
        case .placed(let group):
            let count = group.map { figures.groups[$0] } ?? figures.all
            return (count.placed, count.children)
        case .unplaced(let group):
            let count = group.map { figures.groups[$0] } ?? figures.all
            return (count.children - count.placed, count.children)
        case .firstWishes: return (figures.wishRanks.first ?? 0, figures.all.children)
        case .metres: return (figures.metres, figures.metres)
        case .site(let site): return (figures.placedAtSite[site], figures.all.children)
        case .careClass(let index): return (figures.placedInClass[index], figures.all.children)
        case .reserve(let index): return (figures.takenByMembers[index], figures.all.children)
        }
    }

    /// Whether a share of children can be asked for.
    package var countsChildren: Bool {
        switch self {
        case .metres: false
        case .placed, .unplaced, .firstWishes, .site, .careClass, .reserve: true
        }
    }
}
