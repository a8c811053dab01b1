/// A line of `proof.txt` that does not hold.
struct ProofFault: Error, Hashable {
    /// Counted from 1.
    let line: Int
    let kind: Kind

    enum Kind: String, Hashable {
        /// The line is not one of the format, or its numbers are too large.
        case unreadable
        /// A row, column or node that is not known, or not of the part at hand.
        case unknown
        /// A step where it may not stand.
        case misplaced
        /// The cut does not follow from its parents.
        case cut
        /// The multipliers do not prove that the node is empty.
        case notEmpty
        /// A part of the node is left out of the split.
        case split
        /// A node may hold a better placement than the bound says.
        case bound
        /// No node is left that could hold the placement.
        case nothingLeft
        /// Goals or parts are missing.
        case incomplete
    }
}
