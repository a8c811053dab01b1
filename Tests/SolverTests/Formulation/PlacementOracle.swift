import PlacementModel
import Solver

/// The best placement of a tiny scenario by looking at every one.
///
/// It is written from the words of the policy, not from the network: a child sits in an open seat
/// of a class, or in one that a reserve keeps; a quota is a count of members; and the lottery is
/// taken at its word, one number after another.
struct PlacementOracle {
    let scenario: Scenario
    let options: RaggedTable<PlacementOption>

    /// Where a child sits: an option, and the reserve whose seat it is, if one.
    struct Seat: Hashable {
        let option: Int
        let reserve: Int?
    }

    /// The best values in the order of the policy, the lottery as one 0 or 1 per number.
    func best() -> [Int] {
        var best: [Int] = []
        var seats = [Seat?](repeating: nil, count: scenario.children.count)
        visit(0, &seats) { found in
            let value = values(found)
            if best.isEmpty || best.lexicographicallyPrecedes(value) { best = value }
        }
        return best
    }

    private func visit(_ child: Int, _ seats: inout [Seat?], _ body: ([Seat?]) -> Void) {
        guard child < seats.count else { return isFeasible(seats) ? body(seats) : () }
        seats[child] = nil
        visit(child + 1, &seats, body)
        for option in options.range(of: child) {
            let reserves: [Int?] = [nil] + scenario.policy.reserves.indices.map { $0 }
            for reserve in reserves {
                if let reserve, !maySit(child, option, in: reserve) { continue }
                seats[child] = Seat(option: option, reserve: reserve)
                visit(child + 1, &seats, body)
            }
        }
        seats[child] = nil
    }

    private func maySit(_ child: Int, _ option: Int, in reserve: Int) -> Bool {
        let rule = scenario.policy.reserves[reserve]
        guard case .eachClass(let classes) = rule.scope else { return false }
        let isCovered = classes?.contains(options.elements[option].classIndex) ?? true
        return isCovered && (rule.isReleased || isMember(child, rule.groups))
    }

    private func isMember(_ child: Int, _ groups: GroupSet) -> Bool {
        !scenario.children[child].groups.isDisjoint(with: groups)
    }

    private func isFeasible(_ seats: [Seat?]) -> Bool {
        scenario.classes.indices.allSatisfy { index in
            let sitting = seats.indices.filter { child in
                seats[child].map { Int(options.elements[$0.option].classIndex) } == index
            }
            let capacity = scenario.classes[index].capacity.seatCount
            var open = Int(capacity)
            for (reserve, rule) in scenario.policy.reserves.enumerated() {
                guard case .eachClass(let classes) = rule.scope,
                    classes?.contains(Int32(index)) ?? true
                else { continue }
                let kept = Int(rule.amount.seatCount(of: capacity))
                open -= kept
                if sitting.filter({ seats[$0]?.reserve == reserve }).count > kept { return false }
            }
            if sitting.filter({ seats[$0]?.reserve == nil }).count > open { return false }
            return scenario.policy.quotas.allSatisfy { quota in
                guard case .eachClass(let classes) = quota.scope,
                    classes?.contains(Int32(index)) ?? true
                else { return true }
                return sitting.filter { isMember($0, quota.groups) }.count
                    <= Int(quota.amount.seatCount(of: capacity))
            }
        }
    }

    private func values(_ seats: [Seat?]) -> [Int] {
        scenario.policy.order.flatMap { goal in values(of: goal, seats) }
    }

    private func values(of goal: Goal, _ seats: [Seat?]) -> [Int] {
        let reserves = scenario.policy.reserves
        func sum(_ value: (Int, Seat, PlacementOption) -> Int) -> Int {
            seats.indices.reduce(0) { total, child in
                guard let seat = seats[child] else { return total }
                return total + value(child, seat, options.elements[seat.option])
            }
        }
        func points(_ include: @escaping (Int, Reserve?) -> Bool) -> Int {
            sum { child, seat, option in
                include(child, seat.reserve.map { reserves[$0] }) ? Int(option.points.value) : 0
            }
        }
        switch goal {
        case .reserves:
            guard reserves.contains(where: { $0.counts == .minimum }) else { return [] }
            return [
                sum { child, seat, _ in
                    guard let reserve = seat.reserve.map({ reserves[$0] }) else { return 0 }
                    return reserve.counts == .minimum && isMember(child, reserve.groups) ? 1 : 0
                }
            ]
        case .placed(let groups):
            return [sum { child, _, _ in groups.isEmpty || isMember(child, groups) ? 1 : 0 }]
        case .points:
            guard reserves.contains(where: { $0.counts == .additional }) else {
                return [points { _, _ in true }]
            }
            return [
                points { _, reserve in reserve?.counts != .additional },
                points { child, reserve in
                    reserve?.counts == .additional && isMember(child, reserve!.groups)
                },
                points { child, reserve in
                    reserve?.counts == .additional && !isMember(child, reserve!.groups)
                },
            ]
        case .wishRanks:
            let last = options.elements.compactMap(\.wishRank).max() ?? 0
            return last < 1
                ? []
                : (1...last).map { rank in
                    sum { _, _, option in option.wishRank == rank ? 1 : 0 }
                }
        case .fewestChanges:
            guard scenario.previous.contains(where: { $0?.siteIndex != nil }) else { return [] }
            return [
                sum { child, _, option in
                    guard let last = scenario.previous[child], let site = last.siteIndex else {
                        return 0
                    }
                    if let wanted = last.classIndex { return wanted == option.classIndex ? 1 : 0 }
                    return scenario.classes[Int(option.classIndex)].siteIndex == site ? 1 : 0
                }
            ]
        case .lottery:
            let numbers = LotteryDraw(
                seed: scenario.policy.lottery!.seed!,
                children: scenario.children.map(\.id),
                classes: scenario.classes.map(\.id)
            ).numbers
            let byNumber = seats.indices.sorted { numbers[$0] < numbers[$1] }
            return byNumber.map { seats[$0] == nil ? 0 : 1 }
        case .distance:
            return [-sum { _, _, option in Int(option.distance?.count ?? 0) }]
        }
    }
}
