import Parallel

// Two seat groups belong to one part if a chain of selected arcs joins them: parts share no child
// and no seat, so each is a problem of its own.

/// The connected parts of a selection, the largest first, in flat arrays.
struct Partition {
    private(set) var rowStart: [Int32] = [0]
    private(set) var rows: [Int32] = []
    private(set) var groupStart: [Int32] = [0]
    private(set) var groups: [Int32] = []
    /// Per seat group of the problem its place within its part's groups.
    private(set) var localGroup: [Int32]

    var count: Int { rowStart.count - 1 }

    func rows(of part: Int) -> ArraySlice<Int32> {
        rows[Int(rowStart[part])..<Int(rowStart[part + 1])]
    }

    func groups(of part: Int) -> ArraySlice<Int32> {
        groups[Int(groupStart[part])..<Int(groupStart[part + 1])]
    }

    /// - Complexity: O(arcs of the selection + seat groups).
    init(_ selection: ArcSelection, _ problem: TransportationProblem, _ threads: Threads) {
        var forest = Self.forest(selection, problem, threads)
        let home = (0..<selection.rowCount).map { row in
            let arc = Int(selection.arcs[Int(selection.rowStart[row])])
            return forest.root(of: problem.arcSeatGroup[arc])
        }
        var size = [Int32](repeating: 0, count: problem.seatGroupCount)
        for root in home { size[Int(root)] += 1 }
        let roots = size.indices.filter { size[$0] > 0 }.sorted {
            (size[$1], $0) < (size[$0], $1)
        }
        var part = [Int32](repeating: -1, count: problem.seatGroupCount)
        for (index, root) in roots.enumerated() { part[root] = Int32(truncatingIfNeeded: index) }
        let partOfGroup = (0..<problem.seatGroupCount).map {
            part[Int(forest.root(of: Int32(truncatingIfNeeded: $0)))]
        }
        (rowStart, rows) = Self.bucket(home.map { part[Int($0)] }, count: roots.count)
        (groupStart, groups) = Self.bucket(partOfGroup, count: roots.count)
        localGroup = [Int32](repeating: -1, count: problem.seatGroupCount)
        for index in 0..<roots.count {
            for (local, group) in groups(of: index).enumerated() {
                localGroup[Int(group)] = Int32(truncatingIfNeeded: local)
            }
        }
    }

    /// The seat groups that arcs join, those of stretches of rows side by side.
    private static func forest(
        _ selection: ArcSelection,
        _ problem: TransportationProblem,
        _ threads: Threads
    ) -> DisjointGroups {
        let forests = threads.stretches(of: selection.rowCount, atLeast: 20_000) { rows in
            var forest = DisjointGroups(count: problem.seatGroupCount)
            for row in rows {
                let range = selection.range(of: row)
                let first = problem.arcSeatGroup[Int(selection.arcs[range.lowerBound])]
                for index in range.dropFirst() {
                    forest.join(first, problem.arcSeatGroup[Int(selection.arcs[index])])
                }
            }
            return forest
        }
        guard var all = forests.first else {
            return DisjointGroups(count: problem.seatGroupCount)
        }
        for forest in forests.dropFirst() { all.join(forest) }
        return all
    }

    /// The indices of `keys` by key, ascending within a key; those with key -1 are left out.
    static func bucket(_ keys: [Int32], count: Int) -> (start: [Int32], items: [Int32]) {
        var start = [Int32](repeating: 0, count: count + 1)
        for key in keys where key >= 0 { start[Int(key) + 1] += 1 }
        for key in 0..<count { start[key + 1] += start[key] }
        var next = start
        var items = [Int32](repeating: 0, count: Int(start[count]))
        for (item, key) in keys.enumerated() where key >= 0 {
            items[Int(next[Int(key)])] = Int32(truncatingIfNeeded: item)
            next[Int(key)] += 1
        }
        return (start, items)
    }
}

/// Union-find; the smallest member of a set is its root.
private struct DisjointGroups: Sendable {
    private var parent: [Int32]

    init(count: Int) { parent = (0..<count).map { Int32(truncatingIfNeeded: $0) } }

    mutating func root(of member: Int32) -> Int32 {
        var current = member
        while parent[Int(current)] != current {
            parent[Int(current)] = parent[Int(parent[Int(current)])]
            current = parent[Int(current)]
        }
        return current
    }

    /// Joins what another forest of the same members joins.
    mutating func join(_ other: DisjointGroups) {
        for (member, parent) in other.parent.enumerated() {
            join(Int32(truncatingIfNeeded: member), parent)
        }
    }

    mutating func join(_ one: Int32, _ other: Int32) {
        // Mostly they are joined already, and seen to be without a write.
        guard parent[Int(one)] != parent[Int(other)] else { return }
        let (a, b) = (root(of: one), root(of: other))
        if a != b { parent[Int(max(a, b))] = min(a, b) }
    }
}
