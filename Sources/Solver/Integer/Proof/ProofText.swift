/// A proof as lines of text; `Documentation/Certificate.md` specifies them.
///
/// Rows and columns are numbers, and the file begins with the names of those that are the program's.
/// Multipliers stand over a common denominator, which comes first.
struct ProofText {
    private var bytes: [UInt8] = []
    private let rowCount: Int
    private var isRowUsed: [Bool]
    private var isColumnUsed: [Bool]

    init(_ program: IntegerProgram) {
        rowCount = program.rowCount
        isRowUsed = [Bool](repeating: false, count: program.rowCount)
        isColumnUsed = [Bool](repeating: false, count: program.columnCount)
    }

    /// - Parameters:
    ///   - stated: columns whose values no other file says, with them.
    ///   - nameOfRow: of a row of the program; no line breaks.
    ///   - nameOfColumn: the same of a column.
    static func lines(
        _ proof: IntegerProof,
        of program: IntegerProgram,
        stating stated: [Cut.ColumnBound] = [],
        nameOfRow: (Int) -> String,
        nameOfColumn: (Int) -> String
    ) -> [UInt8] {
        var steps = ProofText(program)
        for one in stated { steps.line("value \(steps.column(one.column)) \(one.bound)") }
        for part in proof.parts { steps.write(part) }
        var text = Array("roost-proof 1\n".utf8)
        for row in steps.isRowUsed.indices where steps.isRowUsed[row] {
            text += "row \(row) \(nameOfRow(row))\n".utf8
        }
        for column in steps.isColumnUsed.indices where steps.isColumnUsed[column] {
            text += "column \(column) \(nameOfColumn(column))\n".utf8
        }
        return text + steps.bytes
    }

    private mutating func write(_ part: ProvenPart) {
        guard let first = part.columns.first else { return }
        line("part", column(first))
        for step in part.steps { write(step, part.columns) }
    }

    private mutating func write(_ step: IntegerProofStep, _ columns: [Int32]) {
        switch step {
        case .scout(let weights): line("scout", weights)
        case .endOfScout: line("end")
        case .goal(let value): line("goal \(value)")
        case .cut(let row, let derivation): write(row, derivation, columns)
        case .bound(let weights): line("bound", weights)
        case .node(let node, let weights, let use):
            line(use == .bounds ? "node \(node)" : "narrow \(node)", weights)
        case .empty(let node, let weights): line("empty \(node)", weights)
        case .point(let node): line("point \(node)")
        case .split(let node, let column, let below, let first):
            line("split \(node) \(self.column(columns[Int(column)])) \(below) \(first)")
        case .merge(let node): line("merge \(node)")
        case .endOfGoal(let bound, let row):
            line("end \(bound)" + (row.map { " \($0)" } ?? ""))
        }
    }

    private mutating func write(_ row: Int32, _ cut: CutDerivation, _ columns: [Int32]) {
        switch cut {
        case .linked(let parent, let group):
            line("cut \(row) linked \(number(parent)) \(number(group))")
        case .staffed(let seats, let ratio):
            line("cut \(row) staffed \(number(seats)) \(number(ratio))")
        case .rounded(let divisor, let parents, let atLeast):
            var text = "cut \(row) rounded \(divisor)"
            for parent in parents {
                switch parent.side {
                case .rowUpper(let row): text += " +\(number(row)):\(parent.weight)"
                case .rowLower(let row): text += " -\(number(row)):\(parent.weight)"
                case .columnUpper(let limit):
                    let column = column(columns[Int(limit.column)])
                    text += " <\(column):\(limit.bound):\(parent.weight)"
                }
            }
            for limit in atLeast {
                text += " >\(column(columns[Int(limit.column)])):\(limit.bound)"
            }
            line(text)
        }
    }

    private mutating func line(_ text: String) {
        bytes += text.utf8
        bytes.append(0x0A)
    }

    private mutating func line(_ word: String, _ number: Int32) { line("\(word) \(number)") }

    private mutating func line(_ word: String, _ numbers: [Int64]) {
        line(numbers.reduce(into: word) { $0 += " \($1)" })
    }

    private mutating func line(_ word: String, _ weights: RowWeights) {
        var divisor = Int64(SafeBound.scale)
        for multiplier in weights.multipliers where divisor > 1 {
            divisor = greatestCommonDivisor(divisor, multiplier)
        }
        bytes += word.utf8
        bytes.append(0x20)
        bytes += "\(Int64(SafeBound.scale) / divisor)".utf8
        for (row, multiplier) in zip(weights.rows, weights.multipliers) {
            bytes.append(0x20)
            bytes += "\(number(row))".utf8
            bytes.append(0x3A)
            bytes += "\(multiplier / divisor)".utf8
        }
        bytes.append(0x0A)
    }

    /// The number of a row, which is named if it is the program's.
    private mutating func number(_ row: Int32) -> Int32 {
        if row < rowCount { isRowUsed[Int(row)] = true }
        return row
    }

    private mutating func column(_ column: Int32) -> Int32 {
        isColumnUsed[Int(column)] = true
        return column
    }
}
