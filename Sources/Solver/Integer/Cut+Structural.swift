// Cuts that read what rows mean from their shape alone, so that they hold for any program.

extension Cut {
    /// sum over j in group with a[j] > 0 of x[j] <= y, from
    ///
    ///     row:    sum a[j] x[j] - C y <= 0   with a >= 0, x >= 0, C > 0 and y one of 0 and 1
    ///     group:  sum g[j] x[j] <= 1         with g >= 1 and x >= 0.
    ///
    /// Proof: y = 0 leaves every such x[j] at 0; otherwise the group says it.
    static func linked(row: Int, group: Int, of component: IntegerComponent) -> Cut? {
        guard let shape = SwitchedRow(row, of: component), shape.isBinary,
            component.rows[group].upper == 1
        else { return nil }
        let members = component.entries(ofRow: group).map { component.entryColumn[$0] }
        let isGroup =
            component.entries(ofRow: group).allSatisfy { component.entryCoefficient[$0] >= 1 }
            && members.allSatisfy { component.box.lower[Int($0)] >= 0 }
        guard isGroup else { return nil }
        let inRow = Set(shape.terms.map(\.column))
        let taken = members.filter { inRow.contains($0) }
        guard !taken.isEmpty, !members.contains(shape.column) else { return nil }
        return Cut(
            .linked(row: Int32(row), group: Int32(group)),
            taken.map { ($0, 1) } + [(shape.column, -1)],
            upper: 0
        )
    }

    /// n <= (C - d k) y + d w  with d = C mod r > 0 and k = ceil(C / r), from
    ///
    ///     seats:  n <= C y  (or n <= C)     ratio:  n <= r w,   n = sum a[j] x[j], w whole, >= 0.
    ///
    /// Proof: let y = 1 (with y = 0, n <= 0 <= d w). For w >= k the right side is at least C; for
    /// w <= k - 1 it exceeds r w by (r - d) (k - 1 - w) >= 0.
    static func staffed(seats: Int, ratio: Int, of component: IntegerComponent) -> Cut? {
        guard let staff = SwitchedRow(ratio, of: component) else { return nil }
        let carers = (column: staff.column, perCarer: staff.size)
        if let shape = SwitchedRow(seats, of: component) {
            guard shape.isBinary, shape.column != staff.column,
                shape.terms.elementsEqual(staff.terms, by: ==)
            else { return nil }
            let (d, k) = rest(shape.size, carers.perCarer)
            guard d > 0 else { return nil }
            return Cut(
                .staffed(seats: Int32(seats), ratio: Int32(ratio)),
                staff.terms + [(shape.column, d * k - shape.size), (carers.column, -d)],
                upper: 0
            )
        }
        let terms = component.entries(ofRow: seats).map {
            (component.entryColumn[$0], component.entryCoefficient[$0])
        }
        guard let size = component.rows[seats].upper, size > 0,
            terms.elementsEqual(staff.terms, by: ==)
        else { return nil }
        let (d, k) = rest(size, carers.perCarer)
        guard d > 0 else { return nil }
        return Cut(
            .staffed(seats: Int32(seats), ratio: Int32(ratio)),
            staff.terms + [(carers.column, -d)],
            upper: size - d * k
        )
    }

    private static func rest(_ size: Int64, _ perCarer: Int64) -> (d: Int64, k: Int64) {
        (size % perCarer, (size + perCarer - 1) / perCarer)
    }
}

/// A row  sum a[j] x[j] - size * x[column] <= 0  with a >= 0, x >= 0 and size > 0.
struct SwitchedRow {
    let terms: [Cut.Entry]
    let column: Int32
    let size: Int64
    let isBinary: Bool

    init?(_ row: Int, of component: IntegerComponent) {
        guard component.rows[row].upper == 0 else { return nil }
        var terms: [Cut.Entry] = []
        var found: Cut.Entry?
        for entry in component.entries(ofRow: row) {
            let column = component.entryColumn[entry]
            let coefficient = component.entryCoefficient[entry]
            guard component.box.lower[Int(column)] >= 0 else { return nil }
            if coefficient > 0 {
                terms.append((column, coefficient))
            } else {
                guard found == nil else { return nil }
                found = (column, -coefficient)
            }
        }
        guard let found, !terms.isEmpty else { return nil }
        self.terms = terms
        column = found.column
        size = found.coefficient
        isBinary = component.box.upper[Int(found.column)] <= 1
    }
}
