import Foundation
import GLPK
import Testing

@Suite final class FileTests {
    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "glpk-files-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func path(_ name: String) -> String { folder.appending(path: name).path }

    @Test func anLPFileIsReadBackWithItsOptimum() throws {
        let path = path("manual.lp")
        try Problem.withProblem { problem throws(SolverFault) in
            try problem.load(Programs.manual)
            try problem.writeLP(to: path)
        }
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("Maximize"))
        #expect(text.contains("overhead: + 2 x1 + 2 x2 + 6 x3 <= 300"))
        let result = try Problem.withProblem { problem throws(SolverFault) in
            try problem.readLP(from: path)
            #expect(problem.rowCount == 3)
            #expect(problem.columnCount == 3)
            return try problem.solveSimplex()
        }
        #expect(result.primal?.columns.isNear([100 / 3.0, 200 / 3.0, 0]) == true)
    }

    @Test func anMPSFileKeepsKindsAndOptimum() throws {
        let path = path("knapsack.mps")
        var program = Programs.knapsack(itemCount: 10, capacityCount: 2, seed: 8)
        program.direction = .minimize
        for column in program.columns.indices { program.columns[column].objective *= -1 }
        let expected = try branchAndCut(program)
        let result = try Problem.withProblem { problem throws(SolverFault) in
            try problem.load(program)
            try problem.writeMPS(to: path)
            try problem.readMPS(from: path)
            return try problem.solveInteger()
        }
        #expect(result.primal?.objective == expected.primal?.objective)
        #expect(result.primal?.columns == expected.primal?.columns)
    }

    @Test func aPathThatCannotBeWrittenIsAFaultWithGLPKsWords() throws {
        let path = path("missing/manual.lp")
        try Problem.withProblem { problem throws(SolverFault) in
            try problem.load(Programs.manual)
            let fault = #expect(throws: SolverFault.self) { try problem.writeLP(to: path) }
            guard case .file(path, let message) = fault else {
                Issue.record("expected a fault of the file, got \(String(describing: fault))")
                return
            }
            #expect(message.contains("No such file or directory"))
            #expect(try problem.solveSimplex().termination == .optimal)
        }
    }

    @Test func aFileThatIsNotUnderstoodLeavesAnEmptyProblem() throws {
        let path = path("letter.lp")
        try "Dear reader,".write(toFile: path, atomically: true, encoding: .utf8)
        try Problem.withProblem { problem throws(SolverFault) in
            try problem.load(Programs.manual)
            let fault = #expect(throws: SolverFault.self) { try problem.readLP(from: path) }
            guard case .file(path, let message) = fault else {
                Issue.record("expected a fault of the file, got \(String(describing: fault))")
                return
            }
            #expect(message.contains("missing"))
            #expect(problem.rowCount == 0)
            #expect(problem.columnCount == 0)
        }
    }
}
