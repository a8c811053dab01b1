import PlacementModel

/// A planner's manual decisions about single children (人工指定).
///
/// Meaning: a child that is placed by hand gets a seat in that class, before every goal; a child
/// that is excluded by hand gets none. A placement may go beyond the family's wishes and beyond
/// eligibility, because a person answers for it with a reason, but not beyond the seats: if more
/// children are placed by hand than a class has seats open to them, no placement exists, and the
/// outcome names the children.
///
/// Here it is linear: options of other classes are dropped with the option table (`PinnedChoices`),
/// and the number of demands met is the first goal, whose optimum must be all of them.
struct PinRule: RuleFormulation {
    static func places(_ scenario: Scenario) -> DemandedPlaces {
        let demands = scenario.pins.filter(\.isDemanded).compactMap { pin in
            pin.classIndex.map { classIndex in
                PlaceDemand(
                    childIndex: pin.childIndex,
                    place: .careClass(classIndex),
                    rule: .pins,
                    source: scenario.source(.pins, row: pin.row)
                )
            }
        }
        return DemandedPlaces(demands, scenario)
    }

    func write(to draft: inout ProgramDraft) throws(SolveFault) {
        PinRule.places(draft.scenario).write(to: &draft) { .pinned(child: $0) }
    }
}
