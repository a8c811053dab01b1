import CGLPK
import Foundation
import Testing

@testable import GLPK

/// A scope leaves nothing behind on its thread.
@Suite struct EnvironmentTests {
    /// `glp_init_env` answers 0 if it made an environment and 1 if there was one.
    private var threadHasEnvironment: Bool {
        let existed = glp_init_env() == 1
        glp_free_env()
        return existed
    }

    @Test func theEnvironmentIsFreedAfterASolve() throws {
        try Problem.withProblem { problem throws(SolverFault) in
            try problem.load(Programs.manual)
            #expect(glp_init_env() == 1)
        }
        #expect(!threadHasEnvironment)
    }

    @Test func theEnvironmentIsFreedAfterAFault() {
        #expect(throws: SolverFault.self) { try simplex(Programs.faulty) }
        #expect(!threadHasEnvironment)
    }

    @Test func theEnvironmentIsFreedAfterARefusal() {
        var program = Programs.manual
        program.objectiveConstant = .nan
        #expect(throws: SolverFault.invalid(.objectiveConstantNotFinite)) { try simplex(program) }
        #expect(!threadHasEnvironment)
    }

    /// GLPK's part of a scope is half a megabyte, the scratch arrays are 50 kB: either would show
    /// if 2,000 scopes kept it.
    @Test func thousandsOfScopesDoNotGrowTheProcess() throws {
        var program = Programs.manual
        for _ in 0..<1_000 {
            program.addColumn(
                LinearProgram.Column(.between(0, 1), objective: -1),
                entries: (0..<3).map { (row: $0, value: 1) }
            )
        }
        var faulty = program
        faulty.columns[1_002].name = String(repeating: "x", count: 300)
        func openAndClose(_ count: Int) throws {
            for turn in 0..<count {
                if turn.isMultiple(of: 2) {
                    #expect(throws: SolverFault.self) { try simplex(faulty) }
                } else {
                    try Problem.withProblem { problem throws(SolverFault) in
                        try problem.load(program)
                    }
                }
            }
        }
        try openAndClose(200)
        let before = try residentMebibytes()
        try openAndClose(2_000)
        #expect(try residentMebibytes() - before < 60)
    }

    private func residentMebibytes() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.firstMatch(of: /VmRSS:\s+(\d+) kB/))
        return try #require(Int(line.1)) / 1024
    }
}
