import Foundation
import Testing

/// Expected bytes in a file of the repository. A missing file is recorded, and the test fails, so
/// that somebody looks at it before it is committed.
struct Golden {
    let url: URL

    func expect(_ found: Data, sourceLocation: SourceLocation = #_sourceLocation) throws {
        guard let expected = try? Data(contentsOf: url) else {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try found.write(to: url)
            Issue.record("recorded \(url.path); look at it", sourceLocation: sourceLocation)
            return
        }
        guard found != expected else { return }
        let lines = (
            String(decoding: expected, as: UTF8.self).split(
                separator: "\n",
                omittingEmptySubsequences: false
            ),
            String(decoding: found, as: UTF8.self).split(
                separator: "\n",
                omittingEmptySubsequences: false
            )
        )
        let first = zip(lines.0, lines.1).enumerated().first { $0.element.0 != $0.element.1 }
        let place = first.map { "line \($0.offset + 1): \($0.element.0) | \($0.element.1)" }
        Issue.record(
            "\(url.lastPathComponent) differs, \(place ?? "in length")",
            sourceLocation: sourceLocation
        )
    }
}
