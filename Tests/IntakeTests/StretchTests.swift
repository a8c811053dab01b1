import Parallel
import PlacementModel
import Testing

@testable import Intake

/// A long table is read in stretches; nothing may tell from how many.
struct StretchTests {
    /// Rows of children, long enough for several stretches.
    private static func rows(_ count: Int, lineEnd: String = "\n") -> [String] {
        (0..<count).map { row in
            "K\(row),孩\(row % 700),\(2015 + row % 3)-05-\(1 + row % 28),2,"
                + "家\(row % 1500),幸福路\(row % 900)号,111.19\(row % 1000),40.27\(row % 997),"
                + (row.isMultiple(of: 3) ? "C1,C3" : "S1,S2") + ",备注备注备注备注备注"
        }
    }

    private static let header =
        "child,name,birth_date,grade,household,address,longitude,latitude,wish1,wish2,note"

    private static func files(_ rows: [String], lineEnd: String = "\n") -> [(String, [UInt8])] {
        let text = ([header] + rows).map { $0 + lineEnd }.joined()
        var files = ScenarioFiles()
        files["children.csv"] = text
        return files.files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// What is read, or every fault, as text.
    private static func reading(_ files: [(String, [UInt8])], _ threads: Int) -> String {
        do throws(IntakeFailure) {
            let named = files.map { (name: $0.0, bytes: $0.1) }
            let result = try Intake.read(files: named, threads: Threads(threads))
            let names = result.scenario.children.map { result.register.name(for: $0.id) ?? "" }
            return "\(result.scenario) \(names) \(result.warnings) \(result.omittedWarningCount)"
        } catch {
            guard case .faults(let report) = error else { return "\(error)" }
            return "\(report.faults) \(report.warnings) \(report.faultCount)"
        }
    }

    private static func expectTheSame(_ files: [(String, [UInt8])]) {
        let one = reading(files, 1)
        for threads in [2, 3, 7] { #expect(reading(files, threads) == one) }
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `stretches say what one reading says`(lineEnd: String) throws {
        let files = Self.files(Self.rows(4000), lineEnd: lineEnd)
        Self.expectTheSame(files)
        let named = files.map { (name: $0.0, bytes: $0.1) }
        let result = try Intake.read(files: named, threads: Threads(2))
        #expect(result.scenario.children.count == 4000)
        #expect(result.scenario.children.last?.row == 4001)
        #expect(result.warnings.contains { $0.kind == .sameNameAndBirthDate(firstRow: 2) })
    }

    @Test func `the table is long enough for several stretches`() {
        let text = Self.files(Self.rows(4000)).first { $0.0 == "children.csv" }?.1 ?? []
        let count = text.withUnsafeBufferPointer {
            TextStretch.all(of: $0, from: (0, 0), Threads(3)).count
        }
        #expect(count == 3)
    }

    @Test func `line feeds inside of cells`() {
        var rows = Self.rows(4000)
        for row in stride(from: 5, to: 4000, by: 371) { rows[row] += "\"" }
        for row in stride(from: 900, to: 4000, by: 211) {
            rows[row] = rows[row].replacing("备注备注", with: "")
            rows[row] = rows[row].replacing(",备注", with: ",\"一\n二\"\"\n,三\"")
        }
        Self.expectTheSame(Self.files(rows))
        rows[2000] = rows[2000].replacing(",2,", with: ",\"2,")
        Self.expectTheSame(Self.files(rows))
    }

    @Test func `faults far from each other`() {
        var rows = Self.rows(4000)
        for row in [1, 1999, 2001, 3998] {
            rows[row] = rows[row].replacing(",2,", with: ",zz,").replacing("C1", with: "C9")
        }
        rows[3990] = rows[10]
        rows[17] = "too,short"
        Self.expectTheSame(Self.files(rows))
    }

    @Test func `an application number that comes again in another stretch`() {
        var rows = Self.rows(4000)
        rows[3990] = rows[10]
        Self.expectTheSame(Self.files(rows))
        #expect(Self.reading(Self.files(rows), 2).contains("duplicateCode"))
    }

    @Test func `empty rows and a byte order mark`() {
        var rows = Self.rows(4000)
        for row in stride(from: 3, to: 4000, by: 97) {
            rows[row] = row % 2 == 0 ? "" : ",,,,,,,,,,"
        }
        var files = Self.files(rows, lineEnd: "\r\n")
        for place in files.indices { files[place].1 = [0xEF, 0xBB, 0xBF] + files[place].1 }
        Self.expectTheSame(files)
    }

    @Test func `more warnings than are kept`() {
        let rows = Self.rows(12_000).map {
            $0.replacing("孩", with: "孩子").replacing(",家", with: ",")
        }
        Self.expectTheSame(Self.files(rows))
    }
}
