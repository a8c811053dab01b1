import PlacementModel

// Notation: applicant a has the children childStart[a] ..< childStart[a + 1] and the lists of arcs
// listStart[a] ..< listStart[a + 1]; list l holds the arcs arcStart[l] ..< arcStart[l + 1]. With k
// children, k lists one after the other are a choice: the arcs of each child, in the order of children.
//
// Invariant: every list of a choice has at least one arc, and all arcs of a choice are of one session.

/// Everyone who is served, in turn, with choices and arcs best first, in flat arrays.
///
/// There are tens of arcs to a child, so nothing is allocated for any of them; one applicant can be
/// taken out as an `Applicant`.
struct Applicants: Sendable {
    /// Who has each turn, by position in the arrays below.
    private var order: [Int32] = []
    private(set) var childStart: [Int32] = [0]
    private var children: [Int32] = []
    private var listStart: [Int32] = [0]
    private var arcStart: [Int32] = [0]
    private var arcs: [Int32] = []

    /// In the given order.
    init(_ applicants: [Applicant]) {
        for applicant in applicants { append(applicant) }
    }

    /// In the order of their first children.
    init(_ facts: LedgerFacts) {
        let problem = facts.formulation.problem
        order.reserveCapacity(problem.childCount)
        childStart.reserveCapacity(problem.childCount + 1)
        children.reserveCapacity(problem.childCount)
        listStart.reserveCapacity(problem.childCount + 1)
        arcStart.reserveCapacity(problem.arcCount + 1)
        arcs.reserveCapacity(problem.arcCount)
        let siblings = Applicant.siblings(facts)
        var next = 0
        var isTogether = [Bool](repeating: false, count: problem.childCount)
        for child in 0..<problem.childCount where !isTogether[child] {
            if next < siblings.count, siblings[next].children[0] == child {
                for sibling in siblings[next].children { isTogether[sibling] = true }
                append(siblings[next])
                next += 1
            } else {
                append(child, facts)
            }
        }
    }

    /// A child by itself: one choice an option.
    private mutating func append(_ child: Int, _ facts: LedgerFacts) {
        children.append(Int32(truncatingIfNeeded: child))
        let all = facts.formulation.problem.arcs(of: child)
        for arc in all {
            arcs.append(Int32(truncatingIfNeeded: arc))
            let next = arc + 1
            if next == all.upperBound || facts.classOfArc(next) != facts.classOfArc(arc) {
                arcStart.append(Int32(truncatingIfNeeded: arcs.count))
            }
        }
        endApplicant()
    }

    private mutating func append(_ applicant: Applicant) {
        children += applicant.children.lazy.map { Int32($0) }
        for list in applicant.choices.lazy.flatMap(\.arcs) {
            arcs += list
            arcStart.append(Int32(arcs.count))
        }
        endApplicant()
    }

    private mutating func endApplicant() {
        order.append(Int32(truncatingIfNeeded: order.count))
        childStart.append(Int32(truncatingIfNeeded: children.count))
        listStart.append(Int32(truncatingIfNeeded: arcStart.count - 1))
    }

    // MARK: - Who has a turn

    /// Positions in `Scenario.children`, ascending.
    func children(at turn: Int) -> ArraySlice<Int32> {
        let applicant = Int(order[turn])
        return children[Int(childStart[applicant])..<Int(childStart[applicant + 1])]
    }

    func childCount(at turn: Int) -> Int {
        let applicant = Int(order[turn])
        return Int(childStart[applicant + 1] - childStart[applicant])
    }

    /// The first of them in the file.
    func firstChild(at turn: Int) -> Int { Int(children[Int(childStart[Int(order[turn])])]) }

    /// The lists of arcs, choice by choice.
    func lists(at turn: Int) -> Range<Int> {
        let applicant = Int(order[turn])
        return Int(listStart[applicant])..<Int(listStart[applicant + 1])
    }

    /// The positions of a list's arcs.
    func arcRange(of list: Int) -> Range<Int> { Int(arcStart[list])..<Int(arcStart[list + 1]) }

    func arc(_ position: Int) -> Int32 { arcs[position] }

    // MARK: - Order

    /// Gives the turns another order.
    ///
    /// - Parameter turns: each of today's turns once.
    mutating func reorder(_ turns: some Sequence<Int>) { order = turns.map { order[$0] } }

    /// The arrays of choices, to be put in another order applicant by applicant.
    mutating func withChoices(
        _ body: (
            _ listStart: UnsafeBufferPointer<Int32>,
            _ arcStart: UnsafeMutableBufferPointer<Int32>,
            _ arcs: UnsafeMutableBufferPointer<Int32>
        ) -> Void
    ) {
        listStart.withUnsafeBufferPointer { listStart in
            arcStart.withUnsafeMutableBufferPointer { arcStart in
                arcs.withUnsafeMutableBufferPointer { arcs in body(listStart, arcStart, arcs) }
            }
        }
    }
}

extension Applicants: RandomAccessCollection {
    var startIndex: Int { 0 }
    var endIndex: Int { order.count }

    /// Who has a turn, taken out.
    subscript(turn: Int) -> Applicant {
        let children = children(at: turn)
        let lists = lists(at: turn)
        let firstLists = stride(from: lists.lowerBound, to: lists.upperBound, by: children.count)
        return Applicant(
            children: children.map { Int($0) },
            choices: firstLists.map { first in
                Applicant.Choice(
                    arcs: (first..<first + children.count).map { Array(arcs[arcRange(of: $0)]) }
                )
            }
        )
    }
}
