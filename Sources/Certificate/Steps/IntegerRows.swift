/// Columns that take whole numbers within bounds, and rows over them.
///
/// Rows are sparse: row i has the entries `rowStart[i] ..< rowStart[i + 1]`, each column at most once
/// and no coefficient zero.
struct IntegerRows {
    /// Per column.
    let lower: [Int64]
    let upper: [Int64]
    /// Per row; nil where nothing is demanded on that side.
    let rowLower: [Int64?]
    let rowUpper: [Int64?]
    let rowStart: [Int]
    let entryColumn: [Int32]
    let entryCoefficient: [Int64]
}
