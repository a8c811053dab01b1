import Intake
import PlacementModel
import Report
import Sheets

/// The sheet of instructions: what to do, and every column of every table.
struct TemplateNotes {
    let language: Language

    func sheet() -> Sheet {
        let wording = language.templateWording
        var sheet = Sheet(
            name: SheetNames.notes[language],
            columns: [5, 20, 10, 46, 46, 24].map { SheetColumn(width: $0) }
        )
        sheet.add([.text(wording.line(.title), .title)], height: 28)
        for (index, step) in wording.text(.steps).enumerated() {
            sheet.add([.number(index + 1, .ordinal), .text(step, .sentence)], height: 18)
        }
        for table in TableDescription.all {
            sheet.add([])
            let heading = TemplatePhrase.heading(
                table.sheetName[language],
                isNeeded: table.isNeeded
            )
            sheet.add([.text(wording.line(heading), .heading)], height: 20)
            sheet.add([.text(table.summary[language], .note)])
            sheet.add(
                [
                    "", wording.line(.columnHeader), wording.line(.neededHeader),
                    wording.line(.meaningHeader), wording.line(.acceptedHeader),
                    wording.line(.exampleHeader),
                ]
                .map { .text($0, .header) },
                height: 20
            )
            for (index, column) in table.columns.enumerated() {
                sheet.add(row(index, column, wording), height: height(of: column, wording))
            }
        }
        sheet.page = SheetPage(orientation: .landscape, footer: wording.line(.title))
        return sheet
    }

    private func row(
        _ index: Int,
        _ column: ColumnDescription,
        _ wording: any TemplateWording
    ) -> [Cell] {
        [
            .number(index + 1, .ordinal), .text(column.header[language], .wrapped),
            .text(column.isNeeded ? wording.line(.needed) : "", .wrapped),
            .text(column.summary[language], .wrapped),
            .text(wording.text(column.content), .wrapped),
            .text(column.example[language], .wrapped),
        ]
    }

    /// In points, for the lines that the longest text takes; Latin letters are narrower than half a
    /// Chinese character.
    private func height(of column: ColumnDescription, _ wording: any TemplateWording) -> Int {
        let widths = [column.summary[language], wording.text(column.content)].map { text in
            DisplayWidth.width(of: text) * 20 - text.unicodeScalars.count(where: \.isASCII) * 3
        }
        return 16 * max(1, ((widths.max() ?? 0) + 879) / 880)
    }
}
