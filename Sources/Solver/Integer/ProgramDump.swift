internal import GLPK

/// An integer program with one level's values, for other solvers: GLPK writes it as a file.
///
/// Names come from the caller, who knows the application numbers and the codes of classes. What the
/// CPLEX LP format does not allow in a name is replaced: spaces go, other ASCII becomes `_`, and all
/// beyond ASCII becomes its UTF-8 bytes as `%E5`. A name that came before gets a number behind it.
package struct ProgramDump: Sendable {
    private let program: IntegerProgram
    private let values: [Int64]
    private let columnNames: [String]
    private let rowNames: [String]

    /// - Parameter values: per column what it adds to the level; larger sums are better.
    package init(
        _ program: IntegerProgram,
        values: [Int64],
        nameOfColumn: (ColumnName) -> String = { "\($0)" },
        nameOfRow: (RowName) -> String = { "\($0)" }
    ) throws(IntegerFault) {
        guard values.count == program.columnCount else {
            throw .valueCountDiffers(
                level: 0,
                expected: program.columnCount,
                found: values.count
            )
        }
        self.program = program
        self.values = values
        columnNames = Self.distinct(program.columns.map { nameOfColumn($0.name) })
        rowNames = Self.distinct(program.rows.map { nameOfRow($0.name) })
    }

    /// Writes the program in the CPLEX LP format, to be maximized.
    package func writeLP(to path: String) throws(IntegerFault) {
        try write(.maximize) { problem throws(SolverFault) in try problem.writeLP(to: path) }
    }

    /// Writes the program in the free MPS format. It has no word for the direction and is read as
    /// minimizing, so the values are turned around.
    package func writeMPS(to path: String) throws(IntegerFault) {
        try write(.minimize) { problem throws(SolverFault) in try problem.writeMPS(to: path) }
    }

    private func write(
        _ direction: LinearProgram.Direction,
        _ step: (inout Problem) throws(SolverFault) -> Void
    ) throws(IntegerFault) {
        let linear = linearProgram(direction)
        do throws(SolverFault) {
            try Problem.withProblem { problem throws(SolverFault) in
                try problem.load(linear)
                try step(&problem)
            }
        } catch {
            throw .library(reason: "\(error)")
        }
    }

    func linearProgram(_ direction: LinearProgram.Direction) -> LinearProgram {
        var linear = LinearProgram(direction)
        let sign: Double = direction == .maximize ? 1 : -1
        linear.rows = zip(program.rows, rowNames).map { row, name in
            LinearProgram.Row(RowBounds(lower: row.lower, upper: row.upper).forGLPK, name: name)
        }
        linear.columns = program.columns.indices.map { column in
            let bounds = program.columns[column]
            return LinearProgram.Column(
                .between(Double(bounds.lower), Double(bounds.upper)),
                objective: sign * Double(values[column]),
                kind: .integer,
                name: columnNames[column]
            )
        }
        for column in program.columns.indices {
            for entry in program.entries(ofColumn: column) {
                linear.entries.append(
                    LinearProgram.Entry(
                        row: Int(program.entryRow[entry]),
                        column: column,
                        value: Double(program.entryCoefficient[entry])
                    )
                )
            }
        }
        return linear
    }

    private static let longestName = 255

    private static func distinct(_ names: [String]) -> [String] {
        var uses: [String: Int] = [:]
        var given: Set<String> = []
        return names.map { name in
            let plain = allowed(name)
            var candidate = plain
            while given.contains(candidate) {
                let count = uses[plain, default: 1] + 1
                uses[plain] = count
                let suffix = ".\(count)"
                candidate = plain.prefix(longestName - suffix.utf8.count) + suffix
            }
            given.insert(candidate)
            return candidate
        }
    }

    private static func allowed(_ name: String) -> String {
        var text = ""
        for byte in name.utf8 where byte != UInt8(ascii: " ") {
            let character = Character(UnicodeScalar(byte))
            if byte >= 128 {
                text += "%" + String(byte, radix: 16, uppercase: true)
            } else if character.isLetter || character.isNumber || "(),.;?@_%#&".contains(character)
            {
                text.append(character)
            } else {
                text.append("_")
            }
        }
        if text.first.map({ !$0.isLetter }) ?? true { text = "_" + text }
        return String(text.prefix(longestName))
    }
}
