internal import GLPK

// The engine's own tree: best bound first, every bound recomputed in exact arithmetic.
//
// Invariant: the open nodes' boxes and the closed leaves cover every point that is better than the
// one at hand; a leaf is closed only by a safe bound of at most the value at hand, by a proof that it
// is empty, or because all its columns are fixed. The bound of the whole is the largest of the open
// nodes' bounds and the value at hand.

/// Closes the gap that the root's relaxation leaves.
struct BranchAndBound {
    private struct Node {
        let path: [BoundChange]
        let bound: Int64
        let number: Int
    }

    private var open = BinaryHeap<Node> { one, other in
        // Among equals the latest: it is the deepest, and leads to points soon.
        one.bound != other.bound ? one.bound > other.bound : one.number > other.number
    }
    private var nodeCount = 0
    private let priority: BranchingPriority
    private let root: IntegerBox
    private let nodeLimit: Int
    private let cancellation: Cancellation
    private let notify: (LevelState) -> Void

    init(
        _ relaxation: RelaxationLP,
        nodeLimit: Int?,
        cancellation: Cancellation,
        notify: @escaping (LevelState) -> Void
    ) {
        root = relaxation.box
        priority = BranchingPriority(relaxation.component)
        self.nodeLimit = nodeLimit ?? .max
        self.cancellation = cancellation
        self.notify = notify
    }

    /// Searches until the gap is closed or the work is used up; improves `state` on the way.
    mutating func run(
        _ relaxation: inout RelaxationLP,
        _ problem: inout Problem,
        _ state: inout LevelState
    ) throws(SolverFault) {
        insert([], bound: state.bound)
        var worstLeft = Int64.min
        while let node = open.popFirst() {
            guard node.bound > state.value ?? .min else { break }
            guard nodeCount < nodeLimit, !cancellation.isRequested else {
                worstLeft = node.bound
                break
            }
            if node.bound < state.bound {
                state.lowerBound(to: node.bound)
                notify(state)
            }
            nodeCount += 1
            try expand(node, &relaxation, &problem, &state)
        }
        state.lowerBound(to: max(worstLeft, state.value ?? .min))
        if worstLeft == .min && state.value == nil { state.isInfeasible = true }
    }

    private mutating func insert(_ path: [BoundChange], bound: Int64) {
        open.insert(Node(path: path, bound: bound, number: nodeNumber))
        nodeNumber += 1
    }

    private var nodeNumber = 0

    private mutating func expand(
        _ node: Node,
        _ relaxation: inout RelaxationLP,
        _ problem: inout Problem,
        _ state: inout LevelState
    ) throws(SolverFault) {
        var box = root
        for change in node.path {
            box.lower[Int(change.column)] = change.lower
            box.upper[Int(change.column)] = change.upper
        }
        try relaxation.restrict(&problem, to: box)
        switch try relaxation.solve(&problem, .dual, target: state.value) {
        case .infeasible: return
        case .undecided:
            branch(node, box, bound: node.bound, at: nil, &state)
        case .bounded(let point):
            state.offer(rounded: point.columns)
            let bound = min(node.bound, point.safe.floor)
            guard bound > state.value ?? .min else { return }
            branch(node, box, bound: bound, at: point.columns, &state)
        }
    }

    private mutating func branch(
        _ node: Node,
        _ box: IntegerBox,
        bound: Int64,
        at point: [Double]?,
        _ state: inout LevelState
    ) {
        if let (column, below) = priority.split(box, at: point) {
            let (low, high) = (box.lower[column], box.upper[column])
            let column = Int32(column)
            let lowerHalf = BoundChange(column: column, lower: low, upper: below)
            let upperHalf = BoundChange(column: column, lower: below + 1, upper: high)
            insert(node.path + [lowerHalf], bound: bound)
            insert(node.path + [upperHalf], bound: bound)
        } else {
            // A single point: it is feasible, or the leaf is empty.
            state.offer(box.lower)
        }
    }
}

/// Which column a node is split at.
struct BranchingPriority: Sendable {
    /// Per column how far its decision reaches: the largest coefficient, for a class that opens or a
    /// carer moves many children.
    private let reach: [Int64]

    init(_ component: IntegerComponent) {
        var reach = [Int64](repeating: 0, count: component.columnCount)
        for row in 0..<component.programRows.count {
            for entry in component.entries(ofRow: row) {
                let column = Int(component.entryColumn[entry])
                reach[column] = max(reach[column], abs(component.entryCoefficient[entry]))
            }
        }
        self.reach = reach
    }

    /// A column and the largest value of its lower half; nil if every column is fixed.
    func split(_ box: IntegerBox, at point: [Double]?) -> (column: Int, below: Int64)? {
        var best: (column: Int, below: Int64, score: Double)?
        for column in 0..<box.count where !box.isFixed(column) {
            let place = point?[column] ?? Double(box.lower[column])
            let whole = place.rounded(.down)
            let part = place - whole
            guard part > 1e-6, part < 1 - 1e-6 else { continue }
            let score = min(part, 1 - part) * Double(min(reach[column], 32))
            let below = min(max(Int64(whole), box.lower[column]), box.upper[column] - 1)
            if score > best?.score ?? 0 { best = (column, below, score) }
        }
        if let best { return (best.column, best.below) }
        // The relaxation's point is whole and yet does not decide the node.
        guard let column = (0..<box.count).first(where: { !box.isFixed($0) }) else { return nil }
        let place = point.map { Int64($0[column].rounded()) } ?? box.lower[column]
        return (column, min(max(place, box.lower[column]), box.upper[column] - 1))
    }
}
