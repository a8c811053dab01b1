import Foundation
import Testing

/// `roost report` and `solve --report`.
@Suite("The report command")
struct ReportCommandTests {
    private let togtoh = Checkout.scenarios.appendingPathComponent("togtoh-winter-2026").path

    /// A copy of the smallest scenario with a planted name.
    private func planted(in scratch: ScratchFolder) throws -> String {
        let folder = scratch.path("scenario")
        try FileManager.default.copyItem(
            atPath: Checkout.scenarios.appendingPathComponent("minimal").path,
            toPath: folder
        )
        let header = "报名编号,姓名,证件号码,出生日期,性别,年级,家长姓名,联系电话,家庭住址,就读学校,备注,第一志愿\r\n"
        let row =
            "Z9,绝密姓名,000000201601010011,2016-01-01,男,一年级,绝密监护人,19900001234,绝密地址,绝密学校,绝密备注,C1\r\n"
        try Data((header + row).utf8).write(
            to: URL(fileURLWithPath: folder + "/children.csv")
        )
        return folder
    }

    private func mode(_ path: String) throws -> Int? {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue
    }

    @Test func namesOnlyWithNames() throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        let solved = try Program.run("solve", try planted(in: scratch), "--out", run, "--report")
        #expect(solved.status == 0, "\(solved.errors)")
        let masked = try String(contentsOfFile: run + "/report.html", encoding: .utf8)
        #expect(masked.contains("Z9"))
        for secret in ["绝密", "19900001234", "000000201601010011", "2016-01-01", "请勿外传"] {
            #expect(!masked.contains(secret), "\(secret)")
        }
        #expect(try mode(run + "/report.html") == 0o644)

        let asked = try Program.run("report", run, "--with-names")
        #expect(asked.status == 0, "\(asked.errors)")
        let file = run + "/report-with-names.html"
        let named = try String(contentsOfFile: file, encoding: .utf8)
        #expect(named.contains("绝密姓名") && named.contains("含姓名，请勿外传"))
        for secret in ["绝密监护人", "绝密地址", "绝密学校", "绝密备注", "19900001234"] {
            #expect(!named.contains(secret), "\(secret)")
        }
        #expect(try mode(file) == 0o600)
        // The one that may be passed on is untouched.
        #expect(try String(contentsOfFile: run + "/report.html", encoding: .utf8) == masked)
    }

    @Test func theSameReportAtOnceAndLater() throws {
        let scratch = try ScratchFolder()
        let (one, other) = (scratch.path("one"), scratch.path("other"))
        #expect(try Program.run("solve", togtoh, "--out", one, "--report", "--quiet").status == 0)
        #expect(try Program.run("solve", togtoh, "--out", other, "--quiet").status == 0)
        #expect(!FileManager.default.fileExists(atPath: other + "/report.html"))
        #expect(try Program.run("report", other).status == 0)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: one + "/report.html"))
        #expect(bytes == (try Data(contentsOf: URL(fileURLWithPath: other + "/report.html"))))
        let elsewhere = scratch.path("elsewhere.html")
        let asked = try Program.run("report", one, "--html", elsewhere, "--language", "en")
        #expect(asked.status == 0)
        let english = try String(contentsOfFile: elsewhere, encoding: .utf8)
        #expect(english.contains("<html lang=\"en\">") && asked.errors.contains("elsewhere.html"))
        let names = try Checkout.files(below: URL(fileURLWithPath: one))
        #expect(!names.contains { $0.contains("partial") })
    }

    @Test func onlyTrueRunsAreDrawn() throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        #expect(try Program.run("solve", togtoh, "--out", run, "--quiet").status == 0)
        let file = URL(fileURLWithPath: run + "/placements.csv")
        let written = try Data(contentsOf: file)
        try written.dropLast(40).write(to: file)
        let asked = try Program.run("report", run)
        #expect(asked.status == 65)
        #expect(!FileManager.default.fileExists(atPath: run + "/report.html"))
        #expect(try Program.run("report", scratch.path("nothing")).status == 66)
        try written.write(to: file)
        let nowhere = scratch.path("no/such/folder/report.html")
        #expect(try Program.run("report", run, "--html", nowhere).status == 73)
    }

    /// A report is never written over a scenario, a register or a result.
    @Test func onlyReportsAreReplaced() throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        let minimal = Checkout.scenarios.appendingPathComponent("minimal").path
        #expect(try Program.run("solve", minimal, "--out", run, "--quiet").status == 0)
        func text(_ path: String) throws -> Data {
            try Data(contentsOf: URL(fileURLWithPath: path))
        }

        // Names that are not those of reports, whether or not something stands there.
        let placements = try text(run + "/placements.csv")
        for (option, name) in [
            ("--html", "run/placements.csv"), ("--xlsx", "run/placements.csv"),
            ("--html", "scenario.yaml"), ("--xlsx", "scenario.xlsx"), ("--xlsx", "Scenario.XLSX"),
            ("--xlsx", "report.html"), ("--html", "report"),
        ] {
            let found = try Program.run("report", run, option, scratch.path(name))
            #expect(found.status == 64 && found.errors.contains("请给出以"), "\(option) \(name)")
        }
        let twice = try Program.run("report", run, "--html", "x.html", "--xlsx", "x.html")
        #expect(twice.status == 64)
        #expect(try text(run + "/placements.csv") == placements)

        // Files that somebody else wrote.
        let page = scratch.path("mine.html")
        let workbook = scratch.path("children.xlsx")
        for path in [page, workbook] {
            try Data("PK <!DOCTYPE html> mine".utf8).write(to: URL(fileURLWithPath: path))
        }
        let mine = try text(page)
        let good = scratch.path("good.html")
        let chinese = try Program.run("report", run, "--html", good, "--xlsx", workbook)
        #expect(chinese.status == 73 && chinese.errors.contains("不予覆盖"))
        #expect(!FileManager.default.fileExists(atPath: good))
        let english = try Program.run("report", run, "--html", page, "--language", "en")
        #expect(english.status == 73 && english.errors.contains("is not replaced"))
        #expect(try text(page) == mine && text(workbook) == mine)

        // Reports are replaced.
        let (html, xlsx) = (scratch.path("page.html"), scratch.path("report-2.xlsx"))
        for _ in 0..<2 {
            let found = try Program.run("report", run, "--html", html, "--xlsx", xlsx)
            #expect(found.status == 0, "\(found.errors)")
        }
    }

    /// Whatever compare and tune find has a page of the same kind.
    @Test(arguments: ["zh", "en"])
    func findingsHavePages(language: String) throws {
        let scratch = try ScratchFolder()
        let commands = [
            ["compare", togtoh, "--variants", "two-more-classes,heavier-reserve"],
            ["tune", "sweep", togtoh, "--over", "weight:group.new-employment=0:20:10"],
            ["tune", "interval", togtoh, "weight:wish.1", "--range", "15:25"],
            ["tune", "seek", togtoh, "reserve:1", "--until", "placed:new-employment>=95%"],
        ]
        for (position, command) in commands.enumerated() {
            let out = scratch.path("out-\(position)")
            let arguments = command + ["--out", out, "--language", language, "--quiet"]
            let found = try Program.run(executable: Program.path, arguments)
            #expect(found.status == 0, "\(found.errors)")
            let page = try String(contentsOfFile: out + "/report.html", encoding: .utf8)
            #expect(page.contains("default-src 'none'") && !page.contains("<script"))
            #expect(page.contains("<svg") && page.contains("<caption>"))
            if command[0] == "compare" {
                #expect(page.contains(language == "zh" ? "哪项改动" : "Which change"))
                #expect(page.contains(language == "zh" ? "单独造成。" : "alone did it."))
                #expect(page.contains(language == "zh" ? "已证明" : "proven"))
            }
            #expect(page.contains(language == "zh" ? "lang=\"zh-CN\"" : "lang=\"en\""))
            let ids = page.matches(of: /\bid="([^"]+)"/).map { String($0.1) }
            #expect(Set(ids).count == ids.count)
            #expect(page.utf8.count < 1_000_000)
        }
    }
}
