import Findings
import PlacementModel

extension RunReport {
    /// Positions of the seat groups of a class that a child may sit in: those that it has a right
    /// to, and reserved ones of which members left seats to others.
    func seatGroups(ofClass careClass: Int, openTo child: Int) -> [Int] {
        let policy = run.scenario.policy
        let applicant = run.scenario.children[child]
        return tally.classes[careClass].seatGroups.filter { position in
            let group = run.outcome.seatGroups[position]
            return group.isOpen(to: applicant, under: policy)
                || group.isReleased(to: applicant, under: policy) && seatCount(position, child) > 0
        }
    }

    /// How many seats of a seat group may go to a child: of released seats those that members left.
    func seatCount(_ position: Int, _ child: Int) -> Int {
        let group = tally.seatGroups[position]
        let isMember = run.outcome.seatGroups[position].isOpen(
            to: run.scenario.children[child],
            under: run.scenario.policy
        )
        return isMember ? group.use.seats : group.use.seats - group.memberCount
    }

    /// For whom the seats of a seat group are reserved; nil for open ones and for a child who got
    /// a released one.
    func reservedGroups(ofSeatGroup position: Int, for child: Int) -> GroupSet? {
        run.outcome.seatGroups[position].reserveIndex.flatMap { index in
            let groups = run.scenario.policy.reserves[Int(index)].groups
            return groups.isDisjoint(with: run.scenario.children[child].groups) ? nil : groups
        }
    }

    /// The points with which the easiest way into a class was reached; nil where a seat that the
    /// child may have is free, or no cutoff says.
    func cutoff(ofClass careClass: Int, for child: Int) -> Points? {
        let groups = seatGroups(ofClass: careClass, openTo: child)
        guard groups.allSatisfy({ tally.seatGroups[$0].use.free == 0 }) else { return nil }
        return groups.compactMap { run.outcome.seatGroups[$0].cutoff }.min()
    }

    /// What became of one option.
    func standing(ofChild child: Int, option position: Int, groups: [Int]) -> ChoiceStanding {
        if let seat = run.outcome.seats[child].first(where: { Int($0.option) == position }) {
            return .placedHere(
                reservedFor: reservedGroups(ofSeatGroup: Int(seat.seatGroup), for: child)
            )
        }
        if isClosed(Int(run.options.elements[position].classIndex)) { return .closed }
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
                ), lottery.isTied(Int(next.childIndex)), !run.isPlaced(Int(next.childIndex))
            else { return nil }
            let firstWithout = numbers[Int(next.childIndex)]
            return firstWithout > number
                ? .won(number: number, firstWithout: firstWithout) : nil
        case .atCutoff where !run.isPlaced(child):
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
