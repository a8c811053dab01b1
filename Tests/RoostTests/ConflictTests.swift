import Foundation
import Testing

/// Rules that must hold and exclude each other are an outcome of their own.
@Suite struct ConflictTests {
    /// The smallest scenario with manual placements of all three applications in C2.
    private func conflicting(_ scratch: borrowing ScratchFolder) throws -> String {
        let folder = scratch.path("conflict")
        let minimal = Checkout.scenarios.appendingPathComponent("minimal").path
        try FileManager.default.copyItem(atPath: minimal, toPath: folder)
        let pins = "child,class,reason\nA1,C2,moved\nA2,C2,moved\nA3,C2,moved\n"
        try Data(pins.utf8).write(to: URL(fileURLWithPath: folder + "/pins.csv"))
        return folder
    }

    @Test func endsWithExitCodeThreeNamesTheApplicationsAndWritesNothing() throws {
        let scratch = try ScratchFolder()
        let folder = try conflicting(scratch)
        let run = scratch.path("run")
        for language in ["zh", "en"] {
            let solved = try Program.run("solve", folder, "--out", run, "--language", language)
            #expect(solved.status == 3, "\(solved.errors)")
            for name in ["A1", "A2", "A3", "C2", "pins.csv"] { #expect(solved.text.contains(name)) }
        }
        #expect(!FileManager.default.fileExists(atPath: run))
        let json = try Program.run("solve", folder, "--out", run, "--json")
        #expect(json.status == 3 && json.text.contains("\"outcome\": \"infeasible\""))
        let left = try Program.run("solve", folder, "--out", run, "--without", "pins", "--quiet")
        #expect(left.status == 0, "\(left.errors)")
    }

    /// The smallest scenario with other texts in its files.
    private func changed(
        _ scratch: borrowing ScratchFolder,
        _ name: String,
        _ changes: [(file: String, old: String, new: String)],
        adding files: [String: String] = [:]
    ) throws -> String {
        let folder = scratch.path(name)
        let minimal = Checkout.scenarios.appendingPathComponent("minimal").path
        try FileManager.default.copyItem(atPath: minimal, toPath: folder)
        for change in changes {
            let url = URL(fileURLWithPath: folder + "/" + change.file)
            let text = try String(contentsOf: url, encoding: .utf8)
            #expect(text.contains(change.old), "\(change.old)")
            try Data(text.replacingOccurrences(of: change.old, with: change.new).utf8)
                .write(to: url)
        }
        for (file, text) in files {
            try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + file))
        }
        return folder
    }

    /// What the program says in both languages about a scenario without any placement.
    private func expect(_ words: [String], _ folder: String) throws {
        for language in ["zh", "en"] {
            let solved = try Program.run(
                "solve",
                folder,
                "--out",
                folder + "-run",
                "--language",
                language
            )
            #expect(solved.status == 3, "\(solved.errors)")
            let said = solved.errors + solved.text
            for word in words { #expect(said.contains(word), "\(word): \(said)") }
        }
        #expect(!FileManager.default.fileExists(atPath: folder + "-run"))
        // Programs read the same, whatever rules conflict.
        let json = try Program.run("solve", folder, "--out", folder + "-run", "--json")
        #expect(json.status == 3)
        for word in ["\"members\"", "\"irreducible\": true", "\"repairs\"", "\"cost\""] {
            #expect(json.text.contains(word), "\(word): \(json.text)")
        }
    }

    private let household = (
        file: "children.csv", old: "applied_at,fit", new: "applied_at,household"
    )
    private let siblings = (file: "children.csv", old: ",yes,C", new: ",H1,C")

    @Test func aGuaranteeWithoutCarersNamesTheSite() throws {
        let scratch = try ScratchFolder()
        let folder = try changed(
            scratch,
            "carers",
            [
                ("sites.csv", "valid_until", "valid_until,shared_carers"),
                ("sites.csv", "40.279000,everyone,2026-12-31", "40.279000,everyone,2026-12-31,0"),
                ("classes.csv", "seats,fee", "seats,children_per_carer"),
                ("classes.csv", "full,2,0", "full,2,5"),
                ("scenario.yaml", "  order:", "  continuity: guaranteed\n  order:"),
            ],
            adding: ["previous.csv": "child,site,class\nA2,S1,C1\n"]
        )
        try expect(["A2", "previous.csv", "C1", "S1", "青少年宫", "0", "5"], folder)
    }

    @Test func pinsApartFromSiblingsNameTheChild() throws {
        let scratch = try ScratchFolder()
        let folder = try changed(
            scratch,
            "siblings",
            [
                household, siblings,
                ("scenario.yaml", "  order:", "  siblings: together-class\n  order:"),
            ],
            adding: ["pins.csv": "child,class,reason\nA1,C1,moved\nA2,C1,moved\n"]
        )
        try expect(["A1", "pins.csv", "C1"], folder)
        let said = try Program.run("solve", folder, "--language", "en").text
        #expect(said.contains("siblings"), "\(said)")
    }

    @Test func aMinimumToOpenNamesTheClassAndWhoCouldCome() throws {
        let scratch = try ScratchFolder()
        let folder = try changed(
            scratch,
            "opening",
            [
                ("classes.csv", "seats,fee", "seats,min_children"),
                ("classes.csv", "1,3,full,2,0", "1,3,full,4,4"),
                ("classes.csv", "1,6,full,2,0", "1,6,full,2,"),
            ],
            adding: ["pins.csv": "child,class,reason\nA1,C1,moved\n"]
        )
        try expect(["A1", "pins.csv", "C1", "青少年宫 · 低年级班", "4", "2"], folder)
    }

    @Test func aQuotaNamesItsGroup() throws {
        let scratch = try ScratchFolder()
        let quota = "  quotas:\n    - {groups: [new-employment], seats: 0, scope: scenario}\n"
        let folder = try changed(
            scratch,
            "quota",
            [("scenario.yaml", "  reserves:", quota + "  reserves:")],
            adding: ["pins.csv": "child,class,reason\nA1,C1,moved\n"]
        )
        try expect(["A1", "C1", "quotas"], folder)
    }

    /// Where pins and seats conflict by themselves, the other rules are not blamed.
    @Test func pinsBeyondTheSeatsAreNamedAlsoBesideOtherRules() throws {
        let scratch = try ScratchFolder()
        let folder = try changed(
            scratch,
            "pins",
            [
                household, siblings,
                ("scenario.yaml", "  order:", "  siblings: together-site\n  order:"),
            ],
            adding: ["pins.csv": "child,class,reason\nA1,C2,moved\nA2,C2,moved\nA3,C2,moved\n"]
        )
        try expect(["A1", "A2", "A3", "C2", "pins.csv"], folder)
        let said = try Program.run("solve", folder, "--language", "en")
        let reasons = said.text.prefix { $0 != "[" }
        #expect(reasons.contains("2 seats") && !reasons.contains("siblings"))
    }
}
