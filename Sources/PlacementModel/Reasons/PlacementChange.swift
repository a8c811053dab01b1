/// What another placement gains and loses against the run's.
package struct PlacementChange: Hashable, Sendable {
    /// The goals that both pursue, in strict order, without those that must be reached whatever
    /// happens: manual placements and promised places.
    package let goals: [GoalDifference]
    package let figures: PlacementFigures
    /// Children with a place there and none here, the other way round, and with another class.
    package let gained: [Int32]
    package let lost: [Int32]
    package let moved: [Int32]

    /// Whether every difference of the goals is exact.
    package var isProven: Bool { goals.allSatisfy(\.isProven) }

    /// The first goal that differs, if one does and everything before it is exact.
    package var decisive: GoalDifference? {
        goals.first { !$0.isProven || $0.change != 0 }.flatMap { $0.isProven ? $0 : nil }
    }

    /// Two placements that were solved for.
    package init(from here: Run, to there: Run) {
        var isExact = true
        let goals = here.outcome.goals.compactMap { before -> GoalDifference? in
            guard before.level != .pinned, before.level != .kept,
                let after = there.outcome.goals.first(where: { $0.level == before.level })
            else { return nil }
            isExact = isExact && before.value == before.bound && after.value == after.bound
            return GoalDifference(
                level: before.level,
                change: after.value - before.value,
                isProven: isExact
            )
        }
        self.init(
            goals,
            here,
            here.scenario.children.indices.lazy.map { child in
                (Int32(child), there.seats(ofChild: child).map { $0.1 })
            }
        )
    }

    /// - Parameter seats: children in ascending order with the options they hold then; the others are
    ///   where they were.
    package init(
        _ goals: [GoalDifference],
        _ run: Run,
        _ seats: some Sequence<(child: Int32, options: [PlacementOption])>
    ) {
        var figures = PlacementFigures(groupCount: run.scenario.groups.count)
        var gained: [Int32] = []
        var lost: [Int32] = []
        var moved: [Int32] = []
        for (child, after) in seats {
            let before = run.seats(ofChild: Int(child)).map { $0.1 }
            if before == after { continue }
            figures.count(run.scenario.children[Int(child)], after, sign: 1)
            figures.count(run.scenario.children[Int(child)], before, sign: -1)
            if before.map(\.classIndex) == after.map(\.classIndex) { continue }
            if before.isEmpty {
                gained.append(child)
            } else if after.isEmpty {
                lost.append(child)
            } else {
                moved.append(child)
            }
        }
        self.goals = goals
        self.figures = figures
        self.gained = gained
        self.lost = lost
        self.moved = moved
    }
}

/// How much more of a goal there is, in the goal's unit; less is negative.
package struct GoalDifference: Hashable, Sendable {
    package let level: GoalLevel
    package let change: Int
    /// Whether both values, and those of all goals before, are proven; otherwise the difference is
    /// only that of the placements found.
    package let isProven: Bool

    package init(level: GoalLevel, change: Int, isProven: Bool) {
        self.level = level
        self.change = change
        self.isProven = isProven
    }
}
