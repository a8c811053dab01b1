package import PlacementModel

/// Names of an integer program's columns and rows, in application numbers and the codes of classes
/// and sites, for a model that is held against other solvers.
package struct ProgramNaming: Sendable {
    private let scenario: Scenario
    private let seatGroups: [SeatGroup]

    package init(_ scenario: Scenario, seatGroups: [SeatGroup]) {
        self.scenario = scenario
        self.seatGroups = seatGroups
    }

    package func name(of column: ColumnName) -> String {
        switch column {
        case .seat(let child, _, let seatGroup): "seat(\(id(child: child)),\(seats(seatGroup)))"
        case .classOpens(let index): "opens(\(id(class: index)))"
        case .siteOpens(let index): "opens_site(\(id(site: index)))"
        case .carers(let index): "carers(\(id(class: index)))"
        case .bandPresent(let index, let ratio): "band(\(id(class: index)),\(ratio))"
        case .pairInClass(let one, let other, let index):
            "pair(\(id(child: one)),\(id(child: other)),\(id(class: index)))"
        case .pairAtSite(let one, let other, let site, let session):
            "pair(\(id(child: one)),\(id(child: other)),\(id(site: site)),\(id(session: session)))"
        case .placesKept(let reserve, let index): "kept(\(reserve + 1),\(id(class: index)))"
        case .membersCounted(let reserve, let index, let kind):
            "members(\(reserve + 1),\(id(class: index)),\(kind))"
        case .placed(let child): "placed(\(id(child: child)))"
        case .announcedKept(let child): "announced_kept(\(id(child: child)))"
        }
    }

    package func name(of row: RowName) -> String {
        switch row {
        case .child(let child, let session): "child(\(id(child: child)),\(id(session: session)))"
        case .sessionsOfChild(let child): "sessions(\(id(child: child)))"
        case .placedWithSeat(let child): "placed_with_seat(\(id(child: child)))"
        case .overlappingSessions(let child, let one, let other):
            "overlap(\(id(child: child)),\(id(session: one)),\(id(session: other)))"
        case .seats(let group, let part): "seats(\(seats(group)),\(code(part)))"
        case .ratio(let index, let ratio, let part):
            "ratio(\(id(class: index)),\(ratio),\(code(part)))"
        case .presence(let index, let ratio, let child):
            "presence(\(id(class: index)),\(ratio),\(id(child: child)))"
        case .carersOfSite(let site, let day): "carers(\(id(site: site)),\(day))"
        case .usedWhenOpen(let index, let part): "used_when_open(\(id(class: index)),\(code(part)))"
        case .minimumToOpen(let index): "minimum(\(id(class: index)))"
        case .opensAtOpenSite(let index): "opens_at_open_site(\(id(class: index)))"
        case .budgetOfClasses: "budget_of_classes"
        case .budgetOfMoney: "budget_of_money"
        case .budgetOfCarers(let day): "budget_of_carers(\(day))"
        default: nameOfFurther(row)
        }
    }

    private func nameOfFurther(_ row: RowName) -> String {
        switch row {
        case .siblingsInClass(_, let child, let index):
            "siblings(\(id(child: child)),\(id(class: index)))"
        case .siblingsAtSite(_, let child, let site, let session):
            "siblings(\(id(child: child)),\(id(site: site)),\(id(session: session)))"
        case .pairInClass(let one, let other, let index, let side):
            "pair(\(id(child: one)),\(id(child: other)),\(id(class: index)),\(side))"
        case .pairAtSite(let one, let other, let site, _, let side):
            "pair(\(id(child: one)),\(id(child: other)),\(id(site: site)),\(side))"
        case .reserve(let reserve, let scope, let part):
            "reserve(\(reserve + 1),\(scope),\(code(part)))"
        case .membersSeated(let index, let kind): "members_seated(\(id(class: index)),\(kind))"
        case .quota(let quota, let scope, let part): "quota(\(quota + 1),\(scope),\(code(part)))"
        case .kept(let child): "kept(\(id(child: child)))"
        case .pinned(let child): "pinned(\(id(child: child)))"
        case .announced(let child): "announced(\(id(child: child)))"
        case .keptWithSeat(let child, let index):
            "kept_with_seat(\(id(child: child)),\(id(class: index)))"
        default: "\(row)"
        }
    }

    private func id(child index: Int32) -> String { scenario.children[Int(index)].id.text }
    private func id(class index: Int32) -> String { scenario.classes[Int(index)].id.text }
    private func id(site index: Int32) -> String { scenario.sites[Int(index)].id.text }
    private func id(session index: Int32) -> String { scenario.sessions[Int(index)].id.text }

    private func seats(_ index: Int32) -> String {
        let group = seatGroups[Int(index)]
        let kind =
            if let reserve = group.reserveIndex {
                "reserve\(reserve + 1)"
            } else {
                group.closedToQuotaIndex == nil ? "open" : "outside_quota"
            }
        return "\(id(class: group.classIndex)),\(kind)"
    }

    private func code(_ part: DayParts) -> String {
        switch part {
        case .morning: "am"
        case .afternoon: "pm"
        default: "day"
        }
    }
}

extension IntegerFormulation {
    /// The program with the values of one goal, for a file that other solvers read.
    ///
    /// - Parameter level: its place in `levels`.
    package func dump(level: Int) throws(IntegerFault) -> ProgramDump {
        try ProgramDump(
            program,
            values: values[level],
            nameOfColumn: naming.name(of:),
            nameOfRow: naming.name(of:)
        )
    }
}
