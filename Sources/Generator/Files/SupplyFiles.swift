/// `sites.csv` and `classes.csv` of a synthetic scenario.
struct SupplyFiles {
    private let supply: ClassSupply
    private let map: TownMap
    private let hasHalfDays: Bool
    private let rules: SupplyRules

    init(_ parameters: ScenarioParameters, supply: ClassSupply, rules: SupplyRules, map: TownMap) {
        self.supply = supply
        self.map = map
        hasHalfDays = parameters.rules.hasFamilies
        self.rules = rules
    }

    var sites: [UInt8] {
        let columns = ["site", "name", "longitude", "latitude", "papers_valid_until"]
        var rows = CSVRows(columns: columns + (rules.carers == nil ? [] : ["shared_carers"]))
        for (index, place) in supply.sites.enumerated() {
            rows.cell("S", index + 1)
            rows.cell("第\(index + 1)托管点")
            rows.cell(millionths: map.longitude(of: place))
            rows.cell(millionths: map.latitude(of: place))
            rows.cell(SyntheticCalendar.papersEnd)
            if let carers = rules.carers { rows.cell(carers.sharedCarers[index]) }
            rows.endRow()
        }
        return rows.bytes
    }

    var classes: [UInt8] {
        var rows = CSVRows(columns: classColumns)
        for (index, careClass) in supply.classes.enumerated() {
            rows.cell("C", index + 1)
            rows.cell("S", Int(careClass.site) + 1)
            rows.cell(careClass.band.className)
            rows.cell(careClass.band.grades.lowerBound)
            rows.cell(careClass.band.grades.upperBound)
            rows.cell(Int(careClass.seats))
            if hasHalfDays { rows.cell("full;half-am;half-pm") }
            if let carers = rules.carers {
                let isShared = carers.sharedCarers[Int(careClass.site)] != nil
                rows.cell(isShared ? careClass.band.childrenPerCarer : nil)
            }
            if let opening = rules.opening {
                rows.cell(opening.minimumChildren[index] == nil ? "no" : "yes")
                rows.cell(opening.minimumChildren[index])
            }
            rows.endRow()
        }
        return rows.bytes
    }

    private var classColumns: [String] {
        var columns = ["class", "site", "name", "min_grade", "max_grade", "seats"]
        if hasHalfDays { columns.append("modes") }
        if rules.carers != nil { columns.append("children_per_carer") }
        if rules.opening != nil { columns += ["optional", "min_children"] }
        return columns
    }
}
