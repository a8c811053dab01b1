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

    init(_ component: IntegerComponent, start: [Int64]?) {
        self.component = component
        point = start
    }

    /// Decides one more level as far as the work allows.
    mutating func advance(
        _ values: [Int64],
        _ limits: SearchLimits,
        notify: (LevelState) -> Void
    ) throws(SolverFault) -> IntegerLevel? {
        guard status == .open || status == .solved else { return nil }
        var state = LevelState(component, values: values, start: point)
        try withoutActuallyEscaping(notify) { notify throws(SolverFault) in
            try LevelSearch(limits: limits, notify: notify).run(&state)
        }
        guard let value = state.value, let point = state.point else {
            status = state.isInfeasible ? .infeasible : .undecided
            return nil
        }
        self.point = point
        status = .solved
        keep(value, values, state.proof)
        notify(state)
        return IntegerLevel(value: value, bound: max(value, state.bound))
    }

    private mutating func keep(_ value: Int64, _ values: [Int64], _ proof: SafeBound?) {
        if let proof { proof.narrow(&component.box, toReach: value) }
        // Where every point of the box has the value, the row says nothing.
        let smallest = -component.box.largestValue(values.map { -$0 })
        guard smallest < Int128(value) else { return }
        component.append(
            RowBounds(lower: value, upper: nil),
            values.indices.lazy.filter { values[$0] != 0 }.map { (Int32($0), values[$0]) }
        )
    }
}
