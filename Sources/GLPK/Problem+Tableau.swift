import CGLPKGuard

extension Problem {
    /// What the rows a x = row activity are multiplied with so that their sum is the row of the simplex
    /// tableau in which a column is basic: it has the coefficient 1 there, other basic columns 0.
    ///
    /// - Returns: one multiplier per row; nil where the column is not basic, or the last simplex left
    ///   no factorization of its basis, as after rows or columns were appended.
    package func tableauRow(ofColumn column: Int) throws(SolverFault) -> [Double]? {
        guard (0..<columnCount).contains(column) else { return nil }
        let handle = handle
        var isFound = false
        var multipliers = [Double](repeating: 0, count: rowCount)
        try perform {
            cglpk_read_tableau_row(handle, Int32(column), &multipliers, &isFound)
        }
        return isFound ? multipliers : nil
    }
}
