import PlacementModel
import ScenarioFixtures

@testable import Certificate

/// A run folder whose files can be edited cell by cell and line by line, as a forger would.
struct EditedFolder {
    private(set) var folder: RunFolder

    init(_ folder: RunFolder) { self.folder = folder }

    /// The rows of a CSV file below its header; the tests' codes need no quotes.
    func rows(_ file: String) -> [[String]] {
        Array(table(file).dropFirst())
    }

    private func table(_ file: String) -> [[String]] {
        guard let bytes = folder.files[file] else { return [] }
        return String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n")
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    mutating func setRows(_ file: String, _ rows: [[String]]) {
        let lines = (table(file).prefix(1) + rows).map { $0.joined(separator: ",") + "\r\n" }
        folder.files[file] = [0xEF, 0xBB, 0xBF] + Array(lines.joined().utf8)
    }

    /// Changes one cell; false when the file has no such row.
    mutating func setCell(_ file: String, row: Int, column: Int, _ value: String) {
        var rows = rows(file)
        rows[row][column] = value
        setRows(file, rows)
    }

    func text(_ file: String) -> String {
        String(decoding: folder.files[file] ?? [], as: UTF8.self)
    }

    /// Replaces the first occurrence of a text; false when there is none.
    mutating func replace(_ file: String, _ old: String, _ new: String) -> Bool {
        guard let range = text(file).firstRange(of: old) else { return false }
        var text = text(file)
        text.replaceSubrange(range, with: new)
        folder.files[file] = Array(text.utf8)
        return true
    }

    /// Changes one digit of any file into another.
    mutating func changeDigit(of file: String, _ random: inout SplitMix64) -> Bool {
        guard var bytes = folder.files[file] else { return false }
        let digits = bytes.indices.filter { bytes[$0] >= 0x30 && bytes[$0] <= 0x39 }
        guard let place = digits.randomElement(using: &random) else { return false }
        bytes[place] = 0x30 + (bytes[place] - 0x30 + UInt8.random(in: 1...9, using: &random)) % 10
        folder.files[file] = bytes
        return true
    }

    /// Damages a file in one of several ways.
    mutating func damage(_ file: String, _ random: inout SplitMix64) {
        guard var bytes = folder.files[file],
            let place = bytes.indices.randomElement(using: &random)
        else { return }
        switch Int.random(in: 0...4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place...)
        case 2: bytes.insert(contentsOf: bytes[place...], at: place)
        case 3: bytes.remove(at: place)
        default:
            // The first number from there on becomes one that barely fits, or does not.
            let numbers = [
                "9223372036854775807", "-9223372036854775808", "999999999999", "-1", "1e5",
            ]
            let digits = bytes.indices.filter {
                $0 >= place && bytes[$0] >= 0x30 && bytes[$0] <= 0x39
            }
            guard let digit = digits.first else { return }
            bytes.replaceSubrange(
                digit...digit,
                with: Array(numbers.randomElement(using: &random)!.utf8)
            )
        }
        folder.files[file] = bytes
    }
}
