package import PlacementModel

/// How far the seats of a run are from the homes of those who have them.
package struct DistanceTally: Hashable, Sendable {
    /// Metres of every seat whose distance is known, ascending.
    package let metres: [Int]
    /// Seats whose distance is not known.
    package let unknown: Int

    package init(_ run: Run) {
        var metres: [Int] = []
        var unknown = 0
        for child in run.scenario.children.indices {
            for (_, option) in run.seats(ofChild: child) {
                if let distance = option.distance {
                    metres.append(Int(distance.count))
                } else {
                    unknown += 1
                }
            }
        }
        self.metres = metres.sorted()
        self.unknown = unknown
    }

    /// The shortest distance that so many of a hundred seats do not exceed; nil where none is known.
    ///
    /// - Parameter percent: 1 to 100.
    package func metres(ofPercent percent: Int) -> Int? {
        metres.isEmpty ? nil : metres[(metres.count * percent + 99) / 100 - 1]
    }
}
