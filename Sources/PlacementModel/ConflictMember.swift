/// One demand, limit or rule that may take part in a conflict, as a planner would change it.
package enum ConflictMember: Hashable, Sendable {
    /// A place that a child must get by hand, by a guarantee, or because it was announced; position in
    /// `Scenario.children`.
    case place(child: Int32, rule: Rule)
    /// Seats of a class, by position in `Scenario.classes`.
    case seats(careClass: Int32)
    /// Carers shared at a site, by position in `Scenario.sites`.
    case carers(site: Int32)
    /// The fewest children with which a class opens.
    case minimum(careClass: Int32)
    case classBudget
    case moneyBudget
    case carerBudget
    /// Children of a household who stay together.
    case household(Int32)
    /// Positions in `Policy.reserves` and `Policy.quotas`.
    case reserve(Int32)
    case quota(Int32)
    /// In how many sessions one child may be.
    case sessionLimit

    /// The rule that it belongs to; nil for seats.
    package var rule: Rule? {
        switch self {
        case .place(_, let rule): rule
        case .seats: nil
        case .carers: .carers
        case .minimum, .classBudget, .moneyBudget, .carerBudget: .opening
        case .household: .siblings
        case .reserve, .quota: .wideReserves
        case .sessionLimit: .sessions
        }
    }

    /// Whether it is a place that a child must get.
    package var isPlace: Bool { if case .place = self { true } else { false } }

    /// What one step of giving way costs: numbers are easiest to change, then promises to families, then
    /// staff and rooms.
    package var costOfStep: Int {
        switch self {
        case .seats, .minimum, .moneyBudget, .reserve, .quota, .sessionLimit: 1
        case .place, .household: 2
        case .carers, .carerBudget, .classBudget: 3
        }
    }

    /// What a person reads first: demands, then what stands against them.
    fileprivate var order: (Int, Int32, Int) {
        switch self {
        case .place(let child, let rule): (0, child, Rule.allCases.firstIndex(of: rule) ?? 0)
        case .household(let index): (1, index, 0)
        case .sessionLimit: (2, 0, 0)
        case .seats(let careClass): (3, careClass, 0)
        case .carers(let site): (4, site, 0)
        case .minimum(let careClass): (5, careClass, 0)
        case .classBudget: (6, 0, 0)
        case .moneyBudget: (7, 0, 0)
        case .carerBudget: (8, 0, 0)
        case .reserve(let index): (9, index, 0)
        case .quota(let index): (10, index, 0)
        }
    }
}

extension ConflictMember: Comparable {
    package static func < (left: ConflictMember, right: ConflictMember) -> Bool {
        left.order < right.order
    }
}

/// One thing that gives way, and how far: places, carers, classes, children, sessions, a thousand yuan,
/// percentage points of a share.
package struct RepairStep: Hashable, Sendable {
    package let member: ConflictMember
    /// At least 1.
    package let amount: Int

    package init(member: ConflictMember, amount: Int) {
        self.member = member
        self.amount = amount
    }
}

/// Changes that together let a placement exist, proven by solving the changed scenario.
package struct Repair: Hashable, Sendable {
    /// In the order of the members.
    package let steps: [RepairStep]

    package init(steps: [RepairStep]) { self.steps = steps }

    /// Sum of amounts times the cost of a step.
    package var cost: Int { steps.reduce(0) { $0 + $1.amount * $1.member.costOfStep } }
}

/// Why no placement exists, and what would let one exist.
package struct ConflictAnalysis: Hashable, Sendable {
    /// Members that exclude each other, in order.
    package let members: [ConflictMember]
    /// Whether it is proven, by a solve for each member, that without any one of them the others hold
    /// together.
    package let isIrreducible: Bool
    /// In order of cost; each was solved.
    package let repairs: [Repair]
    /// Whether it is proven that none costs less than the first.
    package let isCheapestProven: Bool

    package init(
        members: [ConflictMember],
        isIrreducible: Bool,
        repairs: [Repair],
        isCheapestProven: Bool
    ) {
        self.members = members
        self.isIrreducible = isIrreducible
        self.repairs = repairs
        self.isCheapestProven = isCheapestProven
    }
}
