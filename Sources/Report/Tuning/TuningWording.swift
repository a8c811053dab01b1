import Findings
import PlacementModel

/// Everything that Roost says about tuning, in one language. Names of goals, groups and weights are
/// those of `Wording`.
protocol TuningWording: Sendable {
    func heading(_ heading: TuningHeading) -> String
    func text(_ sentence: TuningSentence) -> String
    func reserve(_ groups: [String], isShare: Bool) -> String
    func quota(_ groups: [String], isShare: Bool) -> String
    func kind(_ kind: ChildMove.Kind) -> String
}

extension Language {
    var tuningWording: any TuningWording {
        switch self {
        case .chinese: ChineseTuningWording()
        case .english: EnglishTuningWording()
        }
    }
}

/// Titles of tables and of their columns.
enum TuningHeading: String, CaseIterable, Sendable {
    // Tables
    case sweep, goals, interval, weights, tradeOff, seek, cost
    // Columns
    case placed, waiting, firstWishes, meanDistance, changed, sinceBefore, proof
    case value, weight, present, lowest, highest, toFirstMove, options
    case child, from, to, change, corner
    case group, now, then, difference, gains, loses, moves, all
}

/// What tuning says.
enum TuningSentence: Hashable, Sendable {
    /// The policy as it stands.
    case present
    case noPlacement
    /// An option would be worth nothing or less, which no policy may have.
    case worthNothing
    case unproven
    case proven
    case wait
    case furtherLines(count: Int)
    /// The weight may have any value between these and nobody moves.
    case stays(from: Int, to: Int)
    /// Nobody moves at any value that was asked for; of the others nothing is known.
    case staysInRange(from: Int, to: Int)
    /// The range asked for did not hold the present value.
    case widened(from: Int, to: Int, present: Int)
    case withoutEffect(from: Int, to: Int)
    case noOption
    /// At this value somebody moves first, below or above.
    case firstMove(at: Int, children: Int, isUp: Bool)
    case endOpen(limit: Int, isUp: Bool)
    case endUnproven(at: Int, isUp: Bool)
    case exceptionsStay
    case everyWeight
    case kept
    case corners(count: Int)
    case allPoints(count: Int)
    case incomplete(count: Int)
    case target(String)
    case reached(value: Int, preference: GoalSeek.Preference)
    case reachedNow
    case unreachable(value: Int, from: Int, to: Int)
    /// No value reaches the target, and none comes nearer than the present one.
    case presentIsNearest(value: Int, from: Int, to: Int)
    case seekUnproven(at: Int)
    case changes(gains: Int, loses: Int, moves: Int)
    case nobodyMoves
    case lookedAt(from: Int, to: Int)
}
