extension LinearProgram {
    /// Finds the first fault that GLPK would answer with an abort or with a wrong solution. Repeated
    /// entries are found while loading.
    func validate() throws(InvalidInput) {
        guard objectiveConstant.isFinite else { throw .objectiveConstantNotFinite }
        try requireSize(rows.count, of: .rows)
        try requireSize(columns.count, of: .columns)
        try requireSize(entries.count, of: .entries)
        for (index, row) in rows.enumerated() {
            try row.validate(at: index)
        }
        for (index, column) in columns.enumerated() {
            try column.validate(at: index)
        }
        for (index, entry) in entries.enumerated() {
            try entry.validate(at: index, rowCount: rows.count, columnCount: columns.count)
        }
    }
}

extension LinearProgram.Row {
    func validate(at index: Int) throws(InvalidInput) {
        try bounds.validate(of: .row, at: index)
        try requireName(name, of: .row, at: index)
    }
}

extension LinearProgram.Column {
    func validate(at index: Int) throws(InvalidInput) {
        guard objective.isFinite else { throw .notFinite(.column, index: index) }
        try bounds.validate(of: .column, at: index)
        if kind == .integer, !bounds.areIntegral { throw .fractionalIntegerBound(column: index) }
        try requireName(name, of: .column, at: index)
    }
}

extension LinearProgram.Entry {
    func validate(at index: Int, rowCount: Int, columnCount: Int) throws(InvalidInput) {
        guard value.isFinite else { throw .notFinite(.entry, index: index) }
        try requireIndex(row, of: .row, below: rowCount)
        try requireIndex(column, of: .column, below: columnCount)
    }
}

extension LinearProgram.Bounds {
    func validate(of element: InvalidInput.Element, at index: Int) throws(InvalidInput) {
        switch self {
        case .free: return
        case .atLeast(let bound), .atMost(let bound), .exactly(let bound):
            guard bound.isFinite else { throw .notFinite(element, index: index) }
        case .between(let lower, let upper):
            guard lower.isFinite, upper.isFinite else { throw .notFinite(element, index: index) }
            guard lower <= upper else {
                throw .crossedBounds(element, index: index, lower: lower, upper: upper)
            }
        }
    }

    fileprivate var areIntegral: Bool {
        switch self {
        case .free: true
        case .atLeast(let bound), .atMost(let bound), .exactly(let bound):
            bound == bound.rounded()
        case .between(let lower, let upper):
            lower == lower.rounded() && upper == upper.rounded()
        }
    }
}

/// Keeps a count within C's `int`. GLPK's own limits are tighter and are left to it.
func requireSize(_ size: Int, of count: InvalidInput.Count) throws(InvalidInput) {
    guard size < Int(Int32.max) else { throw .tooLarge(count, size) }
}

func requireIndex(
    _ index: Int,
    of element: InvalidInput.Element,
    below count: Int
) throws(InvalidInput) {
    guard (0..<count).contains(index) else {
        throw .indexOutOfRange(element, index: index, count: count)
    }
}

private func requireName(
    _ name: String?,
    of element: InvalidInput.Element,
    at index: Int
) throws(InvalidInput) {
    if let name, name.utf8.contains(0) { throw .nameContainsNull(element, index: index) }
}
