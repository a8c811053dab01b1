import Charts
import Findings
import PlacementModel

extension RunPage {
    /// Which wish each seat fulfils; nil where nobody is placed.
    var wishes: PageFigure? {
        let tally = wishTally
        guard tally.total > 0 else { return nil }
        var counts = tally.seats.enumerated().map { (page.text(.wishRank($0 + 1)), $1) }
        if tally.beyondWishes > 0 || counts.isEmpty {
            counts.append((page.text(.beyondWishes), tally.beyondWishes))
        }
        var table = PageTable([
            .init(page.heading(.wish), isNumber: false), .init(wording.heading(.placed)),
            .init(page.heading(.share)),
        ])
        var rows: [BarChart.Row] = []
        for (name, count) in counts {
            let share = FillBar.percent(part: count, of: tally.total)
            table.addRow([name, count.grouped, share])
            rows.append(
                BarChart.Row(
                    label: name,
                    value: "\(count.grouped) · \(share)",
                    parts: [(.full, Double(count))]
                )
            )
        }
        return bars(
            rows,
            id: "wishes",
            page.heading(.wishes),
            page.text(.wishesExplained),
            table: table
        )
    }

    /// How far it is from home; nil where no distance is known.
    var distances: PageFigure? {
        let tally = distanceTally
        guard let half = tally.metres(ofPercent: 50), let most = tally.metres(ofPercent: 90) else {
            return nil
        }
        return histogram(
            tally.metres,
            id: "distances",
            page.heading(.distances),
            page.text(.distancesExplained),
            marks: [
                .init(value: Double(half), text: page.text(.median(half))),
                .init(value: Double(most), text: page.text(.ninetyPercent(most))),
            ],
            axis: (page.heading(.metresAxis), page.heading(.seatCount)),
            step: { page.text(.distanceStep(low: $0, high: $1)) },
            notes: tally.unknown > 0 ? [page.text(.unknownDistances(tally.unknown))] : []
        )
    }

    /// A figure of a distribution, with its steps as a table.
    ///
    /// - Parameter values: ascending, at least one.
    func histogram(
        _ values: [Int],
        id: String,
        _ heading: String,
        _ explanation: String,
        marks: [Histogram.Mark],
        axis: (x: String, y: String),
        step: (Int, Int?) -> String,
        notes: [String]
    ) -> PageFigure {
        let bins = Histogram.Bins(values)
        var table = PageTable([
            .init(axis.x, isNumber: false), .init(axis.y), .init(page.heading(.share)),
        ])
        for (bin, count) in bins.counts.enumerated() {
            let bounds = bins.bounds(of: bin)
            table.addRow([
                step(bounds.low, bounds.high), count.grouped,
                FillBar.percent(part: count, of: values.count),
            ])
        }
        let description = page.text(
            .histogramDescribed(
                values: values.count,
                low: values.first ?? 0,
                high: values.last ?? 0
            )
        )
        let label = ChartLabel(id: id, title: heading, description: description)
        return PageFigure(
            heading,
            explanation,
            chart: Histogram(label, bins, marks: marks, axis: axis).chart,
            table: table,
            notes: notes
        )
    }
}
