/// Gathers what is found about one claim: the first discrepancy is kept, further ones are counted.
struct ClaimLedger {
    private(set) var first: Discrepancy?
    private(set) var count = 0

    mutating func add(_ discrepancy: @autoclosure () -> Discrepancy) {
        count += 1
        if first == nil { first = discrepancy() }
    }

    /// Holds one member of a JSON file against what it should be; nil is a member that is not there.
    mutating func expect(_ stated: JSONValue?, _ expected: JSONValue, _ place: String) {
        guard stated != expected else { return }
        add(
            Discrepancy(.differs, at: place, stated: stated?.shown ?? "", found: expected.shown)
        )
    }

    func claim(_ subject: ClaimSubject, _ figure: Figure = .none) -> Claim {
        guard let first else { return .holds(subject, figure) }
        return .fails(subject, first, count: count)
    }
}
