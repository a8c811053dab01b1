/// A rule because of which a child could not take another's place even if that were given up.
package enum ExchangeRule: Hashable, Sendable {
    /// A manual decision about one of the two.
    case pins
    /// A place of last time that one of the two was promised.
    case continuity
    /// Children of one household who stay together.
    case siblings
    /// Seats kept for a group, by position in `Policy.reserves`.
    case reserve(Int32)
    /// Seats limited for a group, by position in `Policy.quotas`.
    case quota(Int32)
    /// The hours that become free are not those that the child needs.
    case halfDays
    /// Carers who are shared or limited.
    case carers
    /// A class would have fewer children than it needs to open, or a budget of opening would be
    /// exceeded.
    case opening
}
