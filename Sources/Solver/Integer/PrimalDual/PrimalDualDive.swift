/// A plan by the primal-dual method: classes that open and carers are rounded a few at a time, the
/// nearest to whole numbers first, and the method goes on in between. A place to search around.
struct PrimalDualDive {
    let limits: SearchLimits

    private static let careful = 5
    private static let steps = 120
    private static let nearly = 0.03

    struct Plan {
        let box: IntegerBox
        var point: RelaxationPoint
        var amounts: [Int64]
        var prices: [Int64]
    }

    /// Goes on within a plan: another point, and another chance that it rounds well.
    ///
    /// - Parameter snap: amounts nearer to a whole number than one in so many are taken for whole.
    func refine(
        _ plan: inout Plan,
        _ component: IntegerComponent,
        _ values: [Int64],
        snap: Int64
    ) {
        let run = PrimalDualRun(
            component,
            values,
            box: plan.box,
            amounts: plan.amounts,
            prices: plan.prices,
            threads: limits.threads
        )
        guard var run else { return }
        run.advance(steps: 2 * Self.steps)
        plan.point = RelaxationPoint(columns: run.point(snap: snap), safe: run.best)
        (plan.amounts, plan.prices) = (run.amounts, run.prices)
    }

    /// - Returns: the box with the plan and the point in it; nil where nothing is to be planned, or
    ///   all is whole already.
    func plan(_ relaxation: PrimalDualRelaxation, _ values: [Int64]) -> Plan? {
        let component = relaxation.component
        let isStructure = GroupRows(component).isStructure
        let structure = isStructure.indices.filter { isStructure[$0] }
        guard !structure.isEmpty else { return nil }
        let byColumn = ColumnEntries(component)
        var range = ActivityRange(component, byColumn, box: component.box)
        var (point, amounts, prices) = (
            relaxation.point, relaxation.amounts, relaxation.prices
        )
        for step in 0...Self.careful where !limits.isCancelled {
            let columns = point.columns
            func distance(_ column: Int) -> Double {
                abs(columns[column] - columns[column].rounded())
            }
            let open = structure.filter { !range.box.isFixed($0) }
            let fractional = open.filter { distance($0) > Self.nearly }
            if fractional.isEmpty {
                if step == 0 { return nil }
                break
            }
            let nearest = fractional.sorted { (distance($0), $0) < (distance($1), $1) }
            let count = step < Self.careful ? max(2, nearest.count / 2) : nearest.count
            for column in nearest.prefix(count) {
                let (low, high) = (range.box.lower[column], range.box.upper[column])
                let value = min(max(Int64(columns[column].rounded()), low), high)
                _ = range.fix([(column, value)])
            }
            let run = PrimalDualRun(
                component,
                values,
                box: range.box,
                amounts: amounts,
                prices: prices,
                threads: limits.threads
            )
            guard var run else { return nil }
            run.advance(steps: Self.steps)
            (amounts, prices) = (run.amounts, run.prices)
            point = RelaxationPoint(
                columns: run.point(snap: PrimalDualRelaxation.snap),
                safe: run.best
            )
        }
        return Plan(box: range.box, point: point, amounts: amounts, prices: prices)
    }
}
