import Solver

/// Small programs of every shape, and what enumeration says about them.
struct RandomProgram {
    let program: IntegerProgram
    let levels: [[Int64]]

    init(seed: UInt64, columns mostColumns: Int = 7) {
        var random = SeededRandom(seed)
        let columnCount = Int.random(in: 1...mostColumns, using: &random)
        let rowCount = Int.random(in: 0...6, using: &random)
        var program = IntegerProgram()
        let coefficients: ClosedRange<Int64> = Bool.random(using: &random) ? 0...1 : -3...4
        let density = Double.random(in: 0.3...0.9, using: &random)
        for row in 0..<rowCount {
            let name = RowName.child(Int32(row), session: 0)
            let bound = Int64.random(in: -1...5, using: &random)
            let bounds: (Int64?, Int64?) =
                switch Int.random(in: 0..<6, using: &random) {
                case 0: (bound, bound)
                case 1: (bound, nil)
                case 2: (bound - 2, bound)
                default: (nil, bound)
                }
            program.addRow(IntegerRow(name, lower: bounds.0, upper: bounds.1))
        }
        for column in 0..<columnCount {
            let isGeneral = Int.random(in: 0..<4, using: &random) == 0
            let lower = isGeneral ? Int64.random(in: -2...1, using: &random) : 0
            let upper = lower + (isGeneral ? Int64.random(in: 0...3, using: &random) : 1)
            let entries = (0..<rowCount).compactMap { row -> (row: Int32, coefficient: Int64)? in
                guard Double.random(in: 0...1, using: &random) < density else { return nil }
                let coefficient = Int64.random(in: coefficients, using: &random)
                return coefficient == 0 ? nil : (Int32(row), coefficient)
            }
            let name = ColumnName.classOpens(Int32(column))
            program.addColumn(
                IntegerColumn(name, lower: lower, upper: upper),
                entries: entries
            )
        }
        self.program = program
        levels = (0..<Int.random(in: 1...3, using: &random)).map { _ in
            let most = Int64([1, 3, 50][Int.random(in: 0..<3, using: &random)])
            return (0..<columnCount).map { _ in Int64.random(in: -most...most, using: &random) }
        }
    }

    var goals: [@Sendable () -> [Int64]] { levels.map { level in { level } } }

    /// The best level values over all feasible points, by enumeration; nil if there is none.
    var bestByEnumeration: [Int64]? {
        var best: [Int64]?
        var point = program.columns.map(\.lower)
        while true {
            if program.violation(of: point) == nil {
                let values = levels.map { zip($0, point).reduce(0) { $0 + $1.0 * $1.1 } }
                if best.map({ $0.lexicographicallyPrecedes(values) }) ?? true { best = values }
            }
            var column = 0
            while column < point.count, point[column] == program.columns[column].upper {
                point[column] = program.columns[column].lower
                column += 1
            }
            guard column < point.count else { return best }
            point[column] += 1
        }
    }
}
