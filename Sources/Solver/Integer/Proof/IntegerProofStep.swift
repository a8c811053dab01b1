/// One step of the proof of a component's levels; `Documentation/Certificate.md` says what each means
/// and when it holds. Rows and nodes by their numbers, columns by their positions in the component.
enum IntegerProofStep: Sendable {
    /// What follows is said of the first goals together, each times its weight, and the next one.
    case scout(weights: [Int64])
    case endOfScout
    /// The next goal begins; the value that it comes to in the end.
    case goal(value: Int64)
    /// A row that follows from others.
    case cut(Int32, CutDerivation)
    /// A bound of the whole box.
    case bound(RowWeights)
    /// A bound of a node.
    case node(Int32, RowWeights, NodeUse)
    /// Nothing in a node satisfies the rows.
    case empty(Int32, RowWeights)
    /// A node with a single point.
    case point(Int32)
    /// A node falls into two: the column at most `below`, or more.
    case split(Int32, column: Int32, below: Int64, first: Int32)
    /// All nodes that are left become one.
    case merge(Int32)
    /// The goal's bound, and the number of the row that keeps its value.
    case endOfGoal(bound: Int64, keptAs: Int32?)
}

/// What a node's bound is there for: to close it, to narrow its columns, or both.
enum NodeUse: Sendable {
    case bounds, narrows, both
}

/// How a row follows from others.
enum CutDerivation: Sendable {
    case rounded(divisor: Int64, [DerivationParent], atLeast: [Cut.ColumnBound])
    case linked(row: Int32, group: Int32)
    case staffed(seats: Int32, ratio: Int32)

    /// The same with the numbers of the rows of the component that the cut was derived in.
    init(_ proof: Cut.Proof, of component: IntegerComponent) {
        func number(_ row: Int32) -> Int32 { component.rowNumbers[Int(row)] }
        switch proof {
        case .linked(let row, let group):
            self = .linked(row: number(row), group: number(group))
        case .staffed(let seats, let ratio):
            self = .staffed(seats: number(seats), ratio: number(ratio))
        case .rounded(let parents, let divisor, let above):
            self = .rounded(
                divisor: divisor,
                parents.map { DerivationParent($0, of: component) },
                atLeast: above
            )
        }
    }
}

/// A parent of a cut, with the number of its row or its column's bound.
struct DerivationParent: Sendable {
    enum Side: Sendable {
        case rowUpper(Int32)
        case rowLower(Int32)
        case columnUpper(Cut.ColumnBound)
    }

    let side: Side
    let weight: Int64

    init(_ parent: Cut.Parent, of component: IntegerComponent) {
        weight = parent.weight
        switch parent.side {
        case .rowUpper(let row): side = .rowUpper(component.rowNumbers[Int(row)])
        case .rowLower(let row): side = .rowLower(component.rowNumbers[Int(row)])
        case .columnUpper(let column):
            let bound = component.box.upper[Int(column)]
            side = .columnUpper(Cut.ColumnBound(column: column, bound: bound))
        }
    }
}
