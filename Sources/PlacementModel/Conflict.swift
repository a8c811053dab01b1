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

/// Hard rules that no placement satisfies together. An outcome, not a fault.
package struct Conflict: Hashable, Sendable {
    /// The demands that cannot all be met, in the order of the children; empty where other rules than
    /// seats are needed to say why.
    package let demands: [PlaceDemand]
    /// Positions of the only classes that meet them, ascending.
    package let classIndices: [Int32]
    /// Seats of these classes that are open to these children.
    package let seatCount: Int
    /// Which members exclude each other, and what would help, once that has been looked for.
    package var analysis: ConflictAnalysis?

    package init(demands: [PlaceDemand], classIndices: [Int32], seatCount: Int) {
        self.demands = demands
        self.classIndices = classIndices
        self.seatCount = seatCount
    }

    /// A conflict that takes more than places and seats to say.
    package init(_ analysis: ConflictAnalysis) {
        self.init(demands: [], classIndices: [], seatCount: 0)
        self.analysis = analysis
    }

    /// The rules involved, in the order of `Rule`.
    package var rules: [Rule] {
        let involved = demands.map(\.rule) + (analysis?.members.compactMap(\.rule) ?? [])
        return Rule.allCases.filter(involved.contains)
    }
}
