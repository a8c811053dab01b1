/// A name that one kind of thing is known by in the files, such as an application number.
///
/// The `Kind` keeps a child's identifier from being used where a class's is wanted.
package struct Identifier<Kind>: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The text as it stands in the file, without surrounding white space.
    package let text: String

    package init(_ text: String) { self.text = text }

    package var description: String { text }

    /// Orders by Unicode scalars, so that the order is the same on every machine.
    package static func < (left: Self, right: Self) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

/// An application number.
package typealias ChildID = Identifier<Child>
/// A site's code.
package typealias SiteID = Identifier<Site>
/// A class's code.
package typealias ClassID = Identifier<CareClass>
/// A session's code.
package typealias SessionID = Identifier<Session>
/// A priority group's code.
package typealias GroupID = Identifier<Group>
