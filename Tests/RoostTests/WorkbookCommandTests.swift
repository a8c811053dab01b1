import Foundation
import Testing
import WorkbookParts

/// `report.xlsx` as `roost report` and `roost solve --report` write it.
@Suite("The workbook of a run, as a file")
struct WorkbookCommandTests {
    /// A run of the smallest scenario in which families and operators typed these texts.
    private func run(in scratch: ScratchFolder, name: String, site: String) throws -> String {
        let folder = scratch.url.appendingPathComponent("scenario")
        try FileManager.default.copyItem(
            at: Checkout.scenarios.appendingPathComponent("minimal"),
            to: folder
        )
        let sites = folder.appendingPathComponent("sites.csv")
        let table = try String(contentsOf: sites, encoding: .utf8)
        try Data(table.replacingOccurrences(of: "青少年宫", with: "\"\(site)\"").utf8).write(to: sites)
        let header = "报名编号,姓名,年级,家长姓名,联系电话,第一志愿\r\n"
        let row = "Z9,\"\(name)\",一年级,\"\(name)\",19900001234,C1\r\n"
        try Data((header + row).utf8).write(to: folder.appendingPathComponent("children.csv"))
        for name in ["previous.csv", "preferences.csv", "pins.csv", "distances.csv"] {
            try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        }
        let run = scratch.path("run")
        let solved = try Program.run("solve", folder.path, "--out", run, "--report")
        #expect(solved.status == 0, "\(solved.errors)")
        return run
    }

    private func file(_ path: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: path))
    }

    private func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? NSNumber).intValue
    }

    @Test("masked for the office, with names on request and then for its owner alone")
    func names() throws {
        let scratch = try ScratchFolder()
        let run = try run(in: scratch, name: "绝密姓名", site: "甲")
        let masked = try WorkbookParts.read(file(run + "/report.xlsx"))
        for (part, text) in masked {
            for word in ["绝密姓名", "19900001234"] { #expect(!text.contains(word), "\(part)") }
        }
        #expect(try #require(masked["xl/sharedStrings.xml"]).contains("绝***"))
        #expect(try mode(run + "/report.xlsx") == 0o644)
        let reported = try Program.run("report", run, "--with-names")
        #expect(reported.status == 0, "\(reported.errors)")
        let path = run + "/report-with-names.xlsx"
        let strings = try #require(try WorkbookParts.read(file(path))["xl/sharedStrings.xml"])
        for word in ["绝密姓名", "19900001234", "注意：本文件含有儿童姓名"] {
            #expect(strings.contains(word))
        }
        #expect(try mode(path) == 0o600)
    }

    @Test(
        "planted formulas stay text in the workbook and in every CSV file",
        arguments: ["=cmd|' /C calc'!A0", "+1", "-2+3", "@SUM(A1)", " =1+1"]
    )
    func formulas(planted: String) throws {
        let scratch = try ScratchFolder()
        let run = try run(in: scratch, name: planted, site: planted)
        let reported = try Program.run("report", run, "--with-names")
        #expect(reported.status == 0, "\(reported.errors)")
        // Blanks around a value are not part of it.
        let shown = planted.trimmingCharacters(in: .whitespaces)
        for name in ["report.xlsx", "report-with-names.xlsx"] {
            let parts = try WorkbookParts.read(file(run + "/" + name))
            let strings = try #require(parts["xl/sharedStrings.xml"])
            #expect(strings.contains(shown.replacingOccurrences(of: "&", with: "&amp;")))
            for (part, text) in parts where part.hasPrefix("xl/worksheets/") {
                #expect(!text.contains("<f>"), "\(name) \(part)")
            }
        }
        let roster = try #require(
            try Checkout.files(below: URL(fileURLWithPath: run)).first {
                $0.hasPrefix("rosters/")
            }
        )
        let text = String(decoding: try file(run + "/" + roster), as: UTF8.self)
        #expect(text.contains("'" + shown))
        #expect(!text.contains("," + shown))
    }

    @Test("the same run gives the same bytes, and a file where it is asked for")
    func sameBytes() throws {
        let scratch = try ScratchFolder()
        let run = try run(in: scratch, name: "张三", site: "甲")
        let path = scratch.path("report-again.xlsx")
        let again = try Program.run("report", run, "--xlsx", path)
        #expect(again.status == 0, "\(again.errors)")
        #expect(try file(path) == file(run + "/report.xlsx"))
        let english = try Program.run("report", run, "--xlsx", path, "--language", "en")
        #expect(english.status == 0)
        let workbook = try #require(try WorkbookParts.read(file(path))["xl/workbook.xml"])
        #expect(workbook.contains(#"name="Waiting lists""#))
        #expect(!workbook.contains(#"name="Points""#))
        let itemised = try Program.run("report", run, "--xlsx", path, "--with-points")
        #expect(itemised.status == 0)
        #expect(
            try #require(try WorkbookParts.read(file(path))["xl/workbook.xml"])
                .contains("积分明细")
        )
    }

    @Test("a comparison is a workbook, too", arguments: ["zh", "en"])
    func comparison(language: String) throws {
        let scratch = try ScratchFolder()
        let minimal = Checkout.scenarios.appendingPathComponent("minimal").path
        let runs = ["optimal", "first-come"].map { scratch.path($0) }
        for (mechanism, run) in zip(["optimal", "first-come"], runs) {
            let solved = try Program.run("solve", minimal, "--out", run, "--mechanism", mechanism)
            #expect(solved.status == 0, "\(solved.errors)")
        }
        let folders = [1, 2].map { scratch.path("\($0)") }
        let paths = folders.map { $0 + "/report.xlsx" }
        for folder in folders {
            let compared = try Program.run(
                executable: Program.path,
                ["compare"] + runs + ["--out", folder, "--language", language]
            )
            #expect(compared.status == 0, "\(compared.errors)")
        }
        #expect(try file(paths[0]) == file(paths[1]))
        let parts = try WorkbookParts.read(file(paths[0]))
        let book = try #require(parts["xl/workbook.xml"])
        let names = language == "zh" ? ["各项指标", "不同之处"] : ["Figures", "What is unlike"]
        for name in names { #expect(book.contains("name=\"\(name)\""), "\(name)") }
        let strings = try #require(parts["xl/sharedStrings.xml"])
        for text in ["optimal", "first-come"] { #expect(strings.contains("<t>\(text)</t>")) }
        #expect(parts.keys.contains { $0.hasPrefix("xl/charts/") })
    }

    @Test("where nothing can be written the exit code says so")
    func unwritable() throws {
        let scratch = try ScratchFolder()
        let run = try run(in: scratch, name: "张三", site: "甲")
        let written = try Program.run("report", run, "--xlsx", "/nowhere/at/all.xlsx")
        #expect(written.status == 73)
        #expect(written.errors.contains("/nowhere/at"))
    }
}
