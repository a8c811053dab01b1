import PlacementModel

/// Counts justified envy again: who would rather sit somewhere else, and would be taken there.
struct EnvyRecount {
    /// An applicant and classes that block the placement.
    struct Pair: Hashable {
        let children: [Int]
        let classes: [Int]
    }

    private let rules: ServedRules
    private let applicants: [ServedApplicant]
    /// Per class who sits there, with all seats of that choice.
    private let seated: [[Seated]]

    private struct Seated {
        let applicant: Int
        let choice: ServedChoice
        let arcs: [Int]
        /// -1 for places given before all others.
        let rank: Int32
    }

    private(set) var pairs: [Pair] = []

    /// - Parameters:
    ///   - given: with the places that were given before all others.
    ///   - taken: in the end; classes that were closed stay so, and budgets bind.
    init(
        _ rules: ServedRules,
        _ applicants: [ServedApplicant],
        given: TakenSeats,
        _ taken: TakenSeats
    ) {
        self.rules = rules
        self.applicants = applicants
        var seated = [[Seated]](repeating: [], count: rules.scenario.classes.count)
        for (index, applicant) in applicants.enumerated() {
            let isGiven = applicant.children.contains(where: given.isPlaced)
            for choice in applicant.choices {
                let arcs = zip(applicant.children, choice.arcs).compactMap { child, own in
                    taken.arcsOfChild[child].first(where: own.contains)
                }
                guard arcs.count == applicant.children.count else { continue }
                let entry = Seated(
                    applicant: index,
                    choice: choice,
                    arcs: arcs,
                    rank: isGiven ? -1 : choice.rank
                )
                for careClass in Set(arcs.map(rules.arcs.careClass)) {
                    seated[careClass].append(entry)
                }
            }
        }
        self.seated = seated
        var taken = taken
        taken.bindBudgets(true)
        for (index, applicant) in applicants.enumerated()
        where !applicant.children.contains(where: given.isPlaced) {
            for choice in taken.preferred(by: applicant) where isTaken(choice, index, &taken) {
                pairs.append(Pair(children: applicant.children, classes: choice.classes))
            }
        }
    }

    /// Whether the classes of a choice, choosing again by priority among those who sit there, would
    /// take the applicant; everything is left as it was.
    private func isTaken(_ choice: ServedChoice, _ index: Int, _ taken: inout TakenSeats) -> Bool {
        let applicant = applicants[index]
        var seen: Set<Int> = [index]
        let later = choice.classes.flatMap { seated[$0] }.filter {
            // Whom nothing tells apart stand in the order in which they propose.
            ($0.rank, $0.applicant) > (choice.rank, index) && seen.insert($0.applicant).inserted
        }.sorted { ($0.rank, $0.applicant) < ($1.rank, $1.applicant) }
        let involved = (later.map(\.applicant) + [index]).flatMap { applicants[$0].children }
        let before = (taken.counts, involved.map { ($0, taken.arcsOfChild[$0]) })
        defer { taken.restore(before.0, before.1) }
        if later.isEmpty { return taken.move(applicant, to: choice) }
        for arc in later.flatMap(\.arcs) { taken.release(arc) }
        taken.giveUp(for: choice, applicant)
        taken.beginMembersTurn()
        if taken.take(together: choice.arcs.map(unreleased)) { return true }
        for entry in later { _ = taken.take(together: entry.choice.arcs.map(unreleased)) }
        taken.endMembersTurn()
        return taken.take(together: choice.arcs)
    }

    private func unreleased(_ arcs: [Int]) -> [Int] { arcs.filter { !rules.arcs.isReleased($0) } }
}
