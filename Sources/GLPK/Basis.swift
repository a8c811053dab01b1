import CGLPK
import CGLPKGuard

/// Which rows and columns are basic, and at which bound the others stand. A basis has as many basic
/// members as there are rows.
package struct Basis: Equatable, Sendable {
    package enum Status: Equatable, Sendable {
        case basic, atLower, atUpper, free, fixed
    }

    /// One per row.
    package var rows: [Status]
    /// One per column.
    package var columns: [Status]

    package init(rows: [Status], columns: [Status]) {
        self.rows = rows
        self.columns = columns
    }
}

extension Problem {
    /// The current basis: the standard one after loading, else where the last simplex ended.
    package func basis() throws(SolverFault) -> Basis {
        let handle = handle
        var rows = [Int32](repeating: 0, count: rowCount)
        var columns = [Int32](repeating: 0, count: columnCount)
        try perform { cglpk_get_basis(handle, &rows, &columns) }
        return Basis(
            rows: rows.map { Basis.Status(code: $0) },
            columns: columns.map { Basis.Status(code: $0) }
        )
    }

    /// Sets the basis from which the next simplex starts. A status that does not fit the bounds is
    /// corrected by GLPK; a basis that is none ends that simplex with `numericalFailure`.
    ///
    /// - Throws: `invalid` if the shape differs from the problem's.
    package mutating func setBasis(_ basis: Basis) throws(SolverFault) {
        guard basis.rows.count == rowCount, basis.columns.count == columnCount else {
            throw .invalid(
                .basisOfWrongShape(rowCount: basis.rows.count, columnCount: basis.columns.count)
            )
        }
        let handle = handle
        let rows = basis.rows.map(\.code)
        let columns = basis.columns.map(\.code)
        try perform { cglpk_set_basis(handle, rows, columns) }
    }
}

extension Basis.Status {
    fileprivate init(code: Int32) {
        switch code {
        case GLP_BS: self = .basic
        case GLP_NL: self = .atLower
        case GLP_NU: self = .atUpper
        case GLP_NF: self = .free
        default: self = .fixed
        }
    }

    fileprivate var code: Int32 {
        switch self {
        case .basic: GLP_BS
        case .atLower: GLP_NL
        case .atUpper: GLP_NU
        case .free: GLP_NF
        case .fixed: GLP_NS
        }
    }
}
