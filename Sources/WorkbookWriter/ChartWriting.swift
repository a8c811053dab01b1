internal import CXLSXWriter
import Sheets

extension SheetWriting {
    /// Writes the sheet's charts; each is drawn by the spreadsheet from the sheet's own cells.
    func writeCharts(into file: borrowing XLSXFile) throws(WorkbookFault) {
        for chart in sheet.charts {
            guard let drawn = workbook_add_chart(file.pointer, type(of: chart.kind)) else {
                throw .refused(reason: chart.title)
            }
            for series in chart.series { add(series, of: chart, to: drawn) }
            describe(chart, drawn)
            var options = lxw_chart_options()
            // libxlsxwriter scales a chart of 480 x 288 pixels.
            options.x_scale = Double(chart.width) / 480
            options.y_scale = Double(chart.height) / 288
            try XLSXFile.check(
                chart.title.withMutableCString { title in
                    options.description = title
                    return worksheet_insert_chart_opt(
                        target,
                        lxw_row_t(chart.position.row),
                        lxw_col_t(chart.position.column),
                        drawn,
                        &options
                    )
                }
            )
        }
    }

    private func type(of kind: SheetChart.Kind) -> UInt8 {
        let type =
            switch kind {
            case .bars: LXW_CHART_BAR
            case .stackedBars: LXW_CHART_BAR_STACKED
            case .columns: LXW_CHART_COLUMN
            case .stackedColumns: LXW_CHART_COLUMN_STACKED
            case .line: LXW_CHART_LINE
            case .scatter: LXW_CHART_SCATTER_STRAIGHT_WITH_MARKERS
            }
        return UInt8(type.rawValue)
    }

    private func add(
        _ series: SheetChart.Series,
        of chart: SheetChart,
        to drawn: UnsafeMutablePointer<lxw_chart>
    ) {
        guard let added = chart_add_series(drawn, nil, nil) else { return }
        func set(
            _ call: (
                UnsafeMutablePointer<lxw_chart_series>?, UnsafePointer<CChar>?, lxw_row_t,
                lxw_col_t, lxw_row_t, lxw_col_t
            ) -> Void,
            _ range: CellRange
        ) {
            call(
                added,
                sheet.name,
                lxw_row_t(range.first.row),
                lxw_col_t(range.first.column),
                lxw_row_t(range.last.row),
                lxw_col_t(range.last.column)
            )
        }
        set(chart_series_set_categories, series.categories)
        set(chart_series_set_values, series.values)
        // By its cell: a name as text would be taken for a formula if it began like one.
        chart_series_set_name_range(
            added,
            sheet.name,
            lxw_row_t(series.name.row),
            lxw_col_t(series.name.column)
        )
        let color = Palette.color(series.hue)
        switch chart.kind {
        case .line, .scatter:
            var line = lxw_chart_line()
            line.color = color
            line.width = 2
            chart_series_set_line(added, &line)
        case .bars, .stackedBars, .columns, .stackedColumns:
            var fill = lxw_chart_fill()
            fill.color = color
            chart_series_set_fill(added, &fill)
        }
    }

    private func describe(_ chart: SheetChart, _ drawn: UnsafeMutablePointer<lxw_chart>) {
        chart_title_set_name(drawn, chart.title.notAFormula)
        var font = lxw_chart_font()
        font.size = 12
        font.bold = 1
        chart_title_set_name_font(drawn, &font)
        let isSingle = chart.series.count == 1
        chart_legend_set_position(
            drawn,
            UInt8((isSingle ? LXW_CHART_LEGEND_NONE : LXW_CHART_LEGEND_BOTTOM).rawValue)
        )
        let isBar = chart.kind == .bars || chart.kind == .stackedBars
        if chart.kind != .line, chart.kind != .scatter { chart_set_series_gap(drawn, 60) }
        // libxlsxwriter calls the upright axis y, which is that of the categories where bars lie.
        let categories = isBar ? drawn.pointee.y_axis : drawn.pointee.x_axis
        let values = isBar ? drawn.pointee.x_axis : drawn.pointee.y_axis
        if isBar {
            // The first category on top, as in the table, and the values below.
            chart_axis_set_reverse(categories)
            chart_axis_set_crossing_max(categories)
        }
        var gridline = lxw_chart_line()
        gridline.color = Palette.line
        gridline.width = 0.75
        chart_axis_major_gridlines_set_visible(categories, 0)
        chart_axis_major_gridlines_set_visible(values, 1)
        chart_axis_major_gridlines_set_line(values, &gridline)
        for (axis, title) in [(categories, chart.categoryTitle), (values, chart.valueTitle)]
        where !title.isEmpty {
            chart_axis_set_name(axis, title.notAFormula)
            font.size = 10
            font.bold = 0
            chart_axis_set_name_font(axis, &font)
        }
    }
}

extension String {
    /// Titles of charts that begin with `=` would be taken for references to cells.
    fileprivate var notAFormula: String { hasPrefix("=") ? " " + self : self }
}
