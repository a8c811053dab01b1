import Findings
import PlacementModel

// Values of the policy and the inputs as programs read them.

extension ComparisonReport {
    func code(_ value: Unlike.Value) -> String {
        switch value {
        case .number(let number): "\(number)"
        case .points(let points): "\(points.value)"
        case .metres(let metres): "\(metres.count)"
        case .fen(let fen): "\(fen)"
        case .date(let date): date.description
        case .mechanism(let mechanism): mechanism.rawValue
        case .rules(let rules): rules.map(\.rawValue).joined(separator: ",")
        case .goals(let goals): goals.map(orderCode).joined(separator: ",")
        case .seats(let reserve): code(reserve)
        case .nearest(let count): count.map { "nearest:\($0)" } ?? "wishes"
        case .siblings(let policy): code(policy)
        case .word(let word): word
        case .flag(let flag): flag ? "yes" : "no"
        }
    }

    /// The order names a goal, of which the level may be only the first.
    private func orderCode(_ goal: ComparedGoal) -> String {
        if case .wishRank = goal.level { return "wish-ranks" }
        return code(goal)
    }

    private func code(_ policy: SiblingPolicy) -> String {
        switch policy {
        case .separate: "separate"
        case .togetherInClass: "together-class"
        case .togetherAtSite: "together-site"
        case .preferClass(let points): "prefer-class:\(points.value)"
        case .preferSite(let points): "prefer-site:\(points.value)"
        }
    }

    private func code(_ reserve: ComparedReserve) -> String {
        var parts = [code(reserve.groups), code(reserve.amount), code(reserve.scope)]
        if let counts = reserve.counts {
            parts += [counts.rawValue, reserve.isReleased ? "released" : "kept"]
        }
        return parts.joined(separator: ":")
    }

    private func code(_ amount: SeatAmount) -> String {
        switch amount {
        case .seats(let count): "\(count)"
        case .share(let permille, let rounding): "\(permille)/1000-\(rounding.rawValue)"
        }
    }

    private func code(_ scope: ComparedReserve.Scope) -> String {
        switch scope {
        case .eachClass(let ids):
            ids.map { "class=" + $0.map(\.text).joined(separator: "+") } ?? "class"
        case .eachSite(let ids):
            ids.map { "site=" + $0.map(\.text).joined(separator: "+") } ?? "site"
        case .eachSession: "session"
        case .scenario: "scenario"
        }
    }
}
