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

/// Wall and processor seconds of some work.
struct Elapsed {
    let wall: Double
    /// Of all threads together; other programs beside it count little.
    let processor: Double
}

/// Does some work and says how long it took.
///
/// Instructions are counted from the entry of this function to its return, so its name is known to
/// `Benchmarks/instructions`, and nothing measured may be inlined around it.
@inline(never)
func measuredRegion(_ work: () throws -> Void) rethrows -> Elapsed {
    let clock = ContinuousClock()
    let began = (wall: clock.now, processor: processorSeconds)
    try work()
    let elapsed = began.wall.duration(to: clock.now).components
    return Elapsed(
        wall: Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18,
        processor: processorSeconds - began.processor
    )
}

private var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
