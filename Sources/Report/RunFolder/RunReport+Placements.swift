package import Findings
package import Parallel
import PlacementModel

extension RunReport {
    /// `placements.csv`: one row per child and session with a seat, in the order of
    /// `children.csv`.
    ///
    /// Columns: `child`, `class`, `mode`, `points`, `site`, `wish_rank` (empty when the class was
    /// no wish), `metres` (empty when unknown), `seat` (as `part` of `classes.csv`).
    package func placementsFile(_ threads: Threads = .one) -> [UInt8] {
        let header = CSVWriter(columns: [
            "child", "class", "mode", "points", "site", "wish_rank", "metres", "seat",
        ])
        let parts = run.outcome.seatGroups.map { $0.code(in: run.scenario) }
        let rows = threads.stretches(of: run.scenario.children.count, atLeast: 5000) { children in
            placementRows(of: children, parts)
        }
        return ([header.bytes] + rows).joinedBytes
    }

    private func placementRows(of children: Range<Int>, _ parts: [String]) -> [UInt8] {
        let scenario = run.scenario
        var csv = CSVWriter(reservingBytes: 48 * children.count)
        for index in children {
            for (seat, option) in run.seats(ofChild: index) {
                let classIndex = Int(option.classIndex)
                let site = Int(scenario.classes[classIndex].siteIndex)
                csv.cell(scenario.children[index].id.text)
                csv.cell(scenario.classes[classIndex].id.text)
                csv.cell(option.mode.rawValue)
                csv.cell(Int(option.points.value))
                csv.cell(scenario.sites[site].id.text)
                csv.cell(option.wishRank.map(Int.init))
                csv.cell(option.distance.map { Int($0.count) })
                csv.cell(parts[Int(seat.seatGroup)])
                csv.endRow()
            }
        }
        return csv.bytes
    }
}
