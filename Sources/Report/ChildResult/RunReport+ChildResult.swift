package import Findings
package import PlacementModel

extension RunReport {
    /// The answer to one application.
    ///
    /// - Parameters:
    ///   - child: position in `Scenario.children`.
    ///   - items: the points of an option, by the child's position and the option's position in
    ///     the option table.
    ///   - ineligibility: why a wish is not open to the child; nil when eligibility is not the
    ///     reason.
    ///   - alternatives: what would have changed the result; nil where nobody asked, or there is
    ///     nothing to wish for.
    package func result(
        ofChild child: Int,
        items: (_ child: Int, _ option: Int) -> [PointsItem],
        ineligibility: (_ child: Int, _ wish: Wish) -> Ineligibility?,
        alternatives: Alternatives? = nil
    ) -> ChildResult {
        var choices: [ChoiceResult] = []
        var shown: Set<Int> = []
        for wish in run.scenario.wishes[child] {
            let option = self.option(for: wish, ofChild: child)
            if let option {
                // A class wished for twice is answered once, at the better rank.
                guard shown.insert(option).inserted else { continue }
                choices.append(choice(ofChild: child, option: option, items(child, option)))
            } else {
                let reason = ineligibility(child, wish)
                choices.append(closedChoice(ofChild: child, wish: wish, reason: reason))
            }
        }
        for option in run.options.range(of: child) where !shown.contains(option) {
            choices.append(choice(ofChild: child, option: option, items(child, option)))
        }
        return ChildResult(
            child: run.scenario.children[child].id,
            fate: run.fate(ofChild: child),
            choices: choices,
            circumstances: circumstances(ofChild: child),
            considered: run.scenario.policy.choices,
            mechanism: run.outcome.mechanism,
            rulesLeftOut: rulesLeftOut,
            groups: run.scenario.groups,
            isRefilled: !run.scenario.announced.isEmpty,
            alternatives: alternatives.map { alternativeResult(ofChild: child, $0) }
        )
    }

    /// The position of the option that a wish became.
    private func option(for wish: Wish, ofChild child: Int) -> Int? {
        run.options.range(of: child).first { position in
            let option = run.options.elements[position]
            return option.classIndex == wish.classIndex && option.mode == wish.mode
        }
    }

    private func closedChoice(
        ofChild child: Int,
        wish: Wish,
        reason: Ineligibility?
    ) -> ChoiceResult {
        let standing: ChoiceStanding =
            if let reason {
                .ineligible(reason)
            } else if let pin = pin(ofChild: child) {
                .excludedByHand(run.scenario.source(.pins, row: pin.row))
            } else if run.options[child].contains(where: { $0.classIndex == wish.classIndex }) {
                .answeredInAnotherMode
            } else {
                .notOffered
            }
        return ChoiceResult(
            wishRank: wish.rank,
            place: place(ofClass: Int(wish.classIndex)),
            mode: wish.mode,
            standing: standing,
            points: nil,
            items: [],
            seats: [],
            classSeats: tally.classes[Int(wish.classIndex)].seats,
            waiting: nil,
            draw: nil
        )
    }

    private func pin(ofChild child: Int) -> Pin? {
        guard !run.outcome.rulesLeftOut.contains(.pins) else { return nil }
        return run.scenario.pins.first { Int($0.childIndex) == child }
    }

    private func choice(
        ofChild child: Int,
        option position: Int,
        _ items: [PointsItem]
    ) -> ChoiceResult {
        let option = run.options.elements[position]
        let careClass = Int(option.classIndex)
        let groups = seatGroups(ofClass: careClass, openTo: child)
        let standing = standing(ofChild: child, option: position, groups: groups)
        return ChoiceResult(
            wishRank: option.wishRank,
            place: place(ofClass: careClass),
            mode: option.mode,
            standing: standing,
            points: option.points,
            items: items,
            seats: seatStandings(ofChild: child, groups, standing),
            classSeats: tally.classes[careClass].seats,
            waiting: waitingPosition(ofChild: child, careClass: careClass),
            draw: draw(ofChild: child, option: option, standing: standing, groups: groups)
        )
    }

    func place(ofClass index: Int) -> ChoicePlace {
        let careClass = run.scenario.classes[index]
        let session = run.scenario.sessions[Int(careClass.sessionIndex)]
        return ChoicePlace(
            classID: careClass.id,
            className: careClass.name,
            siteName: run.scenario.sites[Int(careClass.siteIndex)].name,
            sessionTitle: run.scenario.sessions.count > 1 ? session.title : nil,
            firstDate: session.dates[0],
            lastDate: session.dates[session.dates.count - 1],
            dayCount: session.dates.count
        )
    }

    /// The seats that decided: the child's own where it is placed, otherwise every kind that it may
    /// have. Seats of one kind, such as those inside and outside of a quota, are told as one, with
    /// the easier cutoff.
    private func seatStandings(
        ofChild child: Int,
        _ groups: [Int],
        _ standing: ChoiceStanding
    ) -> [SeatStanding] {
        var standings: [SeatStanding] = []
        for group in groups {
            if case .placedHere = standing,
                !run.outcome.seats[child].contains(where: { Int($0.seatGroup) == group })
            {
                continue
            }
            let reservedFor = reservedGroups(ofSeatGroup: group, for: child)
            let cutoff = run.outcome.seatGroups[group].cutoff
            let same = standings.firstIndex { $0.reservedFor == reservedFor }
            let cutoffs = [cutoff, same.flatMap { standings[$0].cutoff }].compactMap { $0 }
            let joined = SeatStanding(
                reservedFor: reservedFor,
                seats: seatCount(group, child) + (same.map { standings[$0].seats } ?? 0),
                free: tally.seatGroups[group].use.free + (same.map { standings[$0].free } ?? 0),
                cutoff: cutoffs.min()
            )
            if let same { standings[same] = joined } else { standings.append(joined) }
        }
        return standings
    }

    private func waitingPosition(ofChild child: Int, careClass: Int) -> WaitingPosition? {
        let best = run.options[child].filter { Int($0.classIndex) == careClass }.map(\.points).max()
        guard let best,
            let rank = waiting.rank(ofChild: child, inClass: careClass, points: best)
        else { return nil }
        return WaitingPosition(rank: rank, count: waiting.count(ofClass: careClass))
    }
}
