import Foundation
import Testing

/// Walks through the users' guides command by command, as a reader would.
@Suite struct GuideTests {
    private static let guides = [
        "Documentation/Guide-Planner", "Documentation/Guide-Comparing",
        "Documentation/Guide-Tuning",
    ].flatMap { [$0 + ".md", $0 + ".zh.md"] }

    /// The part of the README that begins with a result; `make demo` has left it.
    @Test(arguments: ["README.md", "README.zh.md"])
    func theTourShowsWhatItSays(readme: String) throws {
        let text = try Checkout.text(readme)
        let sections = text.components(separatedBy: "\n## ")
        let tour = try #require(
            sections.first { $0.hasPrefix("The tour") || $0.hasPrefix("从结果到决定") }
        )
        let result = "```sh\nroost solve scenarios/togtoh-winter-2026 --quiet\n```\n"
        try walk(GuideScript(result + tour), readme)
    }

    @Test(arguments: guides)
    func everyCommandDoesWhatTheGuideSays(guide: String) throws {
        let script = GuideScript(try Checkout.text(guide))
        try #require(script.steps.count >= 5)
        try walk(script, guide)
    }

    private func walk(_ script: GuideScript, _ guide: String) throws {
        let folder = try ScratchFolder()
        try FileManager.default.copyItem(
            at: Checkout.scenarios,
            to: folder.url.appendingPathComponent("scenarios")
        )
        for step in script.steps {
            let (status, output) = try run(step, in: folder.url, isChinese: guide.contains(".zh."))
            let place = "\(guide), line \(step.line)"
            #expect(status == step.status, "\(place): \(output)")
            let missing = GuideScript.missing(step, in: output)
            #expect(missing.isEmpty, "\(place) shows no \(missing), but: \(output)")
            guard status == step.status else { return }
        }
    }

    /// Both languages walk the same way.
    @Test(arguments: guides.filter { !$0.contains(".zh.") })
    func bothLanguagesHaveTheSameCommands(guide: String) throws {
        func commands(_ path: String) throws -> [[String]] {
            GuideScript(try Checkout.text(path)).steps.map { step in
                step.commands.filter { !$0.hasPrefix("#") }
            }
        }
        let chinese = guide.replacingOccurrences(of: ".md", with: ".zh.md")
        #expect(try commands(guide) == commands(chinese))
    }

    private func run(
        _ step: GuideScript.Step,
        in folder: URL,
        isChinese: Bool
    ) throws -> (status: Int32, output: String) {
        let programs = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-euo", "pipefail", "-c", step.commands.joined(separator: "\n")]
        process.currentDirectoryURL = folder
        process.environment = [
            "PATH": programs + ":/usr/bin:/bin",
            "LANG": isChinese ? "zh_CN.UTF-8" : "en_US.UTF-8", "HOME": folder.path,
        ]
        let shown = folder.appendingPathComponent(".shown")
        try Data().write(to: shown)
        let handle = try FileHandle(forWritingTo: shown)
        process.standardOutput = handle
        process.standardError = handle
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOf: shown, encoding: .utf8))
    }
}
