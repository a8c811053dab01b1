import Foundation
import Glibc
import Testing

/// Whatever goes wrong while writing, the old run folder stays as it was and no half one is left.
@Suite struct WriteFailureTests {
    private let togtoh = Checkout.scenarios.appendingPathComponent("togtoh-winter-2026").path

    /// The bytes of every file below a folder.
    private func contents(_ folder: String) throws -> [String: Data] {
        let url = URL(fileURLWithPath: folder)
        return try Dictionary(
            uniqueKeysWithValues: Checkout.files(below: url).map {
                ($0, try Data(contentsOf: url.appendingPathComponent($0)))
            }
        )
    }

    @Test func aFolderThatIsNotARunIsNotReplaced() throws {
        let scratch = try ScratchFolder()
        try Data("precious".utf8).write(to: scratch.url.appendingPathComponent("thesis.txt"))
        let solved = try Program.run("solve", togtoh, "--out", scratch.url.path)
        #expect(solved.status == 73)
        #expect(try contents(scratch.url.path) == ["thesis.txt": Data("precious".utf8)])
    }

    @Test(arguments: [("zh", "请另选可写的位置（如 --out）"), ("en", "such as another --out")])
    func aPathThatCannotBeAFolder(language: String, remedy: String) throws {
        let scratch = try ScratchFolder()
        try Data().write(to: scratch.url.appendingPathComponent("file"))
        let out = scratch.path("file/run")
        let solved = try Program.run("solve", togtoh, "--out", out, "--language", language)
        #expect(solved.status == 73)
        #expect(solved.errors.contains("file/run") || solved.errors.contains("file"))
        #expect(solved.errors.contains(remedy), "\(solved.errors)")
        #expect(try contents(scratch.url.path).keys.sorted() == ["file"])
    }

    /// A limit on the size of files stands for a full disk: the write fails part of the way.
    @Test func aFullDiskLeavesTheOldRun() throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        #expect(try Program.run("solve", togtoh, "--out", run, "--quiet").status == 0)
        let before = try contents(run)
        let script = "trap '' XFSZ; ulimit -f 4; exec \"$0\" solve \"$1\" --out \"$2\" --quiet"
        let full = try Program.run(
            executable: "/bin/bash",
            ["-c", script, Program.path, togtoh, run]
        )
        #expect(full.status == 73, "\(full.errors)")
        #expect(full.errors.contains(run) || full.errors.contains("partial"))
        #expect(try contents(run) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["run"])
    }

    /// Ctrl-C at many moments: the folder is the old one or the new one, whole.
    @Test(arguments: [0, 5, 20, 60, 120, 200, 400])
    func interruptionsLeaveNoHalf(milliseconds: UInt32) throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = ["solve", togtoh, "--out", run, "--quiet", "--options"]
        process.standardError = FileHandle.nullDevice
        try process.run()
        usleep(milliseconds * 1000)
        kill(process.processIdentifier, SIGINT)
        process.waitUntilExit()
        let left = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)
        if process.terminationReason == .exit && process.terminationStatus == 0 {
            #expect(left == ["run"])
            #expect(try contents(run).keys.contains("timing.json"))
        } else {
            // Before the program has set up its own handling, the signal itself ends it.
            let isInterrupted =
                process.terminationReason == .uncaughtSignal || process.terminationStatus == 130
            #expect(isInterrupted && left.isEmpty)
        }
    }
}
