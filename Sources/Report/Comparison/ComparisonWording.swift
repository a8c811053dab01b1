import Findings
import PlacementModel

/// Everything that Roost says about a comparison, in one language. Names of goals, modes and bands are
/// those of `Wording`.
protocol ComparisonWording: Sendable {
    func heading(_ heading: ComparisonHeading) -> String
    func title(_ section: FigureSection) -> String
    func text(_ measure: Measure) -> String
    func text(_ band: DistanceBand) -> String
    /// Seats that were a wish of this rank; nil for no wish.
    func wish(rank: Int16?) -> String
    func text(_ kind: ChangedChild.Kind) -> String
    func text(_ reason: ChangeReason.Kind) -> String
    /// A reason with its data; the class is known from beside it.
    func text(_ reason: NamedReason) -> String
    func text(_ subject: NamedUnlike) -> String
    func text(_ scope: ComparedReserve.Scope) -> String
    func text(_ sentence: ComparisonSentence) -> String
    func yesOrNo(_ flag: Bool) -> String
    /// Short texts beside each other.
    func joined(_ texts: [String]) -> String
}

extension Language {
    var comparisonWording: any ComparisonWording {
        switch self {
        case .chinese: ChineseComparisonWording()
        case .english: EnglishComparisonWording()
        }
    }
}

/// Titles of a comparison's tables and of their columns.
enum ComparisonHeading: String, CaseIterable, Sendable {
    // Tables
    case figures, unlike, effects, changes, children
    // Columns
    case figure, difference
    case what, inBase, here
    case whom, gains, loses, movesUp, movesDown, otherMoves, mainReasons
    case change, switched, placed, proof
    case child, from, to, kind, reason, cause
    case alone, last
}

/// A reason with the names that it speaks of.
enum NamedReason: Hashable, Sendable {
    /// Said by its kind alone.
    case plain(ChangeReason.Kind)
    case seats(from: Int, to: Int)
    case reservedSeats(groups: [String], from: Int, to: Int)
    case points(from: Points, to: Points)
    case cutoff(from: Points?, to: Points?)
    case seatTaken(count: Int, shares: [String])
    case seatLeft(count: Int, shares: [String])
    case mechanism(from: String, to: String)
    case mode(from: String, to: String)
}

/// Something unlike with the names that it speaks of.
enum NamedUnlike: Hashable, Sendable {
    /// Said by its code word alone.
    case plain(Unlike.Subject)
    case weight(String)
    case reserve(Int)
    case quota(Int)
    case site(String)
    case session(String)
    case careClass(String)
    case seats(String)
    case classTerms(String)
    case siteTerms(String)
}

/// What a comparison says.
enum ComparisonSentence: Hashable, Sendable {
    case base(String)
    case side(String, of: String)
    case infeasible
    case undecided
    case cannotCompare
    /// A side, or one of two, is not proven.
    case notProven(side: String)
    case chance
    case nothingUnlike
    case nobodyChanged(unchanged: Int)
    case changed(count: Int, unchanged: Int)
    case onlyIn(base: Int, here: Int)
    case furtherUnlike(count: Int)
    case furtherChildren(count: Int)
    case furtherRows(count: Int)
    case causes(ChildCause.Kind, change: Int?, count: Int)
    case causesNotProven
    /// A variant with a single change: there is nothing to tell apart.
    case onlyChange(title: String)
    case undone(count: Int)
    case mainReason(ChangedChild.Kind, ChangeReason.Kind, count: Int)
    /// Points of the two are counted by unlike rules.
    case ownPoints
    case switching
    case reasonsAreNoCauses
    case reasonsBesideCauses
    case notSeparable
    case noPlacement
    case proven
    case unproven
    case onWaitingList
    case seat(place: String, mode: String?)
    case cause(ChildCause.Kind, numbers: [Int])
    case title(name: String, title: String)
    /// Two runs may be of different scenarios.
    case mismatches(side: String, [String])
    case titles(String, String)
    case referenceDates(String, String)
    case sessions
    /// Names of the same code, the first of them spelled out.
    case siteNames([String], count: Int)
    case classNames([String], count: Int)
    case renamed(code: String, from: String, to: String)
}
