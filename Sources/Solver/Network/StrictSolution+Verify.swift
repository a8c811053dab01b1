// What is proven, for every level in turn and in exact integers: with the level's prices p and
//   u_i = the largest v_ij - p_j over the arcs of the face so far, and at least 0 unless child i
//         had to be placed already,
// the pair (u, p) is feasible for the dual, and the assignment's value equals the dual's
// sum of u_i + sum of capacity_j p_j. By weak duality no assignment of the face has a better value,
// and by complementary slackness the next face contains exactly the best ones.
//
// The prices alone are the proof. Nothing of the solver's own state is believed: the faces are
// built again from the prices and then compared with the solution's.
//
// Complexity: O(arcs) per level.

/// The first claim of a solution that does not hold.
package enum ProofFailure: Error, Equatable, Sendable {
    case shapeDiffers
    case notAnArcOfTheChild(child: Int)
    case overfull(seatGroup: Int)
    case valueCountDiffers(level: Int)
    case arcOffTheFace(level: Int, child: Int)
    case mustBePlaced(level: Int, child: Int)
    case mustBeFull(level: Int, seatGroup: Int)
    case negativePrice(level: Int, seatGroup: Int)
    case valueDiffers(level: Int, claimed: Int64)
    /// The dual bound is above the value of the assignment.
    case notOptimal(level: Int, value: Int64)
    /// The level was left out although there was something to decide.
    case levelLeftOut(level: Int)
    case tiesDiffer(level: Int)
    case faceDiffers
}

extension StrictSolution {
    /// Checks every claim of this solution against the problem and its goals.
    package func verify(
        _ problem: TransportationProblem,
        goals: [StrictGoal]
    ) throws(ProofFailure) {
        guard levels.count == goals.count, assignment.count == problem.childCount else {
            throw .shapeDiffers
        }
        let loads = try checkedLoads(problem)
        var proven = OptimalFace(problem)
        for (level, goal) in goals.enumerated() {
            try verifyTies(levels[level].ties, problem, proven, level)
            switch levels[level].decision {
            case .nothingTied:
                guard !goal.isDemanded(by: levels[level].ties) else {
                    throw .levelLeftOut(level: level)
                }
                for arc in 0..<problem.arcCount where proven.contains(arc: arc, at: level) {
                    proven.arcDepth[arc] += 1
                }
            case .solved(let claimed, let prices):
                let values = goal.values()
                guard values.count == problem.arcCount, prices.count == problem.seatGroupCount
                else { throw .valueCountDiffers(level: level) }
                let proof = LevelProof(problem: problem, values: values, prices: prices)
                try proof.verify(claimed, self, loads, &proven, level)
            }
        }
        guard proven == face else { throw .faceDiffers }
        try verifyTies(remainingTies, problem, proven, goals.count)
    }

    private func checkedLoads(_ problem: TransportationProblem) throws(ProofFailure) -> [Int32] {
        var loads = [Int32](repeating: 0, count: problem.seatGroupCount)
        for child in 0..<problem.childCount where assignment[child] != -1 {
            let arc = Int(assignment[child])
            guard problem.arcs(of: child).contains(arc) else {
                throw .notAnArcOfTheChild(child: child)
            }
            loads[Int(problem.arcSeatGroup[arc])] += 1
        }
        for (group, load) in loads.enumerated() where load > problem.capacities[group] {
            throw .overfull(seatGroup: group)
        }
        return loads
    }

    private func verifyTies(
        _ claimed: Ties,
        _ problem: TransportationProblem,
        _ proven: OptimalFace,
        _ level: Int
    ) throws(ProofFailure) {
        let graph = ExchangeGraph(
            problem,
            face: ArcSelection(problem) { _, arc in proven.contains(arc: arc, at: level) },
            bounds: proven,
            level: level,
            assignment: assignment
        )
        guard graph.ties().ties == claimed else { throw .tiesDiffer(level: level) }
    }
}

/// One level's prices, and what they prove.
private struct LevelProof {
    let problem: TransportationProblem
    let values: ArcValues
    let prices: [Int64]

    func verify(
        _ claimed: Int64,
        _ solution: StrictSolution,
        _ loads: [Int32],
        _ proven: inout OptimalFace,
        _ level: Int
    ) throws(ProofFailure) {
        var dual: Int128 = 0
        var primal: Int128 = 0
        let next = UInt8(level + 1)
        for child in 0..<problem.childCount {
            let used = solution.assignment[child]
            let isBound = proven.mustPlace(child, at: level)
            if used >= 0 {
                guard proven.contains(arc: Int(used), at: level) else {
                    throw .arcOffTheFace(level: level, child: child)
                }
                primal += Int128(values[Int(used)])
            } else if isBound {
                throw .mustBePlaced(level: level, child: child)
            }
            let surplus = surplus(of: child, isBound: isBound, proven, level)
            dual += surplus
            if surplus > 0, !isBound { proven.childMandatoryFrom[child] = next }
            for arc in problem.arcs(of: child)
            where proven.contains(arc: arc, at: level) && net(arc) == surplus {
                proven.arcDepth[arc] = next
            }
        }
        for (group, price) in prices.enumerated() {
            let isBound = proven.mustFill(group, at: level)
            if isBound, loads[group] < problem.capacities[group] {
                throw .mustBeFull(level: level, seatGroup: group)
            }
            if price < 0, !isBound { throw .negativePrice(level: level, seatGroup: group) }
            if price > 0, !isBound { proven.seatGroupMandatoryFrom[group] = next }
            dual += Int128(price) * Int128(problem.capacities[group])
        }
        guard primal == Int128(claimed) else {
            throw .valueDiffers(level: level, claimed: claimed)
        }
        guard primal == dual else { throw .notOptimal(level: level, value: claimed) }
    }

    private func net(_ arc: Int) -> Int128 {
        Int128(values[arc]) - Int128(prices[Int(problem.arcSeatGroup[arc])])
    }

    private func surplus(
        of child: Int,
        isBound: Bool,
        _ proven: OptimalFace,
        _ level: Int
    ) -> Int128 {
        var best: Int128? = isBound ? nil : 0
        for arc in problem.arcs(of: child) where proven.contains(arc: arc, at: level) {
            let net = net(arc)
            best = best.map { max($0, net) } ?? net
        }
        return best ?? 0
    }
}
