import Foundation

/// Measured values by name, printed as one line of JSON.
struct Figures {
    private var values: [String: Double] = [:]
    private var counts: [String: Int] = [:]

    subscript(name: String) -> Double? {
        get { values[name] }
        set { values[name] = newValue }
    }

    subscript(count name: String) -> Int? {
        get { counts[name] }
        set { counts[name] = newValue }
    }

    func print() {
        let fields =
            counts.map { ($0.key, String($0.value)) }
            + values.map { ($0.key, String(format: "%.9g", $0.value)) }
        let text = fields.sorted { $0.0 < $1.0 }.map { "\"\($0.0)\": \($0.1)" }
        Swift.print("{" + text.joined(separator: ", ") + "}")
    }
}

/// Seconds of some work.
///
/// Instructions are counted from the entry of this function to its return, so its name is known to
/// `Benchmarks/instructions`, and nothing measured may be inlined around it.
@inline(never)
func measuredRegion(_ work: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let began = clock.now
    try work()
    let elapsed = began.duration(to: clock.now).components
    return Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
}
