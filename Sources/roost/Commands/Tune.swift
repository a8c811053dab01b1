import ArgumentParser

/// Weights, reserves and quotas: what they do, how far they can change, and which ones do.
struct Tune: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Sweep weights and reserves, find exact intervals, trade-offs and goal values. 调整分值与名额。",
        subcommands: [
            TuneSweep.self, TuneInterval.self, TuneTradeOff.self, TuneSeek.self, TuneWeights.self,
        ]
    )
}
