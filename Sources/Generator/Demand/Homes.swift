/// Where the children of a synthetic scenario live.
struct Homes {
    private let map: TownMap
    /// Places shared by about 120 children each; empty when each has a place of its own.
    private let compounds: [PlanePoint]

    static let childrenPerCompound = 120

    init(_ parameters: ScenarioParameters, map: TownMap) {
        self.map = map
        switch parameters.homes {
        case .scattered:
            compounds = []
        case .compounds:
            var random = RandomStream(seed: parameters.seed, for: .compounds)
            compounds = (0..<max(1, parameters.childCount / Homes.childrenPerCompound)).map { _ in
                map.home(&random)
            }
        }
    }

    var compoundCount: Int { compounds.count }

    func draw(_ random: inout RandomStream) -> Home {
        guard !compounds.isEmpty else { return Home(place: map.home(&random), compound: nil) }
        let compound = random.number(below: compounds.count)
        return Home(place: compounds[compound], compound: compound)
    }
}

/// Where a child lives.
struct Home {
    let place: PlanePoint
    /// Position among the compounds, when the home is in one.
    let compound: Int?
}
