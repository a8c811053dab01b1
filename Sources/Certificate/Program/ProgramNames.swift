import PlacementModel

/// The names of the program's columns and rows, as proofs write them: `head(field,field,...)`.
///
/// Fields are application numbers, codes, words and numbers. In application numbers and codes the bytes
/// up to 32, 127 and `%`, `(`, `)`, `,` stand as `%` with two hexadecimal digits, so that a name is
/// one word without white space and no two names are equal. Names are compared byte by byte.
struct ProgramNames {
    /// The columns after the seats.
    let furtherColumns: [CheckedColumn]
    private let rows: [CheckedRow]
    private let seats: ProgramSeats
    private let options: [RecountedOption]
    private let scenario: Scenario

    init(
        _ scenario: Scenario,
        _ recount: OptionRecount,
        _ seats: ProgramSeats,
        _ sheet: ProgramSheet
    ) {
        self.scenario = scenario
        self.seats = seats
        options = recount.options
        furtherColumns = sheet.columns
        rows = sheet.rows
    }

    func column(_ index: Int) -> String {
        guard index >= seats.count else {
            let part = seats.parts.parts[Int(seats.part[index])]
            let mode = options[Int(seats.option[index])].mode.rawValue
            return name("seat", child(seats.child[index]), careClass(part), mode, word(part))
        }
        return switch furtherColumns[index - seats.count] {
        case .placed(let index): name("placed", child(index))
        case .served(let index, _, let audience): name("served", child(index), audience)
        case .stays(let index): name("stays", child(index))
        case .announcedKept(let index): name("announced_kept", child(index))
        case .pairInClass(let one, let other, let index):
            name("together", child(one), child(other), careClass(index))
        case .pairAtSite(let one, let other, let place, let period):
            name("together", child(one), child(other), site(place), session(period))
        case .placesKept(let reserve, let index):
            name("places_kept", "\(reserve + 1)", careClass(index))
        case .carers(let index): name("carers", careClass(index))
        case .band(let index, let ratio): name("band", careClass(index), "\(ratio)")
        case .opensClass(let index): name("opens", careClass(index))
        case .opensSite(let index): name("opens_site", site(index))
        case .members(let reserve, let index, let kind):
            name("members", "\(reserve + 1)", careClass(index), "\(kind)")
        }
    }

    func row(_ index: Int) -> String {
        switch rows[index] {
        case .child(let index, let period): name("child", child(index), session(period))
        case .sessions(let index): name("sessions", child(index))
        case .overlap(let index, let one, let other):
            name("overlap", child(index), session(one), session(other))
        case .placedWithSeat(let index): name("placed_with_seat", child(index))
        case .servedWithSeat(let index, let audience):
            name("served_with_seat", child(index), audience)
        case .staysWithSeat(let index): name("stays_with_seat", child(index))
        case .seats(let index, let hours):
            name("seats", careClass(part(index)), word(part(index)), hours.rawValue)
        case .siblingsInClass(let index, let place):
            name("siblings", child(index), careClass(place))
        case .siblingsAtSite(let index, let place, let period):
            name("siblings", child(index), site(place), session(period))
        case .pairInClass(let one, let other, let place, let side):
            name("pair", child(one), child(other), careClass(place), side.rawValue)
        case .pairAtSite(let one, let other, let place, let period, let side):
            name("pair", child(one), child(other), site(place), session(period), side.rawValue)
        case .reserve(let index, let place, let hours):
            name("reserve", "\(index + 1)", scope(ofReserve: index, place), hours.rawValue)
        case .quota(let index, let place, let hours):
            name("quota", "\(index + 1)", scope(ofQuota: index, place), hours.rawValue)
        case .kept(let index): name("kept", child(index))
        case .pinned(let index): name("pinned", child(index))
        case .announced(let index): name("announced", child(index))
        case .keptWithSeat(let index, let place):
            name("kept_with_seat", child(index), careClass(place))
        case .ratio(let index, let ratio, let hours):
            name("ratio", careClass(index), "\(ratio)", hours.rawValue)
        case .presence(let index, let ratio, let person):
            name("presence", careClass(index), "\(ratio)", child(person))
        case .carersOfSite(let index, let day): name("carers_of_site", site(index), "\(day)")
        case .usedWhenOpen(let index, let hours):
            name("used_when_open", careClass(index), hours.rawValue)
        case .minimumToOpen(let index): name("minimum_to_open", careClass(index))
        case .opensAtOpenSite(let index): name("opens_at_open_site", careClass(index))
        case .budgetOfClasses: "budget_of_classes"
        case .budgetOfMoney: "budget_of_money"
        case .budgetOfCarers(let day): name("budget_of_carers", "\(day)")
        case .membersSeated(let index, let kind):
            name("members_seated", careClass(index), "\(kind)")
        }
    }

    private func name(_ head: String, _ fields: String...) -> String {
        head + "(" + fields.joined(separator: ",") + ")"
    }

    private func child(_ index: Int32) -> String { escaped(scenario.children[Int(index)].id.text) }
    private func careClass(_ index: Int32) -> String {
        escaped(scenario.classes[Int(index)].id.text)
    }
    private func careClass(_ part: SeatPart) -> String { careClass(part.classIndex) }
    private func site(_ index: Int32) -> String { escaped(scenario.sites[Int(index)].id.text) }
    private func session(_ index: Int32) -> String {
        escaped(scenario.sessions[Int(index)].id.text)
    }

    private func part(_ index: Int32) -> SeatPart { seats.parts.parts[Int(index)] }

    private func word(_ part: SeatPart) -> String {
        part.reserve < 0 ? "open" : "reserve\(part.reserve + 1)"
    }

    private func scope(ofReserve index: Int32, _ careClass: Int32) -> String {
        code(of: scenario.policy.reserves[Int(index)].scope, careClass)
    }

    private func scope(ofQuota index: Int32, _ careClass: Int32) -> String {
        code(of: scenario.policy.quotas[Int(index)].scope, careClass)
    }

    /// Where a class is counted.
    private func code(of scope: SeatScope, _ index: Int32) -> String {
        let place = scenario.classes[Int(index)]
        return switch scope {
        case .eachClass: careClass(index)
        case .eachSite: site(place.siteIndex)
        case .eachSession: session(place.sessionIndex)
        case .scenario: "all"
        }
    }

    private func escaped(_ code: String) -> String {
        guard code.utf8.contains(where: ProgramNames.isEscaped) else { return code }
        var bytes: [UInt8] = []
        for byte in code.utf8 {
            guard ProgramNames.isEscaped(byte) else {
                bytes.append(byte)
                continue
            }
            let digits = Array("0123456789ABCDEF".utf8)
            bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte <= 32 || byte == 127 || "%(),".utf8.contains(byte)
    }
}
