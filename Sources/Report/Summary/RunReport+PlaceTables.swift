import Findings
import PlacementModel

extension RunReport {
    /// The most classes that are listed one by one.
    static let classTableLimit = 40
    /// The most sites that are listed; where there are more, those with the most waiting children.
    static let siteTableLimit = 40

    /// Fill per site, and how many sites had no room in the table.
    func siteTable(_ wording: any Wording) -> (table: TextTable, furtherSites: Int) {
        var table = TextTable([
            .init(wording.heading(.site), .leading), .init(wording.heading(.classes)),
            .init(wording.heading(.seats)), .init(wording.heading(.placed)),
            .init(wording.heading(.free)),
            .init(wording.heading(.waiting)), .init(wording.heading(.fill)), .init("", .leading),
        ])
        for index in listedSites {
            let site = tally.sites[index]
            table.addRow(
                [.init(run.scenario.sites[index].name), .init(site.classes.grouped)]
                    + seatCells(site.seats, site.placed, site.free, site.waiting)
            )
        }
        return (table, run.scenario.sites.count - listedSites.count)
    }

    /// Positions of the sites that the table lists.
    private var listedSites: [Int] {
        let all = Array(run.scenario.sites.indices)
        guard all.count > RunReport.siteTableLimit else { return all }
        return Array(
            all.sorted { left, right in
                let difference = tally.sites[left].waiting - tally.sites[right].waiting
                return difference == 0 ? left < right : difference > 0
            }
            .prefix(RunReport.siteTableLimit)
        )
    }

    /// Fill and cutoff per class.
    func classTable(_ wording: any Wording) -> TextTable {
        var table = TextTable([
            .init(wording.heading(.careClass), .leading),
            .init(wording.heading(.site), .leading, limit: 16),
            .init(wording.heading(.cutoff)), .init(wording.heading(.seats)),
            .init(wording.heading(.placed)),
            .init(wording.heading(.free)), .init(wording.heading(.waiting)),
            .init(wording.heading(.fill)),
            .init("", .leading),
        ])
        for (careClass, count) in zip(run.scenario.classes, tally.classes) {
            table.addRow(
                [
                    .init(careClass.name),
                    .init(run.scenario.sites[Int(careClass.siteIndex)].name),
                    .init(count.cutoff.map { Int($0.value).grouped } ?? "-"),
                ] + seatCells(count.seats, count.placed, count.free, count.waiting)
            )
        }
        return table
    }

    private func seatCells(
        _ seats: Int,
        _ placed: Int,
        _ free: Int,
        _ waiting: Int
    ) -> [TextTable.Cell] {
        let used = seats - free
        return [
            .init(seats.grouped), .init(placed.grouped),
            .init(free.grouped, free > 0 ? .green : .dim),
            .init(waiting.grouped, waiting > 0 ? .red : .dim),
            .init(FillBar.percent(part: used, of: seats)),
            .init(FillBar.text(part: used, of: seats)),
        ]
    }
}
