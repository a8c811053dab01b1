import Foundation
import Testing

/// `roost audit` on the stories that ship.
@Suite struct FairnessAuditTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private func run(_ name: String, _ arguments: String...) throws -> String {
        let folder = scratch.path(name)
        let solved = try Program.run(
            executable: Program.path,
            ["solve", Checkout.scenarios.appendingPathComponent(name).path, "--out", folder]
                + ["--quiet"] + arguments
        )
        #expect(solved.status == 0, "\(solved.errors)")
        return folder
    }

    private func golden(_ name: String, _ file: String) -> Golden {
        Golden(url: Checkout.scenarios.appendingPathComponent("\(name)/expected/\(file)"))
    }

    @Test(arguments: ["togtoh-winter-2026", "chengyang-nursery-2021", "jingjiang-2012"])
    func storiesAreAsExpected(name: String) throws {
        let folder = try run(name)
        for (language, threads) in [("zh", "1"), ("en", "2")] {
            let audit = try Program.run(
                "audit",
                folder,
                "--language",
                language,
                "--threads",
                threads
            )
            #expect(audit.status == 0, "\(audit.errors)")
            try golden(name, "audit.\(language).txt").expect(audit.output)
        }
    }

    @Test func jsonAndTablesAreAsExpected() throws {
        let name = "chengyang-nursery-2021"
        let folder = try run(name)
        let out = scratch.path("audit")
        let audit = try Program.run("audit", folder, "--json", "--out", out)
        #expect(audit.status == 0, "\(audit.errors)")
        try golden(name, "audit/audit.json").expect(audit.output)
        #expect(
            try Checkout.files(below: URL(fileURLWithPath: out))
                == ["audit.json", "envy.csv", "rules.csv", "seats.csv"]
        )
        for file in ["audit.json", "envy.csv", "rules.csv", "seats.csv"] {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: out + "/" + file))
            try golden(name, "audit/" + file).expect(bytes)
        }
        // An earlier audit is replaced; a folder that holds anything else is not.
        #expect(try Program.run("audit", folder, "--rules", "--out", out).status == 0)
        let left = try Checkout.files(below: URL(fileURLWithPath: out))
        #expect(left == ["audit.json", "rules.csv"])
        #expect(try Program.run("audit", folder, "--rules", "--out", folder).status == 73)
    }

    /// What is done today leaves envy that only the time of application explains.
    @Test func firstComeIsAsExpected() throws {
        let folder = try run("togtoh-winter-2026", "--mechanism", "first-come")
        let audit = try Program.run("audit", folder, "--envy", "--language", "en")
        #expect(audit.status == 0, "\(audit.errors)")
        #expect(audit.text.contains("order of arrival"))
        try golden("togtoh-winter-2026", "first-come/audit.en.txt").expect(audit.output)
    }

    /// Only the part that is asked for, only as many as asked for, and no names.
    @Test func partsAndPrices() throws {
        let folder = try run("chengyang-nursery-2021")
        let audit = try Program.run(
            "audit",
            folder,
            "--envy",
            "--prices",
            "1",
            "--work-limit",
            "500",
            "--json"
        )
        let document = try JSONDecoder().decode(Document.self, from: audit.output)
        #expect(document.envy.priced == 1 && document.envy.cases > 1)
        #expect(document.seats == nil && document.rules == nil && document.work_limit == 500)
        let children = try Checkout.text("scenarios/chengyang-nursery-2021/children.csv")
        let names = children.split(whereSeparator: \.isNewline).dropFirst()
            .map { $0.split(separator: ",")[1] }
        #expect(names.count > 50 && names.allSatisfy { !audit.text.contains($0) })
    }

    private struct Document: Decodable {
        struct Envy: Decodable {
            let cases: Int
            let priced: Int
        }
        struct Empty: Decodable {}
        let work_limit: Int
        let envy: Envy
        let seats: [Empty]?
        let rules: [Empty]?
    }

    @Test func whatCannotBeAudited() throws {
        #expect(try Program.run("audit", scratch.path("nowhere")).status == 66)
        let folder = try run("minimal")
        for arguments in [["--prices", "-1"], ["--work-limit", "0"], ["--threads", "0"]] {
            let found = try Program.run(executable: Program.path, ["audit", folder] + arguments)
            #expect(found.status == 64)
        }
        let placements = folder + "/placements.csv"
        try (Data(contentsOf: URL(fileURLWithPath: placements)) + Data("x".utf8))
            .write(to: URL(fileURLWithPath: placements))
        #expect(try Program.run("audit", folder).status == 65)
    }
}
