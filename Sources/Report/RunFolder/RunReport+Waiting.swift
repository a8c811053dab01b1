package import Findings
import PlacementModel

extension RunReport {
    /// `waiting.csv`: the waiting list of each class, in the order of `classes.csv`, then the
    /// children to whom no class is open, in the order of `children.csv`.
    ///
    /// Columns: `child`, `class`, `rank` (from 1), `points`, `cutoff` (of the easiest seats that the child may have), `reason`
    /// (`no-option` for a child to whom no class is open; its class, rank and points are empty).
    package func waitingFile() -> [UInt8] {
        let scenario = run.scenario
        var csv = CSVWriter(columns: ["child", "class", "rank", "points", "cutoff", "reason"])
        for (index, careClass) in scenario.classes.enumerated()
        where waiting.count(ofClass: index) > 0 {
            for rank in 1...waiting.count(ofClass: index) {
                let entry = waiting.entry(ofClass: index, rank: rank)
                csv.cell(scenario.children[Int(entry.childIndex)].id.text)
                csv.cell(careClass.id.text)
                csv.cell(rank)
                csv.cell(Int(entry.points.value))
                let cutoff = cutoff(ofClass: index, for: Int(entry.childIndex))
                csv.cell(cutoff.map { Int($0.value) })
                csv.emptyCell()
                csv.endRow()
            }
        }
        for child in waiting.childrenWithoutOption {
            csv.cell(scenario.children[Int(child)].id.text)
            for _ in 0..<4 { csv.emptyCell() }
            csv.cell(ChildFate.withoutOption.rawValue)
            csv.endRow()
        }
        return csv.bytes
    }
}
