import GLPK

/// Programs that several suites use.
enum Programs {
    /// The example of GLPK's manual: optimum 733 1/3 at (33 1/3, 66 2/3, 0), row duals
    /// (3 1/3, 2/3, 0), reduced costs (0, 0, -2 2/3).
    static let manual: LinearProgram = {
        var program = LinearProgram(.maximize)
        program.addRow(.atMost(100), name: "labour")
        program.addRow(.atMost(600), name: "material")
        program.addRow(.atMost(300), name: "overhead")
        let columns: [(String, Double, [Double])] = [
            ("x1", 10, [1, 10, 2]), ("x2", 6, [1, 4, 2]), ("x3", 4, [1, 5, 6]),
        ]
        for (name, objective, values) in columns {
            program.addColumn(
                LinearProgram.Column(.atLeast(0), objective: objective, name: name),
                entries: values.enumerated().map { (row: $0.offset, value: $0.element) }
            )
        }
        return program
    }()

    /// A name of more than 255 bytes, which GLPK aborts on.
    static let faulty: LinearProgram = {
        var program = manual
        program.columns[2].name = String(repeating: "x", count: 300)
        return program
    }()

    /// Maximize the value of chosen items under several capacities of half the total weight.
    static func knapsack(itemCount: Int, capacityCount: Int, seed: UInt64) -> LinearProgram {
        var generator = SeededGenerator(seed: seed)
        let weights = (0..<capacityCount).map { _ in
            (0..<itemCount).map { _ in Int.random(in: 5..<65, using: &generator) }
        }
        var program = LinearProgram(.maximize)
        for row in weights {
            program.addRow(.atMost(Double(row.reduce(0, +) / 2)))
        }
        for item in 0..<itemCount {
            program.addColumn(
                LinearProgram.Column(
                    .between(0, 1),
                    objective: Double(Int.random(in: 10..<100, using: &generator)),
                    kind: .integer
                ),
                entries: weights.enumerated().map {
                    (row: $0.offset, value: Double($0.element[item]))
                }
            )
        }
        return program
    }

    /// Minimize the cost of giving every one of `size` tasks to a machine of its own.
    static func assignment(size: Int, seed: UInt64) -> LinearProgram {
        var generator = SeededGenerator(seed: seed)
        var program = LinearProgram(.minimize)
        for _ in 0..<(2 * size) { program.addRow(.exactly(1)) }
        for task in 0..<size {
            for machine in 0..<size {
                program.addColumn(
                    LinearProgram.Column(
                        .atLeast(0),
                        objective: Double(Int.random(in: 1..<10_000, using: &generator))
                    ),
                    entries: [(row: task, value: 1), (row: size + machine, value: 1)]
                )
            }
        }
        return program
    }
}

/// SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var word = state
        word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
        word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
        return word ^ (word >> 31)
    }
}

func simplex(
    _ program: LinearProgram,
    _ options: SimplexOptions = SimplexOptions()
) throws(SolverFault) -> SimplexResult {
    try Problem.withProblem { problem throws(SolverFault) in
        try problem.load(program)
        return try problem.solveSimplex(options)
    }
}

func branchAndCut(
    _ program: LinearProgram,
    _ options: IntegerOptions = IntegerOptions()
) throws(SolverFault) -> IntegerResult {
    try Problem.withProblem { problem throws(SolverFault) in
        try problem.load(program)
        return try problem.solveInteger(options)
    }
}

extension Double {
    func isNear(_ other: Double) -> Bool { abs(self - other) <= 1e-7 * max(1, abs(other)) }
}

extension [Double] {
    func isNear(_ other: [Double]) -> Bool {
        count == other.count && zip(self, other).allSatisfy { $0.isNear($1) }
    }
}
