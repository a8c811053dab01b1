import PlacementModel

/// What is done today, as the baseline: applications in the order of their arrival, each to its
/// first wish with a free seat.
///
/// Order: by time of application; those without one after all others; equal times by their row.
/// An application goes through its options by wish rank, then nearest first, and takes a seat that
/// is not reserved if there is one, otherwise a seat reserved for a group of its own. After the
/// last application, reserved seats that are released go to those who wait, in the same order.
struct FirstComeAllocation {
    private let scenario: Scenario
    private let options: RaggedTable<PlacementOption>
    private let formulation: PureFormulation

    init(
        _ scenario: Scenario,
        options: RaggedTable<PlacementOption>,
        formulation: PureFormulation
    ) {
        self.scenario = scenario
        self.options = options
        self.formulation = formulation
    }

    /// Per child the arc it takes; nil for waiting.
    ///
    /// - Parameter given: per child the arc that it has before anyone arrives.
    /// - Complexity: O(n log n + arcs).
    func assignment(given: [Int32?]) -> [Int32?] {
        var free = formulation.problem.capacities
        var assignment = given
        for arc in given.lazy.compactMap({ $0 }) {
            free[Int(formulation.problem.arcSeatGroup[Int(arc)])] -= 1
        }
        let arrivals = scenario.children.indices.sorted { first, second in
            let times = (
                scenario.children[first].appliedAt ?? .max,
                scenario.children[second].appliedAt ?? .max
            )
            return (times.0, first) < (times.1, second)
        }
        for uses in [
            [PureFormulation.SeatUse.open, .minimum, .additional],
            [.minimumReleased, .additionalReleased],
        ] {
            for child in arrivals where assignment[child] == nil {
                let arc = preferredArcs(of: child).first { arc in
                    uses.contains(formulation.arcUse[arc])
                        && free[Int(formulation.problem.arcSeatGroup[arc])] > 0
                }
                guard let arc else { continue }
                free[Int(formulation.problem.arcSeatGroup[arc])] -= 1
                assignment[child] = Int32(arc)
            }
        }
        return assignment
    }

    /// By wish rank, then distance, then class; within a class first the seats that a quota closes
    /// to others, so that nobody takes a seat of which fewer may make use, then open ones.
    private func preferredArcs(of child: Int) -> [Int] {
        formulation.problem.arcs(of: child).sorted { first, second in
            let left = options.elements[Int(formulation.arcOption[first])]
            let right = options.elements[Int(formulation.arcOption[second])]
            let leftKey = (
                left.wishRank ?? .max, left.distance?.count ?? .max, left.classIndex,
                isClosedToOthers(first) ? 0 : 1, first
            )
            let rightKey = (
                right.wishRank ?? .max, right.distance?.count ?? .max, right.classIndex,
                isClosedToOthers(second) ? 0 : 1, second
            )
            return leftKey < rightKey
        }
    }

    private func isClosedToOthers(_ arc: Int) -> Bool {
        let group = Int(formulation.problem.arcSeatGroup[arc])
        return formulation.seatPlan.seatGroups[group].closedToQuotaIndex != nil
    }
}
