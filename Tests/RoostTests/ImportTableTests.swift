import Foundation
import Testing

/// Holds the table of ARCHITECTURE.md against the sources: SwiftPM would let a transitive import
/// pass.
@Suite struct ImportTableTests {
    /// Per target what it may import, from `| target | may import |`.
    private func table() throws -> [String: Set<String>] {
        let lines = try Checkout.text("ARCHITECTURE.md").split(separator: "\n")
        let start = try #require(lines.firstIndex { $0.hasPrefix("| Target | May import |") })
        var table: [String: Set<String>] = [:]
        for line in lines[(start + 2)...].prefix(while: { $0.hasPrefix("|") }) {
            let cells = line.split(separator: "|").map {
                $0.replacingOccurrences(of: "`", with: "").trimmingCharacters(in: .whitespaces)
            }
            let names = cells[1].split(separator: ",").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            table[cells[0]] = Set(names.filter { $0 != "nothing" })
        }
        return table
    }

    private func imports(of target: String) throws -> [(file: String, module: String)] {
        // An import of Swift, with any attribute or access level, or of one declaration.
        let importLine = try Regex(
            #"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|private|fileprivate)\s+)?import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)"#
        )
        let folder = Checkout.root.appendingPathComponent("Sources/\(target)")
        var found: [(file: String, module: String)] = []
        for path in try Checkout.files(below: folder) where path.hasSuffix(".swift") {
            let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
            for line in text.split(whereSeparator: \.isNewline) {
                guard let match = try importLine.firstMatch(in: line),
                    let module = match.output[1].substring
                else { continue }
                found.append((path, String(module)))
            }
        }
        return found
    }

    @Test func everyTargetStandsInTheTable() throws {
        let targets = try Checkout.folders(in: Checkout.root.appendingPathComponent("Sources"))
            .map(\.lastPathComponent)
        #expect(try Set(table().keys) == Set(targets))
    }

    @Test func noTargetImportsMore() throws {
        for (target, allowed) in try table() {
            for (file, module) in try imports(of: target) where module != "Swift" {
                #expect(allowed.contains(module), "\(target)/\(file) imports \(module)")
            }
        }
    }

    /// The checker must not reach what it checks, through any other target.
    @Test(arguments: ["Certificate", "roost-check"])
    func theCheckerSharesNoCode(target: String) throws {
        let table = try table()
        var reached: Set = [target]
        var pending = [target]
        while let next = pending.popLast() {
            for module in table[next] ?? [] where reached.insert(module).inserted {
                pending.append(module)
            }
        }
        let checked: Set = ["Points", "Solver", "GLPK", "CGLPK", "CGLPKGuard"]
        #expect(reached.isDisjoint(with: checked))
    }

    @Test func theLawsOnNamesAndGLPK() throws {
        let table = try table()
        for (target, allowed) in table where target != "roost" && target != "roost-check" {
            #expect(!allowed.contains("Intake"), "\(target) would see names")
        }
        let glpk: Set = ["GLPK", "CGLPK", "CGLPKGuard"]
        for (target, allowed) in table where target != "Solver" && !glpk.contains(target) {
            #expect(allowed.isDisjoint(with: glpk), "\(target) would see GLPK")
        }
    }

    /// Only the executables may name the register.
    @Test func theRegisterIsNamedNowhereElse() throws {
        let sources = Checkout.root.appendingPathComponent("Sources")
        for target in try Checkout.folders(in: sources).map(\.lastPathComponent)
        where !["Intake", "roost", "roost-check"].contains(target) {
            let folder = sources.appendingPathComponent(target)
            for path in try Checkout.files(below: folder) {
                let text = try String(
                    contentsOf: folder.appendingPathComponent(path),
                    encoding: .utf8
                )
                #expect(!text.contains("PersonalRegister"), "\(target)/\(path)")
            }
        }
    }
}
