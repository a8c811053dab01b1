import PlacementModel

/// Seats of one class that are open to the same children, as one row of `classes.csv`.
struct SeatBlock {
    let classIndex: Int32
    /// Position in `Policy.reserves`; -1 for open seats.
    let reserve: Int32
    /// Position in `Policy.quotas` of the quota whose members may not sit here; -1 for none.
    let closedTo: Int32
    var seats: Int
}

/// How a placement treats seats.
enum SeatModel {
    /// Every child takes one seat of a block of fixed size: what prices can prove.
    case oneSeatEach
    /// Places may be shared, and their split is part of the decision.
    case shared
}

/// The seats of every class, split by the policy's reserves and quotas.
struct SeatBlocks {
    private(set) var blocks: [SeatBlock] = []
    /// `start[c] ..< start[c + 1]` are the blocks of class c: open, closed to a quota, reserved.
    private(set) var start: [Int32] = [0]

    func range(ofClass index: Int) -> Range<Int> { Int(start[index])..<Int(start[index + 1]) }

    /// Nil when quotas cannot be split into seats; then the placement shares places.
    init?(_ facts: ScenarioFacts, _ model: SeatModel) {
        let policy = facts.scenario.policy
        let wide = model == .shared ? SeatBlocks.wideAmounts(facts) : []
        for index in facts.classes.indices {
            var rest = facts.classes[index].seats
            var reserved: [SeatBlock] = []
            for (position, reserve) in policy.reserves.enumerated()
            where reserve.scope.names(class: index) {
                let seats = reserve.amount.count(of: facts.classes[index].seats)
                reserved.append(SeatBlocks.block(index, seats, reserve: position))
                rest -= seats
            }
            guard rest >= 0 else { return nil }
            let quotas = policy.quotas.indices.filter {
                policy.quotas[$0].scope.names(class: index)
            }
            if model == .oneSeatEach, let quota = quotas.first {
                guard quotas.count == 1,
                    let open = SeatBlocks.openToMembers(facts, index, quota, reserved, rest)
                else { return nil }
                blocks.append(SeatBlocks.block(index, open))
                blocks.append(SeatBlocks.block(index, rest - open, closedTo: quota))
            } else {
                blocks.append(SeatBlocks.block(index, rest))
            }
            for (position, amounts) in wide where amounts[index] > 0 {
                // Where places that no member takes are kept, they are none of those that the class
                // reserves by itself; where they are not, members may sit anywhere.
                let limit =
                    policy.reserves[position].keepsUnusedPlaces ? rest : facts.classes[index].seats
                let seats = min(limit, amounts[index])
                reserved.append(SeatBlocks.block(index, seats, reserve: position))
            }
            blocks += reserved.sorted { $0.reserve < $1.reserve }
            start.append(Int32(blocks.count))
        }
    }

    private static func block(
        _ index: Int,
        _ seats: Int,
        reserve: Int = -1,
        closedTo quota: Int = -1
    ) -> SeatBlock {
        SeatBlock(
            classIndex: Int32(index),
            reserve: Int32(reserve),
            closedTo: Int32(quota),
            seats: seats
        )
    }

    /// Open seats that members of a quota may use: what is left of it beside their own reserve. Nil
    /// when the reserves are of other groups, so that no split says the same as the quota.
    private static func openToMembers(
        _ facts: ScenarioFacts,
        _ index: Int,
        _ quota: Int,
        _ reserved: [SeatBlock],
        _ open: Int
    ) -> Int? {
        let policy = facts.scenario.policy
        let cap = policy.quotas[quota].amount.count(of: facts.classes[index].seats)
        let inReserve = reserved.reduce(0) { $0 + $1.seats }
        let isOwn = reserved.allSatisfy { block in
            let reserve = policy.reserves[Int(block.reserve)]
            return reserve.groups == policy.quotas[quota].groups && reserve.counts == .minimum
        }
        guard reserved.count <= 1, isOwn, cap >= inReserve else { return nil }
        return min(open, cap - inReserve)
    }

    /// Per reserve wider than a class, per class the seats that it keeps in the class's part of the
    /// scope.
    private static func wideAmounts(_ facts: ScenarioFacts) -> [(Int, [Int])] {
        facts.scenario.policy.reserves.enumerated().compactMap { index, reserve in
            guard !reserve.scope.isEachClass else { return nil }
            var amounts = [Int](repeating: 0, count: facts.classes.count)
            for part in reserve.scope.parts(of: facts) {
                for careClass in part.classes {
                    amounts[careClass] = reserve.amount.count(of: part.seats)
                }
            }
            return (index, amounts)
        }
    }
}

/// Classes over which a reserve or quota is counted together.
struct ScopePart {
    var classes: [Int]
    var seats: Int
}

extension SeatScope {
    /// Whether each class is counted by itself, and this is one of them.
    func names(class index: Int) -> Bool {
        if case .eachClass(let some) = self { some?.contains(Int32(index)) ?? true } else { false }
    }

    /// The classes that are counted together, by class, site or session.
    func parts(of facts: ScenarioFacts) -> [ScopePart] {
        var parts: [Int: ScopePart] = [:]
        for (index, careClass) in facts.classes.enumerated() {
            let key: Int
            switch self {
            case .eachClass(let some):
                guard some?.contains(Int32(index)) ?? true else { continue }
                key = index
            case .eachSite(let some):
                guard some?.contains(Int32(careClass.site)) ?? true else { continue }
                key = careClass.site
            case .eachSession: key = careClass.session
            case .scenario: key = 0
            }
            parts[key, default: ScopePart(classes: [], seats: 0)].classes.append(index)
            parts[key]?.seats += careClass.seats
        }
        return parts.keys.sorted().compactMap { parts[$0] }
    }
}

extension SeatAmount {
    /// Seats out of so many, never more.
    func count(of seats: Int) -> Int {
        switch self {
        case .seats(let count): return min(Int(count), seats)
        case .share(let permille, let rounding):
            let (whole, rest) = (seats * Int(permille)).quotientAndRemainder(dividingBy: 1000)
            let goesUp =
                switch rounding {
                case .down: false
                case .nearest: rest >= 500
                case .up: rest > 0
                }
            return min(whole + (goesUp ? 1 : 0), seats)
        }
    }
}
