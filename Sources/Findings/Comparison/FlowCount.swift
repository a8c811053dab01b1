import PlacementModel

/// Adds up who goes where.
struct FlowCount {
    private struct Way: Hashable {
        let from: ChildFlow.Place
        let to: ChildFlow.Place
    }

    private let order: PlaceOrder
    private var counts: [Way: Int] = [:]

    init(_ order: PlaceOrder) { self.order = order }

    /// - Parameters: the seats of one child, nil in a run in which it has no application.
    mutating func add(from: [ComparedSeat]?, to: [ComparedSeat]?) {
        let before = from ?? []
        let after = to ?? []
        let sessions = Set(before.map(\.session)).union(after.map(\.session))
        guard !sessions.isEmpty else {
            add(from == nil ? .absent : .waiting, to == nil ? .absent : .waiting)
            return
        }
        for session in sessions {
            let left = before.first { $0.session == session }.map { $0.careClass }
            let got = after.first { $0.session == session }.map { $0.careClass }
            add(
                left.map(ChildFlow.Place.careClass) ?? (from == nil ? .absent : .waiting),
                got.map(ChildFlow.Place.careClass) ?? (to == nil ? .absent : .waiting)
            )
        }
    }

    private mutating func add(_ from: ChildFlow.Place, _ to: ChildFlow.Place) {
        counts[Way(from: from, to: to), default: 0] += 1
    }

    var flows: [ChildFlow] {
        counts.map { ChildFlow(from: $0.key.from, to: $0.key.to, count: $0.value) }
            .sorted { left, right in
                (order.position(left.from), order.position(left.to))
                    < (order.position(right.from), order.position(right.to))
            }
    }
}
