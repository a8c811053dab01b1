extension IntegerFormulation {
    /// A proof as the lines of `proof.txt`.
    ///
    /// - Parameter values: those of the solution.
    func text(of proof: IntegerProof, _ values: [Int64]) -> [UInt8] {
        let naming = naming
        let further = program.columns.indices.filter { column in
            if case .seat = program.columns[column].name { false } else { values[column] != 0 }
        }
        return ProofText.lines(
            proof,
            of: program,
            stating: further.map { Cut.ColumnBound(column: Int32($0), bound: values[$0]) },
            nameOfRow: { naming.name(of: program.rows[$0].name) },
            nameOfColumn: { naming.name(of: program.columns[$0].name) }
        )
    }
}
