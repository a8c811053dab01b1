package import PlacementModel

/// How many children go from one place to another between two runs, for a picture (儿童流向).
///
/// A child is counted once in each session in which it has a seat in either run, and once in all where
/// it has none in both.
package struct ChildFlow: Hashable, Sendable {
    package let from: Place
    package let to: Place
    package let count: Int

    package init(from: Place, to: Place, count: Int) {
        self.from = from
        self.to = to
        self.count = count
    }

    package enum Place: Hashable, Sendable {
        case careClass(ClassID)
        /// No seat: it waits, has no option, or has seats in other sessions only.
        case waiting
        /// Not among the applications of that run.
        case absent
    }
}
