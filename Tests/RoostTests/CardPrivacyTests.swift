import Foundation
import Intake
import PlacementModel
import Testing

/// No card may tell a family anything about another child. Personal columns are planted with words
/// that stand nowhere else; application numbers, phones, ID numbers and birth dates are looked for
/// as whole words in every card, both languages of it, and in what families are told on request.
@Suite("Cards tell of one child alone")
struct CardPrivacyTests {
    private static let planted = "密Q"
    private static let personalColumns: Set<Substring> = [
        "儿童姓名", "幼儿姓名", "姓名", "家长姓名", "监护人", "家长", "家庭住址", "住址", "就读学校", "学校", "备注",
    ]

    /// What is known of the children of a scenario, as words to look for.
    private struct Secrets {
        let ids: Set<String>
        private let others: Set<String>

        init(folder: String) throws {
            let scenario = try Intake.read(folder: folder).scenario
            ids = Set(scenario.children.map(\.id.text))
            let table = try String(contentsOfFile: folder + "/children.csv", encoding: .utf8)
            var others = Set(table.matches(of: /\d{17}[0-9X]|1\d{10}/).map { String($0.0) })
            for date in scenario.children.compactMap(\.birthDate) {
                others.insert(date.description)
                let parts = date.description.split(separator: "-").compactMap { Int($0) }
                others.insert("\(parts[0])年\(parts[1])月\(parts[2])日")
            }
            // A session may begin on a birthday.
            for date in scenario.sessions.flatMap(\.dates) {
                others.remove(date.description)
                let parts = date.description.split(separator: "-").compactMap { Int($0) }
                others.remove("\(parts[0])年\(parts[1])月\(parts[2])日")
            }
            self.others = others
        }

        private static func isWordByte(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"):
                true
            default: false
            }
        }

        /// Every secret that a text contains; application numbers of the children, too.
        func found(in text: String) -> Set<String> {
            let dateMarks: Set<Character> = ["年", "月", "日"]
            let words = Set(
                text.utf8.split { !Self.isWordByte($0) }.compactMap { String($0) }
                    + text.split { !dateMarks.contains($0) && !$0.isASCIIDigit }.map(String.init)
            )
            var found = words.intersection(others.union(ids))
            if text.contains(CardPrivacyTests.planted) { found.insert(CardPrivacyTests.planted) }
            return found
        }
    }

    /// A copy of a scenario whose personal columns hold planted words.
    private func scenario(_ name: String, in scratch: ScratchFolder) throws -> String {
        let folder = scratch.path("scenario")
        try FileManager.default.copyItem(
            atPath: Checkout.scenarios.appendingPathComponent(name).path,
            toPath: folder
        )
        let file = URL(fileURLWithPath: folder + "/children.csv")
        var lines = try String(contentsOf: file, encoding: .utf8)
            .split(whereSeparator: \.isNewline).map(String.init)
        let header = lines[0].trimmingPrefix("\u{FEFF}").split(separator: ",")
        for row in lines.indices.dropFirst() where !lines[row].contains("\"") {
            var cells = lines[row].split(separator: ",", omittingEmptySubsequences: false)
                .map(String.init)
            for (column, title) in header.enumerated() where Self.personalColumns.contains(title) {
                cells[column] = "\(Self.planted)\(column)Q\(row)"
            }
            lines[row] = cells.joined(separator: ",")
        }
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
        return folder
    }

    @Test(
        arguments: [
            ("togtoh-winter-2026", "optimal"), ("togtoh-winter-2026", "deferred-acceptance"),
            ("chengyang-nursery-2021", "optimal"), ("jingjiang-2012", "optimal"),
        ]
    )
    func noCardNamesAnother(name: String, mechanism: String) throws {
        let scratch = try ScratchFolder()
        let folder = try scenario(name, in: scratch)
        let run = scratch.path("run")
        let solved = try Program.run("solve", folder, "--out", run, "--mechanism", mechanism)
        #expect(solved.status == 0, "\(solved.errors)")
        let explained = try Program.run("explain", run)
        #expect(explained.status == 0, "\(explained.errors)")
        let secrets = try Secrets(folder: folder)
        let cards = try Checkout.files(below: URL(fileURLWithPath: run + "/cards"))
        #expect(cards.count == secrets.ids.count + 1)
        var own: Set<String> = []
        for card in cards {
            let text = try String(contentsOfFile: run + "/cards/" + card, encoding: .utf8)
            let found = secrets.found(in: text)
            #expect(found.count == (card.hasSuffix(".html") ? 1 : 0), "\(card): \(found)")
            if card.hasSuffix(".html") {
                #expect(found == [String(card.dropLast(5))], "\(card)")
                #expect(text.contains("lang=\"zh-CN\"") && text.contains("lang=\"en\""))
            }
            own.formUnion(found)
            let attributes = try FileManager.default.attributesOfItem(
                atPath: run + "/cards/" + card
            )
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        }
        #expect(own == secrets.ids)
        // The search would prove nothing if it could not find what rosters hold.
        let rosters = try Checkout.files(below: URL(fileURLWithPath: run + "/rosters")).map {
            try String(contentsOfFile: run + "/rosters/" + $0, encoding: .utf8)
        }
        let known = secrets.found(in: rosters.joined())
        #expect(known.contains(Self.planted) && known.count > 20)
        try expectAnswersToBeSilent(run, secrets)
    }

    /// Answers on request, to families and to the staff.
    private func expectAnswersToBeSilent(_ run: String, _ secrets: Secrets) throws {
        let rows = try String(contentsOfFile: run + "/waiting.csv", encoding: .utf8)
            .split(whereSeparator: \.isNewline).dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        var namedToStaff = 0
        let waiting = rows.filter { $0[0] != "" && $0[1] != "" }
        for row in waiting.enumerated().filter({ $0.offset % (waiting.count / 2 + 1) == 0 })
            .map(\.element)
        {
            for language in ["zh", "en"] {
                func said(_ more: [String]) throws -> Set<String> {
                    let asked = ["explain", run, "--child", row[0], "--language", language] + more
                    let result = try Program.run(executable: Program.path, asked)
                    return secrets.found(in: result.text + result.errors)
                }
                #expect(try said([]) == [row[0]])
                #expect(try said(["--why-not", row[1]]) == [row[0]])
                namedToStaff += try said(["--why-not", row[1], "--staff"]).count - 1
            }
        }
        #expect(namedToStaff > 0)
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
