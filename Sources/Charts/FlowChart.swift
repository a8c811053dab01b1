/// Who goes from where to where: bands between two columns, as wide as what they carry.
package struct FlowChart: Sendable {
    package struct Flow: Hashable, Sendable {
        /// Positions in the names of the left and the right column.
        package let from: Int
        package let to: Int
        package let amount: Int

        package init(from: Int, to: Int, amount: Int) {
            self.from = from
            self.to = to
            self.amount = amount
        }
    }

    private let label: ChartLabel
    private let titles: (left: String, right: String)
    private let names: (left: [String], right: [String])
    private let flows: [Flow]

    /// - Parameter names: from top to bottom, each with at least one flow.
    package init(
        _ label: ChartLabel,
        titles: (left: String, right: String),
        names: (left: [String], right: [String]),
        flows: [Flow]
    ) {
        self.label = label
        self.titles = titles
        self.names = names
        self.flows = flows
    }

    private static let column = 126.0
    private static let gap = 8.0
    private static let leastHeight = 14.0

    /// Where the nodes of one column lie.
    private struct Column {
        var tops: [Double] = []
        var heights: [Double] = []
        var end = 0.0

        init(_ amounts: [Int], unit: Double, top: Double) {
            var y = top
            for amount in amounts {
                let height = Double(amount) * unit
                let room = max(height, FlowChart.leastHeight)
                tops.append(y + (room - height) / 2)
                heights.append(height)
                y += room + FlowChart.gap
            }
            end = y
        }
    }

    package var chart: Chart {
        var canvas = Canvas(id: label.id)
        let left = names.left.indices.map { node in
            flows.reduce(0) { $0 + ($1.from == node ? $1.amount : 0) }
        }
        let right = names.right.indices.map { node in
            flows.reduce(0) { $0 + ($1.to == node ? $1.amount : 0) }
        }
        let total = Double(max(left.reduce(0, +), 1))
        let unit = min(8, 220 / total)
        let from = Column(left, unit: unit, top: 30)
        let to = Column(right, unit: unit, top: 30)
        let room = FlowChart.column
        write(titles.left, at: PlotPoint(x: 2, y: 14), .start, width: 180, &canvas)
        write(titles.right, at: PlotPoint(x: Chart.width, y: 14), .end, width: 180, &canvas)
        var usedFrom = from.tops
        var usedTo = to.tops
        for flow in flows.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
            let height = Double(flow.amount) * unit
            let hint = "\(names.left[flow.from]) → \(names.right[flow.to]): \(flow.amount)"
            canvas.path(
                FlowChart.band(
                    PlotPoint(x: room + 6, y: usedFrom[flow.from]),
                    PlotPoint(x: Chart.width - room - 6, y: usedTo[flow.to]),
                    height
                ),
                "l",
                hint: hint
            )
            usedFrom[flow.from] += height
            usedTo[flow.to] += height
        }
        draw(from, names.left, left, x: room, isLeft: true, &canvas)
        draw(to, names.right, right, x: Chart.width - room - 6, isLeft: false, &canvas)
        return Chart(label, height: max(from.end, to.end), canvas)
    }

    private func write(
        _ text: String,
        at point: PlotPoint,
        _ anchor: Canvas.Anchor,
        width: Double,
        _ canvas: inout Canvas
    ) {
        let shown = TextWidth.fitted(text, to: width, size: Chart.textSize, isBold: true)
        canvas.text(shown, at: point, anchor, isBold: true)
    }

    private func draw(
        _ column: Column,
        _ names: [String],
        _ amounts: [Int],
        x: Double,
        isLeft: Bool,
        _ canvas: inout Canvas
    ) {
        for (node, name) in names.enumerated() {
            let box = PlotBox(
                x: x,
                y: column.tops[node],
                width: 6,
                height: max(column.heights[node], 1)
            )
            canvas.bar(box, .full)
            let count = " \(amounts[node])"
            let room = FlowChart.column - 6 - TextWidth.of(count, size: Chart.textSize)
            let shown = TextWidth.fitted(name, to: room, size: Chart.textSize) + count
            let y = column.tops[node] + column.heights[node] / 2 + 4
            canvas.text(
                shown,
                at: PlotPoint(x: isLeft ? x - 5 : x + 11, y: y),
                isLeft ? .end : .start
            )
        }
    }

    /// A band of one height from left to right, with level ends.
    private static func band(_ start: PlotPoint, _ end: PlotPoint, _ height: Double) -> String {
        let middle = ((start.x + end.x) / 2).plotted
        let (left, right) = (start.x.plotted, end.x.plotted)
        let (low, farLow) = ((start.y + height).plotted, (end.y + height).plotted)
        return "M\(left) \(start.y.plotted)"
            + "C\(middle) \(start.y.plotted) \(middle) \(end.y.plotted) \(right) \(end.y.plotted)"
            + "V\(farLow)C\(middle) \(farLow) \(middle) \(low) \(left) \(low)Z"
    }
}
