internal import GLPK

// The relaxation of a component in GLPK's simplex, over some of its columns, with exact bounds.
//
// Column generation: only some columns are loaded; the others stand at their lower bound, which is
// 0. The exact reduced costs that come with every safe bound price them in. Nothing here is trusted
// from GLPK: a bound is recomputed from its duals over all columns, and "infeasible" counts only
// once the duals of a phase-1 program prove it in exact arithmetic.

/// Where a relaxation stands, as floating point; used to choose, never to decide.
struct RelaxationPoint: Sendable {
    /// Per column of the component.
    var columns: [Double]
    let safe: SafeBound
}

enum RelaxationOutcome: Sendable {
    case bounded(RelaxationPoint)
    /// Proven by exact Farkas multipliers.
    case infeasible(RowWeights)
    /// The method failed or was stopped; nothing is known.
    case undecided
}

struct RelaxationLP: Sendable {
    var values: [Int64]
    /// With the cuts that were appended.
    var component: IntegerComponent
    /// The bounds that the loaded program has.
    var box: IntegerBox
    var loadedColumns: [Int32] = []
    /// Per column where it was loaded, if it was.
    var position: [Int32?]
    private var byColumn: ColumnEntries
    /// Whether rows were appended since the entries were put in order by column.
    var isStale = false
    var artificials: [Artificial] = []
    var basis: Basis?
    /// Per row whether it is a cut, which may go when it is idle.
    var isCut: [Bool]
    var iterationCount = 0
    /// What proves that the last program that GLPK found infeasible is; nil where nothing does.
    private(set) var emptiness: RowWeights?
    let cancellation: CancellationFlag?

    struct Artificial: Sendable {
        let position: Int
    }

    static let pricingRounds = 60

    /// - Parameter cutCount: how many rows at the end are cuts.
    init(
        _ component: IntegerComponent,
        values: [Int64],
        cutCount: Int = 0,
        cancellation: CancellationFlag?
    ) {
        self.component = component
        self.values = values
        self.cancellation = cancellation
        box = component.box
        isCut = component.rows.indices.map { $0 >= component.rowCount - cutCount }
        position = [Int32?](repeating: nil, count: component.columnCount)
        byColumn = ColumnEntries(component)
    }

    /// Loads the rows and some columns, ascending, into an empty problem.
    mutating func load(
        _ columns: [Int32],
        into problem: inout Problem
    ) throws(SolverFault) {
        let rows = component.rows.map { LinearProgram.Row($0.forGLPK) }
        try problem.load(LinearProgram(.maximize, rows: rows, columns: [], entries: []))
        try append(columns: columns.map { Int($0) }, to: &problem)
    }

    /// These columns and those that cannot stay at 0, without those that must; ascending.
    static func loadable(_ columns: [Int32], _ box: IntegerBox) -> [Int32] {
        var isChosen = [Bool](repeating: false, count: box.count)
        for column in columns { isChosen[Int(column)] = true }
        return isChosen.indices.compactMap { column in
            if box.isFixed(column) { return box.lower[column] == 0 ? nil : Int32(column) }
            return isChosen[column] || box.lower[column] != 0 ? Int32(column) : nil
        }
    }

    mutating func append(
        columns: [Int],
        to problem: inout Problem
    ) throws(SolverFault) {
        if isStale { byColumn = ColumnEntries(component) }
        isStale = false
        var entries: [LinearProgram.Entry] = []
        for (index, column) in columns.enumerated() {
            position[column] = Int32(problem.columnCount + index)
            for entry in byColumn.range(ofColumn: column) {
                entries.append(
                    LinearProgram.Entry(
                        row: Int(byColumn.row[entry]),
                        column: index,
                        value: Double(byColumn.coefficient[entry])
                    )
                )
            }
        }
        try problem.append(
            columns: columns.map {
                LinearProgram.Column(
                    .between(Double(box.lower[$0]), Double(box.upper[$0])),
                    objective: Double(values[$0])
                )
            },
            entries: entries
        )
        loadedColumns += columns.map(Int32.init)
    }

    /// Appends rows that every point still sought satisfies, each with its number.
    mutating func append(
        _ cuts: [Cut],
        numbers: [Int32],
        to problem: inout Problem
    ) throws(SolverFault) {
        var entries: [LinearProgram.Entry] = []
        for (index, cut) in cuts.enumerated() {
            component.append(
                RowBounds(lower: nil, upper: cut.upper),
                cut.entries,
                number: numbers[index]
            )
            isCut.append(true)
            for entry in cut.entries {
                guard let place = position[Int(entry.column)] else { continue }
                entries.append(
                    LinearProgram.Entry(
                        row: index,
                        column: Int(place),
                        value: Double(entry.coefficient)
                    )
                )
            }
        }
        try problem.append(
            rows: cuts.map { LinearProgram.Row(.atMost(Double($0.upper))) },
            entries: entries
        )
        isStale = true
    }

    /// Makes the bounds those of `target`.
    mutating func restrict(
        _ problem: inout Problem,
        to target: IntegerBox
    ) throws(SolverFault) {
        var changes: [(column: Int, bounds: LinearProgram.Bounds)] = []
        var missing: [Int] = []
        for column in 0..<component.columnCount {
            let (lower, upper) = (target.lower[column], target.upper[column])
            guard lower != box.lower[column] || upper != box.upper[column] else { continue }
            if let place = position[column] {
                changes.append((Int(place), .between(Double(lower), Double(upper))))
            } else if lower != 0 {
                missing.append(column)
            }
        }
        box = target
        try problem.setColumnBounds(changes)
        if !missing.isEmpty { try append(columns: missing, to: &problem) }
    }

    /// Solves the relaxation, loading columns until none of the others could improve it.
    ///
    /// - Parameter target: a bound of at most this is enough, and stops the pricing.
    mutating func solve(
        _ problem: inout Problem,
        _ method: SimplexOptions.Method,
        target: Int64? = nil
    ) throws(SolverFault) -> RelaxationOutcome {
        var method = method
        for round in 0..<Self.pricingRounds {
            guard let result = try simplex(&problem, method) else {
                emptiness = try proofOfEmptiness(&problem)
                return emptiness.map { .infeasible($0) } ?? .undecided
            }
            guard let dual = result.dual, let primal = result.primal else { return .undecided }
            let multipliers = SafeBound.multipliers(dual.rowDuals, component.rows)
            guard
                let safe = SafeBound(
                    component,
                    values: values,
                    multipliers: multipliers,
                    box: box
                )
            else { return .undecided }
            let improving = improvingColumns(safe)
            let isEnough = target.map { safe.floor <= $0 } ?? false
            if improving.isEmpty || isEnough || round == Self.pricingRounds - 1 {
                return .bounded(point(primal, safe))
            }
            try append(columns: improving, to: &problem)
            method = .primal
        }
        return .undecided
    }

    /// A bound after few iterations, in floating point: for choosing only.
    mutating func probe(
        _ problem: inout Problem,
        iterations: Int
    ) throws(SolverFault) -> Double {
        let result = try problem.solveSimplex(
            SimplexOptions(method: .dual, iterationLimit: iterations, cancellation: cancellation)
        )
        iterationCount += result.iterationCount
        // A half without points is the best that can happen.
        guard result.termination != .infeasible, let dual = result.dual else { return -1e18 }
        let multipliers = SafeBound.multipliers(dual.rowDuals, component.rows)
        let safe = SafeBound(component, values: values, multipliers: multipliers, box: box)
        return safe.map { Double($0.scaled) / Double(SafeBound.scale) } ?? 1e18
    }

    private func point(
        _ primal: PrimalSolution,
        _ safe: SafeBound
    ) -> RelaxationPoint {
        var columns = box.lower.map { Double($0) }
        for (column, place) in position.enumerated() {
            if let place { columns[column] = primal.columns[Int(place)] }
        }
        return RelaxationPoint(columns: columns, safe: safe)
    }

    /// Columns that are not loaded and could improve the relaxation, the best ones first.
    func improvingColumns(_ safe: SafeBound) -> [Int] {
        // Less than a millionth is rounding of the duals, and not worth another simplex.
        let threshold = SafeBound.scale / 1_000_000
        let improving = (0..<component.columnCount).filter { column in
            position[column] == nil && safe.reducedCosts[column] > threshold
                && box.upper[column] > 0
        }
        let most = max(2_000, component.columnCount / 20)
        guard improving.count > most else { return improving }
        return Array(
            improving.sorted {
                (safe.reducedCosts[$1], $0) < (safe.reducedCosts[$0], $1)
            }.prefix(most)
        ).sorted()
    }

    /// - Returns: nil if GLPK sees no feasible point.
    private mutating func simplex(
        _ problem: inout Problem,
        _ method: SimplexOptions.Method
    ) throws(SolverFault) -> SimplexResult? {
        let options = SimplexOptions(method: method, cancellation: cancellation)
        var result = try problem.solveSimplex(options)
        iterationCount += result.iterationCount
        if case .numericalFailure = result.termination {
            try problem.setBasis(standardBasis(problem.rowCount, problem.columnCount))
            result = try problem.solveSimplex(SimplexOptions(cancellation: cancellation))
            iterationCount += result.iterationCount
        }
        return result.termination == .infeasible ? nil : result
    }

    private func standardBasis(_ rowCount: Int, _ columnCount: Int) -> Basis {
        Basis(
            rows: [Basis.Status](repeating: .basic, count: rowCount),
            columns: [Basis.Status](repeating: .atLower, count: columnCount)
        )
    }
}

extension RowBounds {
    var forGLPK: LinearProgram.Bounds {
        switch (lower, upper) {
        case (nil, nil): .free
        case (let lower?, nil): .atLeast(Double(lower))
        case (nil, let upper?): .atMost(Double(upper))
        case (let lower?, let upper?): .between(Double(lower), Double(upper))
        }
    }
}
