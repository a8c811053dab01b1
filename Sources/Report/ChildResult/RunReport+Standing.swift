import PlacementModel

extension RunReport {
    /// Positions of the seat groups of a class that a child has a right to, and of the one that it
    /// sits in.
    func seatGroups(ofClass careClass: Int, openTo child: Int) -> [Int] {
        let seats = run.outcome.seats[child].map { Int($0.seatGroup) }
        return tally.classes[careClass].seatGroups.filter { position in
            seats.contains(position)
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
        if let seat = run.outcome.seats[child].first(where: { Int($0.option) == position }) {
            return .placedHere(reservedFor: reservedGroups(ofSeatGroup: Int(seat.seatGroup)))
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
        guard let lottery = run.outcome.lottery, lottery.isTied(child) else { return nil }
        let numbers = lottery.numbers
        let number = numbers[child]
        switch standing {
        case .placedHere:
            guard
                let seat = run.seats(ofChild: child).first(where: { $0.1 == option })?.0.seatGroup,
                run.outcome.seatGroups[Int(seat)].cutoff == option.points,
                let next = waiting.firstEntry(
                    ofClass: Int(option.classIndex),
                    points: option.points
                ), lottery.isTied(Int(next.childIndex))
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
