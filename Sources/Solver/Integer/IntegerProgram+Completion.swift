extension IntegerProgram {
    /// Values with their derived columns moved as far as the goals want them and rows let them: who sits
    /// where stays the same, and all of it is counted.
    ///
    /// - Parameter goals: per goal, per column; the first that gives a column a value moves it.
    /// - Complexity: O(entries).
    func completed(_ values: [Int64], for goals: [[Int64]]) -> [Int64] {
        var values = values
        var sums = [Int64](repeating: 0, count: rowCount)
        for column in 0..<columnCount where values[column] != 0 {
            for entry in entries(ofColumn: column) {
                sums[Int(entryRow[entry])] += entryCoefficient[entry] * values[column]
            }
        }
        for column in 0..<columnCount where columns[column].name.isDerived {
            guard let goal = goals.first(where: { $0[column] != 0 }) else { continue }
            let bounds = columns[column]
            let side: Int64 = goal[column] > 0 ? 1 : -1
            var steps = side > 0 ? bounds.upper - values[column] : values[column] - bounds.lower
            for entry in entries(ofColumn: column) where steps > 0 {
                let row = Int(entryRow[entry])
                let change = entryCoefficient[entry] * side
                if change > 0, let upper = rows[row].upper {
                    steps = min(steps, (upper - sums[row]) / change)
                }
                if change < 0, let lower = rows[row].lower {
                    steps = min(steps, (sums[row] - lower) / -change)
                }
            }
            guard steps > 0 else { continue }
            values[column] += side * steps
            for entry in entries(ofColumn: column) {
                sums[Int(entryRow[entry])] += entryCoefficient[entry] * side * steps
            }
        }
        return values
    }
}
