import Foundation
import Testing

/// Folders without a fault that a person should look at: what the program says about them.
@Suite struct WarningScenarioTests {
    static let folders: [URL] =
        (try? Checkout.folders(in: Checkout.scenarios.appendingPathComponent("warnings"))) ?? []

    @Test func thereAreSome() { #expect(!Self.folders.isEmpty) }

    @Test(arguments: folders)
    func saysTheExpected(folder: URL) throws {
        for language in ["zh", "en"] {
            let checked = try Program.run("validate", folder.path, "--language", language)
            #expect(checked.status == 0 && checked.output.isEmpty, "\(checked.errors)")
            // Warnings, and a line that says how many there are.
            #expect(checked.errors.split(whereSeparator: \.isNewline).count > 1)
            try Golden(url: folder.appendingPathComponent("expected.\(language).txt"))
                .expect(Data(checked.errors.utf8))
        }
    }
}
