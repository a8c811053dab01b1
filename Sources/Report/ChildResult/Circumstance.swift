import Findings
package import PlacementModel

/// What a rule did for one child beside its choices.
package enum Circumstance: Hashable, Sendable {
    /// Placed by a manual decision, at this line of `pins.csv`.
    case placedByHand(SourceRow)
    /// Excluded by a manual decision, at this line of `pins.csv`, without a wish that would say so.
    case excludedByHand(SourceRow)
    /// Keeps the site or class of last time under a guarantee.
    case keptPlace(SourceRow)
    /// The place of last time was promised to an earlier day than the reference date.
    case guaranteeLapsed(CalendarDate, SourceRow)
    /// The family does not wish for the site of last time, or none of it is open to the child.
    case guaranteeGivenUp(SourceRow)
    /// Seats that were announced to the child, and whether it still has all of them.
    case announced([ChoicePlace], isKept: Bool)
    /// Has options, but none in common with siblings with whom it must be together.
    case noCommonOption
    /// Groups that do not count, because their proof has lapsed.
    case lapsedGroups(GroupSet, validUntil: CalendarDate)
    /// What the seat costs, in fen, and how it is paid.
    case fee(fee: Int64, waived: Int64, employer: Int64, union: Int64, parent: Int64)

    var isExclusion: Bool {
        if case .excludedByHand = self { true } else { false }
    }
}

extension RunReport {
    func circumstances(ofChild child: Int) -> [Circumstance] {
        let scenario = run.scenario
        var circumstances: [Circumstance] = []
        let assigned = run.seats(ofChild: child).map(\.1.classIndex)
        for pin in scenario.pins where Int(pin.childIndex) == child {
            if let classIndex = pin.classIndex, assigned.contains(classIndex) {
                circumstances.append(.placedByHand(scenario.source(.pins, row: pin.row)))
            } else if pin.classIndex == nil, scenario.wishes[child].isEmpty {
                circumstances.append(.excludedByHand(scenario.source(.pins, row: pin.row)))
            }
        }
        if !scenario.previous.isEmpty, let last = scenario.previous[child] {
            let source = scenario.source(.previous, row: last.row)
            switch guarantees[child] {
            case .careClass, .site: circumstances.append(.keptPlace(source))
            case .lapsed(let date): circumstances.append(.guaranteeLapsed(date, source))
            case .givenUp: circumstances.append(.guaranteeGivenUp(source))
            case .replacedByHand, nil: break
            }
        }
        let announced = scenario.announced.filter { $0.childIndex == Int32(child) }
        if !announced.isEmpty {
            circumstances.append(
                .announced(
                    announced.map { place(ofClass: Int($0.classIndex)) },
                    isKept: announced.allSatisfy { assigned.contains($0.classIndex) }
                )
            )
        }
        if run.outcome.childrenWithoutCommonOption.contains(Int32(child)) {
            circumstances.append(.noCommonOption)
        }
        let lapsed = scenario.children[child].lapsedGroups
        if !lapsed.isEmpty, let date = scenario.children[child].groupsValidUntil {
            circumstances.append(.lapsedGroups(lapsed, validUntil: date))
        }
        for line in fees?.lines ?? [] where Int(line.childIndex) == child && line.fee > 0 {
            circumstances.append(
                .fee(
                    fee: line.fee,
                    waived: line.waived,
                    employer: line.employer,
                    union: line.union,
                    parent: line.parent
                )
            )
        }
        return circumstances
    }
}
