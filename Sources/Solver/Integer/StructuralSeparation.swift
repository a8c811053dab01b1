/// Finds structural cuts that a point of the relaxation breaks.
struct StructuralSeparation: Sendable {
    private let groups: GroupRows
    /// Rows with a switch, and what they switch.
    private let switched: [Int]
    /// Pairs of rows over the same terms, seats first.
    private let staffed: [(seats: Int, ratio: Int)]

    private static let leastViolation = 0.02

    init(_ component: IntegerComponent, _ groups: GroupRows) {
        self.groups = groups
        var switched: [Int] = []
        var ratios: [Int] = []
        var seatsByTerms: [[Int64]: [Int]] = [:]
        for row in 0..<component.programRows.count {
            let shape = SwitchedRow(row, of: component)
            if let shape, !shape.isBinary { ratios.append(row) }
            if let shape, shape.isBinary { switched.append(row) }
            if shape.map(\.isBinary) ?? (component.rows[row].upper ?? 0 > 0) {
                let terms =
                    shape?.terms
                    ?? component.entries(ofRow: row).map {
                        (component.entryColumn[$0], component.entryCoefficient[$0])
                    }
                seatsByTerms[Self.key(terms), default: []].append(row)
            }
        }
        self.switched = switched
        staffed = ratios.flatMap { ratio -> [(seats: Int, ratio: Int)] in
            guard let shape = SwitchedRow(ratio, of: component) else { return [] }
            return (seatsByTerms[Self.key(shape.terms)] ?? []).map { ($0, ratio) }
        }
    }

    private static func key(_ terms: [Cut.Entry]) -> [Int64] {
        terms.flatMap { [Int64($0.column), $0.coefficient] }
    }

    /// Up to `most` cuts, the most broken ones first.
    func cuts(
        _ component: IntegerComponent,
        at point: [Double],
        most: Int
    ) -> [Cut] {
        var found: [(violation: Double, cut: Cut)] = []
        func consider(_ cut: Cut?) {
            guard let cut else { return }
            let violation = cut.violation(at: point)
            if violation > Self.leastViolation { found.append((violation, cut)) }
        }
        for pair in staffed {
            consider(Cut.staffed(seats: pair.seats, ratio: pair.ratio, of: component))
        }
        // Of a group in a row, what it takes together; cuts are made only where that is too much.
        var taken = [Double](repeating: 0, count: component.rowCount)
        for row in switched {
            let entries = component.entries(ofRow: row)
            guard let column = entries.first(where: { component.entryCoefficient[$0] < 0 }) else {
                continue
            }
            let open = point[Int(component.entryColumn[column])]
            var touched: [Int32] = []
            for entry in entries where component.entryCoefficient[entry] > 0 {
                let column = Int(component.entryColumn[entry])
                guard point[column] > 1e-6, let group = groups.ofColumn[column] else { continue }
                if taken[Int(group)] == 0 { touched.append(group) }
                taken[Int(group)] += point[column]
            }
            for group in touched {
                if taken[Int(group)] > open + Self.leastViolation {
                    consider(Cut.linked(row: row, group: Int(group), of: component))
                }
                taken[Int(group)] = 0
            }
        }
        return found.enumerated()
            .sorted {
                ($1.element.violation, $0.offset) < ($0.element.violation, $1.offset)
            }
            .prefix(most)
            .map(\.element.cut)
    }
}

/// Rows of which at most one column is taken: a child takes one of its options. Each column is
/// given to the first such row.
struct GroupRows: Sendable {
    private(set) var ofColumn: [Int32?]
    private(set) var rows: [Int32] = []
    /// Per column whether it is in no group and follows from nothing: a class that opens, carers.
    private(set) var isStructure: [Bool] = []

    init(_ component: IntegerComponent) {
        ofColumn = [Int32?](repeating: nil, count: component.columnCount)
        for row in 0..<component.programRows.count where component.rows[row].upper == 1 {
            let entries = component.entries(ofRow: row)
            let isGroup = entries.allSatisfy {
                component.entryCoefficient[$0] == 1
                    && component.box.lower[Int(component.entryColumn[$0])] >= 0
            }
            guard isGroup else { continue }
            rows.append(Int32(row))
            for entry in entries {
                let column = Int(component.entryColumn[entry])
                if ofColumn[column] == nil { ofColumn[column] = Int32(row) }
            }
        }
        isStructure = ofColumn.indices.map { ofColumn[$0] == nil && !component.isDerived[$0] }
    }
}
