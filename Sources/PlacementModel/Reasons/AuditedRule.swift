/// A rule of the policy whose cost can be asked for: what would happen without it.
package enum AuditedRule: Hashable, Sendable {
    /// One of those that a run can leave out.
    case rule(Rule)
    /// One reserve, by position in `Policy.reserves`.
    case reserve(Int32)
    /// One quota, by position in `Policy.quotas`.
    case quota(Int32)
    case distanceLimit(Metres)
    /// The papers of sites.
    case papers
}
