import Foundation
import Testing
import WorkbookParts

/// `roost template`.
@Suite("An empty scenario to fill in")
struct TemplateTests {
    private static let seed = "a seed of sixteen characters"

    private func template(_ scratch: ScratchFolder, _ name: String, _ language: String) throws
        -> String
    {
        let folder = scratch.path(name)
        let made = try Program.run(
            "template",
            folder,
            "--language",
            language,
            "--seed",
            Self.seed
        )
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.text.contains(Self.seed))
        return folder
    }

    private func parts(_ folder: String) throws -> [String: String] {
        try WorkbookParts.read(Data(contentsOf: URL(fileURLWithPath: folder + "/scenario.xlsx")))
    }

    @Test("the same bytes for the same seed", arguments: ["zh", "en"])
    func sameBytes(language: String) throws {
        let scratch = try ScratchFolder()
        let folders = try ["a", "b"].map { try template(scratch, $0, language) }
        for file in ["scenario.xlsx", "scenario.yaml"] {
            let bytes = try folders.map {
                try Data(contentsOf: URL(fileURLWithPath: "\($0)/\(file)"))
            }
            #expect(bytes[0] == bytes[1], "\(file)")
        }
    }

    @Test("a sheet per table, with lists, bounds, notes and text columns")
    func sheets() throws {
        let scratch = try ScratchFolder()
        let parts = try parts(template(scratch, "t", "zh"))
        let book = try #require(parts["xl/workbook.xml"])
        for name in ["说明", "站点", "班级", "儿童", "志愿", "距离", "上期", "人工指定"] {
            #expect(book.contains("<sheet name=\"\(name)\""), "\(name)")
        }
        #expect(book.contains(##"<sheet name="_选项" sheetId="9" state="hidden""##))
        let children = try #require(parts["xl/worksheets/sheet4.xml"])
        let notes = parts.filter { $0.key.hasPrefix("xl/comments") }
        #expect(notes.count == 7)
        #expect(notes.values.contains { $0.contains("个人信息") })
        for rule in [
            #"type="list""#, #"type="whole""#, #"type="date""#, "'_选项'!$", "'班级'!$A$2:$A$1001",
        ] {
            #expect(children.contains(rule), "\(rule)")
        }
        // The column of ID numbers is text before anything stands there.
        let styles = try #require(parts["xl/styles.xml"])
        let formats = styles.components(separatedBy: "<cellXfs").last?.components(
            separatedBy: "<xf "
        )
        let style = try #require(
            children.firstMatch(of: /<col min="3" max="3" [^>]*style="([0-9]+)"/)
        )
        let number = try #require(Int(style.output.1))
        // 49 is the format `@`.
        #expect(try #require(formats)[number + 1].contains("numFmtId=\"49\""))
        #expect(!parts.values.contains { $0.contains("<f>") })
    }

    /// The data of Togtoh fit the starter policy, whose groups, grades and coordinates are the same.
    @Test("the starter policy is read and solved as it is", arguments: ["zh", "en"])
    func starterPolicy(language: String) throws {
        let scratch = try ScratchFolder()
        let folder = try template(scratch, "t", language)
        try FileManager.default.removeItem(atPath: folder + "/scenario.xlsx")
        for table in ["sites.csv", "classes.csv"] {
            try FileManager.default.copyItem(
                at: Checkout.scenarios.appendingPathComponent("togtoh-winter-2026/\(table)"),
                to: URL(fileURLWithPath: "\(folder)/\(table)")
            )
        }
        let children = """
            报名编号,出生日期,年级,群体类别,第一志愿,第二志愿
            A1,2017-03-05,三年级,new-employment,C02,C03
            A2,2017-03-06,三年级,环卫工;困难职工,C02,
            A3,2018-03-06,二年级,,C02,C04
            """
        try Data(children.utf8).write(to: URL(fileURLWithPath: folder + "/children.csv"))
        if language == "en" {
            let text = children.replacingOccurrences(
                of: "环卫工;困难职工",
                with: "Sanitation workers;Workers in difficulty"
            )
            try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/children.csv"))
        }
        let validated = try Program.run("validate", folder)
        #expect(validated.status == 0, "\(validated.text) \(validated.errors)")
        let solved = try Program.run("solve", folder, "--out", scratch.path("run"))
        #expect(solved.status == 0, "\(solved.text) \(solved.errors)")
    }

    @Test("is without faults before anything is filled in", arguments: ["zh", "en"])
    func unfilled(language: String) throws {
        let scratch = try ScratchFolder()
        let folder = try template(scratch, "t", language)
        let validated = try Program.run("validate", folder, "--language", language)
        #expect(validated.status == 0, "\(validated.text) \(validated.errors)")
    }

    @Test("its commitment is that of the seed it prints")
    func commitment() throws {
        let scratch = try ScratchFolder()
        let folder = try template(scratch, "t", "zh")
        let yaml = try String(contentsOfFile: folder + "/scenario.yaml", encoding: .utf8)
        let made = try Program.run("lottery", "commit", "--seed", Self.seed)
        let line = try #require(made.text.split(whereSeparator: \.isNewline).last)
        let commitment = line.drop { $0 != ":" }.dropFirst().drop { $0 != ":" }
            .filter(\.isHexDigit)
        #expect(commitment.count == 64)
        #expect(yaml.contains("commitment: \(commitment)"))
        let random = try (0..<2).map { number in
            let folder = scratch.path("random-\(number)")
            #expect(try Program.run("template", folder).status == 0)
            return try String(contentsOfFile: folder + "/scenario.yaml", encoding: .utf8)
        }
        #expect(random[0] != random[1])
    }

    @Test("replaces nothing, and wants one folder")
    func usage() throws {
        let scratch = try ScratchFolder()
        let folder = try template(scratch, "t", "zh")
        #expect(try Program.run("template", folder).status == 73)
        #expect(try Program.run("template").status == 64)
        #expect(try Program.run("template", "a", "--out", "b").status == 64)
        #expect(try Program.run("template", "a", "--seed", "short").status == 65)
        #expect(try Program.run("template", "--out", scratch.path("o")).status == 0)
    }
}
