package import PlacementModel

extension IntegerFormulation {
    /// A usable placement to begin the search with: applicants served one after the other, those first
    /// who are worth most to the goals, then bettered by an auction.
    ///
    /// - Returns: values of all columns that keep every row; nil where serving in turn does not find
    ///   places that must be given or the minimum of a class that must open. That says nothing about
    ///   whether a placement exists.
    /// - Complexity: about linear in the options for each round of `SerialPlacement`.
    package func start() -> [Int64]? {
        let facts = LedgerFacts(scenario, options: options, formulation: separate)
        let goals = GoalLevels(scenario, options: options, formulation: separate, draw: draw)
        let seatValues = levels.map { Array(goals.goal($0).values()) }
        let applicants = BestFirst(values: seatValues).turns(Array(Applicants(facts)))
        let turns = Applicants(applicants)
        guard var given = PlacementLedger(facts), GivenPlaces(facts).give(turns, to: &given) else {
            return nil
        }
        let serial = SerialPlacement(facts: facts, turns: turns, reservedSeats: .openToArcs)
        let demanded = given
        GivenPlaces(facts).giveAnnounced(turns, to: &given)
        var found = serial.placement(given: given)
        if found == nil {
            given = demanded
            found = serial.placement(given: given)
        }
        guard let placement = found else { return nil }
        let first = columnValues(placement)
        // The auction deals in one seat a child.
        guard scenario.policy.sessionsPerChild == 1 else { return first }
        let (worth, step) = worthUpToPoints(seatValues)
        var auction = SeatAuction(
            facts: facts,
            applicants: applicants,
            values: worth,
            step: step,
            given: given,
            placement: placement
        )
        auction.run()
        var ledger = auction.ledger
        // A class that stands empty would need its minimum at once.
        for careClass in ledger.isClosed.indices where ledger.opening.childCount[careClass] == 0 {
            let minimum = scenario.classes[careClass].opening.minimumChildren ?? 0
            if minimum > 1 { ledger.isClosed[careClass] = true }
        }
        serial.serve(&ledger)
        let second = columnValues(ledger)
        return isBetter(second, first) ? second : first
    }

    /// The goals up to points as one number per arc, times the hours of a place; each earlier one
    /// outweighs the points of two seats.
    private func worthUpToPoints(_ seatValues: [[Int64]]) -> (worth: [Int64], step: Int64) {
        let last = levels.firstIndex(of: .points) ?? min(1, levels.count - 1)
        let points = seatValues[last]
        let most = points.max() ?? 0
        let worth = points.indices.map { arc in
            let earlier = seatValues[..<last].reduce(Int64(0)) { $0 + min(max($1[arc], -1), 1) }
            return Int64(PlaceUse.hoursPerDay) * (points[arc] + 2 * most * earlier)
        }
        return (worth, max(1, most / 64))
    }

    /// Whether the goals prefer the first values, in strict order.
    private func isBetter(_ first: [Int64], _ second: [Int64]) -> Bool {
        for level in values {
            let sums = [first, second].map { zip(level, $0).reduce(Int64(0)) { $0 + $1.0 * $1.1 } }
            if sums[0] != sums[1] { return sums[0] > sums[1] }
        }
        return false
    }

    /// Values of all columns for a placement of any mechanism, to be held against the rows.
    ///
    /// - Parameter outcome: of the same scenario and options.
    /// - Returns: nil where the seats cannot be taken one after the other, because they break a rule.
    package func values(of outcome: Outcome) -> [Int64]? {
        let facts = LedgerFacts(scenario, options: options, formulation: separate)
        guard var ledger = PlacementLedger(facts) else { return nil }
        for (child, seats) in (0..<outcome.seats.rowCount).map({ ($0, outcome.seats[$0]) }) {
            for seat in seats {
                let reserve = outcome.seatGroups[Int(seat.seatGroup)].reserveIndex
                let arc = separate.arc(of: child, option: seat.option, reserve: reserve)
                guard let arc, ledger.take(arc) else { return nil }
            }
        }
        return columnValues(ledger)
    }

    /// The values of all columns that follow from who sits where.
    func columnValues(_ ledger: PlacementLedger) -> [Int64] {
        let facts = ledger.facts
        var values = [Int64](repeating: 0, count: program.columnCount)
        for child in 0..<ledger.arcsOfChild.childCount {
            for arc in ledger.arcsOfChild[child] { take(arc, of: child, &values) }
        }
        let plan = separate.seatPlan
        let seatColumns = formulation.problem.arcCount
        let announcedClasses = AnnouncedRule.preferred(scenario)
        for (column, described) in program.columns.enumerated().dropFirst(seatColumns) {
            values[column] =
                switch described.name {
                case .seat, .membersCounted: values[column]
                case .classOpens(let index): ledger.opening.isOpen(Int(index), facts) ? 1 : 0
                case .siteOpens(let index): ledger.opening.siteChildCount[Int(index)] > 0 ? 1 : 0
                case .carers(let index): Int64(ledger.carers.carers[Int(index)])
                case .bandPresent(let index, let ratio):
                    ledger.carers.hasBand(ratio, in: Int(index)) ? 1 : 0
                case .pairInClass(let first, let second, let index):
                    sits(first, ledger) { $0 == index } && sits(second, ledger) { $0 == index }
                        ? 1 : 0
                case .pairAtSite(let first, let second, let site, let session):
                    sits(first, ledger) { isAt($0, site, session) }
                        && sits(second, ledger) { isAt($0, site, session) } ? 1 : 0
                case .placesKept(let reserve, let index):
                    plan.groups(ofClass: index)
                        .first { plan.seatGroups[$0].reserveIndex == reserve }
                        .map { Int64(ledger.seats.kept[$0]) } ?? 0
                case .placed(let child): ledger.isPlaced(Int(child)) ? 1 : 0
                // Counted once everything is decided.
                case .served, .stays: 0
                case .announcedKept(let child):
                    announcedClasses[child, default: []]
                        .allSatisfy { careClass in sits(child, ledger) { $0 == careClass } }
                        ? 1 : 0
                }
        }
        return program.completed(values, for: self.values)
    }

    /// A seat in separate places as a seat and, for a minimum with release, a member who counts.
    private func take(_ arc: Int32, of child: Int, _ values: inout [Int64]) {
        let option = separate.arcOption[Int(arc)]
        let group = separate.seatPlan.seatGroups[Int(separate.problem.arcSeatGroup[Int(arc)])]
        let isKept = group.reserveIndex.map { scenario.policy.reserves[Int($0)].keepsUnusedPlaces }
        let reserve = isKept == true ? group.reserveIndex : nil
        guard let column = formulation.arc(of: child, option: option, reserve: reserve) else {
            return
        }
        values[column] = 1
        guard isKept == false, separate.arcUse[Int(arc)] == .minimum else { return }
        let counting = countedMembers.first {
            $0.reserve == group.reserveIndex && $0.arcs.contains(Int32(column))
        }
        if let counting { values[Int(counting.column)] += 1 }
    }

    private func sits(
        _ child: Int32,
        _ ledger: PlacementLedger,
        _ isThere: (Int32) -> Bool
    ) -> Bool {
        ledger.arcsOfChild[Int(child)].contains { isThere(ledger.facts.classOfArc(Int($0))) }
    }

    private func isAt(_ careClass: Int32, _ site: Int32, _ session: Int32) -> Bool {
        let described = scenario.classes[Int(careClass)]
        return described.siteIndex == site && described.sessionIndex == session
    }
}
