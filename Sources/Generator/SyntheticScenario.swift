import PlacementModel

/// A made-up scenario of any size, as the bytes of its folder.
///
/// The same parameters give the same bytes on every machine: all that is drawn and written is
/// computed in integers. No child, site or class is real. Which rules it has is
/// one of the parameters.
package struct SyntheticScenario: Sendable {
    private let parameters: ScenarioParameters

    package init(_ parameters: ScenarioParameters) { self.parameters = parameters }

    /// Writes the folder piece by piece. The pieces of one file come one after another, in order,
    /// each of about a mebibyte, so that memory does not grow with the children.
    ///
    /// - Parameter write: Appends the bytes to the file of this name.
    /// - Complexity: O(children x wishes^2 + classes).
    package func write<Failure: Error>(
        _ write: (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        let map = TownMap(parameters)
        let supply = ClassSupply(parameters, map: map)
        let rules = SupplyRules(parameters, supply: supply)
        let grid = ClassGrid(supply, side: map.side)
        var children = ChildrenFile(parameters, map: map, supply: supply, grid: grid)
        let policy = PolicyText(parameters, rules: rules, wishCount: children.wishColumnCount)
        let tables = SupplyFiles(parameters, supply: supply, rules: rules, map: map)
        try write("scenario.yaml", Array(policy.text.utf8))
        try write("sites.csv", tables.sites)
        try write("classes.csv", tables.classes)
        while let bytes = children.nextPiece() { try write("children.csv", bytes) }
    }

    /// The whole folder at once, in the order in which it is written.
    package func files() -> [(path: String, bytes: [UInt8])] {
        var files: [(path: String, bytes: [UInt8])] = []
        write { path, bytes in
            if files.last?.path == path {
                files[files.count - 1].bytes.append(contentsOf: bytes)
            } else {
                files.append((path, bytes))
            }
        }
        return files
    }
}
