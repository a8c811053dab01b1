internal import CXLSXWriter
import Sheets

/// Writes one sheet of a workbook.
///
/// Text goes through `worksheet_write_string` alone, which never makes a formula, a link or a number
/// of it. The generic writers of libxlsxwriter that guess are not called anywhere.
struct SheetWriting {
    let sheet: Sheet
    let target: UnsafeMutablePointer<lxw_worksheet>
    let formats: CellFormats

    func write() throws(WorkbookFault) {
        for (index, column) in sheet.columns.enumerated() {
            try XLSXFile.check(
                worksheet_set_column(
                    target,
                    lxw_col_t(index),
                    lxw_col_t(index),
                    Double(column.width),
                    formats[column.style]
                )
            )
        }
        for (index, row) in sheet.rows.enumerated() { try write(row, at: lxw_row_t(index)) }
        try writeView()
        for note in sheet.notes { try write(note) }
        if sheet.isHidden { worksheet_hide(target) }
    }

    private func write(_ row: SheetRow, at index: lxw_row_t) throws(WorkbookFault) {
        if let height = row.height {
            try XLSXFile.check(worksheet_set_row(target, index, Double(height), nil))
        }
        for (column, cell) in row.cells.enumerated() {
            try XLSXFile.check(write(cell, row: index, column: lxw_col_t(column)))
        }
    }

    private func write(_ cell: Cell, row: lxw_row_t, column: lxw_col_t) -> lxw_error {
        let format = formats[cell.style]
        switch cell.value {
        case .empty:
            // Without a format there is nothing to write.
            return format == nil
                ? LXW_NO_ERROR : worksheet_write_blank(target, row, column, format)
        case .text(let text):
            return worksheet_write_string(target, row, column, text.fittedToCell, format)
        case .integer(let integer):
            // A spreadsheet's numbers have 53 bits.
            guard let exact = Double(exactly: integer) else {
                return worksheet_write_string(target, row, column, String(integer), format)
            }
            return worksheet_write_number(target, row, column, exact, format)
        case .decimal(let decimal):
            return worksheet_write_number(target, row, column, decimal, format)
        case .date(let date):
            var datetime = date.datetime
            return worksheet_write_datetime(
                target,
                row,
                column,
                &datetime,
                format ?? formats[.date]
            )
        }
    }

    private func writeView() throws(WorkbookFault) {
        if sheet.headerRows > 0 {
            worksheet_freeze_panes(target, lxw_row_t(sheet.headerRows), 0)
            try XLSXFile.check(
                worksheet_repeat_rows(target, 0, lxw_row_t(sheet.headerRows - 1))
            )
        }
        if let row = sheet.filterRow, !sheet.columns.isEmpty {
            try XLSXFile.check(
                worksheet_autofilter(
                    target,
                    lxw_row_t(row),
                    0,
                    lxw_row_t(max(row, sheet.rows.count - 1)),
                    lxw_col_t(sheet.columns.count - 1)
                )
            )
        }
        if sheet.page.orientation == .landscape { worksheet_set_landscape(target) }
        // A4, as wide as the page, as long as it gets.
        worksheet_set_paper(target, 9)
        worksheet_fit_to_pages(target, 1, 0)
        worksheet_set_margins(target, 0.5, 0.5, 0.6, 0.7)
        if !sheet.page.showsGridlines {
            worksheet_gridlines(target, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
        }
        try XLSXFile.check(worksheet_set_footer(target, footer))
    }

    /// `&` begins a code of the footer, so that one in a text is doubled; libxlsxwriter takes 255
    /// characters.
    private var footer: String {
        let doubled = sheet.page.footer.split(separator: "&", omittingEmptySubsequences: false)
            .joined(separator: "&&")
        return "&L&8\(doubled.prefix(200))&R&8&P / &N"
    }

    private func write(_ note: CellNote) throws(WorkbookFault) {
        let lineCount = note.text.utf16.count / 24 + note.text.split(separator: "\n").count + 1
        var options = lxw_comment_options()
        options.width = 320
        options.height = UInt16(min(400, 20 * lineCount))
        options.font_size = 10
        try XLSXFile.check(
            worksheet_write_comment_opt(
                target,
                lxw_row_t(note.position.row),
                lxw_col_t(note.position.column),
                note.text.fittedToCell,
                &options
            )
        )
    }
}
