import PlacementModel

/// What the headers of one table mean, in whatever language they are written.
struct HeaderMeanings {
    /// Per header that is known, the number of its column; wishes follow the columns.
    private let numbers: [String: Int]
    private let needed: Set<Int>
    private let personal: Set<Int>

    init(_ table: SourceTable) {
        switch table {
        case .sites: self.init(SiteColumn.self)
        case .classes: self.init(ClassColumn.self)
        case .children: self.init(ChildColumn.self)
        case .preferences: self.init(PreferenceColumn.self)
        case .distances: self.init(DistanceColumn.self)
        case .previous: self.init(PreviousColumn.self)
        case .pins: self.init(PinColumn.self)
        case .announced, .staff: self.init(AnnouncedColumn.self)
        }
    }

    private init<Column: TableColumn>(_: Column.Type) {
        var numbers: [String: Int] = [:]
        for column in Column.allCases {
            for header in column.headers { numbers[header] = column.rawValue }
        }
        self.numbers = numbers
        needed = Set(Column.allCases.filter(\.isNeeded).map(\.rawValue))
        personal = Set(Column.allCases.filter(\.isPersonal).map(\.rawValue))
        hasWishes = Column.table == .children
    }

    private let hasWishes: Bool

    private func number(_ header: String) -> Int? {
        let normalised = Headers.normalised(header)
        if let number = numbers[normalised] { return number }
        return hasWishes ? Headers.wishRank(normalised).map { 1000 + $0 } : nil
    }

    func isKnown(_ header: String) -> Bool { number(header) != nil }
    func isPersonal(_ header: String) -> Bool { number(header).map(personal.contains) ?? false }

    /// Whether these are headers with which the table can be read.
    func areWhole(_ headers: [String]) -> Bool {
        needed.isSubset(of: Set(headers.compactMap(number)))
    }

    /// Whether two headers mean the same column.
    func isSame(_ one: String, _ other: String) -> Bool {
        if let first = number(one) { return first == number(other) }
        return one == other
    }
}
