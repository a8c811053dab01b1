internal import GLPK

/// Finds a plan quickly: classes that open and carers are rounded a few at a time, the nearest to
/// whole numbers first, and the relaxation is solved again in between. The plan is a place to search
/// around, not a bound.
struct PlanDive {
    let limits: SearchLimits

    /// In the first steps half of the fractional columns are rounded, then all that are left.
    private static let carefulSteps = 4

    /// - Returns: nil where a rounding left no point.
    func plan(
        _ relaxation: inout RelaxationLP,
        _ problem: inout Problem,
        _ root: RelaxationPoint,
        in whole: IntegerBox
    ) throws(SolverFault) -> BranchAndBound.Plan? {
        let isStructure = GroupRows(relaxation.component).isStructure
        let structure = isStructure.indices.filter { isStructure[$0] }
        var box = whole
        var point = root
        var step = 0
        while !limits.isCancelled {
            let fractional = structure.filter { column in
                !box.isFixed(column)
                    && abs(point.columns[column] - point.columns[column].rounded()) > 1e-6
            }
            if fractional.isEmpty {
                try relaxation.restrict(&problem, to: whole)
                return BranchAndBound.Plan(
                    node: BranchAndBound.Node(region: .whole, bound: point.safe.floor, number: 0),
                    box: box,
                    point: point
                )
            }
            let nearest = fractional.sorted { first, second in
                let (one, other) = (distance(first, point), distance(second, point))
                return one != other ? one < other : first < second
            }
            let count = step < Self.carefulSteps ? max(2, fractional.count / 2) : fractional.count
            step += 1
            for column in nearest.prefix(count) {
                let value = Int64(point.columns[column].rounded())
                box.lower[column] = min(max(value, box.lower[column]), box.upper[column])
                box.upper[column] = box.lower[column]
            }
            try relaxation.restrict(&problem, to: box)
            guard case .bounded(let next) = try relaxation.solve(&problem, .dual) else { break }
            point = next
        }
        try relaxation.restrict(&problem, to: whole)
        return nil
    }

    private func distance(_ column: Int, _ point: RelaxationPoint) -> Double {
        abs(point.columns[column] - point.columns[column].rounded())
    }
}
