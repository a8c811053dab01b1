import PlacementModel

/// Every child has at most one seat in a session, and at no hour sit more children in a seat group
/// than it has places.
///
/// Where half days share a place, a morning and an afternoon child take one together, and hourly
/// children fill the hours that are left; see `PlaceUse`. Otherwise every child takes a whole place.
/// Seat groups of classes from which a wider reserve may keep places are written by
/// `WideReserveRule`, because their size is a decision.
struct SeatRule: RuleFormulation {
    func write(to draft: inout ProgramDraft) throws(SolveFault) {
        writeChildren(&draft)
        writeSeats(&draft)
    }

    private func writeChildren(_ draft: inout ProgramDraft) {
        for child in draft.scenario.children.indices {
            for (session, arcs) in draft.arcsBySession(of: child) {
                let name = RowName.child(Int32(child), session: session)
                draft.addRow(IntegerRow(name, upper: 1), arcs.map { ($0, 1) })
            }
        }
    }

    private func writeSeats(_ draft: inout ProgramDraft) {
        let arcs = draft.arcsBySeatGroup()
        let plan = draft.formulation.seatPlan
        for (group, seats) in plan.seatGroups.enumerated()
        where !plan.isResized(seats, in: draft.scenario) && !arcs[group].isEmpty {
            draft.limitPlaces(to: seats.capacity, arcs: arcs[group]) { part in
                .seats(seatGroup: Int32(group), part: part)
            }
        }
    }
}

extension ProgramDraft {
    /// A child's seat columns by session, sessions ascending.
    func arcsBySession(of child: Int) -> [(session: Int32, arcs: [Int32])] {
        var bySession: [Int32: [Int32]] = [:]
        for arc in arcs(of: child) {
            bySession[careClass(ofArc: arc).sessionIndex, default: []].append(Int32(arc))
        }
        return bySession.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Per seat group the seat columns that lead into it, in the order of the children.
    func arcsBySeatGroup() -> [[Int32]] {
        let problem = formulation.problem
        var arcs = [[Int32]](repeating: [], count: problem.seatGroupCount)
        for arc in 0..<problem.arcCount {
            arcs[Int(problem.arcSeatGroup[arc])].append(Int32(arc))
        }
        return arcs
    }
}
