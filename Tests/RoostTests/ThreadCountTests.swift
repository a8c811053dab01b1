import Foundation
import Testing

/// Enough children, classes and sites for several stretches of every kind of work.
@Suite struct ThreadCountTests {
    @Test func noFileTellsHowManyThreadsWroteIt() throws {
        let scratch = try ScratchFolder()
        let town = scratch.path("town")
        let made = try Program.run(
            "generate",
            "--children",
            "10500",
            "--classes",
            "400",
            "--seed",
            "7",
            "--wishes",
            "2-4",
            "--out",
            town
        )
        #expect(made.status == 0, "\(made.errors)")
        // First come takes a moment; all that is shared among threads beside it is the same.
        for threads in ["1", "2", "5"] {
            let solved = try Program.run(
                "solve",
                town,
                "--mechanism",
                "first-come",
                "--out",
                scratch.path(threads),
                "--threads",
                threads,
                "--quiet"
            )
            #expect(solved.status == 0, "\(solved.errors)")
        }
        let files = try Checkout.files(below: scratch.url.appendingPathComponent("1"))
        #expect(files.filter { $0.hasPrefix("rosters/") }.count >= 32)
        for other in ["2", "5"] {
            let folder = scratch.url.appendingPathComponent(other)
            #expect(try Checkout.files(below: folder) == files)
            for file in files where file != "timing.json" {
                let first = try Data(contentsOf: scratch.url.appendingPathComponent("1/\(file)"))
                #expect(
                    try Data(contentsOf: folder.appendingPathComponent(file)) == first,
                    "\(file)"
                )
            }
        }
    }
}
