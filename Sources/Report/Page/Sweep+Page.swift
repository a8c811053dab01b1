import Charts
package import Findings
package import PlacementModel

extension Sweep {
    /// `report.html` of a sweep.
    package func page(in language: Language, programVersion: String) -> ReportPage {
        let press = FigurePress(language)
        let wording = language.tuningWording
        return ReportPage(
            language: language,
            title: scenario.title[language],
            subject: wording.heading(.sweep),
            summary: summary(press),
            warnings: points.contains { !($0.result?.isProven ?? true) }
                ? [press.page.heading(.proof) + ": " + wording.text(.unproven)] : [],
            keyFigures: [],
            sections: [
                PageSection(heading: wording.heading(.sweep), figures: curves(press)),
                PageSection(
                    heading: press.page.heading(.allValues),
                    isApart: true,
                    figures: [everything(press)]
                ),
            ],
            sources: press.sources(scenario, programVersion: programVersion),
            banner: nil
        )
    }

    private func summary(_ press: FigurePress) -> [String] {
        let swept = axes.map { axis in
            press.page.text(
                .swept(
                    parameter: axis.parameter.title(in: scenario, press.language),
                    from: axis.values.first ?? axis.present,
                    to: axis.values.last ?? axis.present,
                    present: axis.present,
                    steps: axis.values.count
                )
            )
        }
        guard axes.count == 1 else { return swept }
        let figures = SweptFigure.all(of: scenario, press)
        let changing = figures.filter { range(of: $0).map { $0.low.1 < $0.high.1 } ?? false }
        let constant = figures.filter { range(of: $0).map { $0.low.1 == $0.high.1 } ?? false }
        let separator = press.language == .english ? " " : ""
        let extremes = changing.compactMap { figure in
            range(of: figure).map { range in
                press.page.text(
                    .extremes(
                        name: figure.name,
                        low: range.low.1,
                        at: range.low.0,
                        high: range.high.1,
                        atHigh: range.high.0
                    )
                )
            }
        }
        let still =
            constant.isEmpty ? [] : [press.page.text(.constantFigures(constant.map(\.name)))]
        return swept + [extremes.joined(separator: separator)].filter { !$0.isEmpty } + still
    }

    /// The lowest and highest value of a figure with where they are first reached.
    private func range(of figure: SweptFigure) -> (low: (Int, Int), high: (Int, Int))? {
        let values = points.compactMap { point in
            point.result.flatMap { figure.value($0, point) }.map { (point.values[0], $0) }
        }
        guard let low = values.min(by: { $0.1 < $1.1 }),
            let high = values.max(by: { $0.1 < $1.1 })
        else { return nil }
        return (low, high)
    }

    /// A curve for each figure that changes; over two parameters one for each value of the first.
    private func curves(_ press: FigurePress) -> [PageFigure] {
        guard axes.count == 2 else {
            let figures = SweptFigure.all(of: scenario, press)
            let changing = figures.filter { range(of: $0).map { $0.low.1 < $0.high.1 } ?? false }
            // A level line says nothing that the summary does not.
            return (changing.isEmpty ? Array(figures.prefix(1)) : changing).compactMap {
                curve($0, points, press)
            }
        }
        let figures = SweptFigure.all(of: scenario, press).prefix(1)
        return axes[0].values.prefix(FigurePress.drawnRows).flatMap { first in
            let rest = points.filter { $0.values[0] == first }
            let code = axes[0].parameter.title(in: scenario, press.language)
            return figures.compactMap {
                curve($0, rest, press, where: "\(code) = \(first.grouped)", id: "-\(first)")
            }
        }
    }

    private func curve(
        _ figure: SweptFigure,
        _ points: [SweepPoint],
        _ press: FigurePress,
        where condition: String? = nil,
        id suffix: String = ""
    ) -> PageFigure? {
        guard let axis = axes.last else { return nil }
        var table = PageTable([
            .init(press.language.tuningWording.heading(.value)), .init(figure.name),
        ])
        var line: [LineChart.Point] = []
        for point in points {
            guard let value = point.values.last,
                let found = point.result.flatMap({ figure.value($0, point) })
            else { continue }
            table.addRow([value.grouped, found.grouped])
            line.append(LineChart.Point(x: Double(value), y: Double(found)))
        }
        guard !line.isEmpty else { return nil }
        return press.curve(
            line,
            id: figure.id + suffix,
            condition.map { "\(figure.name) · \($0)" } ?? figure.name,
            press.page.text(condition == nil ? .curveExplained : .stillExplained),
            joint: .steps,
            axis: (axis.parameter.title(in: scenario, press.language), figure.name),
            band: condition == nil ? unchanged(points, axis) : nil,
            mark: Double(axis.present),
            table: table
        )
    }

    /// From the first to the last of the values around the present one at which nobody differs.
    private func unchanged(_ points: [SweepPoint], _ axis: SweepAxis) -> ClosedRange<Double>? {
        guard let here = points.firstIndex(where: { $0.values.last == axis.present }) else {
            return nil
        }
        func isSame(_ index: Int) -> Bool { points[index].changedFromPresent?.all == 0 }
        var (first, last) = (here, here)
        while first > 0, isSame(first - 1) { first -= 1 }
        while last + 1 < points.count, isSame(last + 1) { last += 1 }
        guard let low = points[first].values.last, let high = points[last].values.last else {
            return nil
        }
        return Double(low)...Double(high)
    }

    private func everything(_ press: FigurePress) -> PageFigure {
        let wording = press.language.tuningWording
        let figures = SweptFigure.all(of: scenario, press)
        var table = PageTable(
            axes.map { .init($0.parameter.title(in: scenario, press.language)) }
                + figures.map { .init($0.name) }
                + [.init(wording.heading(.proof), isNumber: false)]
        )
        for point in points {
            guard let result = point.result else {
                let gaps = [String](repeating: "-", count: figures.count)
                table.addRow(point.values.map(\.grouped) + gaps + [wording.text(point.why)])
                continue
            }
            table.addRow(
                point.values.map(\.grouped)
                    + figures.map { $0.value(result, point)?.grouped ?? "-" }
                    + [wording.text(result.isProven ? .proven : .unproven)]
            )
        }
        let notes =
            table.furtherRows > 0
            ? [press.page.text(.furtherRows(table.furtherRows, file: "sweep.csv"))] : []
        return PageFigure(press.page.heading(.allValues), "", table: table, notes: notes)
    }
}

/// One number of a point of a sweep.
private struct SweptFigure {
    let id: String
    let name: String
    let value: (TunedPoint, SweepPoint) -> Int?

    /// The figures that have a curve of their own, in their order.
    static func all(of scenario: Scenario, _ press: FigurePress) -> [SweptFigure] {
        func figure(
            _ id: String,
            _ heading: PageHeading,
            _ value: @escaping (TunedPoint, SweepPoint) -> Int?
        ) -> SweptFigure {
            SweptFigure(id: id, name: press.page.heading(heading), value: value)
        }
        let placed = press.page.heading(.placedCount)
        let groups = scenario.groups.enumerated().map { index, group in
            SweptFigure(id: "group-\(index)", name: "\(placed) · \(group.title[press.language])") {
                point,
                _ in point.figures.groups[index].placed
            }
        }
        return [
            figure("placed", .placedCount) { point, _ in point.figures.all.placed },
            figure("waiting", .waitingCount) { point, _ in point.figures.all.waiting },
        ] + groups + [
            figure("first-wishes", .firstWishCount) { point, _ in point.figures.wishRanks.first },
            figure("distance", .meanMetres) { point, _ in
                let figures = point.figures
                return figures.knownDistances > 0 ? figures.metres / figures.knownDistances : nil
            },
            figure("changed", .changedCount) { _, point in point.changedFromPresent?.all },
        ]
    }
}
