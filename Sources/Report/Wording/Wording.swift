package import Findings
package import PlacementModel

/// Everything that Roost says about a result, in one language.
///
/// What is said is data: values of the model, headings and sentences. Each language is one table
/// from that data to text; the compiler sees to it that no entry is missing in any of them.
package protocol Wording: Sendable {
    func heading(_ heading: Heading) -> String
    func text(_ mode: Mode) -> String
    func text(_ audience: Audience) -> String
    func text(_ mechanism: Mechanism) -> String
    /// The rule, as the name of what a run may leave out.
    func text(_ rule: Rule) -> String
    func text(_ fate: ChildFate) -> String
    func text(_ change: AnnouncedChange.Kind) -> String
    func text(_ grade: Grade) -> String
    func text(_ age: AgeInMonths) -> String
    func text(_ band: ChildBand) -> String
    func text(_ date: CalendarDate) -> String
    func text(_ distance: Metres) -> String
    /// A sum of distances, which may exceed `Metres`.
    func metres(_ count: Int) -> String
    func text(_ source: SourceRow) -> String
    func text(_ ineligibility: Ineligibility) -> String
    func text(_ criterion: PointsCriterion, groups: [Group]) -> String
    func text(_ level: GoalLevel, groups: [Group]) -> String
    func text(_ sentence: SummarySentence) -> String
    func text(_ sentence: ResultSentence) -> String
    func text(_ sentence: WhyNotSentence) -> String
    /// Several names, as a list within a sentence.
    func list(_ names: [String]) -> String
}

extension Language {
    /// The language's table.
    package var wording: any Wording {
        switch self {
        case .chinese: ChineseWording()
        case .english: EnglishWording()
        }
    }
}

/// Titles of tables and of their columns.
package enum Heading: String, CaseIterable, Sendable {
    // Tables
    case bySite, byClass, byGroup, byAge, byGrade, goals, reserves, fees, lottery, baseline, changes
    // Columns
    case site, classes, careClass, session, seats, placed, free, waiting, fill, cutoff
    case group, age, grade, children, placedShare, noOption, allChildren
    case goal, value, bound, proof
    case figure, thisRun, firstCome, difference, firstWishes, pointsSum, meanDistance
    case reservedFor, takenByMembers, takenByOthers
    case yuan, waivedFees, employer, union, parent, allFees
    case child, name, sex, guardian, phone, mode, result
    case change, earlier, now
    // Answers to one child
    case points, total, choices, alternatives
    // Why not in a class
    case otherwise
}

/// What the summary of a run says.
package enum SummarySentence: Hashable, Sendable {
    case headline(placed: Int, children: Int, seats: Int, free: Int)
    case status(ResultStatus, Mechanism)
    /// Every goal is proven, but under a policy from which rules are left out.
    case optimalExceptRules
    /// Rules left out of the run, each by its name.
    /// The variant that was solved, by its title and name.
    case variant(title: String, name: String)
    /// A change of the variant that was switched off.
    case changeOff(number: Int, title: String)
    case rulesLeftOut([Rule])
    case noOption(count: Int)
    /// Classes that the run leaves closed.
    case closedClasses([String])
    /// Manual decisions carried out.
    case pins(placed: Int, excluded: Int, beyondWishes: Int)
    /// Places of last time that are guaranteed, and those that are not any more.
    case guarantees(GuaranteeTally)
    /// How many keep what was announced, and how many withdrew, gain, move or lose.
    case changes(kept: Int, withdrawn: Int, gains: Int, moves: Int, loses: Int)
    case furtherChanges(count: Int)
    /// Children who must all be placed where there are fewer seats.
    case conflict(children: Int, seats: Int, classes: [String])
    /// One child with several manual placements, of which it may have one.
    case conflictOfOneChild(classes: [String])
    case demand(child: String, Rule, SourceRow)
    /// What follows excludes each other; whether each of it is proven to be needed for that.
    case excludeEachOther(isProven: Bool)
    /// What would let a placement exist follows; whether the first is proven to be the cheapest.
    case repairs(isCheapestProven: Bool)
    case repair(cost: Int, steps: [String])
    case noRepair
    /// Fees waived, of how many seats that could be, and what is left of the budget.
    case waivers(waived: Int, waivable: Int, leftInFen: Int64)
    /// Children whose household has no class or site in common.
    case noCommonOption(count: Int)
    /// Applications that would rather have another class and would be taken there.
    case justifiedEnvy(count: Int)
    case groupsOverlap
    case furtherSites(count: Int)
    case classesInFile(count: Int)
    case proven
    case gap(Int)
    case lotteryNotNeeded
    /// Drawn as one of the goals, without telling apart who was tied.
    case lotteryAsGoal
    case lotteryDrawn(tied: Int)
    case noLottery
}

/// What the answer to one child says.
package enum ResultSentence: Hashable, Sendable {
    case title(child: String)
    case fate(ChildFate)
    /// What keeps a child out that waits is a rule, not seats.
    case waitingByRule
    case placedByHand(SourceRow)
    case keptPlace(SourceRow)
    /// The family named no class, and only wishes are considered.
    case withoutWish
    case withoutWishRemedy
    /// The family named no class, and none of those considered beside wishes is open to the child.
    case withoutWishOrNearClass
    case withoutWishOrNearClassRemedy
    /// Not placed, for a reason that follows.
    case notPlaced
    case excludedFromAllByHand(SourceRow)
    case guaranteeLapsed(CalendarDate, SourceRow)
    case guaranteeGivenUp(SourceRow)
    case announced([String], isKept: Bool)
    case noCommonOption
    case lapsedGroups([String], validUntil: CalendarDate)
    case feeWaived(inFen: Int64)
    case fee(inFen: Int64, employer: Int64, union: Int64, parent: Int64)
    case dates(first: CalendarDate, last: CalendarDate, dayCount: Int)
    /// A place with what else is to be known about it.
    case place(name: String, details: [String])
    case wish(rank: Int)
    case nearby
    case pointsAt(place: String)
    case placedHere
    /// In a seat that is reserved for these groups.
    case placedInReserve(groups: [String])
    case ineligible(Ineligibility)
    case excludedByHand(SourceRow)
    case answeredInAnotherMode
    case notOffered
    case full(seats: Int)
    /// All seats that the child has a right to, among more of the class.
    case fullForChild(seats: Int, ofClass: Int)
    case noSeatsOpen
    /// The class stays closed.
    case classClosed
    case seatsFree(Int)
    case seatsFreeButClosed
    case placedElsewhere
    case notByPoints(Mechanism)
    case cutoff(Points, points: Points)
    /// The cutoff of the open seats, where the child has a right to reserved ones, too.
    case openCutoff(Points, points: Points)
    /// The cutoff of seats reserved for these groups.
    case reservedCutoff(groups: [String], Points, points: Points)
    case equalButWaiting
    case aboveCutoffButWaiting
    case aboveCutoffButElsewhere
    case placedAtEarlierWish
    case announcedToOthers
    case waitingRank(rank: Int, count: Int)
    case drawWon(number: Int, firstWithout: Int)
    case drawLost(number: Int, lastWith: Int)
    /// With a change the child would have a place: in the class it speaks of, or in these.
    case alternative(NamedChange, places: [String])
    /// Whether the change would have helped could not be decided.
    case alternativeNotKnown(NamedChange)
    /// One more seat in any one of these classes would not have been enough.
    case seatNotEnough(places: [String])
    case pointsNotEnough(Int)
    case noAlternative
    /// The run is not proven, so there is nothing to compare with.
    case alternativesNotKnown
    case furtherAlternativesOnRequest
    case alternativesOnRequest
    /// How the sentences above were found.
    case alternativesTried
}

/// A change with the names of places.
package enum NamedChange: Hashable, Sendable {
    case seat(place: String)
    case points(Int, isFewest: Bool)
    case mode(Mode, place: String)
    case distance(Metres, limit: Metres, place: String)
    case wish(place: String, hasFreeSeats: Bool)
}

/// What the answer to “why not in this class” says.
package enum WhyNotSentence: Hashable, Sendable {
    case title(child: String, place: String)
    case placedThere
    case decidedByHand(SourceRow)
    case impossible
    case unknown
    case forced(Mode)
    /// The class was no wish of the family in this mode.
    case notWished
    /// The first goal in the order that would lose, and by how much.
    case firstLoss(goal: String, by: String)
    /// The first goal that differs would gain: the family did not ask for what was forced.
    case firstGain(goal: String, by: String)
    /// Every goal before the draw would be reached as well.
    case drawDecided
    case equallyGood
    /// The mechanism pursues no goals.
    case noGoals(Mechanism)
    case othersUnmoved
    case othersMoved(losing: Int, gaining: Int, changing: Int)
    case moves
    case move(child: String, from: [String], to: [String])
}
