// The best assignments of one level are exactly the feasible ones that satisfy complementary
// slackness with any one optimal dual (u, p) of it: they use only arcs with u_i + p_j = value,
// place every child with u_i > 0 and fill every seat group with p_j > 0. A child that had to be
// placed before has u_i of either sign, likewise a seat group that had to be full.
//
// Reference: A. Schrijver, Combinatorial Optimization, ch. 5 and 21 (2003).

/// The assignments that are best for the levels so far: arcs that may be used, children who must
/// be placed, seat groups that must be full, each with the level that said so.
package struct OptimalFace: Sendable, Equatable {
    /// Per arc the number of levels that left it usable; it belongs to the face of level l
    /// exactly if this is at least l.
    package internal(set) var arcDepth: [UInt8]
    /// Per child the first level at which it must be placed, or ``never``.
    package internal(set) var childMandatoryFrom: [UInt8]
    /// Per seat group the first level at which it must be full, or ``never``.
    package internal(set) var seatGroupMandatoryFrom: [UInt8]

    package static let never = UInt8.max

    init(_ problem: TransportationProblem) {
        arcDepth = [UInt8](repeating: 0, count: problem.arcCount)
        childMandatoryFrom = [UInt8](repeating: Self.never, count: problem.childCount)
        seatGroupMandatoryFrom = [UInt8](repeating: Self.never, count: problem.seatGroupCount)
    }

    package func mustPlace(_ child: Int, at level: Int) -> Bool {
        Int(childMandatoryFrom[child]) <= level
    }

    package func mustFill(_ seatGroup: Int, at level: Int) -> Bool {
        Int(seatGroupMandatoryFrom[seatGroup]) <= level
    }

    package func contains(arc: Int, at level: Int) -> Bool { Int(arcDepth[arc]) >= level }
}
