/// A tag that carries priority, such as the children of new-employment-form workers.
package struct Group: Equatable, Sendable {
    package let id: GroupID
    package let title: LocalizedText

    package init(id: GroupID, title: LocalizedText) {
        self.id = id
        self.title = title
    }
}

/// The groups that a child belongs to, by their position in `Scenario.groups`.
package struct GroupSet: OptionSet, Hashable, Sendable {
    package let rawValue: UInt64

    package init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The set with one group. Precondition: `index` is below `GroupSet.limit`.
    package init(index: Int) { self.init(rawValue: 1 << UInt64(index)) }

    /// How many groups a scenario may have.
    package static let limit = 64

    /// Whether the group at this position is in the set.
    package func contains(index: Int) -> Bool { rawValue & (1 << UInt64(index)) != 0 }

    /// The positions of the groups in the set, ascending.
    package var indices: [Int] { (0..<GroupSet.limit).filter(contains(index:)) }
}
