import Foundation
import Testing

/// Compares with a recorded text; one that is missing is recorded, and the test fails so that
/// somebody looks at it.
func expectGolden(
    _ text: String,
    _ name: String,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Goldens", directoryHint: .isDirectory)
    let file = folder.appending(path: name)
    guard let recorded = try? Data(contentsOf: file) else {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        Issue.record("\(name) was missing and is recorded now", sourceLocation: sourceLocation)
        return
    }
    #expect(text == String(decoding: recorded, as: UTF8.self), sourceLocation: sourceLocation)
}
