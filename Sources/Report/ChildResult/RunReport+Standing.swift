import PlacementModel

extension RunReport {
    /// Positions of the seat groups of a class that a child has a right to, and of the one that it
    /// sits in.
    func seatGroups(ofClass careClass: Int, openTo child: Int) -> [Int] {
        let seat = run.outcome.assignedSeatGroup[child].map(Int.init)
        return tally.classes[careClass].seatGroups.filter { position in
            position == seat
                || run.outcome.seatGroups[position].isOpen(
                    to: run.scenario.children[child],
                    under: run.scenario.policy
                )
        }
    }

    /// For whom the seats of a seat group are reserved; nil for open ones.
    func reservedGroups(ofSeatGroup position: Int) -> GroupSet? {
        run.outcome.seatGroups[position].reserveIndex.map {
            run.scenario.policy.reserves[Int($0)].groups
        }
    }

    /// What became of one option.
    func standing(ofChild child: Int, option position: Int, groups: [Int]) -> ChoiceStanding {
        if run.outcome.assignedOption[child] == Int32(position) {
            let seat = run.outcome.assignedSeatGroup[child]
            return .placedHere(
                reservedFor: seat.flatMap { reservedGroups(ofSeatGroup: Int($0)) }
            )
        }
        if groups.isEmpty { return .noSeatsOpen }
        if groups.contains(where: { tally.seatGroups[$0].use.free > 0 }) { return .seatsFree }
        // The easiest way in decides.
        guard let cutoff = groups.compactMap({ run.outcome.seatGroups[$0].cutoff }).min() else {
            return .full
        }
        let points = run.options.elements[position].points
        if points == cutoff { return .atCutoff }
        return points < cutoff ? .belowCutoff : .aboveCutoff
    }

    /// What the lottery decided where the child's points equal the cutoff. Nil where the numbers do
    /// not show it, because a goal before the lottery decided between the same points.
    func draw(
        ofChild child: Int,
        option: PlacementOption,
        standing: ChoiceStanding,
        groups: [Int]
    ) -> DrawStanding? {
        guard let numbers = run.outcome.lottery?.numbers, !numbers.isEmpty else { return nil }
        let number = numbers[child]
        switch standing {
        case .placedHere:
            guard let seat = run.outcome.assignedSeatGroup[child],
                run.outcome.seatGroups[Int(seat)].cutoff == option.points,
                let next = waiting.firstEntry(
                    ofClass: Int(option.classIndex),
                    points: option.points
                )
            else { return nil }
            let firstWithout = numbers[Int(next.childIndex)]
            return firstWithout > number
                ? .won(number: number, firstWithout: firstWithout) : nil
        case .atCutoff:
            let tied = groups.filter { run.outcome.seatGroups[$0].cutoff == option.points }
            guard let lastWith = tied.compactMap({ tally.seatGroups[$0].lastNumberAtCutoff }).max(),
                lastWith < number
            else { return nil }
            return .lost(number: number, lastWith: lastWith)
        default:
            return nil
        }
    }
}
