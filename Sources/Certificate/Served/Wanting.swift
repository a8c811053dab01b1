import PlacementModel

/// What an applicant would rather have than what it has.
extension TakenSeats {
    /// Choices for which the applicant would gladly give up what it must, best first.
    func preferred(by applicant: ServedApplicant) -> [ServedChoice] {
        let held = held(by: applicant)
        return applicant.choices.indices.filter { index in
            !held.contains(index)
                && givenUp(for: applicant.choices[index], applicant, held).allSatisfy { $0 > index }
        }.map { applicant.choices[$0] }
    }

    /// The choices that it has.
    private func held(by applicant: ServedApplicant) -> [Int] {
        let seats = arcsOfChild[applicant.children[0]]
        return applicant.choices.indices.filter { index in
            seats.contains { applicant.choices[index].arcs[0].contains($0) }
        }
    }

    /// Those that clash with a choice; without any, where it has as many as it may, the last.
    private func givenUp(
        for choice: ServedChoice,
        _ applicant: ServedApplicant,
        _ held: [Int]
    ) -> [Int] {
        let clashing = held.filter { rules.clash(applicant.choices[$0].session, choice.session) }
        if clashing.isEmpty, held.count >= Int(rules.placement.policy.sessionsPerChild) {
            return held.suffix(1)
        }
        return clashing
    }

    mutating func giveUp(for choice: ServedChoice, _ applicant: ServedApplicant) {
        for index in givenUp(for: choice, applicant, held(by: applicant)) {
            for (child, arcs) in zip(applicant.children, applicant.choices[index].arcs) {
                for arc in arcsOfChild[child] where arcs.contains(arc) { release(arc) }
            }
        }
    }

    /// Moves an applicant to a choice if there is room for it beside everybody else.
    mutating func move(_ applicant: ServedApplicant, to choice: ServedChoice) -> Bool {
        let before = (counts, applicant.children.map { ($0, arcsOfChild[$0]) })
        giveUp(for: choice, applicant)
        if take(together: choice.arcs) { return true }
        restore(before.0, before.1)
        return false
    }
}
