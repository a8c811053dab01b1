import PlacementModel
import Yams

/// What `scenario.yaml` says besides the policy.
struct ScenarioHeader {
    private(set) var title: LocalizedText?
    private(set) var referenceDate: CalendarDate?
    private(set) var coordinates: CoordinateSystem?
    /// Whether it is certain that no coordinate system is stated, not even a wrong one.
    private(set) var lacksCoordinates = false
    private(set) var sessions: [Session] = []
    private(set) var sessionCodes = CodeDirectory()
    private(set) var groups: [Group] = []
    private(set) var groupsAreComplete = true
    private(set) var policy: YAMLValue?

    private static let keys = [
        "roost", "title", "reference-date", "coordinates", "sessions", "calendar", "groups",
        "policy",
    ]

    /// Reads what can be read; the log says what cannot.
    init(_ root: Node?, reader: YAMLReader) {
        let needed = ["roost", "title", "reference-date", "sessions", "policy"]
        let mapping = root.flatMap { node in
            reader.mapping(
                YAMLValue(node: node, path: ""),
                keys: ScenarioHeader.keys,
                needed: needed
            )
        }
        guard let mapping else {
            sessionCodes.isComplete = false
            groupsAreComplete = false
            return
        }
        if let version = mapping["roost"], version.text != "1" {
            reader.fault(.unsupportedVersion, at: version)
        }
        title = mapping["title"].flatMap(reader.localizedText)
        referenceDate = mapping["reference-date"].flatMap(reader.date)
        lacksCoordinates = mapping["coordinates"] == nil
        coordinates = mapping["coordinates"]
            .flatMap { reader.choice($0, CoordinateSystem.self) }
        policy = mapping["policy"]
        let calendar = mapping["calendar"].map { CalendarReader(reader: reader).read($0) }
        readSessions(mapping["sessions"], calendar ?? WorkingCalendar(), reader)
        readGroups(mapping["groups"], reader)
    }

    private mutating func readSessions(
        _ value: YAMLValue?,
        _ calendar: WorkingCalendar,
        _ reader: YAMLReader
    ) {
        let entries = value.flatMap(reader.list) ?? []
        if entries.isEmpty { sessionCodes.isComplete = false }
        for entry in entries {
            let mapping = reader.mapping(
                entry,
                keys: ["id", "title", "dates"],
                needed: ["id", "dates"]
            )
            let id = mapping.flatMap { define($0["id"], in: &sessionCodes, reader) }
            let dates = mapping?["dates"].flatMap { value in
                let dates = SessionDates.read(value, reader)
                dates?.compare(with: calendar, at: value, reader)
                return dates?.dates
            }
            let title = mapping?["title"].flatMap(reader.localizedText)
            guard let id else {
                sessionCodes.isComplete = false
                continue
            }
            // Positions must agree with the codes, so a session with a fault takes its place.
            sessions.append(
                Session(
                    id: SessionID(id),
                    title: title ?? LocalizedText(chinese: id, english: id),
                    dates: dates ?? []
                )
            )
        }
    }

    private mutating func readGroups(_ value: YAMLValue?, _ reader: YAMLReader) {
        guard let value else { return }
        let entries = reader.list(value) ?? []
        if entries.isEmpty { groupsAreComplete = false }
        if entries.count > GroupSet.limit {
            reader.fault(.tooManyEntries(limit: GroupSet.limit), at: value)
            groupsAreComplete = false
        }
        var codes = CodeDirectory()
        for entry in entries.prefix(GroupSet.limit) {
            let mapping = reader.mapping(entry, keys: ["id", "title"], needed: ["id"])
            let id = mapping.flatMap { define($0["id"], in: &codes, reader) }
            let title = mapping?["title"].flatMap(reader.localizedText)
            guard let id else {
                groupsAreComplete = false
                continue
            }
            groups.append(
                Group(
                    id: GroupID(id),
                    title: title ?? LocalizedText(chinese: id, english: id)
                )
            )
        }
    }

    /// A code that is not there yet; nil when it is missing or repeated, which is reported.
    private func define(
        _ value: YAMLValue?,
        in directory: inout CodeDirectory,
        _ reader: YAMLReader
    ) -> String? {
        guard let value, reader.text(value) != nil, let code = value.text else { return nil }
        guard directory.codes.insert(code).isNew else {
            reader.fault(.repeatedEntry, at: value)
            return nil
        }
        return code
    }
}
