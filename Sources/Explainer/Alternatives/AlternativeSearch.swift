package import PlacementModel
import Points
package import Solver

/// Looks for the smallest single changes that would have given a child a seat, or a better wish.
///
/// Each is tried by solving again with that one change; nothing is concluded from cutoffs or duals.
/// Of a kind only the smallest change that helps is told: the fewest points, and of modes, sites
/// beyond the limit of distance and further wishes the first that would do. One more seat is tried
/// in every class that the family would rather have.
package struct AlternativeSearch: Sendable {
    let resolver: Resolver
    let eligibility: Eligibility
    let table: OptionTable
    /// The most points that any option has.
    let highestPoints: Int32
    /// Per class whether a seat stayed free in it, and whether it stayed closed.
    let hasFreeSeats: [Bool]
    let isClosed: [Bool]

    var run: Run { resolver.run }
    var scenario: Scenario { resolver.run.scenario }

    /// How many further wishes are tried where each takes a solve from scratch.
    static let wishesFromScratch = 3

    package init(_ resolver: Resolver) {
        self.resolver = resolver
        let run = resolver.run
        eligibility = Eligibility(run.scenario)
        table = OptionTable(run.scenario)
        highestPoints = run.options.elements.map(\.points.value).max() ?? 0
        var placed = [Int32](repeating: 0, count: run.scenario.classes.count)
        for child in run.scenario.children.indices {
            for (_, option) in run.seats(ofChild: child) { placed[Int(option.classIndex)] += 1 }
        }
        hasFreeSeats = zip(run.scenario.classes, placed).map { $0.capacity.seatCount > $1 }
        isClosed = zip(run.scenario.classes, placed).map { careClass, count in
            careClass.opening.mayStayClosed && count == 0
        }
    }

    /// What would have changed a child's result; nil where there is nothing to wish for, or a manual
    /// decision stands.
    package func alternatives(ofChild child: Int) throws(SolveFault) -> Alternatives? {
        guard !scenario.pins.contains(where: { Int($0.childIndex) == child }),
            wantsMore(child)
        else { return nil }
        guard resolver.isProven else { return Alternatives(scope: .runNotProven, trials: []) }
        let questions = try ChildQuestions(resolver, ofChild: child)
        let trials =
            seatTrials(child, questions.verdict) + pointsTrials(child, questions)
            + firstHelpful(modeChanges(child), child, questions)
            + firstHelpful(distanceChanges(child), child, questions)
            + firstHelpful(wishChanges(child), child, questions)
        return Alternatives(scope: .everyKind, trials: trials)
    }

    /// Only what one more seat would have changed, from runs that were solved with it before.
    package func seatAlternatives(
        ofChild child: Int,
        _ verdict: (Change) -> Verdict
    ) -> Alternatives? {
        guard !scenario.pins.contains(where: { Int($0.childIndex) == child }),
            wantsMore(child)
        else { return nil }
        guard resolver.isProven else { return Alternatives(scope: .runNotProven, trials: []) }
        return Alternatives(scope: .seatsOnly, trials: seatTrials(child, verdict))
    }

    /// The classes in which one more seat is tried for some child.
    package func wantedClasses(ofChild child: Int) -> [Int32] {
        betterOptions(child).map(\.classIndex).filter { !isClosed[Int($0)] }
    }

    // MARK: The child as it is

    func seats(of child: Int) -> [PlacementOption] {
        run.seats(ofChild: child).map { $0.1 }
    }

    func isBetter(_ option: (classIndex: Int32, rank: Int16), for child: Int) -> Bool {
        let seats = seats(of: child)
        guard !seats.contains(where: { $0.classIndex == option.classIndex }) else { return false }
        if seats.isEmpty || seats.count < Int(scenario.policy.sessionsPerChild) { return true }
        return option.rank < seats.map(\.rank).max() ?? .max
    }

    /// The options that the family would rather have, the better wishes first.
    func betterOptions(_ child: Int) -> [PlacementOption] {
        run.options[child].filter { isBetter(($0.classIndex, $0.rank), for: child) }
            .sorted { ($0.rank, $0.classIndex) < ($1.rank, $1.classIndex) }
    }

    func betterWishes(_ child: Int) -> [Wish] {
        scenario.wishes[child].filter { isBetter(($0.classIndex, $0.rank), for: child) }
    }

    private func wantsMore(_ child: Int) -> Bool {
        seats(of: child).isEmpty || !betterOptions(child).isEmpty
            || !betterWishes(child).isEmpty
    }

    func result(_ verdict: Verdict, for child: Int) -> TrialResult {
        guard case .seats(let seats) = verdict else { return .unknown }
        return WishSatisfaction(seats) > WishSatisfaction(self.seats(of: child))
            ? .helps(seats) : .doesNotHelp
    }

    // MARK: One more seat

    private func seatTrials(_ child: Int, _ verdict: (Change) -> Verdict) -> [Trial] {
        wantedClasses(ofChild: child).map { classIndex in
            Trial(
                .seat(classIndex: classIndex),
                result(verdict(.seats(1, classIndex: classIndex)), for: child)
            )
        }
    }
}
