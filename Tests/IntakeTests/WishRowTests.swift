import PlacementModel
import Testing

@testable import Intake

/// Rows of wishes against the plainest reading of them.
struct WishRowTests {
    /// `C1` to `C200` at S1, and `D1` at S2.
    private static func files(_ rows: [[String]]) -> ScenarioFiles {
        var files = ScenarioFiles()
        let classes = (1...200).map { "C\($0),S1,班\($0),1,6,20" } + ["D1,S2,末班,1,6,20"]
        files["classes.csv"] = (["class,site,name,min_grade,max_grade,seats"] + classes)
            .map { $0 + "\n" }.joined()
        let header = "child,grade," + (1...6).map { "wish\($0)" }.joined(separator: ",")
        let children = rows.enumerated().map { "K\($0),3," + $1.joined(separator: ",") }
        files["children.csv"] = ([header] + children).map { $0 + "\n" }.joined()
        return files
    }

    private static func name(_ cell: String) -> String { cell.filter { $0 != "\"" && $0 != " " } }

    /// Classes with ranks, and in which columns a wish comes again.
    private static func model(_ row: [String]) -> (wishes: [String], repeated: [Int]) {
        var wishes: [String] = []
        var (wished, named, repeated): (Set<String>, Set<String>, [Int]) = ([], [], [])
        for (place, cell) in row.enumerated() where !name(cell).isEmpty {
            let name = name(cell)
            if !named.insert(name).inserted { repeated.append(place + 1) }
            let careClass = name == "S2" ? "D1" : name
            if wished.insert(careClass).inserted { wishes.append("\(careClass) \(place + 1)") }
        }
        return (wishes, repeated)
    }

    @Test func `rows of wishes in any form`() throws {
        var random = SplitMix64(seed: 31)
        let rows = (0..<600).map { row in
            (0..<6).map { _ -> String in
                // Few numbers, of which some differ by 64 and 128.
                let number = [1, 65, 129, 2, 66, 200].randomElement(using: &random) ?? 1
                return switch Int.random(in: 0..<(row < 300 ? 8 : 12), using: &random) {
                case 0: ""
                case 8: " C\(number)"
                case 9: "\"C\(number)\""
                case 10: "S2"
                case 11: "D1"
                default: "C\(number)"
                }
            }
        }
        let result = try Self.files(rows).read()
        let scenario = result.scenario
        for (child, row) in rows.enumerated() {
            let (wishes, repeated) = Self.model(row)
            let found = scenario.wishes[child].map {
                "\(scenario.classes[Int($0.classIndex)].id.text) \($0.rank)"
            }
            #expect(found == wishes)
            let columns = result.warnings
                .filter { $0.kind == .repeatedWish && $0.place.row == Int32(child + 2) }
                .map { $0.place.column ?? "" }
            #expect(columns == repeated.map { "wish\($0)" })
        }
    }
}
