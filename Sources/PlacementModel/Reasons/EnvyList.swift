/// Every case of envy in a run, with its causes (公平核查：不满).
package struct EnvyList: Sendable {
    /// By child, then by class.
    package var cases: [EnvyCase] = []
    /// The goals that the run pursues, in strict order.
    private let levels: [GoalLevel]

    package init(levels: [GoalLevel]) { self.levels = levels }

    /// What no rule answers first, then the most frequent.
    package func sorted(_ counts: [EnvyCause: Int]) -> [CauseCount] {
        func key(_ entry: CauseCount) -> (Int, Int, Int) {
            (entry.cause.isJustified ? 0 : 1, -entry.count, order(of: entry.cause))
        }
        return counts.map { CauseCount(cause: $0.key, count: $0.value) }
            .sorted { key($0) < key($1) }
    }

    package var justifiedCount: Int { cases.count(where: \.isJustified) }
    /// Children with at least one case that no rule answers.
    package var childrenWithJustified: Int { Set(cases.filter(\.isJustified).map(\.child)).count }
    /// Children of lower priority, counted once for each case.
    package var pairCount: Int { cases.reduce(0) { $0 + $1.lowerCount } }

    /// Cases by their cause: what no rule answers first, then in the order of the rules.
    package var casesByCause: [CauseCount] {
        var counts: [EnvyCause: Int] = [:]
        for entry in cases { counts[entry.cause, default: 0] += 1 }
        return counts.map { CauseCount(cause: $0.key, count: $0.value) }
            .sorted { order(of: $0.cause) < order(of: $1.cause) }
    }

    /// Goals in their strict order, then what decided between equals, then rules as they are tried.
    private func order(of cause: EnvyCause) -> Int {
        switch cause {
        case .goals, .stopped: 0
        case .goal(let level): 1 + (levels.firstIndex(of: level) ?? levels.count)
        case .equal: levels.count + 2
        case .mechanism: levels.count + 3
        case .rule(let rule): levels.count + 4 + EnvyList.order(of: rule)
        }
    }

    private static func order(of rule: ExchangeRule) -> Int {
        switch rule {
        case .pins: 0
        case .continuity: 1
        case .siblings: 2
        case .halfDays: 3
        case .carers: 4
        case .opening: 5
        case .reserve(let index): 6 + 2 * Int(index)
        case .quota(let index): 7 + 2 * Int(index)
        }
    }
}
