import PlacementModel

/// Children of a household together, or with points for being together.
///
/// - `togetherInClass`: in each session either all children of the household sit in one class, or
///   none sits anywhere.
/// - `togetherAtSite`: the same with sites; different classes of one site, such as those of two age
///   bands, are together.
/// - `preferClass`, `preferSite`: points for every pair that shares a class, or a site in a session.
///   Three children together are three pairs. The points count at the points goal like all others.
///
/// Where children stay together, a class or site that is not open to every child of the household is
/// open to none of them. A household that has none in common is not placed, and the outcome names
/// its children. Twins are children of one household like others.
struct SiblingRule: RuleFormulation {
    func write(to draft: inout ProgramDraft) throws(SolveFault) {
        let households = Household.all(in: draft.scenario)
        for household in households {
            switch draft.scenario.policy.siblings {
            case .separate: break
            case .togetherInClass: unite(household, &draft) { .careClass($0) }
            case .togetherAtSite:
                unite(household, &draft) { [scenario = draft.scenario] in
                    .site($0, in: scenario)
                }
            case .preferClass(let points): prefer(household, points, &draft) { .careClass($0) }
            case .preferSite(let points):
                prefer(household, points, &draft) { [scenario = draft.scenario] in
                    .site($0, in: scenario)
                }
            }
        }
    }

    private func unite(
        _ household: Household,
        _ draft: inout ProgramDraft,
        _ place: (Int32) -> SharedPlace
    ) {
        let arcs = household.children.map { draft.arcs(of: $0, by: place) }
        let first = arcs[0]
        let common = Set(first.keys.filter { key in arcs.allSatisfy { $0[key] != nil } })
        for arcs in arcs {
            for (place, columns) in arcs where !common.contains(place) {
                for column in columns { draft.narrow(column, upper: 0) }
            }
        }
        for place in common.sorted() {
            for (child, arcs) in zip(household.children, arcs).dropFirst() {
                let terms =
                    (first[place] ?? []).map { (column: $0, coefficient: Int64(1)) }
                    + (arcs[place] ?? []).map { (column: $0, coefficient: Int64(-1)) }
                let name = place.siblingRow(household: household.index, child: Int32(child))
                draft.addRow(IntegerRow(name, lower: 0, upper: 0), terms)
            }
        }
    }

    private func prefer(
        _ household: Household,
        _ points: Points,
        _ draft: inout ProgramDraft,
        _ place: (Int32) -> SharedPlace
    ) {
        let arcs = household.children.map { draft.arcs(of: $0, by: place) }
        for (position, first) in household.children.enumerated() {
            for other in household.children.indices.dropFirst(position + 1) {
                let second = household.children[other]
                for place in arcs[position].keys.sorted() {
                    guard let left = arcs[position][place], let right = arcs[other][place] else {
                        continue
                    }
                    let pair = Pair(first: Int32(first), second: Int32(second), place: place)
                    write(pair, left, right, points, &draft)
                }
            }
        }
    }

    private struct Pair {
        let first: Int32
        let second: Int32
        let place: SharedPlace
    }

    /// A column that is 1 exactly when both sit there; where points draw it up, only the rows that
    /// hold it down are needed, and the other way round.
    private func write(
        _ pair: Pair,
        _ left: [Int32],
        _ right: [Int32],
        _ points: Points,
        _ draft: inout ProgramDraft
    ) {
        guard points.value != 0 else { return }
        let column = draft.addColumn(
            IntegerColumn(pair.place.pairColumn(pair.first, pair.second))
        )
        draft.addValue(Int64(points.value), of: column, to: .points)
        func row(_ side: PairSide) -> RowName { pair.place.pairRow(pair.first, pair.second, side) }
        func terms(_ arcs: [Int32]) -> [(column: Int32, coefficient: Int64)] {
            arcs.map { ($0, 1) }
        }
        if points.value > 0 {
            draft.addRow(IntegerRow(row(.first), lower: 0), terms(left) + [(column, -1)])
            draft.addRow(IntegerRow(row(.second), lower: 0), terms(right) + [(column, -1)])
        } else {
            let both = terms(left) + terms(right) + [(column, -1)]
            draft.addRow(IntegerRow(row(.both), upper: 1), both)
        }
    }
}

extension ProgramDraft {
    /// A child's seat columns by the place that siblings would share.
    fileprivate func arcs(
        of child: Int,
        by place: (Int32) -> SharedPlace
    ) -> [SharedPlace: [Int32]] {
        var arcs: [SharedPlace: [Int32]] = [:]
        for arc in self.arcs(of: child) {
            arcs[place(option(ofArc: arc).classIndex), default: []].append(Int32(arc))
        }
        return arcs
    }
}
