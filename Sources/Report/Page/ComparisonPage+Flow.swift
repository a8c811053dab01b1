import Charts
import Findings
import PlacementModel

extension ComparisonPage {
    /// The most places that stand in one column of the picture.
    private static let columnLimit = 12

    /// Where the children go who are decided differently; nil where nobody goes anywhere.
    func flow(
        _ difference: SideDifference,
        _ prefix: String,
        _ side: ComparedSide
    ) -> PageFigure? {
        let moved = difference.flows.filter { $0.from != $0.to }
        guard !moved.isEmpty else { return nil }
        var table = PageTable([
            .init(press.page.heading(.from), isNumber: false),
            .init(press.page.heading(.to), isNumber: false), .init(press.page.heading(.amount)),
        ])
        for flow in moved {
            table.addRow([name(flow.from), name(flow.to), flow.count.grouped])
        }
        let ends = FlowEnds(
            moved.map { (name($0.from), name($0.to), $0.count) },
            limit: ComparisonPage.columnLimit,
            others: press.page.heading(.elsewhere)
        )
        let total = moved.reduce(0) { $0 + $1.count }
        let label = ChartLabel(
            id: "\(prefix)-flow",
            title: press.page.heading(.flow),
            description: press.page.text(.flowDescribed(children: total))
        )
        return PageFigure(
            press.page.heading(.flow),
            press.page.text(.flowExplained),
            chart: FlowChart(
                label,
                titles: (report.base.name, side.name),
                names: (ends.left, ends.right),
                flows: ends.flows
            ).chart,
            table: table,
            notes: furtherRows(table, in: "comparison.json")
        )
    }

    private func name(_ place: ChildFlow.Place) -> String {
        switch place {
        case .careClass(let id): names.name(id)
        case .waiting: press.page.heading(.waiting)
        case .absent: press.page.heading(.absent)
        }
    }
}

/// The two columns of a flow, those with fewest children joined where there are too many.
private struct FlowEnds {
    let left: [String]
    let right: [String]
    let flows: [FlowChart.Flow]

    init(_ moves: [(from: String, to: String, count: Int)], limit: Int, others: String) {
        let left = FlowEnds.column(moves.map { ($0.from, $0.count) }, limit: limit, others: others)
        let right = FlowEnds.column(moves.map { ($0.to, $0.count) }, limit: limit, others: others)
        var amounts = [[Int]](
            repeating: [Int](repeating: 0, count: right.count),
            count: left.count
        )
        for move in moves {
            // What stands in no row of its own is among the others, in the last one.
            let from = left.firstIndex(of: move.from) ?? left.count - 1
            let to = right.firstIndex(of: move.to) ?? right.count - 1
            amounts[from][to] += move.count
        }
        self.left = left
        self.right = right
        flows = left.indices.flatMap { from in
            right.indices.compactMap { to in
                let amount = amounts[from][to]
                return amount > 0 ? FlowChart.Flow(from: from, to: to, amount: amount) : nil
            }
        }
    }

    /// Names by how many children they stand for, in the order in which they first occur.
    private static func column(
        _ entries: [(name: String, count: Int)],
        limit: Int,
        others: String
    ) -> [String] {
        var order: [String] = []
        var counts: [String: Int] = [:]
        for (name, count) in entries {
            if counts[name] == nil { order.append(name) }
            counts[name, default: 0] += count
        }
        guard order.count > limit else { return order }
        let ranked = order.indices.sorted {
            (counts[order[$1]] ?? 0, $0) < (counts[order[$0]] ?? 0, $1)
        }
        let kept = Set(ranked.prefix(limit - 1))
        return order.indices.filter(kept.contains).map { order[$0] } + [others]
    }
}
