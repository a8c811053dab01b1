/// What the rules add to the sites and classes of a synthetic scenario.
struct SupplyRules {
    /// Nil where every class opens.
    let opening: OpeningDraw?
    /// Nil where no classes share carers.
    let carers: CarerDraw?
    /// Reserves that are wider than a class.
    let siteReserves: [SyntheticReserve]

    init(_ parameters: ScenarioParameters, supply: ClassSupply) {
        guard parameters.rules == .all else {
            opening = nil
            carers = nil
            siteReserves = []
            return
        }
        opening = OpeningDraw(parameters, supply: supply)
        carers = CarerDraw(parameters, supply: supply)
        siteReserves = SiteReserveDraw(parameters, supply: supply).reserves
    }
}
