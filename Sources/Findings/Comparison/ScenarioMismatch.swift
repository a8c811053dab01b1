package import PlacementModel

/// A sign that two runs were not made from the same scenario: joined by codes, what is unlike may be
/// two different things with one code.
package enum ScenarioMismatch: Hashable, Sendable {
    case title(from: LocalizedText, to: LocalizedText)
    case referenceDate(from: CalendarDate, to: CalendarDate)
    /// Codes, titles or days of sessions.
    case sessions
    /// Sites, and classes, of the same code with other names.
    case siteNames([Renamed])
    case classNames([Renamed])

    package struct Renamed: Hashable, Sendable {
        package let code: String
        package let from: String
        package let to: String
    }

    package static func all(from base: Scenario, to other: Scenario) -> [ScenarioMismatch] {
        var found: [ScenarioMismatch] = []
        if base.title != other.title { found.append(.title(from: base.title, to: other.title)) }
        if base.referenceDate != other.referenceDate {
            found.append(.referenceDate(from: base.referenceDate, to: other.referenceDate))
        }
        if base.sessions != other.sessions { found.append(.sessions) }
        let sites = renamed(
            base.sites.map { ($0.id.text, $0.name) },
            other.sites.map { ($0.id.text, $0.name) }
        )
        if !sites.isEmpty { found.append(.siteNames(sites)) }
        let classes = renamed(
            base.classes.map { ($0.id.text, $0.name) },
            other.classes.map { ($0.id.text, $0.name) }
        )
        if !classes.isEmpty { found.append(.classNames(classes)) }
        return found
    }

    private static func renamed(
        _ base: [(code: String, name: String)],
        _ other: [(code: String, name: String)]
    ) -> [Renamed] {
        let names = Dictionary(other.map { ($0.code, $0.name) }) { first, _ in first }
        return base.compactMap { code, name in
            guard let later = names[code], later != name else { return nil }
            return Renamed(code: code, from: name, to: later)
        }
    }
}
