/// A place that a child must get, whatever it costs the goals.
package struct PlaceDemand: Hashable, Sendable {
    /// Where the demand is met.
    package enum Place: Hashable, Sendable {
        /// Position in `Scenario.classes`.
        case careClass(Int32)
        /// Any class of the site, by position in `Scenario.sites`.
        case site(Int32)
    }

    /// Position in `Scenario.children`.
    package let childIndex: Int32
    package let place: Place
    /// The rule that demands it.
    package let rule: Rule
    /// Where the demand is written.
    package let source: SourceRow

    package init(childIndex: Int32, place: Place, rule: Rule, source: SourceRow) {
        self.childIndex = childIndex
        self.place = place
        self.rule = rule
        self.source = source
    }

    /// Whether a seat in this class meets the demand.
    package func isMet(byClass classIndex: Int32, of scenario: Scenario) -> Bool {
        switch place {
        case .careClass(let wanted): wanted == classIndex
        case .site(let wanted): scenario.classes[Int(classIndex)].siteIndex == wanted
        }
    }
}

/// Hard rules that no placement satisfies together: children who must all be placed where fewer
/// seats are open to them. An outcome, not a fault.
package struct Conflict: Hashable, Sendable {
    /// The demands that cannot all be met, in the order of the children.
    package let demands: [PlaceDemand]
    /// Positions of the only classes that meet them, ascending.
    package let classIndices: [Int32]
    /// Seats of these classes that are open to these children.
    package let seatCount: Int

    package init(demands: [PlaceDemand], classIndices: [Int32], seatCount: Int) {
        self.demands = demands
        self.classIndices = classIndices
        self.seatCount = seatCount
    }

    /// The rules involved, in the order of `Rule`.
    package var rules: [Rule] {
        Rule.allCases.filter { rule in demands.contains { $0.rule == rule } }
    }
}
