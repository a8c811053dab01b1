/// SplitMix64: the same sequence wherever a search runs.
struct SearchRandom: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        defer { state &+= SplitMix64.increment }
        return SplitMix64.finalised(state, round: 1)
    }
}
