import Foundation
import Testing

/// `--variant` on the commands, and what later commands and the checker make of such runs.
@Suite struct VariantRunTests {
    private static let togtoh = Checkout.scenarios.appendingPathComponent("togtoh-winter-2026")

    /// The variants that ship.
    static let shipped = [
        "deferred-acceptance", "heavier-reserve", "riverside-closed", "two-more-classes",
        "winter-proposal",
    ]

    private func solve(_ scenario: String, _ run: String, _ options: String...) throws
        -> Program.Result
    {
        try Program.run(
            executable: Program.path,
            ["solve", scenario, "--out", run, "--quiet"] + options
        )
    }

    private func bytes(_ run: String, _ name: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: run + "/" + name))
    }

    @Test func allThatShipAreTested() throws {
        let files = try FileManager.default.contentsOfDirectory(
            atPath: Self.togtoh.appendingPathComponent("variants").path
        )
        #expect(files.sorted() == Self.shipped.map { $0 + ".yaml" })
    }

    @Test(arguments: shipped)
    func runsOfVariantsHold(variant: String) throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        #expect(try solve(Self.togtoh.path, run, "--variant", variant).status == 0)
        let checked = try CheckTests.check(run, "--language", "en")
        #expect(checked.status == 0, "\(checked.text)\(checked.errors)")
        #expect(checked.text.contains("the variant and its changes are those of the run"))
    }

    @Test func runsOfVariantsAreAudited() throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        #expect(try solve(Self.togtoh.path, run, "--variant", "heavier-reserve").status == 0)
        let audited = try Program.run("audit", run, "--language", "en")
        #expect(audited.status == 0, "\(audited.errors)")
    }

    /// The results of two variants, as they ship.
    @Test(arguments: ["two-more-classes", "winter-proposal"])
    func resultsAreAsExpected(variant: String) throws {
        let scratch = try ScratchFolder()
        let expected = Self.togtoh.appendingPathComponent("expected/\(variant)")
        for language in ["zh", "en"] {
            let run = scratch.path("run-\(language)")
            let solved = try Program.run(
                "solve",
                Self.togtoh.path,
                "--variant",
                variant,
                "--out",
                run,
                "--language",
                language
            )
            #expect(solved.status == 0, "\(solved.errors)")
            try Golden(url: expected.appendingPathComponent("summary.\(language).txt"))
                .expect(solved.output)
            for file in ["result.json", "placements.csv", "waiting.csv", "classes.csv"] {
                try Golden(url: expected.appendingPathComponent(file)).expect(bytes(run, file))
            }
        }
    }

    /// A variant decides what the same folder written by hand decides, byte by byte.
    @Test func aVariantIsTheFolderByHand() throws {
        let scratch = try ScratchFolder()
        let byHand = scratch.path("togtoh")
        try FileManager.default.copyItem(at: Self.togtoh, to: URL(fileURLWithPath: byHand))
        let file = URL(fileURLWithPath: byHand + "/classes.csv")
        var lines = try String(contentsOf: file, encoding: .utf8)
            .components(separatedBy: .newlines).filter { !$0.isEmpty }
        lines = lines.enumerated().map { $0.element + ($0.offset == 0 ? ",平行于" : ",") }
        lines.append("C15,S03,城东高年级二班,小学班,三年级,六年级,,,全日托,25,30,2,C09")
        lines.append("C16,S06,新区小学二班,小学班,一年级,六年级,,,,20,24,2,C12")
        try (lines.joined(separator: "\n") + "\n")
            .write(to: file, atomically: true, encoding: .utf8)
        let hand = scratch.path("hand")
        #expect(try solve(byHand, hand, "--options").status == 0)
        let variant = scratch.path("variant")
        let solved = try solve(
            Self.togtoh.path,
            variant,
            "--options",
            "--variant",
            "two-more-classes"
        )
        #expect(solved.status == 0)
        for name in ["placements.csv", "waiting.csv", "classes.csv", "options.csv", "notice.csv"] {
            #expect(try bytes(hand, name) == bytes(variant, name), "\(name)")
        }
    }

    /// With no change switched on, the run is that of the plain scenario.
    @Test func noChangeIsThePlainRun() throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        let solved = try solve(
            Self.togtoh.path,
            run,
            "--variant",
            "winter-proposal",
            "--changes",
            "0"
        )
        #expect(solved.status == 0)
        for name in ["placements.csv", "waiting.csv", "classes.csv"] {
            let expected = Self.togtoh.appendingPathComponent("expected/" + name)
            #expect(try bytes(run, name) == Data(contentsOf: expected), "\(name)")
        }
        #expect(try CheckTests.check(run).status == 0)
    }

    /// A run of some changes is replayed with just those.
    @Test func someChanges() throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        let solved = try Program.run(
            "solve",
            Self.togtoh.path,
            "--out",
            run,
            "--variant",
            "winter-proposal",
            "--changes",
            "1,5",
            "--language",
            "en"
        )
        #expect(solved.status == 0)
        #expect(solved.text.contains("Change 2 is switched off: reserve 1: share 10% → 15%"))
        #expect(try CheckTests.check(run).status == 0)
        let explained = try Program.run("explain", run, "--child", "TK260001")
        #expect(explained.status == 0, "\(explained.errors)")
    }

    @Test func refillsKeepTheirVariant() throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        #expect(try solve(Self.togtoh.path, run, "--variant", "two-more-classes").status == 0)
        let placed = try String(contentsOfFile: run + "/placements.csv", encoding: .utf8)
            .split(whereSeparator: \.isNewline)[1].split(separator: ",")[0]
        let list = scratch.path("withdrawn.csv")
        try "child\n\(placed)\n".write(toFile: list, atomically: true, encoding: .utf8)
        let refilled = try Program.run("refill", run, "--withdrawn", list, "--quiet")
        #expect(refilled.status == 0, "\(refilled.errors)")
        let again = run + "-refill"
        let variant = again + "/scenario/variants/two-more-classes.yaml"
        #expect(FileManager.default.fileExists(atPath: variant))
        let checked = try CheckTests.check(again, "--language", "en")
        #expect(checked.status == 0, "\(checked.text)\(checked.errors)")
        #expect(checked.text.contains("two-more-classes"))
    }

    /// Without `--out` the run folder is named after both.
    @Test func theRunFolderIsNamedAfterBoth() throws {
        let scratch = try ScratchFolder()
        let solved = try Program.run(
            "solve",
            Self.togtoh.path,
            "--variant",
            "heavier-reserve",
            "--quiet",
            in: scratch.url
        )
        #expect(solved.status == 0)
        let result = scratch.path("runs/togtoh-winter-2026-heavier-reserve/result.json")
        #expect(FileManager.default.fileExists(atPath: result))
    }

    @Test func usage() throws {
        let folder = Self.togtoh.path
        let unknown = try Program.run("validate", folder, "--variant", "no", "--language", "en")
        #expect(unknown.status == 66 && unknown.errors.contains("heavier-reserve"))
        #expect(try Program.run("validate", folder, "--changes", "1").status == 64)
        func validate(_ changes: String) throws -> Int32 {
            try Program.run(
                "validate",
                folder,
                "--variant",
                "winter-proposal",
                "--changes=\(changes)"
            ).status
        }
        for changes in ["x", "1,,2", "0,1", "-1"] { #expect(try validate(changes) == 64) }
        #expect(try validate("9") == 66)
        #expect(try validate("1,5") == 0)
        let options = try Program.run("options", folder, "--variant", "two-more-classes")
        #expect(options.status == 0 && options.text.contains(",C15,"))
    }
}
