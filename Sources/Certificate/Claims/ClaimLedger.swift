/// Gathers what is found about one claim: the first discrepancy is kept, further ones are counted.
struct ClaimLedger {
    private(set) var first: Discrepancy?
    private(set) var count = 0

    mutating func add(_ discrepancy: @autoclosure () -> Discrepancy) {
        count += 1
        if first == nil { first = discrepancy() }
    }

    func claim(_ subject: ClaimSubject, _ figure: Figure = .none) -> Claim {
        guard let first else { return .holds(subject, figure) }
        return .fails(subject, first, count: count)
    }
}
