/// An eligible (child, class, mode) (选项).
package struct PlacementOption: Hashable, Sendable {
    /// Position in `Scenario.classes`.
    package let classIndex: Int32
    package let points: Points
    /// Home to site; nil when unknown.
    package let distance: Metres?
    /// Rank of the wish; nil when the class was added because it is near.
    package let wishRank: Int16?
    package let mode: Mode

    package init(
        classIndex: Int32,
        points: Points,
        distance: Metres?,
        wishRank: Int16?,
        mode: Mode
    ) {
        self.classIndex = classIndex
        self.points = points
        self.distance = distance
        self.wishRank = wishRank
        self.mode = mode
    }
}

/// One line of an option's points: the rule that gives them and the row that proves them.
package struct PointsItem: Hashable, Sendable {
    package let criterion: PointsCriterion
    package let points: Points
    /// The line of `scenario.yaml` that states the rule.
    package let ruleLine: Int32
    /// Where the fact about the child stands.
    package let source: SourceRow

    package init(
        criterion: PointsCriterion,
        points: Points,
        ruleLine: Int32,
        source: SourceRow
    ) {
        self.criterion = criterion
        self.points = points
        self.ruleLine = ruleLine
        self.source = source
    }
}

/// A line of an input file.
package struct SourceRow: Hashable, Sendable {
    package let table: SourceTable
    /// Counted from 1, the header included.
    package let row: Int32
    /// The name of the sheet, where the table stands in a workbook.
    package let sheet: String?

    package init(table: SourceTable, row: Int32, sheet: String? = nil) {
        self.table = table
        self.row = row
        self.sheet = sheet
    }
}

/// The tables of a scenario.
package enum SourceTable: String, CaseIterable, Sendable {
    case sites, classes, children, preferences, distances, previous, pins, staff, announced

    /// The file's name inside the scenario folder.
    package var fileName: String { rawValue + ".csv" }
    /// How files of a run name the table's sheet in a workbook, whatever its own name.
    package var sheetCode: String { "scenario.xlsx:" + rawValue }
}

/// Why a class is not open to a child, with the datum that decided.
package enum Ineligibility: Hashable, Sendable {
    case tooYoung(age: AgeInMonths, minimum: AgeInMonths)
    case tooOld(age: AgeInMonths, maximum: AgeInMonths)
    case noBirthDate
    case gradeBelow(grade: Grade, minimum: Grade)
    case gradeAbove(grade: Grade, maximum: Grade)
    case noGrade
    case modeNotOffered(Mode)
    case notInAudience
    case tooFar(distance: Metres, limit: Metres)
    case distanceUnknown(limit: Metres)
    case papersExpire(CalendarDate, before: CalendarDate)
    case papersMissing
    case notFitForGroupCare
    case noSeats
}
