/// Who pays for the seats of a run (收费与补助): counted after the placement, which it never decides.
///
/// - Each seat costs the fee of its class, once per session, in any mode.
/// - Children of the waiver groups have their fees waived, in this order: the first of the policy's
///   groups that the child belongs to, then the points of the seat, highest first, then lottery
///   number, then application number. A fee is waived whole or not at all; at the first fee that
///   is more than what is left of the budget the waivers end, so that nobody is passed over.
/// - A fee that is not waived is split by the policy's shares; employer and union pay whole fen,
///   rounded down, and the parent pays the rest, so that the parts always add up to the fee.
///
/// All amounts are in fen.
package struct FeeReport: Hashable, Sendable {
    /// The seats with their fees, in the order of the children.
    package let lines: [FeeLine]
    /// What waivers may cost; nil for no waivers.
    package let waiverBudget: Int64?

    /// Nil when the policy has no fees.
    package init?(_ run: Run) {
        guard let policy = run.scenario.policy.fees else { return nil }
        var lines: [FeeLine] = []
        for child in run.scenario.children.indices {
            for (_, option) in run.seats(ofChild: child) {
                lines.append(FeeLine(child, option, run, policy))
            }
        }
        FeeReport.waive(&lines, policy, run)
        self.lines = lines
        waiverBudget = policy.waiverBudget
    }

    private static func waive(_ lines: inout [FeeLine], _ policy: FeePolicy, _ run: Run) {
        guard var rest = policy.waiverBudget else { return }
        let numbers = run.outcome.lottery?.numbers ?? []
        func precedes(_ left: FeeLine, _ right: FeeLine) -> Bool {
            let ranks = (left.waiverRank ?? .max, right.waiverRank ?? .max)
            if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
            if left.points != right.points { return left.points > right.points }
            let (one, other) = (Int(left.childIndex), Int(right.childIndex))
            if !numbers.isEmpty, one != other { return numbers[one] < numbers[other] }
            let children = run.scenario.children
            if one != other { return children[one].id < children[other].id }
            return left.classIndex < right.classIndex
        }
        let order = lines.indices.filter { lines[$0].waiverRank != nil && lines[$0].fee > 0 }
            .sorted { precedes(lines[$0], lines[$1]) }
        for index in order {
            guard lines[index].fee <= rest else { return }
            rest -= lines[index].fee
            lines[index].waive()
        }
    }
}

/// One seat's fee and who pays it, in fen.
package struct FeeLine: Hashable, Sendable {
    package let childIndex: Int32
    package let classIndex: Int32
    package let points: Points
    package let fee: Int64
    /// Position, among the policy's waiver groups, of the first that the child belongs to.
    package let waiverRank: Int?
    package private(set) var waived: Int64 = 0
    package private(set) var employer: Int64
    package private(set) var union: Int64
    package private(set) var parent: Int64

    fileprivate init(_ child: Int, _ option: PlacementOption, _ run: Run, _ policy: FeePolicy) {
        let memberships = run.scenario.children[child].groups
        childIndex = Int32(child)
        classIndex = option.classIndex
        points = option.points
        fee = Int64(run.scenario.classes[Int(option.classIndex)].fee ?? 0)
        waiverRank = policy.waiverGroups.firstIndex(where: memberships.contains(index:))
        let shares = Int64(policy.employerShare) + Int64(policy.unionShare)
        let sum = shares + Int64(policy.parentShare)
        employer = sum == 0 ? 0 : fee * Int64(policy.employerShare) / sum
        union = sum == 0 ? 0 : fee * Int64(policy.unionShare) / sum
        parent = fee - employer - union
    }

    fileprivate mutating func waive() {
        waived = fee
        (employer, union, parent) = (0, 0, 0)
    }
}

/// Sums over all seats, in fen; waived, employer, union and parent add up to the fees.
extension FeeReport {
    package var fees: Int64 { sum(\.fee) }
    package var waived: Int64 { sum(\.waived) }
    package var employer: Int64 { sum(\.employer) }
    package var union: Int64 { sum(\.union) }
    package var parent: Int64 { sum(\.parent) }
    /// What is left of the budget; nil for no waivers.
    package var waiverLeft: Int64? { waiverBudget.map { $0 - waived } }
    package var waivedSeatCount: Int { lines.count { $0.waived > 0 } }
    /// Seats with a fee whose child belongs to a waiver group, waived or not.
    package var waivableSeatCount: Int { lines.count { $0.waiverRank != nil && $0.fee > 0 } }

    private func sum(_ amount: KeyPath<FeeLine, Int64>) -> Int64 {
        lines.reduce(0) { $0 + $1[keyPath: amount] }
    }
}
