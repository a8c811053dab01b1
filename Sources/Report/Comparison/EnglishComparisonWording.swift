import Findings
import PlacementModel

/// English.
struct EnglishComparisonWording: ComparisonWording {
    func heading(_ heading: ComparisonHeading) -> String {
        switch heading {
        case .figures: "Figures"
        case .unlike: "What is unlike in policy and inputs"
        case .effects: "Who gains and who loses"
        case .changes: "What each change does"
        case .children: "Children decided differently"
        case .figure: "Figure"
        case .difference: "±"
        case .what: "What"
        case .inBase: "Base"
        case .here: "Here"
        case .whom: "Who"
        case .gains: "Gain"
        case .loses: "Lose"
        case .movesUp: "To earlier wish"
        case .movesDown: "To later wish"
        case .otherMoves: "Other"
        case .mainReasons: "Main reasons (children)"
        case .change: "Change"
        case .switched: "Switched on"
        case .placed: "Placed"
        case .proof: "Proof"
        case .child: "Child"
        case .from: "Was"
        case .to: "Is"
        case .kind: "What happens"
        case .reason: "Reason"
        case .cause: "Which change"
        case .alone: "alone"
        case .last: "last"
        }
    }

    func title(_ section: FigureSection) -> String {
        switch section {
        case .overall: "Overall"
        case .groups: "Placed, by group"
        case .bands: "Placed, by age or grade"
        case .sites: "Sites"
        case .sessions: "Sessions"
        case .classes: "Classes"
        case .distances: "Distance"
        case .wishes: "Wishes"
        case .reserves: "Reserved seats"
        case .fees: "Fees (yuan)"
        case .envy: "Envy"
        case .goals: "Goals"
        }
    }

    func text(_ measure: Measure) -> String {
        switch measure {
        case .children: "applications"
        case .placed: "placed"
        case .waiting: "waiting"
        case .withoutOption: "no class open"
        case .seats: "seats"
        case .free: "free"
        case .cutoff: "cutoff"
        case .points: "sum of points"
        case .taken: "seats taken"
        case .distances: "seats with known distance"
        case .distanceSum: "sum of distances"
        case .medianDistance: "median distance"
        case .longestDistance: "longest distance"
        case .members: "taken by members"
        case .others: "released, taken by others"
        case .fees: "all fees"
        case .waived: "waived"
        case .employer: "paid by employers"
        case .union: "paid by the union"
        case .parent: "paid by parents"
        case .waivedSeats: "seats with fee waived"
        case .envy: "cases of envy"
        case .justifiedEnvy: "cases of justified envy"
        case .justifiedChildren: "children with justified envy"
        case .value: "reached"
        case .bound: "bound"
        case .gap: "gap"
        }
    }

    func text(_ band: DistanceBand) -> String {
        switch band {
        case .upTo(let limit): "up to \(Int(limit).grouped) m"
        case .beyond: "farther"
        case .unknown: "distance unknown"
        }
    }

    func wish(rank: Int16?) -> String { rank.map { "wish \($0)" } ?? "no wish" }

    func text(_ kind: ChangedChild.Kind) -> String {
        switch kind {
        case .gains: "gains"
        case .loses: "loses"
        case .movesUp: "to an earlier wish"
        case .movesDown: "to a later wish"
        case .moves: "moves"
        case .mode: "other mode"
        }
    }

    func joined(_ texts: [String]) -> String { texts.joined(separator: "; ") }

    func yesOrNo(_ flag: Bool) -> String { flag ? "yes" : "no" }

    func text(_ scope: ComparedReserve.Scope) -> String {
        switch scope {
        case .eachClass(let ids):
            ids.map { "class " + $0.map(\.text).joined(separator: ", ") } ?? "each class"
        case .eachSite(let ids):
            ids.map { "site " + $0.map(\.text).joined(separator: ", ") } ?? "each site"
        case .eachSession: "each session"
        case .scenario: "all seats"
        }
    }
}
