/// What is known of one level in one component.
struct LevelState: Sendable {
    let component: IntegerComponent
    let values: [Int64]
    /// The best point so far, which satisfies every row exactly.
    private(set) var point: [Int64]?
    private(set) var value: Int64?
    /// No point that keeps the levels before exceeds it.
    private(set) var bound: Int64
    /// The proof of the best bound of the whole box, from which columns can be narrowed.
    private(set) var proof: SafeBound?
    /// What proves the bounds, step by step.
    var log: ProofLog
    var isInfeasible = false
    /// Parts of the component's box that hold all points still sought.
    var regions: [Region]

    init(
        _ component: IntegerComponent,
        values: [Int64],
        start: [Int64]?,
        regions: [Region] = [.whole],
        log: ProofLog = ProofLog(firstRow: .max / 2)
    ) {
        self.component = component
        self.values = values
        self.regions = regions
        self.log = log
        bound = Int64(clamping: component.box.largestValue(values))
        if let start { offer(start) }
    }

    var isClosed: Bool { isInfeasible || value.map { $0 >= bound } ?? false }

    /// Takes a point if it is feasible in exact integers and better.
    @discardableResult
    mutating func offer(_ candidate: [Int64]) -> Bool {
        let worth = IntegerComponent.value(of: candidate, values)
        guard worth > value ?? .min, component.admits(candidate) else { return false }
        point = candidate
        value = worth
        return true
    }

    /// Rounds the relaxation's point and takes it if that happens to be feasible.
    mutating func offer(rounded point: [Double]) {
        offer(
            point.indices.map { column in
                let (low, high) = (component.box.lower[column], component.box.upper[column])
                return min(max(Int64(point[column].rounded()), low), high)
            }
        )
    }

    mutating func lowerBound(to candidate: Int64) { bound = min(bound, candidate) }

    /// Takes a bound of the whole box.
    mutating func take(_ safe: SafeBound) {
        if safe.scaled < proof?.scaled ?? .max {
            proof = safe
            log.bound(safe.weights)
        }
        lowerBound(to: safe.floor)
    }

    /// The box of the points that are better than the one at hand.
    var boxOfBetterPoints: IntegerBox {
        var box = component.box
        if let proof, let value { proof.narrow(&box, toReach: value + 1) }
        return box
    }

    /// The box of the points that are at least as good as the one at hand.
    var boxOfGoodPoints: IntegerBox {
        var box = component.box
        if let proof, let value { proof.narrow(&box, toReach: value) }
        return box
    }
}
