package import PlacementModel

/// Names of an integer program's columns and rows: `head(field,field,...)`, as in
/// `Documentation/Certificate.md`, for proofs and for models that are held against other solvers.
///
/// Fields are application numbers and codes, in which white space, control characters and `%(),`
/// stand as `%` with two hexadecimal digits; words; dates; and numbers of reserves, quotas and kinds of
/// members from 1. So a name is one word, and no two columns or rows of a program share one.
package struct ProgramNaming: Sendable {
    private let scenario: Scenario
    private let options: [PlacementOption]
    private let seatGroups: [SeatGroup]

    /// - Parameters:
    ///   - options: those that the program's seats take, by position.
    ///   - seatGroups: those that its seats lie in, by position.
    package init(_ scenario: Scenario, options: [PlacementOption], seatGroups: [SeatGroup]) {
        self.scenario = scenario
        self.options = options
        self.seatGroups = seatGroups
    }

    package func name(of column: ColumnName) -> String {
        switch column {
        case .seat(let child, let option, let seatGroup):
            let mode = options[Int(option)].mode.rawValue
            let group = seatGroups[Int(seatGroup)]
            return word("seat", id(child: child), id(class: group.classIndex), mode, part(group))
        case .classOpens(let index): return word("opens", id(class: index))
        case .siteOpens(let index): return word("opens_site", id(site: index))
        case .carers(let index): return word("carers", id(class: index))
        case .bandPresent(let index, let ratio): return word("band", id(class: index), "\(ratio)")
        case .pairInClass(let one, let other, let index):
            return word("together", id(child: one), id(child: other), id(class: index))
        case .pairAtSite(let one, let other, let site, let session):
            return word(
                "together",
                id(child: one),
                id(child: other),
                id(site: site),
                id(session: session)
            )
        case .placesKept(let reserve, let index):
            return word("places_kept", "\(reserve + 1)", id(class: index))
        case .membersCounted(let reserve, let index, let kind):
            return word("members", "\(reserve + 1)", id(class: index), "\(kind + 1)")
        case .placed(let child): return word("placed", id(child: child))
        case .served(let child, let audience):
            return word("served", id(child: child), audience.rawValue)
        case .stays(let child): return word("stays", id(child: child))
        case .announcedKept(let child): return word("announced_kept", id(child: child))
        }
    }

    package func name(of row: RowName) -> String {
        switch row {
        case .child(let child, let session): word("child", id(child: child), id(session: session))
        case .tradedGoal: word("traded_goal")
        case .sessionsOfChild(let child): word("sessions", id(child: child))
        case .placedWithSeat(let child): word("placed_with_seat", id(child: child))
        case .servedWithSeat(let child, let audience):
            word("served_with_seat", id(child: child), audience.rawValue)
        case .staysWithSeat(let child): word("stays_with_seat", id(child: child))
        case .overlappingSessions(let child, let one, let other):
            word("overlap", id(child: child), id(session: one), id(session: other))
        case .seats(let index, let parts):
            word("seats", id(class: group(index).classIndex), part(group(index)), hours(parts))
        case .ratio(let index, let ratio, let parts):
            word("ratio", id(class: index), "\(ratio)", hours(parts))
        case .presence(let index, let ratio, let child):
            word("presence", id(class: index), "\(ratio)", id(child: child))
        case .carersOfSite(let site, let day): word("carers_of_site", id(site: site), "\(day)")
        case .usedWhenOpen(let index, let parts):
            word("used_when_open", id(class: index), hours(parts))
        case .minimumToOpen(let index): word("minimum_to_open", id(class: index))
        case .opensAtOpenSite(let index): word("opens_at_open_site", id(class: index))
        case .budgetOfClasses: "budget_of_classes"
        case .budgetOfMoney: "budget_of_money"
        case .budgetOfCarers(let day): word("budget_of_carers", "\(day)")
        case .siblingsInClass(_, let child, let index):
            word("siblings", id(child: child), id(class: index))
        case .siblingsAtSite(_, let child, let site, let session):
            word("siblings", id(child: child), id(site: site), id(session: session))
        case .pairInClass(let one, let other, let index, let side):
            word("pair", id(child: one), id(child: other), id(class: index), code(side))
        case .pairAtSite(let one, let other, let site, let session, let side):
            word(
                "pair",
                id(child: one),
                id(child: other),
                id(site: site),
                id(session: session),
                code(side)
            )
        case .reserve(let index, let scope, let parts):
            word("reserve", "\(index + 1)", reserveScope(index, scope), hours(parts))
        case .membersSeated(let index, let kind):
            word("members_seated", id(class: index), "\(kind + 1)")
        case .quota(let index, let scope, let parts):
            word("quota", "\(index + 1)", quotaScope(index, scope), hours(parts))
        case .kept(let child): word("kept", id(child: child))
        case .pinned(let child): word("pinned", id(child: child))
        case .announced(let child): word("announced", id(child: child))
        case .keptWithSeat(let child, let index):
            word("kept_with_seat", id(child: child), id(class: index))
        }
    }

    private func word(_ head: String, _ fields: String...) -> String {
        "\(head)(\(fields.joined(separator: ",")))"
    }

    private func id(child index: Int32) -> String { code(scenario.children[Int(index)].id.text) }
    private func id(class index: Int32) -> String { code(scenario.classes[Int(index)].id.text) }
    private func id(site index: Int32) -> String { code(scenario.sites[Int(index)].id.text) }
    private func id(session index: Int32) -> String { code(scenario.sessions[Int(index)].id.text) }

    private func group(_ index: Int32) -> SeatGroup { seatGroups[Int(index)] }

    /// Which seats of its class. A group that is closed to a quota's members stands in no integer
    /// program.
    private func part(_ group: SeatGroup) -> String {
        if let reserve = group.reserveIndex { return "reserve\(reserve + 1)" }
        return group.closedToQuotaIndex.map { "outside_quota\($0 + 1)" } ?? "open"
    }

    private func reserveScope(_ index: Int32, _ scope: Int32) -> String {
        name(of: scope, in: scenario.policy.reserves[Int(index)].scope)
    }

    private func quotaScope(_ index: Int32, _ scope: Int32) -> String {
        name(of: scope, in: scenario.policy.quotas[Int(index)].scope)
    }

    private func name(of index: Int32, in scope: SeatScope) -> String {
        switch scope {
        case .eachClass: id(class: index)
        case .eachSite: id(site: index)
        case .eachSession: id(session: index)
        case .scenario: "all"
        }
    }

    private func hours(_ parts: DayParts) -> String {
        switch parts {
        case .morning: "am"
        case .afternoon: "pm"
        default: "day"
        }
    }

    private func code(_ side: PairSide) -> String {
        switch side {
        case .first: "first"
        case .second: "second"
        case .both: "both"
        }
    }

    /// A code as one word without the signs that separate fields.
    private func code(_ text: String) -> String {
        guard text.utf8.contains(where: Self.separates) else { return text }
        let bytes = text.utf8.flatMap { byte -> [UInt8] in
            guard Self.separates(byte) else { return [byte] }
            let digits = String(byte, radix: 16, uppercase: true)
            return Array("%\(byte < 16 ? "0" : "")\(digits)".utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func separates(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "(")
            || byte == UInt8(ascii: ")") || byte == UInt8(ascii: ",")
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
