import PlacementModel

/// The seats of every child, by arc, in the order in which it took them.
struct ArcsOfChildren: Sendable {
    /// How many seats a child may have.
    private let limit: Int
    /// `arcs[child * limit ..< child * limit + counts[child]]` are a child's.
    private var arcs: [Int32]
    private var counts: [Int32]

    init(_ scenario: Scenario) {
        // One seat a session.
        limit = max(1, min(Int(scenario.policy.sessionsPerChild), scenario.sessions.count))
        arcs = Array(repeating: 0, count: scenario.children.count * limit)
        counts = Array(repeating: 0, count: scenario.children.count)
    }

    var childCount: Int { counts.count }

    subscript(child: Int) -> ArraySlice<Int32> {
        arcs[child * limit..<child * limit + Int(counts[child])]
    }

    func count(of child: Int) -> Int { Int(counts[child]) }

    /// Precondition: the child has fewer seats than it may have.
    mutating func append(_ arc: Int32, to child: Int) {
        precondition(counts[child] < limit, "a child has one seat a session")
        arcs[child * limit + Int(counts[child])] = arc
        counts[child] += 1
    }

    /// - Returns: whether the child had it.
    mutating func remove(_ arc: Int32, from child: Int) -> Bool {
        guard let position = self[child].firstIndex(of: arc) else { return false }
        let end = child * limit + Int(counts[child])
        for later in position + 1..<end { arcs[later - 1] = arcs[later] }
        counts[child] -= 1
        return true
    }
}
