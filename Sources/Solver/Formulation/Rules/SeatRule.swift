import PlacementModel

/// Every child has at most one seat in a session, and no seat group more children than seats.
///
/// Where half days share a place, the seats count in the morning and in the afternoon by themselves;
/// otherwise every child takes a whole place.
struct SeatRule: RuleFormulation {
    func write(to draft: inout ProgramDraft) throws(SolveFault) {
        writeChildren(&draft)
        writeSeats(&draft)
    }

    private func writeChildren(_ draft: inout ProgramDraft) {
        for child in draft.scenario.children.indices {
            var bySession: [Int32: [(column: Int32, coefficient: Int64)]] = [:]
            for arc in draft.arcs(of: child) {
                let session = draft.careClass(ofArc: arc).sessionIndex
                bySession[session, default: []].append((Int32(arc), 1))
            }
            for (session, terms) in bySession.sorted(by: { $0.key < $1.key }) {
                let name = RowName.child(Int32(child), session: session)
                draft.addRow(IntegerRow(name, upper: 1), terms)
            }
        }
    }

    private func writeSeats(_ draft: inout ProgramDraft) {
        let problem = draft.formulation.problem
        let whole: DayParts = [.morning, .afternoon]
        let parts: [DayParts] =
            draft.scenario.policy.halfDays == .share ? [.morning, .afternoon] : [whole]
        for part in parts {
            var terms = [[(column: Int32, coefficient: Int64)]](
                repeating: [],
                count: problem.seatGroupCount
            )
            for arc in 0..<problem.arcCount {
                guard !draft.option(ofArc: arc).mode.parts.isDisjoint(with: part) else { continue }
                terms[Int(problem.arcSeatGroup[arc])].append((Int32(arc), 1))
            }
            for (group, terms) in terms.enumerated() where !terms.isEmpty {
                let name = RowName.seats(seatGroup: Int32(group), part: part)
                draft.addRow(IntegerRow(name, upper: Int64(problem.capacities[group])), terms)
            }
        }
    }
}
