import PlacementModel

/// What was announced to children, once things have changed since (公布后的变动).
///
/// Meaning of a seat that must stay: the child keeps it, or no placement exists; such demands stand
/// beside manual placements and guarantees. Meaning of a seat that stays if possible: before all
/// goals of the policy, as many children as possible keep every seat that was announced to them, so
/// that provably the fewest change; where some child has several seats, then as many seats as
/// possible. A manual decision about a child replaces what was announced to it.
///
/// A child with one seat is unchanged where it sits in that class, which is a value per option. For
/// a child with several a column says that it keeps all of them, one row for each.
struct AnnouncedRule: RuleFormulation {
    /// Seats that must stay.
    static func places(_ scenario: Scenario) -> DemandedPlaces {
        let demands = seats(scenario, .must).map { child, seat in
            PlaceDemand(
                childIndex: child,
                place: .careClass(seat.classIndex),
                rule: .announced,
                source: scenario.source(.announced, row: seat.row)
            )
        }
        return DemandedPlaces(demands, scenario)
    }

    /// Per child the classes in which it stays if possible.
    static func preferred(_ scenario: Scenario) -> [Int32: [Int32]] {
        seats(scenario, .ifPossible).reduce(into: [:]) { classes, seat in
            classes[seat.child, default: []].append(seat.seat.classIndex)
        }
    }

    private static func seats(
        _ scenario: Scenario,
        _ stay: AnnouncedSeat.Stay
    ) -> [(child: Int32, seat: AnnouncedSeat)] {
        let pinned = Set(scenario.pins.map(\.childIndex))
        return scenario.announced.compactMap { seat in
            guard seat.stay == stay, let child = seat.childIndex, !pinned.contains(child) else {
                return nil
            }
            return (child, seat)
        }
    }

    func write(to draft: inout ProgramDraft) throws(SolveFault) {
        AnnouncedRule.places(draft.scenario).write(to: &draft) { .announced(child: $0) }
        let preferred = AnnouncedRule.preferred(draft.scenario)
        for child in preferred.keys.sorted() {
            guard let classes = preferred[child], classes.count > 1 else { continue }
            let keeps = draft.addColumn(IntegerColumn(.announcedKept(child: child)))
            for careClass in classes {
                var terms: [(column: Int32, coefficient: Int64)] = [(keeps, -1)]
                for arc in draft.arcs(of: Int(child))
                where draft.option(ofArc: arc).classIndex == careClass {
                    terms.append((Int32(arc), 1))
                }
                draft.addRow(
                    IntegerRow(.keptWithSeat(child: child, careClass: careClass), lower: 0),
                    terms
                )
            }
            draft.addValue(1, of: keeps, to: .announced)
        }
    }
}
