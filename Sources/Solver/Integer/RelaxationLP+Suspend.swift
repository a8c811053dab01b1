internal import GLPK

extension RelaxationLP {
    /// Ends work in a problem that is about to go: keeps the basis for `resume`, without the cuts
    /// that are slack in it.
    mutating func suspend(_ problem: inout Problem) throws(SolverFault) {
        guard artificials.isEmpty else {
            // Columns are not in their order then; the next problem starts afresh.
            basis = nil
            return
        }
        var kept = try problem.basis()
        let whole = component
        var slim = whole
        let firstCut = isCut.firstIndex(of: true) ?? whole.rowCount
        slim.removeRows(from: firstCut)
        var rows = Array(kept.rows.prefix(firstCut))
        var isKeptCut = Array(isCut.prefix(firstCut))
        for row in firstCut..<whole.rowCount where !isCut[row] || kept.rows[row] != .basic {
            rows.append(kept.rows[row])
            isKeptCut.append(isCut[row])
            slim.append(
                whole.rows[row],
                whole.entries(ofRow: row).lazy.map {
                    (whole.entryColumn[$0], whole.entryCoefficient[$0])
                },
                number: whole.rowNumbers[row]
            )
        }
        kept.rows = rows
        component = slim
        isCut = isKeptCut
        isStale = true
        basis = kept
    }

    /// Goes on to the next level: its values, the value kept by the level before as a row, and the
    /// box that this leaves. Columns that it rules out are not loaded again.
    mutating func advance(to next: [Int64], keeping row: KeptLevel?, box target: IntegerBox) {
        values = next
        if let row {
            component.append(row.bounds, row.entries, number: row.number)
            isCut.append(false)
            basis?.rows.append(.basic)
            isStale = true
        }
        component.box = target
        box = target
        var columns: [Basis.Status] = []
        var loaded: [Int32] = []
        position = [Int32?](repeating: nil, count: component.columnCount)
        for (place, column) in loadedColumns.enumerated() {
            let status = basis?.columns[place] ?? .atLower
            // A column that is not loaded stands at 0.
            let isRuledOut = target.isFixed(Int(column)) && target.lower[Int(column)] == 0
            if isRuledOut, status != .basic { continue }
            columns.append(status)
            loaded.append(column)
        }
        loadedColumns = loaded
        basis?.columns = columns
    }

    /// Loads everything as it was into an empty problem.
    mutating func resume(_ problem: inout Problem) throws(SolverFault) {
        let columns = loadedColumns.map(Int.init)
        loadedColumns = []
        artificials = []
        let rows = component.rows.map { LinearProgram.Row($0.forGLPK) }
        try problem.load(LinearProgram(.maximize, rows: rows, columns: [], entries: []))
        try append(columns: columns, to: &problem)
        if let basis { try problem.setBasis(basis) }
    }
}
