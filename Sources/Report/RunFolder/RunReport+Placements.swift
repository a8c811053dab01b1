package import Findings
import PlacementModel

extension RunReport {
    /// `placements.csv`: one row per child and session with a seat, in the order of
    /// `children.csv`.
    ///
    /// Columns: `child`, `class`, `mode`, `points`, `site`, `wish_rank` (empty when the class was
    /// no wish), `metres` (empty when unknown), `seat` (as `part` of `classes.csv`).
    package func placementsFile() -> [UInt8] {
        let scenario = run.scenario
        var csv = CSVWriter(
            columns: ["child", "class", "mode", "points", "site", "wish_rank", "metres", "seat"],
            reservingBytes: 64 * (tally.all.placed + 4)
        )
        let parts = run.outcome.seatGroups.map { $0.code(in: scenario) }
        for (index, child) in scenario.children.enumerated() {
            for (seat, option) in run.seats(ofChild: index) {
                let careClass = scenario.classes[Int(option.classIndex)]
                csv.cell(child.id.text)
                csv.cell(careClass.id.text)
                csv.cell(option.mode.rawValue)
                csv.cell(Int(option.points.value))
                csv.cell(scenario.sites[Int(careClass.siteIndex)].id.text)
                csv.cell(option.wishRank.map(Int.init))
                csv.cell(option.distance.map { Int($0.count) })
                csv.cell(parts[Int(seat.seatGroup)])
                csv.endRow()
            }
        }
        return csv.bytes
    }
}
