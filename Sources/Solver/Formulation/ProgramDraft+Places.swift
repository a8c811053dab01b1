import PlacementModel

extension ProgramDraft {
    /// How much of a place a seat column takes in each part of the day. Where half days do not share
    /// a place, every child takes a whole one.
    func placeUse(ofArc arc: Int) -> PlaceUse {
        guard scenario.policy.halfDays == .share,
            case .seat(let child, _, _) = columns[arc].name
        else { return .wholeDay }
        return option(ofArc: arc).mode
            .placeUse(hours: scenario.children[Int(child)].hoursPerDay)
    }

    /// Adds the rows that let seat columns take no more than a number of places at any hour; see
    /// `PlaceUse`. A row that another implies is left out.
    ///
    /// - Parameters:
    ///   - adjustments: columns that count whole places, with how many places each takes away.
    mutating func limitPlaces(
        to places: Int32,
        arcs: [Int32],
        adjustments: [(column: Int32, places: Int64)] = [],
        named name: (DayParts) -> RowName
    ) {
        limitPlaces(
            to: places,
            columns: arcs,
            uses: arcs.map { placeUse(ofArc: Int($0)) },
            adjustments: adjustments,
            named: name
        )
    }

    /// The same for columns of any kind, with what a unit of each takes of a place.
    mutating func limitPlaces(
        to places: Int32,
        columns arcs: [Int32],
        uses: [PlaceUse],
        adjustments: [(column: Int32, places: Int64)] = [],
        named name: (DayParts) -> RowName
    ) {
        let whole = DayParts([.morning, .afternoon])
        guard uses.contains(where: { $0 != .wholeDay }) else {
            let hours = uses.map { _ in Int64(1) }
            return limit(arcs, hours, Int64(places), 1, adjustments, name(whole))
        }
        let part = Int64(PlaceUse.hoursPerPart)
        let day = Int64(PlaceUse.hoursPerDay)
        let morning = uses.map { Int64($0.morning) }
        limit(arcs, morning, Int64(places), part, adjustments, name(.morning))
        let afternoon = uses.map { Int64($0.afternoon) }
        limit(arcs, afternoon, Int64(places), part, adjustments, name(.afternoon))
        if uses.contains(where: { $0.day > $0.morning + $0.afternoon }) {
            limit(arcs, uses.map { Int64($0.day) }, Int64(places), day, adjustments, name(whole))
        }
    }

    /// Hours of the columns and of adjusted places are at most the hours of the places, divided by
    /// what all of them have in common.
    private mutating func limit(
        _ arcs: [Int32],
        _ hours: [Int64],
        _ places: Int64,
        _ hoursPerPlace: Int64,
        _ adjustments: [(column: Int32, places: Int64)],
        _ name: RowName
    ) {
        var terms = zip(arcs, hours).filter { $0.1 > 0 }
            .map { (column: $0.0, coefficient: $0.1) }
        guard !terms.isEmpty || !adjustments.isEmpty else { return }
        terms += adjustments.map { ($0.column, $0.places * hoursPerPlace) }
        let divisor = terms.reduce(0) { greatestCommonDivisor($0, $1.coefficient) }
        addRow(
            IntegerRow(name, upper: places * hoursPerPlace / max(divisor, 1)),
            terms.map { (column: $0.column, coefficient: $0.coefficient / max(divisor, 1)) }
        )
    }
}
