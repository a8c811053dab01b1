internal import GLPK

// The engine's own tree: best bound first, every bound recomputed in exact arithmetic.
//
// Invariant: the open nodes' boxes and the closed leaves cover every point that is better than the
// one at hand; a leaf is closed only by a safe bound of at most the value at hand, by a proof that it
// is empty, or because all its columns are fixed. The bound of the whole is the largest of the open
// nodes' bounds and the value at hand.
//
// A large component is first searched for plans: only columns without a group are split, classes
// that open and carers, and a node at which these are whole waits as a plan. The same tree then goes
// on with all columns.

/// Closes the gap that the root's relaxation leaves.
struct BranchAndBound {
    struct Node {
        let path: [BoundChange]
        let bound: Int64
        let number: Int
    }

    /// A node whose classes and carers are whole in the relaxation.
    struct Plan {
        let node: Node
        let box: IntegerBox
        let point: RelaxationPoint
    }

    /// Which columns are split.
    enum Reach {
        case structure, all
    }

    private var open = BinaryHeap<Node> { one, other in
        // Among equals the latest: it is the deepest, and leads to points soon.
        one.bound != other.bound ? one.bound > other.bound : one.number > other.number
    }
    private var nodeNumber = 0
    private var nodeCount = 0
    private(set) var plans: [Plan] = []
    private var branching: Branching
    private let limits: SearchLimits
    private let notify: (LevelState) -> Void

    private static let mostPlans = 3

    init(
        _ component: IntegerComponent,
        bound: Int64,
        _ limits: SearchLimits,
        notify: @escaping (LevelState) -> Void
    ) {
        branching = Branching(component)
        self.limits = limits
        self.notify = notify
        insert([], bound: bound)
    }

    var hasStructure: Bool { branching.hasStructure }

    /// Searches until the gap is closed, enough plans are found, or the work is used up; improves
    /// `state` on the way.
    mutating func run(
        _ reach: Reach,
        nodeLimit: Int,
        _ relaxation: inout RelaxationLP,
        _ problem: inout Problem,
        _ state: inout LevelState
    ) throws(SolverFault) {
        let root = state.boxOfBetterPoints
        if reach == .all {
            for plan in plans { open.insert(plan.node) }
            plans = []
        }
        var bestLeft = Int64.min
        while let node = open.popFirst() {
            guard node.bound > state.value ?? .min else { break }
            let isEnough = reach == .structure && plans.count >= Self.mostPlans
            guard nodeCount < nodeLimit, !isEnough, !limits.isCancelled else {
                open.insert(node)
                bestLeft = node.bound
                break
            }
            let waiting = max(node.bound, plans.map(\.node.bound).max() ?? .min)
            if waiting < state.bound {
                state.lowerBound(to: waiting)
                notify(state)
            }
            nodeCount += 1
            guard let box = box(of: node, in: root) else { continue }
            try expand(node, box, reach, &relaxation, &problem, &state)
        }
        for plan in plans { bestLeft = max(bestLeft, plan.node.bound) }
        state.lowerBound(to: max(bestLeft, state.value ?? .min))
        if bestLeft == .min && state.value == nil { state.isInfeasible = true }
    }

    private mutating func insert(_ path: [BoundChange], bound: Int64) {
        open.insert(Node(path: path, bound: bound, number: nodeNumber))
        nodeNumber += 1
    }

    /// - Returns: nil if the node holds no better point.
    private func box(of node: Node, in root: IntegerBox) -> IntegerBox? {
        var box = root
        for change in node.path {
            let column = Int(change.column)
            box.lower[column] = max(box.lower[column], change.lower)
            box.upper[column] = min(box.upper[column], change.upper)
            if box.lower[column] > box.upper[column] { return nil }
        }
        return box
    }

    private mutating func expand(
        _ node: Node,
        _ box: IntegerBox,
        _ reach: Reach,
        _ relaxation: inout RelaxationLP,
        _ problem: inout Problem,
        _ state: inout LevelState
    ) throws(SolverFault) {
        try relaxation.restrict(&problem, to: box)
        switch try relaxation.solve(&problem, .dual, target: state.value) {
        case .infeasible: return
        case .undecided:
            let change = branching.anySplit(box, at: nil)
            branch(node, box, bound: node.bound, change, &state)
        case .bounded(let point):
            state.offer(rounded: point.columns)
            let bound = min(node.bound, point.safe.floor)
            guard bound > state.value ?? .min else { return }
            let candidates = branching.candidates(box, reach, at: point.columns)
            if candidates.isEmpty, reach == .structure {
                let node = Node(path: node.path, bound: bound, number: node.number)
                plans.append(Plan(node: node, box: box, point: point))
                return
            }
            let split = try branching.strongest(
                candidates,
                box,
                at: point,
                &relaxation,
                &problem
            )
            branch(
                node,
                box,
                bound: bound,
                split ?? branching.anySplit(box, at: point.columns),
                &state
            )
        }
    }

    private mutating func branch(
        _ node: Node,
        _ box: IntegerBox,
        bound: Int64,
        _ split: Branching.Split?,
        _ state: inout LevelState
    ) {
        guard let split else {
            // A single point: it is feasible, or the leaf is empty.
            state.offer(box.lower)
            return
        }
        for half in split.halves(of: box) { insert(node.path + [half], bound: bound) }
    }
}
