import Foundation
import Testing

/// `roost refill` from the announced run to the checked new one.
@Suite struct RefillTests {
    /// A scenario that ships, solved, as an announced run.
    private func announced(
        _ scratch: borrowing ScratchFolder,
        _ scenario: String = "minimal",
        _ options: [String] = []
    ) throws -> String {
        let run = scratch.path("run")
        let folder = Checkout.scenarios.appendingPathComponent(scenario).path
        let solved = try Program.run(
            executable: Program.path,
            ["solve", folder, "--out", run, "--quiet"] + options
        )
        #expect(solved.status == 0, "\(solved.errors)")
        return run
    }

    private func write(
        _ scratch: borrowing ScratchFolder,
        _ name: String,
        _ text: String
    ) throws -> String {
        let path = scratch.path(name)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOfFile: path, encoding: .utf8)
    }

    private struct Changes: Decodable {
        struct Child: Decodable {
            let child: String
            let change: String
            let earlier: [String]
            let now: [String]
        }
        struct List: Decodable {
            let kept: Int
            let children: [Child]
        }
        struct Refill: Decodable {
            let keeps_everyone: Bool
            let earlier: [Earlier]
            let late: [String]
        }
        struct Earlier: Decodable {
            let file: String
            let sha256: String
        }
        let changes: List
        let refill: Refill
    }

    private func changes(_ run: String) throws -> Changes {
        let data = try Data(contentsOf: URL(fileURLWithPath: run + "/result.json"))
        return try JSONDecoder().decode(Changes.self, from: data)
    }

    @Test func aWithdrawnSeatGoesToALateApplicantAndTheRunIsProven() throws {
        let scratch = try ScratchFolder()
        let run = try announced(scratch)
        let withdrawn = try write(scratch, "withdrawn.csv", "报名编号\nA3\n")
        let late = try write(
            scratch,
            "late.csv",
            "child,name,grade,longitude,latitude,fit,wish1\n"
                + "B1,赵一,2,111.111,40.279,yes,C2\nB2,钱二,2,111.111,40.279,yes,C2\n"
        )
        let new = scratch.path("new")
        let refilled = try Program.run(
            "refill",
            run,
            "--withdrawn",
            withdrawn,
            "--late",
            late,
            "--out",
            new,
            "--language",
            "en"
        )
        #expect(refilled.status == 0, "\(refilled.errors)")
        for word in ["A3", "withdrew", "B1", "gains", "Since the announcement"] {
            #expect(refilled.text.contains(word), "\(word)")
        }
        let found = try changes(new)
        #expect(found.changes.kept == 2)
        #expect(found.changes.children.map(\.child) == ["A3", "B1", "B2"])
        #expect(found.changes.children.map(\.change) == ["withdrawn", "gains", "gains"])
        #expect(found.changes.children.map(\.now) == [[], ["C2"], ["C2"]])
        #expect(found.refill.late == ["B1", "B2"] && !found.refill.keeps_everyone)
        let certificate = try text(new + "/certificate.json")
        for file in found.refill.earlier {
            #expect(certificate.contains(file.sha256), "\(file.file)")
            #expect(try text(new + "/earlier/" + file.file) == text(run + "/" + file.file))
        }
        #expect(try text(new + "/changes.csv").contains("A3,withdrawn,C2,\r\n"))
        #expect(try CheckTests.check(new).status == 0)
        // The new run is a run like any other: it is explained, and refilled again.
        let explained = try Program.run("explain", new, "--child", "B1")
        #expect(explained.status == 0 && explained.text.contains("B1"), "\(explained.errors)")
        let again = try write(scratch, "again.csv", "child\nB2\n")
        let third = scratch.path("third")
        #expect(
            try Program.run("refill", new, "--withdrawn", again, "--keep", "--out", third).status
                == 0
        )
        #expect(try CheckTests.check(third).status == 0)
        #expect(try changes(third).changes.children.map(\.child) == ["B2"])
        #expect(try !text(third + "/scenario/announced.csv").contains("if-possible"))
    }

    /// Who withdraws while waiting had no seat, and is listed among the others who did.
    @Test func whoWithdrewWhileWaitingIsListed() throws {
        let scratch = try ScratchFolder()
        let run = try announced(scratch, "togtoh-winter-2026")
        func children(_ file: String) throws -> [String] {
            try text(run + "/" + file).split(whereSeparator: \.isNewline).dropFirst()
                .compactMap { $0.split(separator: ",").first.map(String.init) }
        }
        let placed = try children("placements.csv")
        let waiting = try #require(try children("notice.csv").first { !placed.contains($0) })
        let withdrawn = try write(
            scratch,
            "withdrawn.csv",
            "child\n\(waiting)\n\(placed[3])\n"
        )
        let new = scratch.path("new")
        let refilled = try Program.run("refill", run, "--withdrawn", withdrawn, "--out", new)
        #expect(refilled.status == 0, "\(refilled.errors)")
        let found = try changes(new).changes.children
        #expect(found.prefix(2).map(\.child) == [placed[3], waiting])
        #expect(found.prefix(2).map(\.change) == ["withdrawn", "withdrawn"])
        #expect(found[1].earlier.isEmpty && found[1].now.isEmpty)
        #expect(try CheckTests.check(new).status == 0)
        // Neither may be left out unnoticed.
        let path = new + "/changes.csv"
        try text(path).replacing("\(waiting),withdrawn,,\r\n", with: "")
            .write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try CheckTests.check(new).status == 1)
    }

    /// What a refilled run says of the earlier one cannot be changed unnoticed.
    @Test func tamperingIsFound() throws {
        let scratch = try ScratchFolder()
        let run = try announced(scratch)
        let withdrawn = try write(scratch, "withdrawn.csv", "child\nA3\n")
        let new = scratch.path("new")
        #expect(
            try Program.run("refill", run, "--withdrawn", withdrawn, "--out", new).status == 0
        )
        #expect(try CheckTests.check(new).status == 0)
        for (file, old, changed, claim) in [
            ("earlier/placements.csv", "A1,C", "A2,C", "earlier-run"),
            ("earlier/result.json", "\"optimal\"", "\"stopped\"", "earlier-run"),
            ("certificate.json", "\"earlier\"", "\"later\"", "earlier-run"),
            ("result.json", "\"keeps_everyone\": false", "\"keeps_everyone\": true", "earlier-run"),
            ("changes.csv", "A3,withdrawn", "A3,loses", "changes"),
            ("result.json", "\"change\": \"withdrawn\"", "\"change\": \"loses\"", "changes"),
        ] {
            let path = new + "/" + file
            let genuine = try text(path)
            let range = try #require(genuine.firstRange(of: old), "\(old)")
            try genuine.replacingCharacters(in: range, with: changed)
                .write(toFile: path, atomically: true, encoding: .utf8)
            let checked = try CheckTests.check(new, "--json")
            #expect(checked.status == 1, "\(file)")
            #expect(checked.text.contains("\"\(claim)\""), "\(checked.text)")
            try genuine.write(toFile: path, atomically: true, encoding: .utf8)
        }
    }

    /// A correction closes C1 to A2, who was announced there.
    @Test func whereACorrectionClosesASeat() throws {
        let scratch = try ScratchFolder()
        let run = try announced(scratch)
        let corrections = try write(scratch, "corrections.csv", "报名编号,年级\nA2,5\n")
        let new = scratch.path("new")
        for language in ["zh", "en"] {
            let kept = try Program.run(
                "refill",
                run,
                "--corrections",
                corrections,
                "--keep",
                "--out",
                new,
                "--language",
                language
            )
            #expect(kept.status == 3)
            for word in ["A2", "C1", "--keep", "pins.csv"] {
                #expect(kept.errors.contains(word), "\(kept.errors)")
            }
            #expect(!FileManager.default.fileExists(atPath: new))
        }
        let refilled = try Program.run("refill", run, "--corrections", corrections, "--out", new)
        #expect(refilled.status == 0, "\(refilled.errors)")
        #expect(try changes(new).changes.children.map(\.change) == ["loses"])
        #expect(try CheckTests.check(new).status == 0)
    }

    /// Every kind of scenario: nobody who stays changes, where nothing but withdrawals came in.
    @Test(arguments: [
        "togtoh-winter-2026", "heze-summer-2024", "hengshui-nursery-2024",
        "chengyang-nursery-2021", "jingjiang-2012",
    ])
    func theStories(scenario: String) throws {
        let scratch = try ScratchFolder()
        let run = try announced(scratch, scenario)
        let placed = try text(run + "/placements.csv").split(whereSeparator: \.isNewline)
            .dropFirst().compactMap { $0.split(separator: ",").first.map(String.init) }
        let gone = stride(from: 0, to: placed.count, by: 9).map { placed[$0] }
        let withdrawn = try write(
            scratch,
            "withdrawn.csv",
            "child\n" + Set(gone).sorted().joined(separator: "\n") + "\n"
        )
        for (name, options) in [("keep", ["--keep"]), ("fewest", [])] {
            let new = scratch.path(name)
            let refilled = try Program.run(
                executable: Program.path,
                ["refill", run, "--withdrawn", withdrawn, "--out", new, "--quiet"] + options
            )
            #expect(refilled.status == 0, "\(scenario) \(name): \(refilled.errors)")
            let kinds = Set(try changes(new).changes.children.map(\.change))
            #expect(kinds.isSubset(of: ["withdrawn", "gains"]), "\(scenario) \(name): \(kinds)")
            let check = try CheckTests.check(new)
            #expect(check.status == 0, "\(check.text)")
        }
    }

    @Test(arguments: ["first-come", "tiers", "deferred-acceptance"])
    func mechanismsThatServeInTurnOnlyKeep(mechanism: String) throws {
        let scratch = try ScratchFolder()
        let run = try announced(scratch, "togtoh-winter-2026", ["--mechanism", mechanism])
        let placed = try text(run + "/placements.csv").split(whereSeparator: \.isNewline)
        let child = try #require(placed[5].split(separator: ",").first)
        let withdrawn = try write(scratch, "withdrawn.csv", "child\n\(child)\n")
        let new = scratch.path("new")
        let refused = try Program.run("refill", run, "--withdrawn", withdrawn, "--out", new)
        #expect(refused.status == 64 && refused.errors.contains("--keep"))
        let kept = try Program.run(
            "refill",
            run,
            "--withdrawn",
            withdrawn,
            "--keep",
            "--out",
            new,
            "--quiet"
        )
        #expect(kept.status == 0, "\(kept.errors)")
        let kinds = Set(try changes(new).changes.children.map(\.change))
        #expect(kinds.isSubset(of: ["withdrawn", "gains"]))
        let checked = try CheckTests.check(new)
        #expect(checked.status == 0, "\(checked.text)")
    }

    @Test func whatIsAskedWronglyIsSaid() throws {
        let scratch = try ScratchFolder()
        let run = try announced(scratch)
        let withdrawn = try write(scratch, "withdrawn.csv", "child\nA9\n")
        #expect(try Program.run("refill", run).status == 64)
        #expect(try Program.run("refill", run, "--withdrawn", withdrawn, "--out", run).status == 64)
        #expect(
            try Program.run("refill", scratch.path("none"), "--withdrawn", withdrawn).status == 66
        )
        for option in ["--withdrawn", "--corrections", "--late"] {
            let missing = try Program.run("refill", run, option, scratch.path("no.csv"))
            #expect(missing.status == 66)
            #expect(missing.errors.contains("找不到") && missing.errors.contains("no.csv"))
            #expect(missing.errors.contains("请检查文件名") && !missing.errors.contains("权限"))
        }
        let unknown = try Program.run("refill", run, "--withdrawn", withdrawn)
        #expect(unknown.status == 65)
        for word in ["withdrawn.csv", "A9", "2"] { #expect(unknown.errors.contains(word)) }
        #expect(!FileManager.default.fileExists(atPath: run + "-refill"))
    }

    /// Names stay in rosters and in the scenario, which only their owner may read.
    @Test func namesStayWhereOnlyTheirOwnerReads() throws {
        let scratch = try ScratchFolder()
        let run = try announced(scratch)
        let late = try write(
            scratch,
            "late.csv",
            "child,name,phone,wish1\nB1,绝密姓名,19900001234,C2\n"
        )
        let new = scratch.path("new")
        let refilled = try Program.run("refill", run, "--late", late, "--out", new)
        #expect(refilled.status == 0, "\(refilled.errors)")
        #expect(!(refilled.text + refilled.errors).contains("绝密"))
        for path in try Checkout.files(below: URL(fileURLWithPath: new)) {
            let isPrivate = path.hasPrefix("rosters/") || path.hasPrefix("scenario/")
            let attributes = try FileManager.default.attributesOfItem(atPath: new + "/" + path)
            let mode = try #require(attributes[.posixPermissions] as? NSNumber).intValue
            #expect(mode == (isPrivate ? 0o600 : 0o644), "\(path)")
            if isPrivate { continue }
            let words = try text(new + "/" + path)
            #expect(!words.contains("绝密姓名") && !words.contains("19900001234"), "\(path)")
        }
        #expect(try text(new + "/scenario/children.csv").contains("绝密姓名"))
    }
}
