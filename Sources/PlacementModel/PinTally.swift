/// How many manual decisions a run carries out (人工指定).
package struct PinTally: Hashable, Sendable {
    package private(set) var placed = 0
    package private(set) var excluded = 0
    /// Placements in a class that the family did not wish for.
    package private(set) var beyondWishes = 0

    package init(_ scenario: Scenario) {
        for pin in scenario.pins {
            guard let classIndex = pin.classIndex else {
                excluded += 1
                continue
            }
            placed += 1
            let wishes = scenario.wishes[Int(pin.childIndex)]
            if !wishes.contains(where: { $0.classIndex == classIndex }) { beyondWishes += 1 }
        }
    }

    package var isEmpty: Bool { placed == 0 && excluded == 0 }
}
