import PlacementModel
import Points
import Report

@testable import Certificate
@testable import Solver

/// An integer program by the names of its columns and rows, so that two that were written by
/// different code can be held against each other. Names are compared byte by byte.
struct ProgramImage: Equatable {
    typealias Name = [UInt8]

    struct Bounds: Equatable {
        let lower: Int64?
        let upper: Int64?
    }

    struct Row: Equatable {
        var bounds: Bounds
        var entries: [Name: Int64] = [:]
    }

    var columns: [Name: Bounds] = [:]
    var rows: [Name: Row] = [:]
    /// By the level's code, the columns that are worth something.
    var values: [String: [Name: Int64]] = [:]
    /// The levels in order.
    var levels: [String] = []
    /// Names that stand twice, or an entry of a row that does.
    private(set) var repeated: [String] = []

    mutating func addColumn(_ name: Name, _ bounds: Bounds) {
        if columns.updateValue(bounds, forKey: name) != nil { note(name) }
    }

    mutating func addRow(_ name: Name, _ bounds: Bounds) {
        if rows.updateValue(Row(bounds: bounds), forKey: name) != nil { note(name) }
    }

    mutating func addEntry(_ row: Name, _ column: Name, _ coefficient: Int64) {
        if rows[row]?.entries.updateValue(coefficient, forKey: column) != nil { note(row) }
    }

    mutating func addLevel(_ code: String, _ values: [Int64], _ names: [Name]) {
        levels.append(code)
        let worth = zip(names, values).filter { $0.1 != 0 }
        self.values[code] = Dictionary(worth) { first, _ in first }
    }

    private mutating func note(_ name: Name) {
        repeated.append(String(decoding: name, as: UTF8.self))
    }

    /// What differs, for messages; empty where nothing does.
    func difference(to other: ProgramImage) -> String {
        var lines = repeated.map { "twice: \($0)" } + other.repeated.map { "twice: \($0)" }
        if levels != other.levels { lines.append("levels \(levels) | \(other.levels)") }
        compare(columns, other.columns, "column", &lines)
        compare(rows, other.rows, "row", &lines)
        for level in Set(levels + other.levels).sorted() {
            compare(values[level] ?? [:], other.values[level] ?? [:], level, &lines)
        }
        return lines.prefix(20).joined(separator: "\n")
    }

    private func compare<Value: Equatable>(
        _ own: [Name: Value],
        _ other: [Name: Value],
        _ what: String,
        _ lines: inout [String]
    ) {
        let names = Set(own.keys).union(other.keys).sorted { $0.lexicographicallyPrecedes($1) }
        for name in names where own[name] != other[name] {
            let text = String(decoding: name, as: UTF8.self)
            lines.append("\(what) \(text): \(show(own[name])) | \(show(other[name]))")
        }
    }

    private func show(_ value: Any?) -> String {
        guard let row = value as? Row else { return value.map { "\($0)" } ?? "none" }
        let entries = row.entries.map { "\($0.value) \(String(decoding: $0.key, as: UTF8.self))" }
        return
            "\(row.bounds.lower.map(String.init) ?? "-")...\(row.bounds.upper.map(String.init) ?? "-")"
            + " \(entries.sorted())"
    }
}

extension ProgramImage {
    /// As the solver writes it; nil where it refuses the scenario.
    init?(solverOf scenario: Scenario) throws {
        let options = try OptionTable(scenario).options()
        let formulation: IntegerFormulation
        do {
            formulation = try PlacementSolver(scenario, options: options).integerFormulation()
        } catch {
            return nil
        }
        let program = formulation.program
        let names = program.columns.map { Array(formulation.naming.name(of: $0.name).utf8) }
        let rowNames = program.rows.map { Array(formulation.naming.name(of: $0.name).utf8) }
        for (name, column) in zip(names, program.columns) {
            addColumn(name, Bounds(lower: column.lower, upper: column.upper))
        }
        for (name, row) in zip(rowNames, program.rows) {
            addRow(name, Bounds(lower: row.lower, upper: row.upper))
        }
        for column in program.columns.indices {
            for entry in program.entries(ofColumn: column) {
                addEntry(
                    rowNames[Int(program.entryRow[entry])],
                    names[column],
                    program.entryCoefficient[entry]
                )
            }
        }
        for (level, values) in zip(formulation.levels, formulation.values) {
            addLevel(level.code(in: scenario.groups), values, names)
        }
    }

    /// As the checker reads it; nil where it finds none.
    init?(checkerOf scenario: Scenario) {
        let facts = ScenarioFacts(scenario)
        let recount = OptionRecount(facts)
        let demands = DemandRecount(facts, recount)
        let lottery = scenario.policy.lottery?.seed.map { LotteryRecount(seed: $0, scenario) }
        guard let program = CheckedProgram(facts, recount, demands, lottery) else { return nil }
        let names = (0..<program.columnCount).map { Array(program.columnName($0).utf8) }
        for (column, name) in names.enumerated() {
            addColumn(
                name,
                Bounds(lower: program.data.lower[column], upper: program.data.upper[column])
            )
        }
        for row in 0..<program.rowCount {
            let name = Array(program.rowName(row).utf8)
            addRow(
                name,
                Bounds(lower: program.data.rowLower[row], upper: program.data.rowUpper[row])
            )
            for entry in program.entries(ofRow: row) {
                addEntry(
                    name,
                    names[Int(program.data.entryColumn[entry])],
                    program.data.entryCoefficient[entry]
                )
            }
        }
        for level in LevelList(facts, recount, demands, .shared).levels {
            addLevel(level.code, program.values(ofLevel: level), names)
        }
    }
}
