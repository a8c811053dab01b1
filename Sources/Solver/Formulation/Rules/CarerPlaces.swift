import PlacementModel

extension ProgramDraft {
    /// Adds the rows that let seat columns take no more than a number of places in any part of the
    /// day. Where half days do not share a place, every child takes a whole one.
    ///
    /// - Parameters:
    ///   - adjustments: columns that count whole places, with how many places each takes away.
    mutating func limitPlaces(
        to places: Int32,
        arcs: [Int32],
        adjustments: [(column: Int32, places: Int64)] = [],
        named name: (DayParts) -> RowName
    ) {
        let whole: DayParts = [.morning, .afternoon]
        let isShared =
            scenario.policy.halfDays == .share
            && arcs.contains { option(ofArc: Int($0)).mode.parts != whole }
        for part in isShared ? [.morning, .afternoon] : [whole] {
            let inPart = arcs.filter {
                !isShared || option(ofArc: Int($0)).mode.parts.isSuperset(of: part)
            }
            let terms = inPart.map { (column: $0, coefficient: Int64(1)) }
            addRow(
                IntegerRow(name(part), upper: Int64(places)),
                terms + adjustments.map { (column: $0.column, coefficient: $0.places) }
            )
        }
    }
}
