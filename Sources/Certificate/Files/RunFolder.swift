/// The files of a run folder that the checker reads, as bytes.
package struct RunFolder: Sendable {
    package var files: [String: [UInt8]]

    package init(files: [String: [UInt8]]) { self.files = files }

    /// Every file that `RunFolder` looks at beside `rosters/`, whether each run has it or not.
    package static let fileNames = [
        "result.json", "certificate.json", "placements.csv", "classes.csv", "waiting.csv",
        StepsProof.file, "lottery.csv", "fees.csv", "options.csv", "notice.csv", "changes.csv",
        "earlier/result.json", "earlier/certificate.json", "earlier/placements.csv",
        "earlier/notice.csv",
    ]

    /// Whether a file of a run folder is held against the scenario.
    package static func isChecked(_ file: String) -> Bool {
        fileNames.contains(file) || file.hasPrefix(RosterFiles.folder)
    }
}
