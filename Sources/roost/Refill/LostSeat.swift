import PlacementModel
import Points
import Report

/// An announced seat that must stay, and that is not open to its child any more.
struct LostSeat {
    let child: String
    let careClass: String
    /// The child's row of `children.csv`.
    let row: Int32
    /// Nil where the family does not choose the class any more.
    let reason: Ineligibility?

    /// All of a scenario, in the order of `announced.csv`.
    static func all(
        _ scenario: Scenario,
        _ options: RaggedTable<PlacementOption>
    ) -> [LostSeat] {
        let eligibility = Eligibility(scenario)
        let pinned = Set(scenario.pins.map(\.childIndex))
        return scenario.announced.compactMap { seat in
            guard seat.stay == .must, let index = seat.childIndex, !pinned.contains(index) else {
                return nil
            }
            let child = Int(index)
            let careClass = Int(seat.classIndex)
            guard !options[child].contains(where: { $0.classIndex == seat.classIndex }) else {
                return nil
            }
            let wish = scenario.wishes[child].first { $0.classIndex == seat.classIndex }
            let site = Int(scenario.classes[careClass].siteIndex)
            return LostSeat(
                child: scenario.children[child].id.text,
                careClass: scenario.classes[careClass].id.text,
                row: scenario.children[child].row,
                reason: eligibility.obstacle(
                    child: child,
                    classIndex: careClass,
                    mode: wish?.mode ?? scenario.children[child].mode,
                    distance: scenario.distance(ofChild: child, toSite: site)
                )
            )
        }
    }
}
