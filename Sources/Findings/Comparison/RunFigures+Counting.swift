import PlacementModel

extension RunFigures {
    /// Counts a run that has a placement.
    ///
    /// - Parameter envy: nil where envy was not looked for.
    /// - Complexity: O(n log n) in the number of seats, for the median.
    package init(_ report: RunReport, envy: EnvyCounts?) {
        self.init()
        let run = report.run
        let seats = SeatFigures(run)
        add(report.tally.all, .all)
        add(.seats, .all, report.tally.seats)
        add(.free, .all, report.tally.free)
        add(.points, .all, seats.points)
        for (group, count) in zip(run.scenario.groups, report.tally.groups) {
            add(count, .group(group.id))
        }
        for band in report.tally.bands { add(band.count, .band(band.band)) }
        addPlaces(report)
        addSeats(seats)
        addReserves(report)
        addFees(report.fees)
        if let envy {
            add(.envy, .all, envy.cases)
            add(.justifiedEnvy, .all, envy.justified)
            add(.justifiedChildren, .all, envy.childrenWithJustified)
        }
        for goal in run.outcome.goals {
            let subject = FigureSubject.goal(ComparedGoal(goal.level, in: run.scenario.groups))
            if !goal.level.isDraw {
                add(.value, subject, goal.value)
                add(.bound, subject, goal.bound)
            }
            add(.gap, subject, goal.bound - goal.value)
        }
    }

    private mutating func add(_ count: ChildCount, _ subject: FigureSubject) {
        add(.children, subject, count.children)
        add(.placed, subject, count.placed)
        add(.waiting, subject, count.waiting)
        add(.withoutOption, subject, count.withoutOption)
    }

    private mutating func addPlaces(_ report: RunReport) {
        let scenario = report.run.scenario
        for (site, tally) in zip(scenario.sites, report.tally.sites) {
            add(.seats, .site(site.id), tally.seats)
            add(.placed, .site(site.id), tally.placed)
            add(.free, .site(site.id), tally.free)
            add(.waiting, .site(site.id), tally.waiting)
        }
        for (index, session) in scenario.sessions.enumerated() {
            let classes = zip(scenario.classes, report.tally.classes)
                .filter { Int($0.0.sessionIndex) == index }
            add(.seats, .session(session.id), classes.reduce(0) { $0 + $1.1.seats })
            add(.placed, .session(session.id), classes.reduce(0) { $0 + $1.1.placed })
            add(.free, .session(session.id), classes.reduce(0) { $0 + $1.1.free })
        }
        for (careClass, tally) in zip(scenario.classes, report.tally.classes) {
            let subject = FigureSubject.careClass(careClass.id)
            add(.seats, subject, tally.seats)
            add(.placed, subject, tally.placed)
            add(.free, subject, tally.free)
            add(.waiting, subject, tally.waiting)
            add(.cutoff, subject, tally.cutoff.map { Int($0.value) })
        }
    }

    private mutating func addSeats(_ seats: SeatFigures) {
        add(.distances, .all, seats.distances.count)
        add(.distanceSum, .all, seats.distances.reduce(0) { $0 + Int($1) })
        add(.medianDistance, .all, seats.medianDistance)
        add(.longestDistance, .all, seats.distances.last.map { Int($0) })
        for band in DistanceBand.all { add(.taken, .distance(band), seats.ofBand[band] ?? 0) }
        for (rank, count) in seats.ofRank.enumerated() {
            add(.taken, .wish(rank: Int16(rank + 1)), count)
        }
        add(.taken, .wish(rank: nil), seats.withoutWish)
    }

    private mutating func addReserves(_ report: RunReport) {
        for reserve in report.tally.reserves {
            let groups = reserve.groups.indices.map { report.run.scenario.groups[$0].id }
            add(.seats, .reserve(groups), reserve.seats)
            add(.members, .reserve(groups), reserve.takenByMembers)
            add(.others, .reserve(groups), reserve.takenByOthers)
            add(.free, .reserve(groups), reserve.free)
        }
    }

    private mutating func addFees(_ fees: FeeReport?) {
        guard let fees else { return }
        add(.fees, .all, Int(fees.fees))
        add(.waived, .all, Int(fees.waived))
        add(.employer, .all, Int(fees.employer))
        add(.union, .all, Int(fees.union))
        add(.parent, .all, Int(fees.parent))
        add(.waivedSeats, .all, fees.waivedSeatCount)
    }
}

extension GoalLevel {
    /// The value of a draw says nothing beside that of another one; its gap does.
    fileprivate var isDraw: Bool {
        switch self {
        case .lottery, .finalDraw: true
        default: false
        }
    }
}

/// What is counted seat by seat.
private struct SeatFigures {
    private(set) var points = 0
    /// Known distances in metres, ascending.
    private(set) var distances: [Int32] = []
    private(set) var ofBand: [DistanceBand: Int] = [:]
    /// Seats by rank of the wish, from 1 to the last rank that any family named.
    private(set) var ofRank: [Int]
    private(set) var withoutWish = 0

    init(_ run: Run) {
        let lastRank = run.scenario.wishes.elements.reduce(0) { max($0, Int($1.rank)) }
        ofRank = Array(repeating: 0, count: lastRank)
        for child in run.scenario.children.indices {
            for (_, option) in run.seats(ofChild: child) {
                points += Int(option.points.value)
                ofBand[DistanceBand(option.distance), default: 0] += 1
                if let distance = option.distance { distances.append(distance.count) }
                if let rank = option.wishRank {
                    ofRank[Int(rank) - 1] += 1
                } else {
                    withoutWish += 1
                }
            }
        }
        distances.sort()
    }

    /// Of an even number the lower of the two in the middle, so that it is somebody's distance.
    var medianDistance: Int? {
        distances.isEmpty ? nil : Int(distances[(distances.count - 1) / 2])
    }
}
