import Foundation
import Testing

/// The contract of commands, exit codes and files.
@Suite struct CommandTests {
    private let togtoh = Checkout.scenarios.appendingPathComponent("togtoh-winter-2026").path
    private let minimal = Checkout.scenarios.appendingPathComponent("minimal").path

    @Test func usageErrors() throws {
        for arguments in [
            [], ["solve"], ["nonsense"], ["solve", minimal, "--nonsense"],
            ["solve", minimal, "--threads", "0"], ["solve", minimal, "--without", "nonsense"],
            ["explain", minimal, "--staff"],
            ["explain", minimal, "--why-not", "C1"],
        ] {
            let found = try Program.run(executable: Program.path, arguments)
            // Without a subcommand the help is shown, which is no error.
            #expect(found.status == (arguments.isEmpty ? 0 : 64), "\(arguments)")
        }
    }

    @Test func missingScenario() throws {
        let scratch = try ScratchFolder()
        for command in ["solve", "validate", "options"] {
            #expect(try Program.run(command, scratch.path("nowhere")).status == 66)
        }
        #expect(try Program.run("explain", scratch.url.path, "--child", "A").status == 66)
    }

    /// What `solve` refuses because of points, `validate` finds, every row at once.
    @Test(arguments: ["validate", "solve", "options"])
    func pointsThatCannotCountAreNamedForEveryRow(command: String) throws {
        let scratch = try ScratchFolder()
        let folder = scratch.url.appendingPathComponent("scenario")
        let minimal = Checkout.scenarios.appendingPathComponent("minimal")
        try FileManager.default.copyItem(at: minimal, to: folder)
        let policy = folder.appendingPathComponent("scenario.yaml")
        try String(contentsOf: policy, encoding: .utf8)
            .replacingOccurrences(of: "placed: 100", with: "placed: -200")
            .write(to: policy, atomically: true, encoding: .utf8)
        let output = command == "solve" ? ["--out", scratch.path("run")] : []
        let said = try Program.run(executable: Program.path, [command, folder.path] + output)
        #expect(said.status == 65 && said.output.isEmpty)
        for row in 2...4 { #expect(said.errors.contains("children.csv 第 \(row) 行")) }
        #expect(said.errors.contains("输入有 3 处错误"))
        guard command == "validate" else { return }
        let list = try Program.run("validate", folder.path, "--json")
        #expect(list.status == 65)
        #expect(
            list.text.contains("\"file\": \"children.csv\"") && list.text.contains("\"row\": 4")
        )
    }

    @Test func theSameInputGivesTheSameBytes() throws {
        let scratch = try ScratchFolder()
        for (name, threads) in [("one", "1"), ("two", "2"), ("again", "1")] {
            let solved = try Program.run(
                "solve",
                togtoh,
                "--out",
                scratch.path(name),
                "--threads",
                threads,
                "--quiet",
                "--options"
            )
            #expect(solved.status == 0 && solved.output.isEmpty, "\(solved.errors)")
        }
        let files = try Checkout.files(below: scratch.url.appendingPathComponent("one"))
        #expect(files.contains("timing.json") && files.contains("options.csv"))
        for other in ["two", "again"] {
            let folder = scratch.url.appendingPathComponent(other)
            #expect(try Checkout.files(below: folder) == files)
            for file in files where file != "timing.json" {
                let first = try Data(contentsOf: scratch.url.appendingPathComponent("one/\(file)"))
                #expect(try Data(contentsOf: folder.appendingPathComponent(file)) == first)
            }
        }
    }

    @Test func jsonOnStandardOutput() throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        let solved = try Program.run("solve", minimal, "--out", run, "--json")
        #expect(try solved.output == Data(contentsOf: URL(fileURLWithPath: run + "/result.json")))
        let valid = try Program.run("validate", minimal, "--json")
        #expect(try JSONSerialization.jsonObject(with: valid.output) is [String: Any])
    }

    @Test func optionsAreTheSameAsInTheRun() throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        _ = try Program.run("solve", togtoh, "--out", run, "--options", "--quiet")
        let options = try Program.run("options", togtoh)
        #expect(try options.output == Data(contentsOf: URL(fileURLWithPath: run + "/options.csv")))
    }

    @Test func explainsEveryKindOfResultInBothLanguages() throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        _ = try Program.run("solve", togtoh, "--out", run, "--quiet")
        for file in ["placements.csv", "waiting.csv"] {
            let rows = try String(contentsOfFile: run + "/" + file, encoding: .utf8)
                .split(whereSeparator: \.isNewline)
            let child = String(rows[1].prefix { $0 != "," })
            for language in ["zh", "en"] {
                let said = try Program.run(
                    "explain",
                    run,
                    "--child",
                    child,
                    "--language",
                    language
                )
                #expect(said.status == 0, "\(said.errors)")
                #expect(said.text.contains(child))
                try Golden(
                    url: Checkout.scenarios.appendingPathComponent(
                        "togtoh-winter-2026/expected/explain-\(file.dropLast(4)).\(language).txt"
                    )
                ).expect(said.output)
            }
        }
        #expect(try Program.run("explain", run, "--child", "nobody").status == 66)
    }

    @Test func writesACardForEveryChild() throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        _ = try Program.run("solve", togtoh, "--out", run, "--quiet")
        let written = try Program.run("explain", run)
        #expect(written.status == 0, "\(written.errors)")
        let placements = try Data(contentsOf: URL(fileURLWithPath: run + "/placements.csv"))
        let rows = try String(contentsOfFile: run + "/waiting.csv", encoding: .utf8)
            .split(whereSeparator: \.isNewline)
        let child = String(rows[1].prefix { $0 != "," })
        let card = URL(fileURLWithPath: run + "/cards/\(child).html")
        let expected = Checkout.scenarios.appendingPathComponent("togtoh-winter-2026/expected")
        try Golden(url: expected.appendingPathComponent("card-waiting.html"))
            .expect(Data(contentsOf: card))
        // Again, with other threads: the same bytes, and nothing else is touched.
        let before = try Data(contentsOf: card)
        #expect(try Program.run("explain", run, "--threads", "1").status == 0)
        #expect(try Data(contentsOf: card) == before)
        #expect(try Data(contentsOf: URL(fileURLWithPath: run + "/placements.csv")) == placements)
        // Something else in the way is not replaced.
        try FileManager.default.removeItem(atPath: run + "/cards/cards.txt")
        #expect(try Program.run("explain", run).status == 73)
    }

    @Test func answersWhyNot() throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        _ = try Program.run("solve", togtoh, "--out", run, "--quiet")
        let rows = try String(contentsOfFile: run + "/waiting.csv", encoding: .utf8)
            .split(whereSeparator: \.isNewline)
        let cells = rows[1].split(separator: ",").map(String.init)
        for language in ["zh", "en"] {
            let asked = [
                "explain", run, "--child", cells[0], "--why-not", cells[1], "--staff", "--language",
                language,
            ]
            let said = try Program.run(executable: Program.path, asked)
            #expect(said.status == 0, "\(said.errors)")
            let expected = Checkout.scenarios.appendingPathComponent("togtoh-winter-2026/expected")
            try Golden(url: expected.appendingPathComponent("why-not.\(language).txt"))
                .expect(said.output)
        }
        let nowhere = try Program.run("explain", run, "--child", cells[0], "--why-not", "nowhere")
        #expect(nowhere.status == 66 && nowhere.errors.contains("classes.csv"))
        // Too old or too young for some class: the rule and the datum.
        let classes = try String(contentsOfFile: run + "/classes.csv", encoding: .utf8)
            .split(whereSeparator: \.isNewline).dropFirst()
            .map { String($0.prefix { $0 != "," }) }
        var refused: Program.Result?
        for code in classes where refused?.status != 3 {
            refused = try Program.run("explain", run, "--child", cells[0], "--why-not", code)
        }
        #expect(refused?.status == 3 && refused?.errors.contains("年级") == true)
    }

    @Test func explainRefusesWhatWasChangedAfterwards() throws {
        let scratch = try ScratchFolder()
        let scenario = scratch.path("scenario")
        try FileManager.default.copyItem(atPath: minimal, toPath: scenario)
        let run = scratch.path("run")
        _ = try Program.run("solve", scenario, "--out", run, "--quiet")
        let placements = try String(contentsOfFile: run + "/placements.csv", encoding: .utf8)
        let child = String(
            placements.split(whereSeparator: \.isNewline)[1].prefix { $0 != "," }
        )
        #expect(try Program.run("explain", run, "--child", child).status == 0)
        try Data((placements + "x").utf8)
            .write(to: URL(fileURLWithPath: run + "/placements.csv"))
        #expect(try Program.run("explain", run, "--child", child).status == 65)
        try Data(placements.utf8).write(to: URL(fileURLWithPath: run + "/placements.csv"))
        let sites = URL(fileURLWithPath: scenario + "/sites.csv")
        try (Data(contentsOf: sites) + Data("\n".utf8)).write(to: sites)
        let changed = try Program.run("explain", run, "--child", child)
        #expect(changed.status == 65 && changed.errors.contains("sites.csv"))
    }

    @Test func lotteryIsCommittedRevealedAndVerified() throws {
        let made = try Program.run("lottery", "commit", "--language", "en")
        #expect(made.status == 0 && made.text.contains("commitment"))
        #expect(try Program.run("lottery", "commit", "--seed", "short").status == 65)
        let wrong = try Program.run("lottery", "reveal", togtoh, "--seed", "not the seed at all")
        #expect(wrong.status == 65)
        let numbers = try Program.run("lottery", "verify", togtoh)
        #expect(numbers.status == 0)
        #expect(numbers.text.split(whereSeparator: \.isNewline).count == 521)
    }

    @Test func generatesScenariosThatAreSolved() throws {
        let scratch = try ScratchFolder()
        for (name, arguments) in [
            ("wishes", []), ("few", ["--wishes", "3"]), ("near", ["--nearest", "4"]),
            ("compounds", ["--compounds", "--supply", "60"]),
        ] {
            let made = try Program.run(
                executable: Program.path,
                [
                    "generate", "--children", "300", "--classes", "12", "--seed", "5", "--out",
                    scratch.path(name),
                ] + arguments
            )
            #expect(made.status == 0, "\(made.errors)")
            let valid = try Program.run("validate", scratch.path(name), "--language", "en")
            #expect(valid.status == 0 && valid.errors == "No faults and no warnings.\n")
            let solved = try Program.run(
                "solve",
                scratch.path(name),
                "--out",
                scratch.path(name + "-run"),
                "--quiet"
            )
            #expect(solved.status == 0 && solved.errors.isEmpty, "\(solved.errors)")
        }
    }

    @Test(arguments: ["siblings", "all"])
    func generatesScenariosWithMoreRules(rules: String) throws {
        let scratch = try ScratchFolder()
        let made = try Program.run(
            "generate",
            "--children",
            "400",
            "--classes",
            "14",
            "--seed",
            "5",
            "--rules",
            rules,
            "--out",
            scratch.path(rules)
        )
        #expect(made.status == 0, "\(made.errors)")
        let valid = try Program.run("validate", scratch.path(rules), "--language", "en")
        #expect(valid.status == 0 && valid.errors == "No faults and no warnings.\n")
    }

    @Test func generateRefusesWhatItCannotDo() throws {
        let scratch = try ScratchFolder()
        func status(_ arguments: String...) throws -> Int32 {
            let base = ["generate", "--seed", "5", "--out", scratch.path("new")]
            return try Program.run(executable: Program.path, base + arguments).status
        }
        #expect(try status("--children", "0", "--classes", "3") == 64)
        #expect(try status("--children", "9", "--classes", "3", "--wishes", "20-5") == 64)
        #expect(try status("--children", "9", "--classes", "3", "--rules", "most") == 64)
        #expect(try status("--children", "9", "--classes", "200001", "--rules", "all") == 64)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path).isEmpty)
        // A scenario of the planner's own is never replaced.
        #expect(try status("--children", "9", "--classes", "3") == 0)
        #expect(try status("--children", "9", "--classes", "3") == 73)
    }

    /// Where nobody is tied, the seed is neither needed nor does it change anything; and the
    /// policy's hash can be published before the seed is.
    @Test func withoutTiesTheSeedMayStayUnrevealed() throws {
        let scratch = try ScratchFolder()
        let hidden = scratch.path("hidden")
        try FileManager.default.copyItem(atPath: minimal, toPath: hidden)
        let yaml = URL(fileURLWithPath: hidden + "/scenario.yaml")
        let lines = try String(contentsOf: yaml, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
        try lines.filter { !$0.contains("seed:") }.joined(separator: "\n")
            .write(to: yaml, atomically: true, encoding: .utf8)
        for (name, folder) in [("a", minimal), ("b", hidden)] {
            let solved = try Program.run("solve", folder, "--out", scratch.path(name), "--quiet")
            #expect(solved.status == 0, "\(solved.errors)")
        }
        let placements = try ["a", "b"].map {
            try Data(contentsOf: URL(fileURLWithPath: scratch.path($0) + "/placements.csv"))
        }
        #expect(placements[0] == placements[1])
        let hashes = try ["a", "b"].map { name in
            try String(contentsOfFile: scratch.path(name) + "/result.json", encoding: .utf8)
                .split(separator: "\n").drop { !$0.contains("\"policy\"") }.dropFirst(2).first
        }
        #expect(hashes[0] == hashes[1] && hashes[0]?.contains("sha256") == true)
    }

    /// Any other solver can be held against the model, in the planner's codes.
    @Test func dumpsTheModel() throws {
        let scratch = try ScratchFolder()
        for name in ["model.lp", "model.mps"] {
            let solved = try Program.run(
                "solve",
                minimal,
                "--out",
                scratch.path("run"),
                "--quiet",
                "--dump-model",
                scratch.path(name)
            )
            #expect(solved.status == 0, "\(solved.errors)")
            let text = try String(contentsOfFile: scratch.path(name), encoding: .utf8)
            #expect(text.contains("seat(A1,C1,full,open)") && text.contains("seats(C2,open,day)"))
        }
        // Goals before points stand beside it.
        let beside = scratch.path("model.reserves.mps")
        #expect(FileManager.default.fileExists(atPath: beside))
        let nowhere = try Program.run(
            "solve",
            minimal,
            "--out",
            scratch.path("other"),
            "--dump-model",
            scratch.path("no/such/folder/model.lp")
        )
        #expect(nowhere.status == 73)
        #expect(!FileManager.default.fileExists(atPath: scratch.path("other")))
    }
}
