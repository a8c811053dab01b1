internal import GLPK

/// A component on its way through the levels, in strict order.
///
/// After a level, its value becomes a row of the component, and columns that no point of that value
/// can use are fixed by the level's safe bound.
struct ComponentSolver: Sendable {
    enum Status: Sendable { case open, solved, infeasible, undecided }

    private(set) var component: IntegerComponent
    private(set) var point: [Int64]?
    private(set) var status = Status.open
    /// Parts of the component's box that hold all points still sought.
    private var regions = [Region.whole]
    /// What proves the levels so far.
    private(set) var log: ProofLog
    /// The relaxation as the level before left it.
    private var relaxation: RelaxationLP?
    private var keptLevel: KeptLevel?
    /// What a scout proved, less what the levels since then came to.
    private var scouted: Scouted?

    private struct Scouted {
        /// Of the levels still to come of those that it took together.
        var bound: Int64
        /// Of those before the last.
        var weights: ArraySlice<Int64>
    }

    /// The part of the nodes that a large component gets for a level that only counts: it may never
    /// be proven, and the levels after it are waiting.
    private static let partForCounting = 200
    private static let largeColumnCount = 60_000

    /// More regions than this are taken together as one.
    private static let mostRegions = 64

    init(_ component: IntegerComponent, start: [Int64]?, firstDerivedRow: Int) {
        self.component = component
        point = start
        log = ProofLog(firstRow: Int32(firstDerivedRow))
    }

    /// Decides one more level as far as the work allows.
    mutating func advance(
        _ values: [Int64],
        _ limits: SearchLimits,
        notify: @escaping @Sendable (LevelState) -> Void
    ) throws(SolverFault) -> IntegerLevel? {
        guard status == .open || status == .solved else { return nil }
        relaxation?.advance(to: values, keeping: keptLevel, box: component.box)
        keptLevel = nil
        log.beginGoal()
        var state = LevelState(
            component,
            values: values,
            start: point,
            regions: regions,
            log: log
        )
        var limits = limits
        if let scouted, scouted.weights.isEmpty { state.lowerBound(to: scouted.bound) }
        if scouted?.weights.isEmpty == false, component.columnCount > Self.largeColumnCount {
            limits.limits.nodes = limits.limits.nodes.map { max(10, $0 / Self.partForCounting) }
        }
        try LevelSearch(limits: limits, notify: notify).run(&state, &relaxation)
        log = state.log
        guard let value = state.value, let point = state.point else {
            status = state.isInfeasible ? .infeasible : .undecided
            return nil
        }
        self.point = point
        status = .solved
        keep(value, values, state)
        // What is left for the last level when the others keep their values.
        let weight = scouted?.weights.popFirst()
        if let weight { scouted?.bound -= weight * value } else { scouted = nil }
        notify(state)
        return IntegerLevel(value: value, bound: max(value, state.bound))
    }

    /// Looks for a point to begin with that is good in several levels at once.
    mutating func scout(_ blend: LevelBlend, _ limits: SearchLimits) throws(SolverFault) {
        guard component.columnCount > SearchLimits.smallColumnCount else { return }
        log.beginScout(blend.weights)
        var state = LevelState(component, values: blend.values, start: point, log: log)
        try LevelSearch(limits: limits, notify: { _ in }, isScout: true).run(&state, &relaxation)
        point = state.point
        log = state.log
        log.endScout()
        scouted = Scouted(bound: state.bound, weights: blend.weights[...])
    }

    private mutating func keep(_ value: Int64, _ values: [Int64], _ state: LevelState) {
        component.box = hull(of: state.regions, in: state.boxOfGoodPoints)
        regions = state.regions
        if regions.count > Self.mostRegions {
            regions = [Region(node: log.mergeRegions(), path: [])]
        }
        let bound = max(value, state.bound)
        // Where every point of the box has the value, the row says nothing.
        let smallest = -component.box.largestValue(values.map { -$0 })
        guard smallest < Int128(value) else {
            log.endGoal(value: value, bound: bound, keptAs: nil)
            return
        }
        let row = KeptLevel(value: value, values, number: log.newRow())
        component.append(row.bounds, row.entries, number: row.number)
        keptLevel = row
        log.endGoal(value: value, bound: bound, keptAs: row.number)
    }

    /// The smallest box around all regions.
    private func hull(of regions: [Region], in box: IntegerBox) -> IntegerBox {
        var hull: IntegerBox?
        for region in regions {
            guard let part = box.restricted(to: region.path) else { continue }
            hull = hull.map { $0.hull(with: part) } ?? part
        }
        return hull ?? box
    }
}

/// The value that a level reached, as a row for the levels after it.
struct KeptLevel: Sendable {
    let bounds: RowBounds
    let entries: [Cut.Entry]
    let number: Int32

    init(value: Int64, _ values: [Int64], number: Int32) {
        self.number = number
        bounds = RowBounds(lower: value, upper: nil)
        entries = values.indices.lazy.filter { values[$0] != 0 }.map { (Int32($0), values[$0]) }
    }
}
