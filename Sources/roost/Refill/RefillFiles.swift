import Digests
import Foundation
import PlacementModel

/// What a refilled run folder holds beside the files of every run: the scenario as it stands now, and
/// the files of the earlier run that it cites, byte by byte.
struct RefillFiles {
    /// Holds names, as rosters do; only their owner may read the files.
    static let scenarioFolder = "scenario"
    static let earlierFolder = "earlier"
    /// What is cited; the notice is what was announced, with masked names.
    private static let cited = ["result.json", "certificate.json", "placements.csv", "notice.csv"]

    private let earlier: [(name: String, bytes: [UInt8])]

    /// The name of the first file that the earlier run lacks.
    struct Missing: Error { let file: String }

    /// Reads what is cited of an earlier run.
    init(earlierRun folder: URL) throws(Missing) {
        var earlier: [(name: String, bytes: [UInt8])] = []
        for name in RefillFiles.cited {
            guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else {
                throw Missing(file: name)
            }
            earlier.append((name, [UInt8](data)))
        }
        self.earlier = earlier
    }

    /// The cited files with their hashes.
    var hashes: [InputFile] {
        earlier.map { file in
            let digest = file.bytes.withUnsafeBytes { SHA256Digest(of: $0) }
            return InputFile(name: file.name, sha256: digest.hexadecimal)
        }
    }

    /// All files below the run folder.
    func files(
        scenario: [(name: String, bytes: [UInt8])]
    ) -> [(path: String, bytes: [UInt8])] {
        earlier.map { (RefillFiles.earlierFolder + "/" + $0.name, $0.bytes) }
            + scenario.map { (RefillFiles.scenarioFolder + "/" + $0.name, $0.bytes) }
    }

    /// `announced.csv`: every seat of the earlier run, in its order; nil where `placements.csv` cannot
    /// be read.
    func announced(
        keepsEveryone: Bool,
        withdrawn: [ChildID]
    ) -> [UInt8]? {
        let placements = earlier.first { $0.name == "placements.csv" }?.bytes ?? []
        guard let rows = WrittenTable(Data(placements))?.cells("child", "class") else { return nil }
        let gone = Set(withdrawn.map(\.text))
        let stay = keepsEveryone ? AnnouncedSeat.Stay.must : .ifPossible
        var text = "\u{FEFF}child,class,stays\r\n"
        for row in rows {
            let standing = gone.contains(row[0]) ? AnnouncedSeat.Stay.withdrawn : stay
            text += (row + [standing.rawValue]).map(quoted).joined(separator: ",") + "\r\n"
        }
        return Array(text.utf8)
    }

    private func quoted(_ cell: String) -> String {
        let needsQuotes = cell.contains { $0 == "," || $0 == "\"" || $0.isNewline }
        return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }
}
