import PlacementModel

/// Places that must be given and that giving in turn does not find, as the run states them.
///
/// They are the seats of all applicants with a child that must get a place, and of those who make up the
/// minimums of their classes. Which they are is the run's choice; that it is such a choice is checked.
struct FoundingSeats {
    /// Nil where what the run states is none.
    private(set) var given: TakenSeats?

    /// - Parameter givenRows: as `StatedProof.givenRows`.
    init(
        _ rules: ServedRules,
        _ applicants: [ServedApplicant],
        _ demanded: DemandedSeats,
        givenRows: [Int]
    ) {
        guard var taken = TakenSeats(rules) else { return }
        let seats = rules.placement.given.seats
        for row in Set(givenRows).sorted() {
            guard seats.indices.contains(row - 1), let arc = rules.arcs.arc(of: seats[row - 1]),
                taken.take(arc)
            else { return }
        }
        guard demanded.areMet(in: taken) else { return }
        var isFounder = applicants.map(demanded.concerns)
        var needed: Set<Int> = []
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            for (index, applicant) in applicants.enumerated() {
                let classes = applicant.children.flatMap {
                    taken.arcsOfChild[$0].map(rules.arcs.careClass)
                }
                if !isFounder[index], classes.contains(where: needed.contains) {
                    isFounder[index] = true
                    isGrowing = true
                }
                guard isFounder[index] else { continue }
                for careClass in classes where rules.scenario.classes[careClass].hasMinimum {
                    if needed.insert(careClass).inserted { isGrowing = true }
                }
            }
        }
        for (applicant, isFounder) in zip(applicants, isFounder) {
            let seated = applicant.children.count(where: taken.isPlaced)
            // All of an applicant or nobody, and nobody beyond.
            guard seated == (isFounder ? applicant.children.count : 0) else { return }
        }
        given = taken
    }
}
