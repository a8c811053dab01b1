/// Faults and warnings as they are found, in bounded memory.
///
/// A class, because every reader of one run writes to the same one; it never leaves that run.
final class IntakeLog {
    /// How many faults, and how many warnings, are kept; more are only counted.
    static let limit = 10_000

    private(set) var faults: [Fault] = []
    private(set) var omittedFaultCount = 0
    private(set) var warnings: [Warning] = []
    private(set) var omittedWarningCount = 0
    /// Comparisons of codes that may still be spent on suggestions; see `NearestCode`.
    var suggestionBudget = 1_000_000

    var hasFaults: Bool { !faults.isEmpty }
    var canKeepWarnings: Bool { warnings.count < IntakeLog.limit }

    func add(_ kind: @autoclosure () -> FaultKind, at place: @autoclosure () -> InputPlace) {
        add(kind(), at: place(), value: nil)
    }

    /// The arguments are closures so that the ten-thousandth fault after the limit costs nothing.
    func add(
        _ kind: @autoclosure () -> FaultKind,
        at place: @autoclosure () -> InputPlace,
        value: @autoclosure () -> String?
    ) {
        guard faults.count < IntakeLog.limit else {
            omittedFaultCount += 1
            return
        }
        faults.append(Fault(place: place(), value: value(), kind: kind()))
    }

    func warn(
        _ kind: @autoclosure () -> WarningKind,
        at place: @autoclosure () -> InputPlace,
        value: @autoclosure () -> String? = nil
    ) {
        guard canKeepWarnings else {
            omittedWarningCount += 1
            return
        }
        warnings.append(Warning(place: place(), value: value(), kind: kind()))
    }

    /// Where rows and cells stand that are not from the file in which they are read.
    var origins = TableOrigins()

    var sortedFaults: [Fault] { faults.map(origins.relocated).sorted { $0.place < $1.place } }
    var sortedWarnings: [Warning] {
        warnings.map(origins.relocated).sorted { $0.place < $1.place }
    }
}
