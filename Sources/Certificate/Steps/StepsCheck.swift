/// `proof.txt`: its parts, checked against the program that the checker wrote itself.
struct StepsCheck {
    /// A part with what its goals come to.
    struct CheckedPart {
        let columns: [Int32]
        let decided: [PartCheck.Decided]
    }

    /// Per goal what no placement exceeds that keeps the goals before in every part.
    private(set) var bounds: [Int128] = []
    private(set) var parts: [CheckedPart] = []
    /// What columns beside the seats stand at.
    private(set) var stated: [ColumnValue] = []

    /// - Parameters:
    ///   - values: per goal, per column of the program.
    ///   - rowNamed, columnNamed: positions in the program by name.
    init(
        _ bytes: [UInt8],
        _ program: IntegerRows,
        values: [[Int64]],
        rowNamed: (String) -> Int?,
        columnNamed: (String) -> Int?
    ) throws(ProofFault) {
        let parts = ProgramParts(program)
        var lines = ProofLines(bytes)
        guard lines.next(), lines.rest(from: 0) == "roost-proof 1" else {
            throw ProofFault(line: 1, kind: .unreadable)
        }
        var rowOfNumber: [Int32: Int] = [:]
        var columnOfNumber: [Int64: Int] = [:]
        var isChecked = [Bool](repeating: false, count: parts.columns.count)
        var sums = StepsCheck.constants(program, parts, values)
        var part: PartCheck?
        var columns: [Int32] = []
        func finish(_ line: ProofLines) throws(ProofFault) {
            guard let done = part else { return }
            guard done.isComplete else { throw line.fault(.incomplete) }
            self.parts.append(CheckedPart(columns: columns, decided: done.decided))
            for (goal, decided) in done.decided.enumerated() {
                sums[goal] += decided.bound
            }
        }
        while lines.next() {
            switch lines.keyword {
            case "row":
                let number = try lines.integer(1)
                guard part == nil, let row = rowNamed(lines.rest(from: 2)),
                    let number = Int32(exactly: number),
                    rowOfNumber.updateValue(row, forKey: number) == nil
                else { throw lines.fault(.unknown) }
            case "column":
                let number = try lines.integer(1)
                guard part == nil, let column = columnNamed(lines.rest(from: 2)),
                    columnOfNumber.updateValue(column, forKey: number) == nil
                else { throw lines.fault(.unknown) }
            case "value":
                guard part == nil, let column = columnOfNumber[try lines.integer(1)] else {
                    throw lines.fault(.unknown)
                }
                stated.append(ColumnValue(column: column, value: try lines.integer(2)))
            case "part":
                try finish(lines)
                guard let column = columnOfNumber[try lines.integer(1)],
                    case let index = Int(parts.partOfColumn[column]), index >= 0,
                    !isChecked[index],
                    let rows = parts.rows(of: index, program)
                else { throw lines.fault(.unknown) }
                isChecked[index] = true
                columns = parts.columns[index]
                part = PartCheck(
                    rows,
                    ColumnBox(
                        lower: columns.map { program.lower[Int($0)] },
                        upper: columns.map { program.upper[Int($0)] }
                    ),
                    values: values.map { values in columns.map { values[Int($0)] } },
                    programRows: rowOfNumber.filter { parts.partOfRow[$0.value] == Int32(index) }
                        .mapValues { Int(parts.localRow[$0]) },
                    localColumn: { number in
                        columnOfNumber[number].flatMap {
                            parts.partOfColumn[$0] == Int32(index) ? parts.localColumn[$0] : nil
                        }
                    }
                )
            default:
                guard part != nil else { throw lines.fault(.misplaced) }
                try part?.take(lines)
            }
        }
        try finish(lines)
        guard isChecked.allSatisfy({ $0 }) else { throw lines.fault(.incomplete) }
        bounds = sums
    }

    /// What fixed and free columns come to: a free one goes to the end that its first value asks for.
    private static func constants(
        _ program: IntegerRows,
        _ parts: ProgramParts,
        _ values: [[Int64]]
    ) -> [Int128] {
        var free = parts.freeColumns.map {
            (column: Int($0), lower: program.lower[Int($0)], upper: program.upper[Int($0)])
        }
        let fixed = program.lower.indices.filter { program.lower[$0] == program.upper[$0] }
        return values.map { values in
            var sum: Int128 = 0
            for column in fixed { sum += Int128(values[column]) * Int128(program.lower[column]) }
            for index in free.indices {
                let value = values[free[index].column]
                if value > 0 { free[index].lower = free[index].upper }
                if value < 0 { free[index].upper = free[index].lower }
                sum += Int128(value) * Int128(free[index].lower)
            }
            return sum
        }
    }
}
