/// A distance in whole metres.
package struct Metres: Hashable, Comparable, Sendable {
    package let count: Int32

    package init(_ count: Int32) { self.count = count }

    package static func < (left: Metres, right: Metres) -> Bool { left.count < right.count }
}

/// What a placement is worth under the policy: an exact integer.
package struct Points: Hashable, Comparable, Sendable {
    package let value: Int32

    package init(_ value: Int32) { self.value = value }

    package static func < (left: Points, right: Points) -> Bool { left.value < right.value }
}

/// How old a child is, in completed months.
package struct AgeInMonths: Hashable, Comparable, Sendable {
    package let count: Int16

    package init(_ count: Int16) { self.count = count }

    package static func < (left: AgeInMonths, right: AgeInMonths) -> Bool {
        left.count < right.count
    }
}

/// A year of school or kindergarten as declared by the family: -3 to -1 are the small, middle and
/// large kindergarten class, 1 to 9 the years of compulsory school.
package struct Grade: Hashable, Comparable, Sendable {
    package let year: Int8

    package init?(_ year: Int8) {
        guard (-3...9).contains(year), year != 0 else { return nil }
        self.year = year
    }

    package static func < (left: Grade, right: Grade) -> Bool { left.year < right.year }
}
