internal import GLPK

// The engine's own tree: best bound first, every bound recomputed in exact arithmetic.
//
// Invariant: the open nodes' boxes and the closed leaves cover every point that is better than the
// one at hand; a leaf is closed only by a safe bound of at most the value at hand, by a proof that it
// is empty, or because all its columns are fixed. The bound of the whole is the largest of the open
// nodes' bounds and the value at hand.
//
// Points as good as the one at hand matter to the goals after this one. They lie in the leaves whose
// bound is the value: those are the regions that the next goal's tree begins with.
//
// A large component is first searched for plans: only columns without a group are split, classes
// that open and carers, and a node at which these are whole waits as a plan. The same tree then goes
// on with all columns.

/// Closes the gap that the root's relaxation leaves.
struct BranchAndBound {
    struct Node {
        let region: Region
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
    private(set) var nodeCount = 0
    /// Plans that nobody searched around yet, and the nodes of those that were.
    private(set) var newPlans: [Plan] = []
    private var settledPlans: [Node] = []
    /// Closed, and may hold points as good as the one at hand.
    private var leaves: [Node] = []
    private var branching: Branching
    private let limits: SearchLimits
    private let notify: (LevelState) -> Void

    static let mostPlans = 3
    /// Beyond this the lists of what a node rules out take more memory than they save time.
    private static let mostNarrowedColumns = 20_000

    init(
        _ component: IntegerComponent,
        regions: [Region],
        bound: Int64,
        _ limits: SearchLimits,
        notify: @escaping (LevelState) -> Void
    ) {
        branching = Branching(component)
        self.limits = limits
        self.notify = notify
        for region in regions { insert(region, bound: bound) }
    }

    /// Where points of at least `value` may lie.
    func regions(reaching value: Int64) -> [Region] {
        var left = leaves + settledPlans + newPlans.map(\.node)
        var rest = open
        while let node = rest.popFirst() { left.append(node) }
        return left.filter { $0.bound >= value }.sorted { $0.number < $1.number }.map(\.region)
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
        let root = state.boxOfGoodPoints
        state.log.useBound()
        if reach == .all {
            for node in settledPlans + newPlans.map(\.node) { open.insert(node) }
            settledPlans = []
            newPlans = []
        }
        let planBound = settledPlans.map(\.bound).max() ?? .min
        var bestLeft = Int64.min
        while let node = open.popFirst() {
            guard node.bound > state.value ?? .min else {
                open.insert(node)
                break
            }
            let isEnough = reach == .structure && newPlans.count >= Self.mostPlans
            guard nodeCount < nodeLimit, !isEnough, !limits.isCancelled else {
                open.insert(node)
                bestLeft = node.bound
                break
            }
            let waiting = max(node.bound, planBound, newPlans.map(\.node.bound).max() ?? .min)
            if waiting < state.bound {
                state.lowerBound(to: waiting)
                notify(state)
            }
            nodeCount += 1
            guard let box = root.restricted(to: node.region.path) else { continue }
            try expand(node, box, reach, &relaxation, &problem, &state)
        }
        for plan in newPlans { bestLeft = max(bestLeft, plan.node.bound) }
        bestLeft = max(bestLeft, planBound)
        state.lowerBound(to: max(bestLeft, state.value ?? .min))
        if bestLeft == .min && state.value == nil { state.isInfeasible = true }
        leaves.removeAll { $0.bound < state.value ?? .min }
    }

    mutating func settlePlans() {
        settledPlans += newPlans.map(\.node)
        newPlans = []
    }

    /// What points of at least `value` leave of a small component's box.
    private func narrowing(
        of box: IntegerBox,
        _ safe: SafeBound,
        toReach value: Int64
    ) -> [BoundChange] {
        guard box.count <= Self.mostNarrowedColumns else { return [] }
        var narrow = box
        safe.narrow(&narrow, toReach: value)
        return (0..<box.count).compactMap { column in
            let (lower, upper) = (narrow.lower[column], narrow.upper[column])
            guard lower != box.lower[column] || upper != box.upper[column] else { return nil }
            return BoundChange(column: Int32(column), lower: lower, upper: upper)
        }
    }

    private mutating func insert(_ region: Region, bound: Int64) {
        open.insert(Node(region: region, bound: bound, number: nodeNumber))
        nodeNumber += 1
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
        case .infeasible(let weights): state.log.note(.empty(node.region.node, weights))
        case .undecided:
            let change = branching.anySplit(box, at: nil)
            branch(node, box, bound: node.bound, change, &state)
        case .bounded(let point):
            state.offer(rounded: point.columns)
            let bound = min(node.bound, point.safe.floor)
            let value = state.value ?? .min
            let narrowed =
                state.value != nil && bound >= value
                ? narrowing(of: box, point.safe, toReach: value) : []
            let region = Region(node: node.region.node, path: node.region.path + narrowed)
            let isBound = point.safe.floor <= node.bound
            if isBound || !narrowed.isEmpty {
                let use: NodeUse = narrowed.isEmpty ? .bounds : isBound ? .both : .narrows
                state.log.note(.node(region.node, point.safe.weights, use))
            }
            let node = Node(region: region, bound: bound, number: node.number)
            guard bound > value else {
                if bound == value { leaves.append(node) }
                return
            }
            let candidates = branching.candidates(box, reach, at: point.columns)
            if candidates.isEmpty, reach == .structure {
                newPlans.append(Plan(node: node, box: box, point: point))
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
            state.log.note(.point(node.region.node))
            leaves.append(node)
            return
        }
        let first = state.log.split(node.region.node, split)
        for (side, half) in split.halves(of: box).enumerated() {
            let path = node.region.path + [half]
            insert(Region(node: first + Int32(side), path: path), bound: bound)
        }
    }
}
