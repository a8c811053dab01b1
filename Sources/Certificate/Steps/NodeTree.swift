/// The nodes of a part's proof: what is left of its box, in parts that exclude each other.
struct NodeTree {
    private struct Node {
        let parent: Int64?
        var changes: [BoxChange]
        /// At the goal at hand; nil while only the whole box has a bound.
        var bound: Int128?
        var isOpen = true
    }

    private var nodes: [Int64: Node] = [0: Node(parent: nil, changes: [])]

    /// Nodes that are neither empty nor split, ascending.
    var open: [Int64] { nodes.filter(\.value.isOpen).keys.sorted() }

    func isOpen(_ number: Int64) -> Bool { nodes[number]?.isOpen ?? false }

    func isKnown(_ number: Int64) -> Bool { nodes[number] != nil }

    /// The bound of a node at the goal at hand: its own, or that of what it was split from.
    func bound(of number: Int64) -> Int128? {
        var (least, next) = (Int128?.none, Optional(number))
        while let number = next, let node = nodes[number] {
            if let bound = node.bound { least = min(least ?? bound, bound) }
            next = node.parent
        }
        return least
    }

    /// What of a box belongs to a node.
    func box(of number: Int64, in whole: ColumnBox) -> ColumnBox {
        var (box, next) = (whole, Optional(number))
        while let number = next, let node = nodes[number] {
            for change in node.changes { box.narrow(Int(change.column), to: change.bounds) }
            next = node.parent
        }
        return box
    }

    mutating func lowerBound(of number: Int64, to bound: Int128) {
        let known = nodes[number]?.bound ?? bound
        nodes[number]?.bound = min(known, bound)
    }

    mutating func narrow(_ number: Int64, _ changes: [BoxChange]) {
        nodes[number]?.changes += changes
    }

    mutating func close(_ number: Int64) { nodes[number]?.isOpen = false }

    /// - Returns: false if the numbers are taken.
    mutating func split(_ number: Int64, at column: Int32, below: Int64, first: Int64) -> Bool {
        guard nodes[first] == nil, nodes[first + 1] == nil else { return false }
        let parts = [Int64.min...below, below + 1...Int64.max]
        for (side, bounds) in parts.enumerated() {
            var child = Node(
                parent: number,
                changes: [BoxChange(column: column, bounds: bounds)]
            )
            child.isOpen = isOpen(number)
            nodes[first + Int64(side)] = child
        }
        close(number)
        return true
    }

    /// Forgets everything but one node, which is all that is left.
    mutating func replaceAll(by number: Int64) {
        nodes = [number: Node(parent: nil, changes: [])]
    }

    /// Bounds are those of one goal.
    mutating func forgetBounds() {
        nodes = nodes.mapValues { node in
            var node = node
            node.bound = nil
            return node
        }
    }
}
