/// A place with coordinates, papers, an operator and an audience (站点).
package struct Site: Equatable, Sendable {
    package let id: SiteID
    package let name: String
    package let location: Location?
    /// The organisation that runs it, as a position in `Scenario.organisations`.
    package let operatorIndex: Int32?
    /// Organisations whose staff may use it too, as positions in `Scenario.organisations`.
    package let partnerIndices: [Int32]
    /// Whose children may come; empty means everybody's.
    package let audiences: [Audience]
    /// The last day on which its papers are valid, when known.
    package let papersValidUntil: CalendarDate?
    /// Carers shared among its classes, when they are.
    package var sharedCarerCount: Int32?
    /// Whether the planner may leave the site closed.
    package var isOptional: Bool
    /// What opening it costs, in fen, besides the costs of its classes.
    package var openingCost: Int32?
    /// The line of `sites.csv`.
    package let row: Int32

    package init(
        id: SiteID,
        name: String,
        location: Location?,
        operatorIndex: Int32?,
        partnerIndices: [Int32],
        audiences: [Audience],
        papersValidUntil: CalendarDate?,
        sharedCarerCount: Int32?,
        isOptional: Bool = false,
        openingCost: Int32? = nil,
        row: Int32
    ) {
        self.id = id
        self.name = name
        self.location = location
        self.operatorIndex = operatorIndex
        self.partnerIndices = partnerIndices
        self.audiences = audiences
        self.papersValidUntil = papersValidUntil
        self.sharedCarerCount = sharedCarerCount
        self.isOptional = isOptional
        self.openingCost = openingCost
        self.row = row
    }
}

/// Whose children a site serves (服务对象).
package enum Audience: String, CaseIterable, Sendable {
    /// Children of the operator's own staff.
    case staff
    /// Children of partners' staff.
    case partners
    /// Children who live within the policy's distance for residents.
    case residents
    /// Every child.
    case everyone
}
