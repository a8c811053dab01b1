/// Everything that proves what a component's levels reached, in the order in which it was found.
///
/// Invariant: whoever goes through the steps in order and narrows as they say arrives at boxes that
/// lie within the engine's own, so that every bound holds there, too.
struct ProofLog: Sendable {
    private(set) var steps: [IntegerProofStep] = []
    private var nextRow: Int32
    private var nextNode: Int32 = 1
    /// Where the goal at work begins.
    private var start = 0
    /// The last bound of the whole box, while nothing rests on it.
    private var looseBound: Int?

    /// - Parameter firstRow: the number of the first row that is not the program's.
    init(firstRow: Int32) {
        nextRow = firstRow
    }

    mutating func beginScout(_ weights: [Int64]) { begin(.scout(weights: weights)) }

    mutating func endScout() {
        looseBound = nil
        steps.append(.endOfScout)
    }

    mutating func beginGoal() { begin(.goal(value: 0)) }

    private mutating func begin(_ step: IntegerProofStep) {
        start = steps.count
        looseBound = nil
        steps.append(step)
    }

    mutating func endGoal(value: Int64, bound: Int64, keptAs row: Int32?) {
        looseBound = nil
        steps[start] = .goal(value: value)
        ProofPruning(steps, from: start).apply(to: &steps)
        steps.append(.endOfGoal(bound: bound, keptAs: row))
    }

    /// A number for a row that is not the program's.
    mutating func newRow() -> Int32 {
        defer { nextRow += 1 }
        return nextRow
    }

    /// - Returns: the cut's number.
    mutating func add(_ cut: Cut, of component: IntegerComponent) -> Int32 {
        let row = newRow()
        steps.append(.cut(row, CutDerivation(cut.proof, of: component)))
        return row
    }

    /// A better bound of the whole box takes the place of one on which nothing rests.
    mutating func bound(_ weights: RowWeights) {
        if let looseBound { steps.remove(at: looseBound) }
        looseBound = steps.count
        steps.append(.bound(weights))
    }

    /// From here on, steps rest on the bound at hand.
    mutating func useBound() { looseBound = nil }

    mutating func note(_ step: IntegerProofStep) { steps.append(step) }

    /// - Returns: the number of the lower part; that of the other is next.
    mutating func split(_ node: Int32, _ split: Branching.Split) -> Int32 {
        let first = nextNode
        nextNode += 2
        steps.append(
            .split(node, column: Int32(split.column), below: split.below, first: first)
        )
        return first
    }

    /// - Returns: the number of the only node that is left.
    mutating func mergeRegions() -> Int32 {
        defer { nextNode += 1 }
        steps.append(.merge(nextNode))
        return nextNode
    }
}
