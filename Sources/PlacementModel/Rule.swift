/// Rules that a planner can switch on and, for one run and openly, leave out.
///
/// A run names every rule left out in its result; none is ever left out silently.
package enum Rule: String, CaseIterable, Sendable {
    /// Children of a household stay together.
    case siblings
    /// Half days, hours and temporary stays share a place.
    case halfDays = "half-days"
    /// A child may have seats in several sessions.
    case sessions
    /// Carers of a site are shared among its classes.
    case carers
    /// Classes may stay closed, need a minimum or a budget.
    case opening
    /// Reserves or quotas beyond a single class.
    case wideReserves = "wide-reserves"
    /// Places of earlier seasons are guaranteed, or newcomers come first.
    case continuity
    /// Audiences are served in turn.
    case audienceOrder = "audience-order"
    /// Fees, waivers and cost splits.
    case fees
    /// Manual placements and exclusions.
    case pins
    /// Seats of a result that was announced.
    case announced
}
