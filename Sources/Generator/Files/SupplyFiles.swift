/// `sites.csv` and `classes.csv` of a synthetic scenario.
enum SupplyFiles {
    static func sites(_ supply: ClassSupply, map: TownMap) -> [UInt8] {
        var rows = CSVRows(columns: ["site", "name", "longitude", "latitude", "papers_valid_until"])
        for (index, place) in supply.sites.enumerated() {
            rows.cell("S", index + 1)
            rows.cell("第\(index + 1)托管点")
            rows.cell(millionths: map.longitude(of: place))
            rows.cell(millionths: map.latitude(of: place))
            rows.cell(SyntheticCalendar.papersEnd)
            rows.endRow()
        }
        return rows.bytes
    }

    static func classes(_ supply: ClassSupply) -> [UInt8] {
        var rows = CSVRows(columns: ["class", "site", "name", "min_grade", "max_grade", "seats"])
        for (index, careClass) in supply.classes.enumerated() {
            rows.cell("C", index + 1)
            rows.cell("S", Int(careClass.site) + 1)
            rows.cell(careClass.band.className)
            rows.cell(careClass.band.grades.lowerBound)
            rows.cell(careClass.band.grades.upperBound)
            rows.cell(Int(careClass.seats))
            rows.endRow()
        }
        return rows.bytes
    }
}
