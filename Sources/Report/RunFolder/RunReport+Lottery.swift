package import Findings
import PlacementModel

extension RunReport {
    /// `lottery.csv`: every application with its lottery number, in the order of `children.csv`; nil
    /// when no seed is revealed, or the mechanism draws no lots.
    ///
    /// Columns: `child`, `number` (1 for the first drawn).
    package func lotteryFile() -> [UInt8]? {
        guard let numbers = run.outcome.lottery?.numbers, !numbers.isEmpty else { return nil }
        var csv = CSVWriter(columns: ["child", "number"], reservingBytes: 20 * numbers.count)
        for (child, number) in zip(run.scenario.children, numbers) {
            csv.cell(child.id.text)
            csv.cell(Int(number))
            csv.endRow()
        }
        return csv.bytes
    }
}
