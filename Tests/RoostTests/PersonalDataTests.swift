import Foundation
import Testing

/// Words that stand only in personal columns must not turn up anywhere but in the rosters.
@Suite struct PersonalDataTests {
    private static let words = [
        "绝密姓名", "000000201601010011", "绝密监护人", "19900001234", "绝密地址", "绝密学校", "绝密备注",
    ]

    /// The smallest scenario with one child full of personal data.
    private func scenario(in scratch: ScratchFolder, wish: String) throws -> String {
        let folder = scratch.url.appendingPathComponent("scenario")
        try FileManager.default.copyItem(
            at: Checkout.scenarios.appendingPathComponent("minimal"),
            to: folder
        )
        let classes = try String(
            contentsOf: folder.appendingPathComponent("classes.csv"),
            encoding: .utf8
        )
        let first = try #require(classes.split(whereSeparator: \.isNewline).dropFirst().first)
        let classID = wish.isEmpty ? String(first.prefix { $0 != "," }) : wish
        let header = "报名编号,姓名,证件号码,出生日期,性别,年级,家长姓名,联系电话,家庭住址,就读学校,备注,第一志愿\r\n"
        let row =
            "Z9,绝密姓名,000000201601010011,2016-01-01,男,一年级,绝密监护人,19900001234,绝密地址,绝密学校,绝密备注,\(classID)\r\n"
        try Data((header + row).utf8).write(to: folder.appendingPathComponent("children.csv"))
        for name in ["previous.csv", "preferences.csv", "pins.csv", "distances.csv"] {
            try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        }
        return folder.path
    }

    @Test func stayOutOfEveryFileButTheRosters() throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        let folder = try scenario(in: scratch, wish: "")
        let solved = try Program.run("solve", folder, "--out", run, "--options")
        #expect(solved.status == 0, "\(solved.errors)")
        var rosterText = ""
        for path in try Checkout.files(below: URL(fileURLWithPath: run)) {
            let text = try String(contentsOfFile: run + "/" + path, encoding: .utf8)
            if path.hasPrefix("rosters/") {
                rosterText += text
                continue
            }
            for word in Self.words { #expect(!text.contains(word), "\(word) in \(path)") }
        }
        for path in try Checkout.files(below: URL(fileURLWithPath: run)) {
            let attributes = try FileManager.default.attributesOfItem(atPath: run + "/" + path)
            let mode = try #require(attributes[.posixPermissions] as? NSNumber).intValue
            #expect(mode == (path.hasPrefix("rosters/") ? 0o600 : 0o644), "\(path)")
        }
        // The test would prove nothing if nobody had read the words.
        #expect(rosterText.contains("绝密姓名") && rosterText.contains("19900001234"))
        // Not even rosters hold what a site does not need.
        for word in ["000000201601010011", "绝密地址", "绝密学校", "绝密备注"] {
            #expect(!rosterText.contains(word))
        }
        let explained = try Program.run("explain", run, "--child", "Z9")
        #expect(explained.status == 0, "\(explained.errors)")
        for said in [solved.text, solved.errors, explained.text, explained.errors] {
            for word in Self.words { #expect(!said.contains(word)) }
        }
    }

    @Test func stayOutOfFaults() throws {
        let scratch = try ScratchFolder()
        let folder = try scenario(in: scratch, wish: "NO-SUCH-CLASS")
        for format in [["validate", folder], ["validate", folder, "--json"]] {
            let found = try Program.run(executable: Program.path, format)
            #expect(found.status == 65)
            for word in Self.words { #expect(!(found.text + found.errors).contains(word)) }
        }
    }
}
