extension IntegerFormulation {
    /// A proof as the lines of `proof.txt`.
    func text(of proof: IntegerProof) -> [UInt8] {
        let naming = naming
        return ProofText.lines(
            proof,
            of: program,
            nameOfRow: { naming.name(of: program.rows[$0].name) },
            nameOfColumn: { naming.name(of: program.columns[$0].name) }
        )
    }
}
