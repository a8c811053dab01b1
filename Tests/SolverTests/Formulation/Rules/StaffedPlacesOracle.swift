import PlacementModel

/// The most points under the rules on carers and opening, by looking at every placement.
///
/// It is written from the words of the policy: given who sits where, the fewest classes and sites
/// that must be open are open, and every class has the fewest carers that its children need.
struct StaffedPlacesOracle {
    let scenario: Scenario
    let options: RaggedTable<PlacementOption>

    private struct Seat {
        let child: Int
        let option: PlacementOption
    }

    /// Nil where no placement keeps the rules.
    func mostPoints() -> Int? {
        var best: Int?
        var seats: [Seat] = []
        visit(0, &seats) { found in
            let points = found.reduce(0) { $0 + Int($1.option.points.value) }
            best = max(best ?? points, points)
        }
        return best
    }

    private func visit(_ child: Int, _ seats: inout [Seat], _ body: ([Seat]) -> Void) {
        guard child < scenario.children.count else { return isAllowed(seats) ? body(seats) : () }
        visit(child + 1, &seats, body)
        for option in options[child] {
            seats.append(Seat(child: child, option: option))
            visit(child + 1, &seats, body)
            seats.removeLast()
        }
    }

    /// Whether children may sit so, as far as the rules on carers and opening are concerned.
    func allows(_ seats: [(child: Int, option: PlacementOption)]) -> Bool {
        isAllowed(seats.map { Seat(child: $0.child, option: $0.option) })
    }

    private func isAllowed(_ seats: [Seat]) -> Bool {
        let sitting = scenario.classes.indices.map { index in
            seats.filter { Int($0.option.classIndex) == index }
        }
        let fits = scenario.classes.indices.allSatisfy { index in
            parts.allSatisfy { inPart(sitting[index], $0) <= seatCount(index) }
        }
        guard fits else { return false }
        let open = openClasses(sitting)
        let minimaHold = scenario.classes.indices.allSatisfy { index in
            !open.contains(index)
                || sitting[index].count >= Int(scenario.classes[index].opening.minimumChildren ?? 0)
        }
        return minimaHold && keepsBudgets(open, sitting) && keepsCarers(sitting)
            && seatsThatMustBe(seats)
    }

    private var parts: [DayParts] {
        scenario.policy.halfDays == .share
            ? [.morning, .afternoon] : [[.morning, .afternoon]]
    }

    private func inPart(_ seats: [Seat], _ part: DayParts) -> Int {
        seats.count { !$0.option.mode.parts.isDisjoint(with: part) }
    }

    private func seatCount(_ index: Int) -> Int {
        Int(scenario.classes[index].capacity.seatCount)
    }

    private func mayStayClosed(_ index: Int) -> Bool {
        let terms = scenario.classes[index].opening
        return terms.isOptional || (terms.minimumChildren ?? 0) > 0
    }

    /// A site that may stay closed is open if anyone sits there; then its fixed classes are open.
    private func openClasses(_ sitting: [[Seat]]) -> Set<Int> {
        let sitesInUse = openSites(sitting)
        return Set(
            scenario.classes.indices.filter { index in
                let site = Int(scenario.classes[index].siteIndex)
                return !sitting[index].isEmpty
                    || (!mayStayClosed(index) && sitesInUse.contains(site))
            }
        )
    }

    private func openSites(_ sitting: [[Seat]]) -> Set<Int> {
        Set(
            scenario.sites.indices.filter { site in
                !scenario.sites[site].isOptional
                    || scenario.classes.indices.contains {
                        Int(scenario.classes[$0].siteIndex) == site && !sitting[$0].isEmpty
                    }
            }
        )
    }

    private func keepsBudgets(_ open: Set<Int>, _ sitting: [[Seat]]) -> Bool {
        let budget = scenario.policy.opening
        let money =
            open.reduce(0) { $0 + Int(scenario.classes[$1].opening.cost ?? 0) }
            + openSites(sitting).reduce(0) { $0 + Int(scenario.sites[$1].openingCost ?? 0) }
        let carers = scenario.classes.indices.reduce(0) { sum, index in
            if let own = scenario.classes[index].capacity.carerCount {
                return sum + (open.contains(index) ? Int(own) : 0)
            }
            return sum + carersNeeded(index, sitting[index])
        }
        return open.count <= budget.classCount.map(Int.init) ?? .max
            && money <= budget.money.map(Int.init) ?? .max
            && carers <= budget.carerCount.map(Int.init) ?? .max
    }

    private func keepsCarers(_ sitting: [[Seat]]) -> Bool {
        scenario.sites.indices.allSatisfy { site in
            guard let shared = scenario.sites[site].sharedCarerCount else { return true }
            let needed = scenario.classes.indices.filter { index in
                Int(scenario.classes[index].siteIndex) == site
                    && scenario.classes[index].capacity.carerCount == nil
            }
            .reduce(0) { $0 + carersNeeded($1, sitting[$1]) }
            return needed <= Int(shared)
        }
    }

    private func carersNeeded(_ index: Int, _ seats: [Seat]) -> Int {
        let careClass = scenario.classes[index]
        guard var ratio = careClass.capacity.childrenPerCarer.map(Int.init) else { return 0 }
        if careClass.kind == .mixed {
            ratio = seats.map { bandRatio($0.child) }.min() ?? ratio
        }
        return parts.map { (inPart(seats, $0) + ratio - 1) / ratio }.max() ?? 0
    }

    private func bandRatio(_ child: Int) -> Int {
        guard let born = scenario.children[child].birthDate else { return 5 }
        let months = born.completedMonths(until: scenario.referenceDate)
        return months < 12 ? 3 : months < 24 ? 5 : 7
    }

    /// Children placed by hand sit there.
    private func seatsThatMustBe(_ seats: [Seat]) -> Bool {
        scenario.pins.allSatisfy { pin in
            seats.first { $0.child == Int(pin.childIndex) }?.option.classIndex == pin.classIndex
        }
    }
}
