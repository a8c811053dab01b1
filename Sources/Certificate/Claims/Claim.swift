/// One thing that a run folder claims, and whether it holds.
package struct Claim: Hashable, Sendable {
    package let subject: ClaimSubject
    package let verdict: Verdict

    package enum Verdict: Hashable, Sendable {
        /// It was computed again and is so; the figure that it is about.
        case holds(Figure)
        /// It is not so: the first place at which it is not, and in how many it is not.
        case fails(Discrepancy, count: Int)
    }

    package var holds: Bool { if case .holds = verdict { true } else { false } }
    package var fails: Bool { if case .fails = verdict { true } else { false } }

    static func holds(_ subject: ClaimSubject, _ figure: Figure = .none) -> Claim {
        Claim(subject: subject, verdict: .holds(figure))
    }

    static func fails(
        _ subject: ClaimSubject,
        _ discrepancy: Discrepancy,
        count: Int = 1
    ) -> Claim {
        Claim(subject: subject, verdict: .fails(discrepancy, count: count))
    }
}

/// What a claim is about. The code is stable; programs may go by it.
package enum ClaimSubject: Hashable, Sendable {
    /// The files of the scenario are those that the run read.
    case inputs
    case policy
    /// The variant is the one that was read, with the changes that were switched on.
    case variant
    /// The run folder's own files agree on what kind of run it was.
    case kind
    /// Every seat that was given is an option that is open to the child.
    case eligibility
    /// Points, distance and wish of every seat that was given.
    case points
    /// Nobody has two seats where one is allowed.
    case oneSeat
    case sessions
    /// No seats are used beyond those that there are.
    case seats
    case reserves
    case quotas
    case siblings
    case pins
    case continuity
    /// Seats that were announced and must stay.
    case announced
    /// What the run says of the earlier one that it came from.
    case earlierRun
    /// Who withdrew, gains, moves or loses since the announcement.
    case changes
    case carers
    case opening
    case budgets
    case fees
    /// The seed fits the commitment.
    case commitment
    case lotteryNumbers
    /// Who was tied before the lottery.
    case ties
    /// Applications were served in the order of their arrival.
    case firstCome
    /// Applications were served in the order of their priorities.
    case tiers
    /// Everyone has what deferred acceptance gives.
    case deferredAcceptance
    /// The list of those with justified envy.
    case envy
    /// The goals are those of the policy, in its order.
    case goals
    /// A goal's value, by the code of its level.
    case value(String)
    /// The steps of `proof.txt`, and the placement as a point of the program that they speak of.
    case steps
    /// That no placement has a better value, by the code of its level.
    case proof(String)
    case cutoffs
    case classes
    case waiting
    case counts
    /// `options.csv`, where the run has it.
    case optionsFile
    /// The list to publish.
    case notice
    /// The lists of each site for its staff.
    case rosters
    case outcome

    package var code: String {
        switch self {
        case .oneSeat: "one-seat"
        case .lotteryNumbers: "lottery-numbers"
        case .firstCome: "first-come"
        case .deferredAcceptance: "deferred-acceptance"
        case .value(let level): "value:\(level)"
        case .proof(let level): "proof:\(level)"
        case .optionsFile: "options-file"
        case .earlierRun: "earlier-run"
        default: "\(self)"
        }
    }
}

/// The number that a claim is about.
package enum Figure: Hashable, Sendable {
    case none
    case count(Int)
    case value(Int64)
    /// A value and how far no placement can go beyond it.
    case valueAndBound(Int64, Int64)
    case text(String)
}

/// The first place where a claim does not hold.
package struct Discrepancy: Hashable, Sendable {
    package let kind: Kind
    /// File and row, or what else tells where, such as `placements.csv:12`.
    package let place: String
    /// What the run states there, and what the checker found; empty where the kind says it all.
    package let stated: String
    package let found: String

    package enum Kind: String, Hashable, Sendable {
        /// Another value was found.
        case differs
        /// A file of the run folder is not there, or cannot be read.
        case unreadable
        case missing
        /// Something stands there that should not.
        case unexpected
        /// Personal data is not as the scenario states it; what stands there is not told.
        case otherThanRegister
        /// No option of the child.
        case notAnOption
        case tooMany
        case tooFew
        /// Children of a household are apart.
        case apart
        /// The prices do not prove it: the bound that they prove is larger.
        case notProvenByPrices
        /// The steps do not prove it: the bound that they prove is larger.
        case notProvenBySteps
        /// A step that does not follow from those before; `stated` says of which kind.
        case stepNotValid
        /// A row of the program that the placement does not keep.
        case ruleNotKept
        /// A price is negative where seats may stay free.
        case negativePrice
        /// An arc, child or seat group leaves the placements that are best for the goals before.
        case worseForEarlierGoal
        /// Prices cannot prove what rules bind together.
        case priceProofNotValid
        /// Something was left undecided that the lottery or the final draw should have decided.
        case leftOpen
    }

    init(_ kind: Kind, at place: String, stated: String = "", found: String = "") {
        self.kind = kind
        self.place = place
        self.stated = stated
        self.found = found
    }
}
