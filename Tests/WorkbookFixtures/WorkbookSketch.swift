/// A workbook that a test writes down as XML, with everything around it.
package struct WorkbookSketch {
    package struct Sheet {
        package var name: String
        /// What stands inside `sheetData`, and what stands after it.
        package var rows: String
        package var after = ""
        package var state = ""

        package init(_ name: String, _ rows: String) {
            self.name = name
            self.rows = rows
        }

        /// A sheet of inline texts from A1 on; an empty text is no cell.
        package init(_ name: String, table: [[String]]) {
            var rows = ""
            for (row, cells) in table.enumerated() {
                rows += "<row r=\"\(row + 1)\">"
                for (column, text) in cells.enumerated() where !text.isEmpty {
                    rows +=
                        "<c r=\"\(WorkbookSketch.letters(column))\(row + 1)\" t=\"inlineStr\">"
                        + "<is><t>\(WorkbookSketch.escaped(text))</t></is></c>"
                }
                rows += "</row>"
            }
            self.init(name, rows)
        }
    }

    package var sheets: [Sheet]
    package var sharedStrings: String?
    package var styles: String?
    package var countsFrom1904 = false
    package var isStrict = false

    package init(_ sheets: [Sheet]) { self.sheets = sheets }

    package init(rows: String) { self.init([Sheet("Sheet1", rows)]) }

    /// A to Z, AA and so on, from 0.
    package static func letters(_ column: Int) -> String {
        let last = String(Character(Unicode.Scalar(UInt8(65 + column % 26))))
        return column < 26 ? last : letters(column / 26 - 1) + last
    }

    package static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            default: escaped.append(character)
            }
        }
        return escaped
    }

    package var main: String {
        isStrict
            ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
            : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    }

    package var related: String {
        isStrict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    }

    package static let packageSpace =
        "http://schemas.openxmlformats.org/package/2006/relationships"

    package func relationships(_ entries: [(id: String, type: String, target: String)]) -> String {
        let lines = entries.map { entry in
            "<Relationship Id=\"\(entry.id)\" Type=\"\(related)/\(entry.type)\" Target=\"\(entry.target)\"/>"
        }
        return
            "<Relationships xmlns=\"\(WorkbookSketch.packageSpace)\">\(lines.joined())</Relationships>"
    }

    package var zip: StoredZip {
        var entries: [(String, String)] = [
            ("_rels/.rels", relationships([("rId1", "officeDocument", "xl/workbook.xml")]))
        ]
        var listed = ""
        var related: [(id: String, type: String, target: String)] = []
        for (index, sheet) in sheets.enumerated() {
            listed +=
                "<sheet name=\"\(WorkbookSketch.escaped(sheet.name))\" sheetId=\"\(index + 1)\""
                + (sheet.state.isEmpty ? "" : " state=\"\(sheet.state)\"") + " r:id=\"s\(index)\"/>"
            related.append(("s\(index)", "worksheet", "worksheets/sheet\(index + 1).xml"))
            entries.append(
                (
                    "xl/worksheets/sheet\(index + 1).xml",
                    "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet.rows)</sheetData>"
                        + "\(sheet.after)</worksheet>"
                )
            )
        }
        if let sharedStrings {
            related.append(("strings", "sharedStrings", "sharedStrings.xml"))
            entries.append(
                ("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(sharedStrings)</sst>")
            )
        }
        if let styles {
            related.append(("styles", "styles", "styles.xml"))
            entries.append(
                ("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>")
            )
        }
        entries.append(("xl/_rels/workbook.xml.rels", relationships(related)))
        entries.append(
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(main)\" xmlns:r=\"\(self.related)\">"
                    + "<workbookPr\(countsFrom1904 ? " date1904=\"1\"" : "")/>"
                    + "<sheets>\(listed)</sheets></workbook>"
            )
        )
        return StoredZip(entries.map { StoredZip.Entry($0.0, Array($0.1.utf8)) })
    }

    package var bytes: [UInt8] { zip.bytes }
}
