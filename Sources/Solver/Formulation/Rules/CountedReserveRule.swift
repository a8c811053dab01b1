import PlacementModel

/// Minimum reserves with release, over each class, site or session by itself or over all.
///
/// Members are placed on points like everybody, and as many of them as places are reserved are
/// counted at the reserves goal; what members do not take is open to all. So no seat is set apart:
/// - at no hour do more members count than places are reserved; a morning and an afternoon member
///   count within one place;
/// - a seat counts for one reserve at most, however many groups the child has;
/// - children in seats of other kinds of reserves do not count.
///
/// Columns: of each class, how many members of each kind, which is the reserves that they could
/// count for and the part of the day, count for each reserve. Which of them do, no goal asks.
///
/// Must be written after `OpeningRule`.
struct CountedReserveRule: RuleFormulation {
    func write(to draft: inout ProgramDraft) throws(SolveFault) {
        let policy = draft.scenario.policy
        guard policy.reserves.contains(where: { !$0.keepsUnusedPlaces }) else { return }
        let counted = writeCounts(&draft)
        let opens = draft.columnsOfOpening()
        for (index, reserve) in policy.reserves.enumerated() where !reserve.keepsUnusedPlaces {
            for instance in reserve.scope.instances(in: draft.scenario) {
                let members = instance.classes.flatMap { careClass in
                    counted[Int(careClass)].filter { $0.reserve == Int32(index) }
                }
                let amount = reserve.amount.seatCount(of: instance.seatCount)
                // A closed class has no members; said here, too, because the relaxation opens classes
                // in part.
                let only = instance.classes.count == 1 ? opens[instance.classes[0]] : nil
                draft.limitPlaces(
                    to: only == nil ? amount : 0,
                    columns: members.map(\.column),
                    uses: members.map(\.use),
                    adjustments: only.map { [($0, -Int64(amount))] } ?? []
                ) { part in
                    .reserve(Int32(index), scope: instance.scope, part: part)
                }
            }
        }
    }

    private struct Counted {
        let reserve: Int32
        let use: PlaceUse
        let column: Int32
    }

    /// Per class its columns.
    private func writeCounts(_ draft: inout ProgramDraft) -> [[Counted]] {
        let kinds = MemberKinds(draft)
        return draft.arcsByClass().enumerated().map { careClass, arcs in
            var counted: [Counted] = []
            for (kind, members) in kinds.split(arcs, ofClass: Int32(careClass)).enumerated() {
                var columns: [Int32] = []
                for reserve in members.reserves {
                    let column = draft.addColumn(
                        IntegerColumn(
                            .membersCounted(
                                reserve: reserve,
                                careClass: Int32(careClass),
                                kind: Int32(kind)
                            ),
                            upper: Int64(members.arcs.count)
                        )
                    )
                    draft.addValue(1, of: column, to: .reserves)
                    draft.note(
                        CountedMembers(column: column, reserve: reserve, arcs: members.arcs)
                    )
                    counted.append(Counted(reserve: reserve, use: members.use, column: column))
                    columns.append(column)
                }
                draft.addRow(
                    IntegerRow(
                        .membersSeated(careClass: Int32(careClass), kind: Int32(kind)),
                        upper: 0
                    ),
                    columns.map { (column: $0, coefficient: Int64(1)) }
                        + members.arcs.map { (column: $0, coefficient: Int64(-1)) }
                )
            }
            return counted
        }
    }
}

/// Members of a reserve who sit in a class, so many of whom count for it as a column says.
package struct CountedMembers: Sendable {
    package let column: Int32
    package let reserve: Int32
    /// Their seat columns, ascending.
    package let arcs: [Int32]
}

/// Children who are alike to the counted reserves of a class.
struct MemberKinds {
    struct Members {
        /// Those for which they could count, ascending.
        let reserves: [Int32]
        let use: PlaceUse
        /// Seat columns, ascending.
        fileprivate(set) var arcs: [Int32]
    }

    private let draft: ProgramDraft
    /// Per class the counted reserves that cover it.
    private let reservesOfClass: [[Int32]]

    init(_ draft: ProgramDraft) {
        self.draft = draft
        var ofClass = [[Int32]](repeating: [], count: draft.scenario.classes.count)
        for (index, reserve) in draft.scenario.policy.reserves.enumerated()
        where !reserve.keepsUnusedPlaces {
            for instance in reserve.scope.instances(in: draft.scenario)
            where reserve.amount.seatCount(of: instance.seatCount) > 0 {
                for careClass in instance.classes { ofClass[Int(careClass)].append(Int32(index)) }
            }
        }
        reservesOfClass = ofClass
    }

    /// The kinds among a class's seat columns, in the order of their first child.
    func split(_ arcs: [Int32], ofClass careClass: Int32) -> [Members] {
        var kinds: [Members] = []
        for arc in arcs where draft.formulation.arcUse[Int(arc)] == .open {
            let reserves = reservesOfClass[Int(careClass)].filter {
                draft.isMember(ofArc: arc, of: draft.scenario.policy.reserves[Int($0)].groups)
            }
            guard !reserves.isEmpty else { continue }
            let use = draft.placeUse(ofArc: Int(arc))
            if let kind = kinds.firstIndex(where: { $0.reserves == reserves && $0.use == use }) {
                kinds[kind].arcs.append(arc)
            } else {
                kinds.append(Members(reserves: reserves, use: use, arcs: [arc]))
            }
        }
        return kinds
    }
}
