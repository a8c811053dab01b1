import PlacementModel

/// Everything that Roost says about a fairness audit, in one language. Names of goals, groups and
/// rules are those of `Wording`.
protocol AuditWording: Sendable {
    func heading(_ heading: AuditHeading) -> String
    func text(_ sentence: AuditSentence) -> String
    /// Why envy is there.
    func cause(_ cause: EnvyCause, in scenario: Scenario) -> String
    func rule(_ rule: AuditedRule, in scenario: Scenario) -> String
}

extension Language {
    var auditWording: any AuditWording {
        switch self {
        case .chinese: ChineseAuditWording()
        case .english: EnglishAuditWording()
        }
    }
}

/// Titles of an audit's tables and of their columns.
enum AuditHeading: String, CaseIterable, Sendable {
    // Tables
    case envy, causes, seats, rules
    // Columns
    case child, has, wouldRather, points, lower, lowest, itsPoints, cause, cost
    case cases
    case careClass, seatCount, waiting, cutoff, placed, pointSum, goals
    case without, firstWishes, otherResult, groups
}

/// What an audit says.
enum AuditSentence: Hashable, Sendable {
    case envy(cases: Int, children: Int, lower: Int)
    case noEnvy
    case justified(cases: Int, children: Int)
    case noneJustified
    /// Who envies whom is asked by points and draw; what it costs only of some.
    case priced(cases: Int, of: Int)
    /// The mechanism pursues no goals, so nothing can be said to be lost.
    case notPriced(Mechanism)
    /// Lines that the table does not hold.
    case furtherCases(count: Int)
    case furtherClasses(count: Int)
    case pricedClasses(count: Int, of: Int)
    case worthless(classes: Int)
    case noRules
    case impossible
    case undecided
    case seedNeeded
    case notProven
    case noChange
    case draw(isBetter: Bool)
    case freePlace
    /// Children who get a place, lose it, or get another one.
    case changed(gained: Int, lost: Int, moved: Int)
    case signs
}
