import PlacementModel

/// Stability of tiny pure scenarios from the words: every placement is looked at, and classes choose
/// by slots, which are filled in their order of precedence.
struct StabilityOracle {
    let scenario: Scenario
    let options: RaggedTable<PlacementOption>
    /// Per child its lottery number.
    let numbers: [Int32]

    /// Per child a class, or nil.
    typealias Placement = [Int32?]

    /// All stable placements.
    func stable() -> [Placement] {
        var found: [Placement] = []
        visit([]) { if isStable($0) { found.append($0) } }
        return found
    }

    private func visit(_ placement: Placement, _ body: (Placement) -> Void) {
        guard placement.count < scenario.children.count else { return body(placement) }
        visit(placement + [nil], body)
        for option in options[placement.count] { visit(placement + [option.classIndex], body) }
    }

    private func isStable(_ placement: Placement) -> Bool {
        for careClass in scenario.classes.indices.map({ Int32($0) }) {
            let holders = placement.indices.filter { placement[$0] == careClass }
            if choice(of: careClass, among: holders).sorted() != holders { return false }
            for child in placement.indices where prefers(child, careClass, to: placement[child]) {
                if choice(of: careClass, among: holders + [child]).contains(child) { return false }
            }
        }
        return true
    }

    /// Whether a class is open to the child and wished for more than what it has.
    func prefers(_ child: Int, _ careClass: Int32, to other: Int32?) -> Bool {
        guard let rank = rank(child, careClass) else { return false }
        return other.flatMap { self.rank(child, $0) }.map { rank < $0 } ?? true
    }

    private func rank(_ child: Int, _ careClass: Int32) -> Int16? {
        options[child].first { $0.classIndex == careClass }?.wishRank
    }

    /// Whom a class takes: members in the seats of minimums, then anyone in open seats, then members
    /// in those that are over and above, then anyone in what is released; at most so many of a quota.
    func choice(of careClass: Int32, among applicants: [Int]) -> [Int] {
        let seats = scenario.classes[Int(careClass)].capacity.seatCount
        let reserves = scenario.policy.reserves
        let amounts = reserves.map { $0.amount.seatCount(of: seats) }
        let open = seats - amounts.reduce(0, +)
        var rest = applicants.sorted { precedes($0, $1, careClass) }
        var taken: [Int] = []
        func take(_ count: Int32, _ isWanted: (Int) -> Bool) -> Int32 {
            var left = count
            for child in rest
            where left > 0 && isWanted(child) && quotasAllow(child, taken, seats) {
                taken.append(child)
                left -= 1
            }
            rest.removeAll(where: taken.contains)
            return left
        }
        var released: Int32 = 0
        func takeMembers(_ counting: ReserveCounting) {
            for (reserve, amount) in zip(reserves, amounts) where reserve.counts == counting {
                let left = take(amount) { isMember($0, reserve.groups) }
                if reserve.isReleased { released += left }
            }
        }
        takeMembers(.minimum)
        _ = take(open) { _ in true }
        takeMembers(.additional)
        _ = take(released) { _ in true }
        return taken
    }

    private func quotasAllow(_ child: Int, _ taken: [Int], _ seats: Int32) -> Bool {
        scenario.policy.quotas.allSatisfy { quota in
            !isMember(child, quota.groups)
                || taken.count { isMember($0, quota.groups) } < quota.amount.seatCount(of: seats)
        }
    }

    private func isMember(_ child: Int, _ groups: GroupSet) -> Bool {
        !scenario.children[child].groups.isDisjoint(with: groups)
    }

    private func precedes(_ first: Int, _ second: Int, _ careClass: Int32) -> Bool {
        let points = [first, second].map { child in
            options[child].first { $0.classIndex == careClass }!.points.value
        }
        return points[0] == points[1] ? numbers[first] < numbers[second] : points[0] > points[1]
    }
}
