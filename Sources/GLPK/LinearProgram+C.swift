import CGLPK
import CGLPKGuard

// The way into C, for validated values. The C side moves the indices to GLPK's, which count from 1.

extension LinearProgram {
    var shape: cglpk_shape {
        cglpk_shape(
            direction: direction.code,
            constant: objectiveConstant,
            row_count: Int32(rows.count),
            column_count: Int32(columns.count),
            entry_count: Int32(entries.count)
        )
    }

    /// The names of the rows, then of the columns, each terminated; nil if there is none.
    var joinedNames: [CChar]? {
        let names = rows.map(\.name) + columns.map(\.name)
        guard names.contains(where: { $0 != nil }) else { return nil }
        return names.flatMap { ($0 ?? "").utf8CString }
    }
}

extension LinearProgram.Direction {
    var code: Int32 {
        switch self {
        case .minimize: GLP_MIN
        case .maximize: GLP_MAX
        }
    }
}

extension LinearProgram.Bounds {
    var forC: cglpk_bounds {
        switch self {
        case .free: cglpk_bounds(type: GLP_FR, lower: 0, upper: 0)
        case .atLeast(let lower): cglpk_bounds(type: GLP_LO, lower: lower, upper: 0)
        case .atMost(let upper): cglpk_bounds(type: GLP_UP, lower: 0, upper: upper)
        case .between(let lower, let upper) where lower < upper:
            cglpk_bounds(type: GLP_DB, lower: lower, upper: upper)
        case .between(let value, _), .exactly(let value):
            cglpk_bounds(type: GLP_FX, lower: value, upper: value)
        }
    }
}

extension LinearProgram.Column {
    var forC: cglpk_column {
        cglpk_column(
            bounds: bounds.forC,
            cost: objective,
            kind: kind == .integer ? GLP_IV : GLP_CV
        )
    }
}

extension LinearProgram.Entry {
    var forC: cglpk_entry {
        cglpk_entry(row: Int32(row), column: Int32(column), value: value)
    }
}
