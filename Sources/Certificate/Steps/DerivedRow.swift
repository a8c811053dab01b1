// Rows that follow from others for whole numbers; each is derived again from its parents alone.

/// A row that follows from others: the sum of its entries is at most `upper`.
struct DerivedRow {
    let upper: Int64
    let entries: [(column: Int32, coefficient: Int64)]

    /// Of columns of which at most one is taken, none is taken while the switch is off.
    ///
    ///     row:    sum a x - C y <= 0,  a > 0, x >= 0, C > 0, y of 0 and 1
    ///     group:  sum g x <= 1,        g >= 1, x >= 0
    ///     so      sum of x in both <= y.
    static func linked(_ row: Int, _ group: Int, _ rows: PartRows, _ box: ColumnBox) -> DerivedRow?
    {
        guard let switched = SwitchedSum(row, rows, box),
            box.upper[Int(switched.column)] <= 1,
            rows.upper[group] == 1
        else { return nil }
        let members = rows.entries(of: group)
        let isGroup = members.allSatisfy {
            $0.coefficient >= 1 && box.lower[Int($0.column)] >= 0 && $0.column != switched.column
        }
        guard isGroup else { return nil }
        let inRow = Set(switched.terms.map(\.column))
        let both = members.map(\.column).filter { inRow.contains($0) }
        guard !both.isEmpty else { return nil }
        return DerivedRow(upper: 0, entries: both.map { ($0, 1) } + [(switched.column, -1)])
    }

    /// Seats and a whole number w of carers together.
    ///
    ///     seats:  n <= C y, y of 0 and 1 (or n <= C)     ratio:  n <= r w
    ///     with d = C mod r > 0 and k = C / r rounded up:  n <= (C - d k) y + d w  (y = 1 in the second)
    static func staffed(_ seats: Int, _ ratio: Int, _ rows: PartRows, _ box: ColumnBox)
        -> DerivedRow?
    {
        guard let staff = SwitchedSum(ratio, rows, box) else { return nil }
        if let switched = SwitchedSum(seats, rows, box) {
            let (d, k) = rest(switched.size, staff.size)
            guard d > 0, box.upper[Int(switched.column)] <= 1, switched.column != staff.column,
                switched.terms.elementsEqual(staff.terms, by: ==)
            else { return nil }
            return DerivedRow(
                upper: 0,
                entries: staff.terms
                    + [(switched.column, d * k - switched.size), (staff.column, -d)]
            )
        }
        guard let size = rows.upper[seats], size > 0 else { return nil }
        let (d, k) = rest(size, staff.size)
        guard d > 0, rows.entries(of: seats).elementsEqual(staff.terms, by: ==) else { return nil }
        return DerivedRow(upper: size - d * k, entries: staff.terms + [(staff.column, -d)])
    }

    private static func rest(_ size: Int64, _ perCarer: Int64) -> (d: Int64, k: Int64) {
        (size % perCarer, (size + perCarer - 1) / perCarer)
    }
}

/// A row  sum a x - size * x[column] <= 0  with a > 0, x >= 0 and size > 0.
private struct SwitchedSum {
    let terms: [(column: Int32, coefficient: Int64)]
    let column: Int32
    let size: Int64

    init?(_ row: Int, _ rows: PartRows, _ box: ColumnBox) {
        let entries = rows.entries(of: row)
        let falling = entries.filter { $0.coefficient < 0 }
        guard rows.upper[row] == 0, falling.count == 1, entries.count > 1,
            entries.allSatisfy({ box.lower[Int($0.column)] >= 0 })
        else { return nil }
        terms = entries.filter { $0.coefficient > 0 }
        column = falling[0].column
        size = -falling[0].coefficient
    }
}
