/// Why a network problem could not be decided. None of these says anything about the placement.
package enum NetworkFault: Error, Equatable, Sendable {
    /// `arcStart` must begin with 0, never fall, and end with the number of arcs.
    case arcStartsDisagree(child: Int)
    case unknownSeatGroup(arc: Int, seatGroup: Int)
    case negativeCapacity(seatGroup: Int)
    /// A child has two arcs to one seat group; keep the better one.
    case duplicateArc(child: Int, seatGroup: Int)
    case familyCountDiffers(expected: Int, found: Int)
    case tooLarge(arcs: Int)
    case tooManyGoals(count: Int)
    case valueCountDiffers(level: Int, expected: Int, found: Int)
    /// The values of this level are too large to be decided exactly in 64-bit integers.
    case overflow(level: Int)
    case cancelled
    /// An assignment that was to be changed step by step is not best for its goals.
    case startNotBest
    /// The method's answer did not pass its own proof: a defect of the method, never of the input.
    case unproven(level: Int)
}
