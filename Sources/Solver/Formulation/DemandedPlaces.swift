import PlacementModel

/// Places that certain children must get: levels of their own before all goals of the policy, and
/// rows of the integer program.
struct DemandedPlaces: Sendable {
    /// In the order of the children.
    let demands: [PlaceDemand]
    private let scenario: Scenario
    private let demandsOfChild: [Int32: [PlaceDemand]]

    init(_ demands: [PlaceDemand], _ scenario: Scenario) {
        self.demands = demands.sorted { $0.childIndex < $1.childIndex }
        self.scenario = scenario
        demandsOfChild = Dictionary(grouping: self.demands, by: \.childIndex)
    }

    var isEmpty: Bool { demands.isEmpty }

    func demands(ofChild child: Int) -> [PlaceDemand] { demandsOfChild[Int32(child)] ?? [] }

    /// Whether a seat in this class is one that the child must get.
    func isMet(child: Int, classIndex: Int32) -> Bool {
        demands(ofChild: child).contains { $0.isMet(byClass: classIndex, of: scenario) }
    }

    /// One row per child: as many of its seats as it must get.
    func write(
        to draft: inout ProgramDraft,
        named name: (_ child: Int32) -> RowName
    ) {
        for child in demandsOfChild.keys.sorted() {
            let arcs = draft.arcs(of: Int(child)).filter {
                isMet(child: Int(child), classIndex: draft.option(ofArc: $0).classIndex)
            }
            let count = Int64(demands(ofChild: Int(child)).count)
            draft.addRow(
                IntegerRow(name(child), lower: count),
                arcs.map { (column: Int32($0), coefficient: 1) }
            )
        }
    }
}
