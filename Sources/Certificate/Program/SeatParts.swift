import PlacementModel

/// Seats of one class that are open to the same children, in the integer program.
struct SeatPart {
    let classIndex: Int32
    /// Position in `Policy.reserves`; -1 for open seats.
    let reserve: Int32
    /// Places; of a reserve wider than a class the most that it may keep here.
    let places: Int
    /// Whether the reserve is wider than a class, so that the placement decides how many places of
    /// the class it keeps.
    let isWide: Bool
}

/// The seats of every class, split by the reserves that keep places.
///
/// Two things differ from the rows of `classes.csv`: a minimum with release keeps no seats apart, and
/// quotas are rows of the program.
struct SeatParts {
    private(set) var parts: [SeatPart] = []
    /// `start[c] ..< start[c + 1]` are the parts of class c; the first is the open one.
    private(set) var start: [Int32] = [0]

    func range(ofClass index: Int) -> Range<Int> { Int(start[index])..<Int(start[index + 1]) }

    /// Whether some reserve wider than the class may keep places in it.
    func hasWide(class index: Int) -> Bool {
        range(ofClass: index).contains { parts[$0].isWide }
    }

    /// Nil when the reserves of a class ask for more seats than it has.
    init?(_ facts: ScenarioFacts) {
        let reserves = facts.scenario.policy.reserves
        let wide = SeatParts.wideAmounts(facts)
        for index in facts.classes.indices {
            let seats = facts.classes[index].seats
            var (open, rest) = (seats, seats)
            var kept: [SeatPart] = []
            for (position, reserve) in reserves.enumerated()
            where reserve.scope.names(class: index) {
                let amount = reserve.amount.count(of: seats)
                rest -= amount
                guard reserve.keepsUnusedPlaces else { continue }
                open -= amount
                kept.append(SeatParts.part(index, position, amount, isWide: false))
            }
            guard rest >= 0 else { return nil }
            for (position, amounts) in wide where amounts[index] > 0 {
                // Beside all places that the class reserves by itself, released ones included.
                let most = min(rest, amounts[index])
                kept.append(SeatParts.part(index, position, most, isWide: true))
            }
            parts.append(SeatParts.part(index, -1, open, isWide: false))
            parts += kept
            start.append(Int32(parts.count))
        }
    }

    private static func part(
        _ index: Int,
        _ reserve: Int,
        _ places: Int,
        isWide: Bool
    ) -> SeatPart {
        SeatPart(classIndex: Int32(index), reserve: Int32(reserve), places: places, isWide: isWide)
    }

    /// Per reserve that is wider than a class and keeps places, per class what it keeps in the class's
    /// part of its scope.
    private static func wideAmounts(_ facts: ScenarioFacts) -> [(Int, [Int])] {
        facts.scenario.policy.reserves.enumerated().compactMap { position, reserve in
            guard !reserve.scope.isEachClass, reserve.keepsUnusedPlaces else { return nil }
            var amounts = [Int](repeating: 0, count: facts.classes.count)
            for part in reserve.scope.parts(of: facts) {
                let amount = reserve.amount.count(of: part.seats)
                for careClass in part.classes { amounts[careClass] = amount }
            }
            return (position, amounts)
        }
    }
}
