// Which columns a large relaxation begins with; pricing brings in the others.
//
// A few hundred steps of a subgradient method on the Lagrangian that prices all rows but those of
// groups. Its bound is poor and is not used; which columns of a group are near its best one is
// known much sooner. Floating point, for choosing only.

struct ColumnSelection {
    private let component: IntegerComponent
    private let values: [Double]
    private let groups: GroupRows
    private let byColumn: ColumnEntries
    private let isGroup: [Bool]
    private var prices: [Double]
    private var best: [Int32: Int]

    private static let steps = 250
    private static let columnsPerGroup = 3

    /// Columns without a group, the best ones of every group, and those of the point at hand.
    static func columns(_ component: IntegerComponent, _ state: LevelState) -> [Int32] {
        var selection = ColumnSelection(component, state.values)
        selection.settlePrices()
        return selection.chosen(state.point)
    }

    /// The same with the reduced costs and the point of another method.
    static func columns(
        _ component: IntegerComponent,
        _ state: LevelState,
        _ point: RelaxationPoint
    ) -> [Int32] {
        let groups = GroupRows(component)
        var byGroup = [[Int32]](repeating: [], count: component.rowCount)
        var chosen: [Int32] = []
        for column in 0..<component.columnCount {
            let isTaken = point.columns[column] > 0 || state.point.map { $0[column] != 0 } ?? false
            if let group = groups.ofColumn[column], !isTaken {
                byGroup[Int(group)].append(Int32(column))
            } else {
                chosen.append(Int32(column))
            }
        }
        let costs = point.safe.reducedCosts
        for group in groups.rows {
            let ranked = byGroup[Int(group)].sorted {
                let (one, other) = (costs[Int($0)], costs[Int($1)])
                return one != other ? one > other : $0 < $1
            }
            chosen += ranked.prefix(columnsPerGroup)
        }
        return chosen.sorted()
    }

    private init(_ component: IntegerComponent, _ values: [Int64]) {
        self.component = component
        self.values = values.map { Double($0) }
        groups = GroupRows(component)
        byColumn = ColumnEntries(component)
        var isGroup = [Bool](repeating: false, count: component.rowCount)
        for row in groups.rows { isGroup[Int(row)] = true }
        self.isGroup = isGroup
        prices = [Double](repeating: 0, count: component.rowCount)
        best = [:]
    }

    private func reducedCost(_ column: Int, _ prices: [Double]) -> Double {
        byColumn.range(ofColumn: column).reduce(values[column]) { cost, entry in
            cost - prices[Int(byColumn.row[entry])] * Double(byColumn.coefficient[entry])
        }
    }

    /// The Lagrangian's value, and what each row's sum is at its best point.
    private func evaluate(_ prices: [Double]) -> (value: Double, sums: [Double]) {
        var sums = [Double](repeating: 0, count: component.rowCount)
        var bestColumn = [Int](repeating: -1, count: component.rowCount)
        var bestCost = [Double](repeating: 0, count: component.rowCount)
        var value = 0.0
        func take(_ column: Int, _ amount: Double) {
            for entry in byColumn.range(ofColumn: column) {
                sums[Int(byColumn.row[entry])] += amount * Double(byColumn.coefficient[entry])
            }
        }
        for column in 0..<component.columnCount {
            let cost = reducedCost(column, prices)
            if let group = groups.ofColumn[column] {
                if cost > bestCost[Int(group)] {
                    bestCost[Int(group)] = cost
                    bestColumn[Int(group)] = column
                }
            } else {
                let end = cost > 0 ? component.box.upper[column] : component.box.lower[column]
                value += cost * Double(end)
                if end != 0 { take(column, Double(end)) }
            }
        }
        for group in groups.rows where bestColumn[Int(group)] >= 0 {
            value += bestCost[Int(group)]
            take(bestColumn[Int(group)], 1)
        }
        for (row, bounds) in component.rows.enumerated() where prices[row] != 0 {
            value += prices[row] * Double((prices[row] > 0 ? bounds.upper : bounds.lower) ?? 0)
        }
        return (value, sums)
    }

    private mutating func settlePrices() {
        var current = prices
        var direction = prices
        var lowest = Double.infinity
        var (length, stalls) = (1.0, 0)
        for _ in 0..<Self.steps {
            let (value, sums) = evaluate(current)
            stalls = value < lowest - 1e-6 * abs(lowest) ? 0 : stalls + 1
            if value < lowest { (lowest, prices) = (value, current) }
            if stalls > 15 {
                length *= 0.7
                stalls = 0
                current = prices
                for row in direction.indices { direction[row] = 0 }
            }
            var norm = 0.0
            var usable = direction
            for row in component.rows.indices where !isGroup[row] {
                direction[row] = 0.7 * direction[row] + 0.3 * slope(row, current[row], sums[row])
                let bounds = component.rows[row]
                let isBlocked =
                    current[row] == 0
                    && (direction[row] > 0 ? bounds.lower == nil : bounds.upper == nil)
                usable[row] = isBlocked ? 0 : direction[row]
                norm += usable[row] * usable[row]
            }
            guard norm > 1e-12 else { break }
            let target = lowest - 0.02 * length * abs(lowest)
            let step = length * (value - target) / norm
            for row in component.rows.indices where !isGroup[row] {
                current[row] = moved(current[row], by: -step * usable[row], component.rows[row])
            }
        }
    }

    private func slope(_ row: Int, _ price: Double, _ sum: Double) -> Double {
        let bounds = component.rows[row]
        let above = bounds.upper.map { Double($0) - sum }
        let below = bounds.lower.map { Double($0) - sum }
        if price > 0 { return above ?? 0 }
        if price < 0 { return below ?? 0 }
        if let above, above < 0 { return above }
        if let below, below > 0 { return below }
        return 0
    }

    /// A price after a step, not beyond 0 where the row has no bound on the other side.
    private func moved(_ price: Double, by change: Double, _ bounds: RowBounds) -> Double {
        let next = price + change
        if next > 0, bounds.upper == nil { return 0 }
        if next < 0, bounds.lower == nil { return 0 }
        return next
    }

    private func chosen(_ point: [Int64]?) -> [Int32] {
        var byGroup = [[(cost: Double, column: Int32)]](
            repeating: [],
            count: component.rowCount
        )
        var chosen: [Int32] = []
        for column in 0..<component.columnCount {
            let isTaken = point.map { $0[column] != 0 } ?? false
            if let group = groups.ofColumn[column], !isTaken {
                byGroup[Int(group)].append((reducedCost(column, prices), Int32(column)))
            } else {
                chosen.append(Int32(column))
            }
        }
        for group in groups.rows {
            let ranked = byGroup[Int(group)].sorted {
                $0.cost != $1.cost ? $0.cost > $1.cost : $0.column < $1.column
            }
            chosen += ranked.prefix(Self.columnsPerGroup).map(\.column)
        }
        return chosen.sorted()
    }
}
