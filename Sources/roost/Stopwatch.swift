import Report

/// Measures the stages of a run for `timing.json`.
struct Stopwatch {
    private let clock = ContinuousClock()
    private var start: ContinuousClock.Instant
    private(set) var stages: [StageTiming] = []

    init() { start = clock.now }

    /// Ends the stage that is running.
    mutating func lap(_ stage: String) {
        let now = clock.now
        let elapsed = start.duration(to: now).components
        let microseconds =
            Int(elapsed.seconds) * 1_000_000 + Int(elapsed.attoseconds / 1_000_000_000_000)
        stages.append(StageTiming(stage: stage, microseconds: microseconds))
        start = now
    }
}
