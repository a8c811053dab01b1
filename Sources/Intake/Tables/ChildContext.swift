import PlacementModel

/// What a child's row is read against.
///
/// A class, so that handing it on for each row costs one reference.
final class ChildContext {
    let referenceDate: CalendarDate?
    let lastSessionDay: CalendarDate?
    let groups: GroupNames
    let lapsedGroups: LapsedGroups
    let organisations: CodeTable
    let coordinates: CoordinateReading
    /// Where sites are, each place once.
    let sitePlaces: [Location]

    init(
        referenceDate: CalendarDate?,
        lastSessionDay: CalendarDate?,
        groups: GroupNames,
        lapsedGroups: LapsedGroups,
        organisations: CodeTable,
        coordinates: CoordinateReading,
        sitePlaces: [Location]
    ) {
        self.referenceDate = referenceDate
        self.lastSessionDay = lastSessionDay
        self.groups = groups
        self.lapsedGroups = lapsedGroups
        self.organisations = organisations
        self.coordinates = coordinates
        self.sitePlaces = sitePlaces
    }

    /// Applications come in before the last session ends, and within three years before the
    /// reference date; years are of 366 days, so that no leap day matters.
    func isPlausible(applicationTime: Int64) -> Bool {
        let day = applicationTime >= 0 ? applicationTime / 86_400 : -1
        if let last = lastSessionDay, day > Int64(last.dayNumber) { return false }
        if let reference = referenceDate, day < Int64(reference.dayNumber) - 3 * 366 {
            return false
        }
        return true
    }
}

/// The groups by all their names.
struct GroupNames {
    /// False when the groups could not be read, so that an unknown one proves nothing.
    let isComplete: Bool
    private var table = CodeTable()
    private var indices: [Int] = []

    init(_ groups: [Group], isComplete: Bool) {
        self.isComplete = isComplete
        let names: [(Group) -> String] = [\.id.text, \.title.chinese, \.title.english]
        // Codes first: a title never hides the code of another group.
        for name in names {
            for (index, group) in groups.enumerated()
            where table.insert(CellText.folded(name(group))).isNew {
                indices.append(index)
            }
        }
    }

    var names: [String] { table.codes }

    func index(of name: Bytes) -> Int? { table.position(of: name).map { indices[$0] } }
}
