/// The written rules of an allocation, in the planner's words (安置办法).
package struct Policy: Equatable, Sendable {
    /// The planner's own version of the text.
    package var version: String
    /// SHA-256 of the policy part of `scenario.yaml` in canonical form, 64 hexadecimal digits.
    package var sha256: String
    package var mechanism: Mechanism
    package var choices: Choices
    package var points: PointsPolicy
    /// The goals in strict order; each is optimised without giving up anything of those before.
    package var order: [Goal]
    package var reserves: [Reserve]
    package var quotas: [Quota]
    package var eligibility: EligibilityPolicy
    package var siblings: SiblingPolicy
    package var continuity: ContinuityPolicy
    package var halfDays: HalfDayPolicy
    package var audienceOrder: AudienceOrder
    /// Budgets of opening; nil where nothing is limited.
    package var opening: OpeningBudget
    package var fees: FeePolicy?
    /// In how many sessions one child may take a seat.
    package var sessionsPerChild: Int32
    package var lottery: LotteryPolicy?

    package init(
        version: String,
        sha256: String,
        mechanism: Mechanism,
        choices: Choices,
        points: PointsPolicy,
        order: [Goal],
        reserves: [Reserve],
        quotas: [Quota],
        eligibility: EligibilityPolicy,
        siblings: SiblingPolicy,
        continuity: ContinuityPolicy,
        halfDays: HalfDayPolicy,
        audienceOrder: AudienceOrder,
        opening: OpeningBudget,
        fees: FeePolicy?,
        sessionsPerChild: Int32,
        lottery: LotteryPolicy?
    ) {
        self.version = version
        self.sha256 = sha256
        self.mechanism = mechanism
        self.choices = choices
        self.points = points
        self.order = order
        self.reserves = reserves
        self.quotas = quotas
        self.eligibility = eligibility
        self.siblings = siblings
        self.continuity = continuity
        self.halfDays = halfDays
        self.audienceOrder = audienceOrder
        self.opening = opening
        self.fees = fees
        self.sessionsPerChild = sessionsPerChild
        self.lottery = lottery
    }
}

/// How children are chosen (安置机制).
package enum Mechanism: String, CaseIterable, Sendable {
    /// The best placement under the policy's goals, proven.
    case optimal
    /// Child-proposing deferred acceptance: no justified envy.
    case deferredAcceptance = "deferred-acceptance"
    /// Strict serial order of tiers.
    case tiers
    /// Applications in the order of their arrival, as is done today.
    case firstCome = "first-come"
}

/// Which classes are considered for a child.
package enum Choices: Hashable, Sendable {
    /// Only what the family wished for.
    case wishes
    /// The wishes and the nearest classes that are open to the child, up to this many in all.
    case nearest(count: Int32)
}

/// One goal of the strict order (目标次序).
package enum Goal: Hashable, Sendable {
    /// The number of reserved seats that members of their group take.
    case reserves
    /// The number of children placed: of any of these groups, or of all when the set is empty.
    case placed(GroupSet)
    /// The sum of points.
    case points
    /// The number of first wishes, then of second ones, and so on.
    case wishRanks
    /// The number of children who stay where they were.
    case fewestChanges
    /// Who is placed among those who are tied, by lottery number.
    case lottery
    /// The sum of distances, smallest best.
    case distance
}

/// Who is eligible beyond age band and mode.
package struct EligibilityPolicy: Hashable, Sendable {
    /// The farthest a site may be; nil for no limit.
    package var distanceLimit: Metres?
    /// How near a resident must live for a site with audience `residents`.
    package var residentsWithin: Metres?
    /// Whether a site's papers must be valid to the last day of the session.
    package var requiresPapers: Bool
    /// Whether a child must be fit for care in a group.
    package var requiresFitness: Bool
    /// Whether groups count whose proof has lapsed at the reference date.
    package var lapsedGroups: LapsedGroups

    package init(
        distanceLimit: Metres?,
        residentsWithin: Metres?,
        requiresPapers: Bool,
        requiresFitness: Bool,
        lapsedGroups: LapsedGroups = .count
    ) {
        self.distanceLimit = distanceLimit
        self.residentsWithin = residentsWithin
        self.requiresPapers = requiresPapers
        self.requiresFitness = requiresFitness
        self.lapsedGroups = lapsedGroups
    }
}

/// What groups are worth whose proof has lapsed (证明过期的群体).
package enum LapsedGroups: String, CaseIterable, Sendable {
    /// They count like all others, and a warning says so.
    case count
    /// They do not count, and a warning says so.
    case ignore
}

/// The seed of the draw and the commitment to it published beforehand (抽签).
package struct LotteryPolicy: Hashable, Sendable {
    /// SHA-256 of the seed's UTF-8 bytes, 64 hexadecimal digits.
    package var commitment: String
    /// The seed, once it has been revealed.
    package var seed: String?

    package init(commitment: String, seed: String?) {
        self.commitment = commitment
        self.seed = seed
    }
}
