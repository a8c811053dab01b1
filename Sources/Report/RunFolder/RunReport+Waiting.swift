package import Findings
package import Parallel
import PlacementModel

extension RunReport {
    /// `waiting.csv`: the waiting list of each class, in the order of `classes.csv`, then the
    /// children to whom no class is open, in the order of `children.csv`.
    ///
    /// Columns: `child`, `class`, `rank` (from 1), `points`, `cutoff` (of the easiest seats that the child may have), `reason`
    /// (`no-option` for a child to whom no class is open; its class, rank and points are empty).
    package func waitingFile(_ threads: Threads = .one) -> [UInt8] {
        let header = CSVWriter(columns: ["child", "class", "rank", "points", "cutoff", "reason"])
        let lists = threads.stretches(of: run.scenario.classes.count, atLeast: 64) { classes in
            waitingRows(ofClasses: classes)
        }
        return ([header.bytes] + lists + [rowsWithoutOption]).joinedBytes
    }

    private func waitingRows(ofClasses classes: Range<Int>) -> [UInt8] {
        let scenario = run.scenario
        var csv = CSVWriter()
        for index in classes where waiting.count(ofClass: index) > 0 {
            let cutoffs = ClassCutoffs(self, ofClass: index)
            for rank in 1...waiting.count(ofClass: index) {
                let entry = waiting.entry(ofClass: index, rank: rank)
                let child = Int(entry.childIndex)
                csv.cell(scenario.children[child].id.text)
                csv.cell(scenario.classes[index].id.text)
                csv.cell(rank)
                csv.cell(Int(entry.points.value))
                csv.cell(cutoffs.cutoff(for: child).map { Int($0.value) })
                csv.emptyCell()
                csv.endRow()
            }
        }
        return csv.bytes
    }

    private var rowsWithoutOption: [UInt8] {
        var csv = CSVWriter()
        for child in waiting.childrenWithoutOption {
            csv.cell(run.scenario.children[Int(child)].id.text)
            for _ in 0..<4 { csv.emptyCell() }
            csv.cell(ChildFate.withoutOption.rawValue)
            csv.endRow()
        }
        return csv.bytes
    }
}

/// The cutoffs of one class. Where it has open seats alone, all children have the same.
private struct ClassCutoffs {
    private let report: RunReport
    private let careClass: Int
    /// Nil where it depends on the child.
    private let common: Points??

    init(_ report: RunReport, ofClass careClass: Int) {
        self.report = report
        self.careClass = careClass
        let groups = report.tally.classes[careClass].seatGroups
        if groups.count == 1 {
            let group = report.run.outcome.seatGroups[groups[0]]
            let isOpenToAll =
                group.reserveIndex == nil && group.closedToQuotaIndex == nil && group.capacity > 0
            let isFull = report.tally.seatGroups[groups[0]].use.free == 0
            common = isOpenToAll ? .some(isFull ? group.cutoff : nil) : nil
        } else {
            common = nil
        }
    }

    func cutoff(for child: Int) -> Points? {
        common ?? report.cutoff(ofClass: careClass, for: child)
    }
}
