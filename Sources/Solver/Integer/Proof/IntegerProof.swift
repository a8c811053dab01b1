/// What proves the levels of an integer program, part by part.
package struct IntegerProof: Sendable {
    let parts: [ProvenPart]
}

/// The proof of a component, and the program's columns that it is about.
struct ProvenPart: Sendable {
    let columns: [Int32]
    let steps: [IntegerProofStep]
}
