package import PlacementModel

/// Runs side by side (方案比较): their figures, and each beside the base what is unlike, who is
/// decided differently and why.
///
/// Children are joined by application number; groups, sites, sessions and classes by their codes.
package struct Comparison: Sendable {
    /// In the order in which they were asked for; at least one.
    package let sides: [ComparedSide]
    /// Position in `sides`.
    package let base: Int
    /// Every figure that any side has, by section; values by side, nil where a side has none.
    package let rows: [FigureRow]
    /// One per side; nil for the base, and where one of the two has no placement.
    package private(set) var differences: [SideDifference?]
    /// Groups, sites, sessions and classes of any side, those of the first side first.
    package let places: ComparedPlaces
    /// One list per side: signs that it is of another scenario than the base. Empty for variants, which
    /// change their scenario on purpose.
    package private(set) var mismatches: [[ScenarioMismatch]]

    package init(_ sides: [ComparedSide], base: Int) {
        self.sides = sides
        self.base = base
        mismatches = sides.map { _ in [] }
        let places = ComparedPlaces(sides.map(\.scenario))
        self.places = places
        rows = FigureRow.all(of: sides.map(\.figures), in: places)
        differences = sides.indices.map { side in
            guard side != base else { return nil }
            return SideDifference(from: sides[base], to: sides[side], places)
        }
    }

    /// The base's figures against a side's.
    package func change(_ row: FigureRow, side: Int) -> Int? {
        guard let here = row.values[side], let there = row.values[base] else { return nil }
        return here - there
    }

    /// For runs, which may be of any scenario.
    package mutating func findMismatches() {
        mismatches = sides.map {
            ScenarioMismatch.all(from: sides[base].scenario, to: $0.scenario)
        }
    }

    package mutating func set(
        _ attribution: Attribution,
        _ causes: [ChildID: ChildCause],
        side: Int
    ) {
        differences[side]?.set(attribution, causes)
    }
}

/// One figure of every side.
package struct FigureRow: Hashable, Sendable {
    package let figure: Figure
    /// By side; nil where the side has no such figure.
    package let values: [Int?]
}

/// One side against the base.
package struct SideDifference: Sendable {
    package let unlike: [Unlike]
    /// In the order of the base's applications.
    package private(set) var changed: [ChangedChild]
    /// Children of both runs for whom nothing changed.
    package let unchangedCount: Int
    /// Applications of one of the two only, in its order.
    package let onlyInBase: [ChildID]
    package let onlyHere: [ChildID]
    /// All children, then each group, then each band.
    package let effects: [GroupEffect]
    /// Classes by their order, then those who wait.
    package let flows: [ChildFlow]
    /// Whether both runs are proven; otherwise some differences may be ones of chance.
    package let isProven: Bool
    /// Nil where nothing was switched: runs, and variants that were not asked for causes.
    package private(set) var attribution: Attribution?

    mutating func set(_ attribution: Attribution, _ causes: [ChildID: ChildCause]) {
        self.attribution = attribution
        for index in changed.indices { changed[index].cause = causes[changed[index].child] }
    }

    package func count(_ kind: ChangedChild.Kind) -> Int { changed.count { $0.kind == kind } }
}
