import PlacementModel

/// Two runs joined by codes.
struct RunPair {
    let base: RunReport
    let other: RunReport
    /// Per child of the base its position in the other run; nil where it has no application there.
    let otherChild: [Int?]
    /// Children of the other run without an application in the base.
    let onlyInOther: [Int]
    /// Per class of the base its position in the other run.
    let otherClass: [Int?]
    /// Per class of the other run its position in the base.
    let baseClass: [Int?]

    init(_ base: RunReport, _ other: RunReport) {
        self.base = base
        self.other = other
        otherChild = RunPair.positions(
            of: base.run.scenario.children.map(\.id),
            in: other.run.scenario.children.map(\.id)
        )
        let known = Set(otherChild.compactMap(\.self))
        onlyInOther = other.run.scenario.children.indices.filter { !known.contains($0) }
        let baseClasses = base.run.scenario.classes.map(\.id)
        let otherClasses = other.run.scenario.classes.map(\.id)
        otherClass = RunPair.positions(of: baseClasses, in: otherClasses)
        baseClass = RunPair.positions(of: otherClasses, in: baseClasses)
    }

    private static func positions<ID: Hashable>(of ids: [ID], in others: [ID]) -> [Int?] {
        var position: [ID: Int] = [:]
        position.reserveCapacity(others.count)
        for (index, id) in others.enumerated() { position[id] = index }
        return ids.map { position[$0] }
    }
}

extension RunReport {
    /// The seats of a child by codes, in the order of sessions and then of classes.
    func comparedSeats(ofChild child: Int, _ order: PlaceOrder) -> [ComparedSeat] {
        let scenario = run.scenario
        let seats = run.seats(ofChild: child).map { seat, option in
            let careClass = scenario.classes[Int(option.classIndex)]
            let reserve = run.outcome.seatGroups[Int(seat.seatGroup)].reserveIndex
            let groups = reserve.map { scenario.policy.reserves[Int($0)].groups.indices } ?? []
            return ComparedSeat(
                careClass: careClass.id,
                site: scenario.sites[Int(careClass.siteIndex)].id,
                session: scenario.sessions[Int(careClass.sessionIndex)].id,
                mode: option.mode,
                points: option.points,
                wishRank: option.wishRank,
                reservedFor: groups.map { scenario.groups[$0].id }
            )
        }
        guard seats.count > 1 else { return seats }
        return seats.sorted { order.key($0) < order.key($1) }
    }
}

/// Where sessions and classes stand among all of a comparison.
struct PlaceOrder {
    private var sessions: [SessionID: Int] = [:]
    private var classes: [ClassID: Int] = [:]

    init(_ places: ComparedPlaces) {
        for (index, session) in places.sessions.enumerated() { sessions[session.id] = index }
        for (index, careClass) in places.classes.enumerated() { classes[careClass.id] = index }
    }

    func key(_ seat: ComparedSeat) -> (Int, Int) {
        (sessions[seat.session] ?? 0, classes[seat.careClass] ?? 0)
    }

    /// Classes by their order, then those who wait, then those without an application.
    func position(_ place: ChildFlow.Place) -> Int {
        switch place {
        case .careClass(let id): classes[id] ?? 0
        case .waiting: classes.count
        case .absent: classes.count + 1
        }
    }
}
