/// A run's placement as a point of the checker's program: seats from `placements.csv`, and what else is
/// decided, such as carers and who counts for a reserve, as `proof.txt` states it.
struct ProgramPoint {
    private(set) var values: [Int64]

    /// - Returns: nil where a seat was given that the program does not have.
    init?(_ program: CheckedProgram, _ placement: CheckedPlacement, _ stated: [ColumnValue]) {
        values = [Int64](repeating: 0, count: program.columnCount)
        for seat in placement.given.seats {
            let block = placement.blocks.blocks[Int(seat.block)]
            guard
                let column = program.seatColumn(
                    child: Int(seat.child),
                    option: seat.option,
                    reserve: block.reserve
                )
            else { return nil }
            values[column] = 1
        }
        for one in stated {
            // Seats are those of `placements.csv`, and nothing else.
            guard !program.isSeat(one.column) else { return nil }
            values[one.column] = one.value
        }
    }

    /// The first row or column whose bounds the point does not keep, by its name.
    func broken(_ program: CheckedProgram) -> String? {
        let data = program.data
        for column in values.indices
        where values[column] < data.lower[column] || values[column] > data.upper[column] {
            return program.columnName(column)
        }
        for row in 0..<program.rowCount {
            var sum: Int128 = 0
            for entry in program.entries(ofRow: row) {
                let value = values[Int(data.entryColumn[entry])]
                if value != 0 { sum += Int128(data.entryCoefficient[entry]) * Int128(value) }
            }
            let isKept =
                data.rowLower[row].map { sum >= Int128($0) } ?? true
                && data.rowUpper[row].map { sum <= Int128($0) } ?? true
            if !isKept { return program.rowName(row) }
        }
        return nil
    }

    /// What some of the columns are worth together.
    func worth(_ level: [Int64], of columns: some Sequence<Int32>) -> Int128 {
        columns.reduce(0) { $0 + Int128(level[Int($1)]) * Int128(values[Int($1)]) }
    }
}

/// What a column that is no seat stands at.
struct ColumnValue: Hashable {
    let column: Int
    let value: Int64
}
