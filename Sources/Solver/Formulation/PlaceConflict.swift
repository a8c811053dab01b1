import PlacementModel

/// Finds why demanded places cannot all be had (Hall's condition).
///
/// Problem: an assignment that meets as many demands as possible leaves some unmet. From such a
/// child follow the seats that would meet its demands to the children who sit there, and on to the
/// seats that would meet theirs. No free seat is ever reached, because it could be passed on. So the
/// children that were reached have more demands than seats: proof that no assignment meets all.
///
/// Complexity: O(arcs of the children reached).
///
/// Reference: P. Hall, On Representatives of Subsets, J. London Math. Soc. 10 (1935).
struct PlaceConflict {
    let scenario: Scenario
    let formulation: PureFormulation
    let demands: [DemandedPlaces]

    /// - Parameter assignment: per child its arc, or nil; the most demands that can be met.
    /// - Returns: nil when every demand is met.
    func conflict(in assignment: [Int32?]) -> Conflict? {
        let unmet = scenario.children.indices.filter { isUnmet($0, assignment) }
        guard let first = unmet.first else { return nil }
        let own = demandsOf(first)
        let canMeetAll = formulation.problem.arcs(of: first).contains { meets(first, $0) }
        if own.count > 1, !canMeetAll {
            // More places than the child may have, however many seats there are.
            return Conflict(demands: own, classIndices: named(by: own), seatCount: 1)
        }
        var occupants = [[Int]](repeating: [], count: formulation.problem.seatGroupCount)
        for (child, arc) in assignment.enumerated() {
            guard let arc else { continue }
            occupants[Int(formulation.problem.arcSeatGroup[Int(arc)])].append(child)
        }
        var reachedChildren: Set<Int> = [first]
        var reachedGroups: Set<Int> = []
        var queue = [first]
        while let child = queue.popLast() {
            for arc in formulation.problem.arcs(of: child) where meets(child, arc) {
                let group = Int(formulation.problem.arcSeatGroup[arc])
                guard reachedGroups.insert(group).inserted else { continue }
                for other in occupants[group] where reachedChildren.insert(other).inserted {
                    queue.append(other)
                }
            }
        }
        let children = reachedChildren.sorted()
        let involved = children.flatMap(demandsOf)
        let seated = reachedGroups.map { formulation.seatPlan.seatGroups[$0].classIndex }
        return Conflict(
            demands: involved,
            classIndices: Set(named(by: involved) + seated).sorted(),
            seatCount: reachedGroups.reduce(0) {
                $0 + Int(formulation.problem.capacities[$1])
            }
        )
    }

    private func named(by demands: [PlaceDemand]) -> [Int32] {
        demands.compactMap { demand in
            if case .careClass(let index) = demand.place { index } else { nil }
        }
    }

    private func demandsOf(_ child: Int) -> [PlaceDemand] {
        demands.flatMap { $0.demands(ofChild: child) }
    }

    private func classIndex(ofArc arc: Int) -> Int32 {
        formulation.seatPlan.seatGroups[Int(formulation.problem.arcSeatGroup[arc])].classIndex
    }

    private func meets(_ child: Int, _ arc: Int) -> Bool {
        demandsOf(child).allSatisfy { $0.isMet(byClass: classIndex(ofArc: arc), of: scenario) }
    }

    private func isUnmet(_ child: Int, _ assignment: [Int32?]) -> Bool {
        demandsOf(child).contains { demand in
            guard let arc = assignment[child] else { return true }
            return !demand.isMet(byClass: classIndex(ofArc: Int(arc)), of: scenario)
        }
    }
}
