import Generator
import PlacementModel

/// The tables of a synthetic scenario as a test reads them back: rows of cells by header.
struct WrittenFolder {
    let policy: String
    let sites: [[String: String]]
    let classes: [[String: String]]
    let children: [[String: String]]

    init(_ parameters: ScenarioParameters) {
        var texts: [String: String] = [:]
        for file in SyntheticScenario(parameters).files() {
            texts[file.path] = String(decoding: file.bytes, as: UTF8.self)
        }
        policy = texts["scenario.yaml"] ?? ""
        sites = WrittenFolder.rows(texts["sites.csv"] ?? "")
        classes = WrittenFolder.rows(texts["classes.csv"] ?? "")
        children = WrittenFolder.rows(texts["children.csv"] ?? "")
    }

    /// A child's wishes, best first.
    static func wishes(of child: [String: String]) -> [String] {
        (1...20).compactMap { child["wish\($0)"] }.filter { !$0.isEmpty }
    }

    /// The children of each household.
    var households: [[[String: String]]] {
        Dictionary(grouping: children.filter { $0["household"] != "" }) { $0["household"] ?? "" }
            .sorted { $0.key < $1.key }.map(\.value)
    }

    /// The sites that a child's wishes lead to.
    func wishedSites(of child: [String: String]) -> Set<String> {
        let wishes = Set(WrittenFolder.wishes(of: child))
        return Set(classes.filter { wishes.contains($0["class"] ?? "") }.compactMap { $0["site"] })
    }

    /// Whether a child's grade is one of the class's.
    static func admits(_ careClass: [String: String], _ child: [String: String]) -> Bool {
        guard let lowest = Int(careClass["min_grade"] ?? ""),
            let highest = Int(careClass["max_grade"] ?? ""),
            let grade = Int(child["grade"] ?? "")
        else { return false }
        return lowest <= grade && grade <= highest
    }

    private static func rows(_ text: String) -> [[String: String]] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
        guard let header = lines.first else { return [] }
        let columns = cells(header)
        return lines.dropFirst().map { line in
            let row = cells(line)
            return row.count == columns.count
                ? Dictionary(uniqueKeysWithValues: zip(columns, row)) : [:]
        }
    }

    private static func cells(_ line: Substring) -> [String] {
        line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
}
