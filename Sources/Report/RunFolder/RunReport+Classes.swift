package import Findings
import PlacementModel

extension RunReport {
    /// `classes.csv`: one row per seat group, in the order of the classes, open seats first.
    ///
    /// Columns: `class`, `part` (`open`, `reserved:GROUPS`; `-except:GROUPS` where a quota keeps
    /// members out), `seats`, `placed`, `cutoff`, `site`, `session`, `reserve` (which reserve of the
    /// policy, from 1), `waiting` (children on the class's list, on its first row only).
    package func classesFile() -> [UInt8] {
        var csv = CSVWriter(columns: [
            "class", "part", "seats", "placed", "cutoff", "site", "session", "reserve", "waiting",
        ])
        let scenario = run.scenario
        for (index, careClass) in scenario.classes.enumerated() {
            let classTally = tally.classes[index]
            func row(part: String, seats: Int, placed: Int, group: SeatGroup?, isFirst: Bool) {
                csv.cell(careClass.id.text)
                csv.cell(part)
                csv.cell(seats)
                csv.cell(placed)
                csv.cell(group?.cutoff.map { Int($0.value) })
                csv.cell(scenario.sites[Int(careClass.siteIndex)].id.text)
                csv.cell(scenario.sessions[Int(careClass.sessionIndex)].id.text)
                csv.cell(group?.reserveIndex.map { Int($0) + 1 })
                csv.cell(isFirst ? classTally.waiting : nil)
                csv.endRow()
            }
            for (order, position) in classTally.seatGroups.enumerated() {
                let group = run.outcome.seatGroups[position]
                let use = tally.seatGroups[position].use
                row(
                    part: group.code(in: scenario),
                    seats: use.seats,
                    placed: use.placed,
                    group: group,
                    isFirst: order == 0
                )
            }
            if classTally.seatGroups.isEmpty {
                row(part: "open", seats: classTally.seats, placed: 0, group: nil, isFirst: true)
            }
        }
        return csv.bytes
    }
}
