package import PlacementModel

/// `options.csv`: one row per eligible option with its points item by item, in the order of
/// `children.csv`, then of the classes.
///
/// Columns: `child`, `class`, `mode`, `points`, `items` (such as
/// `placed=100;groups.difficult=40@children.csv:12`).
///
/// There are many options per child, so the file is handed over in parts while it grows.
package struct OptionsFile: Sendable {
    private let scenario: Scenario
    private let options: RaggedTable<PlacementOption>

    package init(scenario: Scenario, options: RaggedTable<PlacementOption>) {
        self.scenario = scenario
        self.options = options
    }

    /// - Parameters:
    ///   - items: the points of an option, by the child's position in `Scenario.children` and the
    ///     option's position in the option table.
    ///   - write: takes the next part of the file.
    package func write<Failure: Error>(
        items: (_ child: Int, _ option: Int) -> [PointsItem],
        to write: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        let partSize = 1 << 20
        var csv = CSVWriter(
            columns: ["child", "class", "mode", "points", "items"],
            reservingBytes: partSize + 1 << 12
        )
        for (index, child) in scenario.children.enumerated() {
            for position in options.range(of: index) {
                let option = options.elements[position]
                csv.cell(child.id.text)
                csv.cell(scenario.classes[Int(option.classIndex)].id.text)
                csv.cell(option.mode.rawValue)
                csv.cell(Int(option.points.value))
                let codes = items(index, position).map { $0.code(in: scenario.groups) }
                csv.cell(codes.joined(separator: ";"))
                csv.endRow()
            }
            if csv.bytes.count >= partSize { try write(csv.drain()) }
        }
        try write(csv.drain())
    }
}
