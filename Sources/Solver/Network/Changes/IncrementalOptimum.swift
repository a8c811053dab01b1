// Problem: an assignment is best for all goals in strict order. One seat more or less, one child
// less, or one child with other arcs: what is the best assignment then?
//
// Notation: locations are the seat groups and outside. An edge a -> b is the move of a child at a
// to b that gains most, as a vector over the goals; a -> outside is also open where a has a free
// seat, and outside -> a where a seat of a may be left empty, both worth 0.
//
// Invariant: no cycle of moves gains anything, which is what "best for all goals in strict order"
// means: two assignments differ by disjoint simple cycles of moves, and vectors of goals add up and
// compare like numbers.
//
// Method: each change opens or closes one way at one location, so the new optimum is the old one
// and at most one simple cycle through that location, the one that gains most: a longest path
// without gaining cycles (ChainSearch; MoveChains for all locations at once). This is the step of successive shortest paths.
//
// Complexity: O(arcs) to begin; per change O(locations x edges) at worst and about linear in the
// edges as a rule, with one edge per pair of locations that some child joins.
//
// Reference: R. K. Ahuja, T. L. Magnanti, J. B. Orlin, Network Flows, ch. 9 (1993).

/// An assignment that stays best for all goals in strict order while seats and children change.
package struct IncrementalOptimum: Sendable {
    /// Per seat group its seats.
    package internal(set) var capacities: [Int32]
    /// Per child the arc it uses, or -1.
    package internal(set) var assignment: [Int32]
    /// Per goal the value reached.
    package internal(set) var objective: [Int64]
    var vectors: GoalVectors
    var arcSeatGroup: [Int32]
    /// Per child its arcs.
    var arcRange: [Range<Int32>]
    var load: [Int32]
    /// Per location who is there.
    var occupants: [[Int32]]
    /// Per location the best moves away from it.
    var edges: [[MoveEdge]]
    /// Per location what these moves gain, goal by goal, one move after the other.
    var edgeGains: [[Int64]]
    /// Per location where its edge stands among those that are being found; -1 between times.
    var place: [Int32]

    /// Arcs so far, those that were added included; the next one gets this number.
    package var arcCount: Int { arcSeatGroup.count }
    var outside: Int { capacities.count }
    var locationCount: Int { capacities.count + 1 }

    /// - Parameters:
    ///   - values: per goal its values, one per arc; goals that were not asked included.
    ///   - assignment: per child the arc it uses, or -1; best for these goals.
    /// - Throws: ``NetworkFault/startNotBest`` when it is not, ``NetworkFault/overflow(level:)``.
    /// - Complexity: O(arcs x goals), and one search.
    package init(
        _ problem: TransportationProblem,
        values: [ArcValues],
        assignment: [Int32]
    ) throws(NetworkFault) {
        capacities = problem.capacities
        arcSeatGroup = problem.arcSeatGroup
        arcRange = (0..<problem.childCount).map { child in
            problem.arcStart[child]..<problem.arcStart[child + 1]
        }
        self.assignment = assignment
        vectors = try GoalVectors(
            levels: values,
            arcCount: problem.arcCount,
            chainLength: problem.seatGroupCount + 2
        )
        objective = [Int64](repeating: 0, count: values.count)
        load = [Int32](repeating: 0, count: problem.seatGroupCount)
        occupants = [[Int32]](repeating: [], count: problem.seatGroupCount + 1)
        edges = [[MoveEdge]](repeating: [], count: problem.seatGroupCount + 1)
        edgeGains = [[Int64]](repeating: [], count: problem.seatGroupCount + 1)
        place = [Int32](repeating: -1, count: problem.seatGroupCount + 1)
        guard assignment.count == problem.childCount else { throw .startNotBest }
        for (child, arc) in assignment.enumerated() {
            guard arc < 0 || arcRange[child].contains(arc) else { throw .startNotBest }
            occupants[location(ofArc: arc)].append(Int32(child))
            guard arc >= 0 else { continue }
            load[Int(problem.arcSeatGroup[Int(arc)])] += 1
            try count(arc, times: 1)
        }
        guard zip(load, capacities).allSatisfy({ $0 <= $1 }) else { throw .startNotBest }
        for location in 0..<locationCount { rebuildEdges(from: location) }
        try MoveChains.verifyNoGain(self)
    }

    /// The seat group that an arc leads to, those of arcs that were added included.
    package func seatGroup(ofArc arc: Int32) -> Int { Int(arcSeatGroup[Int(arc)]) }

    func location(ofArc arc: Int32) -> Int { arc < 0 ? outside : Int(arcSeatGroup[Int(arc)]) }

    /// Adds an arc's values to the objective, or takes them away.
    mutating func count(_ arc: Int32, times sign: Int64) throws(NetworkFault) {
        for level in objective.indices {
            let (sum, overflow) = objective[level].addingReportingOverflow(
                sign * vectors.value(arc, level)
            )
            guard !overflow else { throw .overflow(level: level) }
            objective[level] = sum
        }
    }
}
