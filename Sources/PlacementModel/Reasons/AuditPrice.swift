/// What solving again said.
package enum AuditPrice: Hashable, Sendable {
    case change(PlacementChange)
    /// No placement keeps the rules that way.
    case impossible
    /// The work limit ended the search before any placement was found.
    case undecided
    /// Children are tied that way, and the seed of the draw is not revealed.
    case seedNeeded
}
