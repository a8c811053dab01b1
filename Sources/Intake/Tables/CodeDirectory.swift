import PlacementModel

/// The codes that a table defines, for those that refer to them.
struct CodeDirectory {
    var codes = CodeTable()
    /// False when some codes could not be read, so that an unknown one proves nothing.
    var isComplete = true

    /// The position of a code; an unknown one is handed to `unknown` with the nearest.
    func position(
        of code: Bytes,
        log: IntakeLog,
        unknown: (_ nearest: String?) -> Void
    ) -> Int? {
        if let position = codes.position(of: code) { return position }
        if isComplete {
            unknown(
                NearestCode.among(codes.lazyCodes, to: code.string, budget: &log.suggestionBudget)
            )
        }
        return nil
    }
}

extension TableReader {
    /// The position that a code refers to; nil when it is empty or unknown, which is reported.
    func reference(_ column: Column, to directory: CodeDirectory, _ referent: Referent) -> Int? {
        guard let code = code(column) else { return nil }
        return directory.position(of: code, log: log) { nearest in
            fault(.unknownCode(referent, nearest: nearest), at: column)
        }
    }

    /// The same where every row needs one.
    func neededReference(
        _ column: Column,
        to directory: CodeDirectory,
        _ referent: Referent
    ) -> Int? {
        guard let code = neededCode(column) else { return nil }
        return directory.position(of: code, log: log) { nearest in
            fault(.unknownCode(referent, nearest: nearest), at: column)
        }
    }

    /// Adds the row's own code to a directory; nil when it is missing or not unique, which is
    /// reported. `rows` holds the row of each code.
    func define(_ column: Column, in directory: inout CodeDirectory, rows: [Int32]) -> Int? {
        guard let code = neededCode(column) else {
            directory.isComplete = false
            return nil
        }
        let (position, isNew) = directory.codes.insert(code)
        guard isNew else {
            fault(.duplicateCode(firstRow: rows[position]), at: column)
            return nil
        }
        return position
    }
}
