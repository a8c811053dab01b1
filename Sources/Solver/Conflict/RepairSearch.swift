import PlacementModel

/// Finds what must give way so that a placement exists, cheapest first.
///
/// Problem: each member of a conflict may give way by whole steps, each at a cost. Find the cheapest
/// amounts with which the whole scenario has a placement, and further ones in order of cost.
///
/// Method: uniform-cost search from "nothing gives way". Amounts that do not suffice leave a conflict,
/// and whatever suffices lets one of its members give way further; so those are the only ways on
/// (a hitting-set tree over steps). The first amounts that suffice are the cheapest there are. Since a
/// large shortfall needs many steps, each member of the first conflict is also tried by itself, by
/// bisection, which reaches far in few solves. Every repair that is returned was solved on the whole
/// scenario; of those found by bisection, one step less was shown not to suffice.
///
/// Complexity: at most `trials` feasibility problems, those that reduce conflicts included.
///
/// Reference: R. Reiter, A Theory of Diagnosis from First Principles (1987).
struct RepairSearch {
    private(set) var repairs: [Repair] = []
    /// Whether nothing that costs less than the first suffices.
    private(set) var isCheapestProven = false

    private typealias Amounts = [ConflictMember: Int]

    private let scenario: Scenario
    private let cancellation: Cancellation
    private var trials: Int
    private var conflicts: [KnownConflict] = []

    /// A conflict that was found, and for which amounts it stands.
    private struct KnownConflict {
        /// Its members, with what they gave way when it was found.
        let steps: [RepairStep]
        /// Places that were given up then. A manual placement that is deleted takes its class from the
        /// child's choices, so the conflict stands only where they are given up.
        let givenUp: Set<ConflictMember>

        func stands(at amounts: Amounts) -> Bool {
            steps.allSatisfy { amounts[$0.member, default: 0] <= $0.amount }
                && givenUp.allSatisfy { amounts[$0, default: 0] > 0 }
        }
    }

    private static let most = 8

    init(
        _ scenario: Scenario,
        conflict: [ConflictMember],
        trials: Int = 300,
        cancellation: Cancellation
    ) {
        self.scenario = scenario
        self.cancellation = cancellation
        self.trials = trials
        conflicts = [
            KnownConflict(
                steps: conflict.map { RepairStep(member: $0, amount: 0) },
                givenUp: []
            )
        ]
        var found: [Repair] = []
        for member in conflict {
            if let repair = alone(member) { found.append(repair) }
        }
        let searched = cheapest(within: found.map(\.cost).min())
        for repair in searched where !found.contains(repair) { found.append(repair) }
        for member in conflict where !found.contains(where: { $0.changes(member) }) {
            if let repair = withHelp(member, beside: found) { found.append(repair) }
        }
        repairs = Array(found.sorted(by: RepairSearch.precedes).prefix(RepairSearch.most))
    }

    private static func precedes(_ left: Repair, _ right: Repair) -> Bool {
        if left.cost != right.cost { return left.cost < right.cost }
        if left.steps.count != right.steps.count { return left.steps.count < right.steps.count }
        let keys = [left, right].map { $0.steps.map(\.member) }
        return keys[0].lexicographicallyPrecedes(keys[1])
    }

    private mutating func feasibility(_ amounts: Amounts) -> Feasibility {
        guard trials > 0 else { return .undecided }
        trials -= 1
        return Feasibility.of(scenario.repaired(by: repair(amounts)), cancellation)
    }

    private func repair(_ amounts: Amounts) -> Repair {
        Repair(
            steps: amounts.filter { $0.value > 0 }.sorted { $0.key < $1.key }
                .map { RepairStep(member: $0.key, amount: $0.value) }
        )
    }

    /// The least amount of one member that suffices beside others; nil where none does.
    private mutating func alone(
        _ member: ConflictMember,
        beside others: Amounts = [:]
    ) -> Repair? {
        var amounts = others
        var most = scenario.mostSteps(of: member)
        amounts[member] = most
        guard most > 0, case .feasible = feasibility(amounts) else { return nil }
        // Doubling finds small amounts soon.
        var least = 1
        var probe = 1
        while least < most {
            let amount = min(probe, most - 1)
            amounts[member] = amount
            if case .feasible = feasibility(amounts) {
                most = amount
            } else {
                least = amount + 1
            }
            probe = most - least > 2 * probe ? 2 * probe : (least + most) / 2
        }
        amounts[member] = most
        return trials > 0 ? repair(amounts) : nil
    }

    /// A repair in which a member gives way that does not suffice by itself: the cheapest help for it,
    /// then as little of it as will do.
    private mutating func withHelp(_ member: ConflictMember, beside found: [Repair]) -> Repair? {
        let most = scenario.mostSteps(of: member)
        guard most > 0 else { return nil }
        var queue = [Repair(steps: [RepairStep(member: member, amount: most)])]
        var seen = Set(queue)
        var left = RepairSearch.trialsForHelp
        while left > 0, let next = RepairSearch.takeCheapest(&queue) {
            left -= 1
            // What suffices already is no news.
            if found.contains(where: next.contains) { continue }
            switch trial(next.amounts) {
            case .suffices: return alone(member, beside: next.amounts)
            case .conflict(let members):
                for further in waysOn(next.amounts, members) where seen.insert(further).inserted {
                    queue.append(further)
                }
            case .undecided: return nil
            }
        }
        return nil
    }

    private static let trialsForHelp = 40

    private static func takeCheapest(_ queue: inout [Repair]) -> Repair? {
        let next = queue.indices.min { precedes(queue[$0], queue[$1]) }
        return next.map { queue.remove(at: $0) }
    }

    /// Repairs of the least cost.
    ///
    /// - Parameter known: the cost of a repair found already.
    private mutating func cheapest(within known: Int?) -> [Repair] {
        var queue: [Repair] = [Repair(steps: [])]
        var seen: Set<Repair> = Set(queue)
        var found: [Repair] = []
        while let candidate = RepairSearch.takeCheapest(&queue) {
            // Nothing that costs less is left to try.
            if let known, candidate.cost >= known { isCheapestProven = true }
            if let cost = known ?? found.first?.cost, candidate.cost > cost { return found }
            let amounts = candidate.amounts
            switch trial(amounts) {
            case .suffices:
                found.append(candidate)
                isCheapestProven = true
                if found.count >= RepairSearch.most { return found }
            case .conflict(let members):
                for further in waysOn(amounts, members) where seen.insert(further).inserted {
                    queue.append(further)
                }
            case .undecided: return found
            }
        }
        // No way on is left, so what is known cannot be undercut.
        if known != nil { isCheapestProven = true }
        return found
    }

    /// One of the members gives way one step further.
    private func waysOn(_ amounts: Amounts, _ members: [ConflictMember]) -> [Repair] {
        members.compactMap { member in
            var further = amounts
            further[member, default: 0] += 1
            let isPossible = further[member, default: 0] <= scenario.mostSteps(of: member)
            return isPossible ? repair(further) : nil
        }
    }

    private enum Trial {
        case suffices
        /// Members of which one must give way further.
        case conflict([ConflictMember])
        case undecided
    }

    private mutating func trial(_ amounts: Amounts) -> Trial {
        if let known = conflicts.first(where: { $0.stands(at: amounts) }) {
            return .conflict(known.steps.map(\.member))
        }
        let candidates: [ConflictMember]
        switch feasibility(amounts) {
        case .feasible: return .suffices
        case .undecided: return .undecided
        case .infeasible(let found): candidates = found
        }
        let reduced = IrreducibleConflict(
            scenario.repaired(by: repair(amounts)),
            candidates: candidates,
            trials: trials,
            cancellation: cancellation
        )
        trials = reduced?.trials ?? 0
        guard let members = reduced?.members else { return .undecided }
        conflicts.append(
            KnownConflict(
                steps: members.map { RepairStep(member: $0, amount: amounts[$0, default: 0]) },
                givenUp: Set(amounts.keys.filter { $0.rule == .pins })
            )
        )
        return .conflict(members)
    }
}

extension Repair {
    fileprivate var amounts: [ConflictMember: Int] {
        Dictionary(uniqueKeysWithValues: steps.map { ($0.member, $0.amount) })
    }

    fileprivate func changes(_ member: ConflictMember) -> Bool {
        steps.contains { $0.member == member }
    }

    /// Whether everything that another one changes gives way at least as far here.
    fileprivate func contains(_ other: Repair) -> Bool {
        let amounts = amounts
        return other.steps.allSatisfy { amounts[$0.member, default: 0] >= $0.amount }
    }
}
