// Parts of the engine alone, measured; Benchmarks/README.md says by whom this is called.

import Foundation
import Generator

enum Usage {
    static let text = """
        usage: roost-bench arcs SCENARIO FILE             the arcs and points of a pure scenario
               roost-bench solve FILE [THREADS]           the network solver on such a file
               roost-bench limits FILE                    a pass over its arcs; the speed of memory
               roost-bench read SCENARIO                  reading and checking a folder
               roost-bench relax SCENARIO                 the integer engine's relaxation
               roost-bench model SCENARIO FILE.mps        the integer program with its points
               roost-bench change SCENARIO [REPEATS] [THREADS]   one child or seat changed
               roost-bench generate CHILDREN CLASSES SEED RULES FOLDER
        """
}

func run(_ arguments: [String]) throws {
    func argument(_ index: Int) throws -> String {
        guard index < arguments.count else { throw BenchFault.usage }
        return arguments[index]
    }
    func number(_ index: Int, otherwise: Int) throws -> Int {
        guard index < arguments.count else { return otherwise }
        guard let number = Int(arguments[index]), number > 0 else { throw BenchFault.usage }
        return number
    }
    switch try argument(0) {
    case "arcs": try ArcFile(BenchInput(folder: argument(1))).write(to: argument(2))
    case "solve": try SolveCommand.run(file: argument(1), threads: number(2, otherwise: 1)).print()
    case "limits": try LimitCommand.run(file: argument(1)).print()
    case "read": try ReadCommand.run(folder: argument(1)).print()
    case "relax": try RelaxCommand.run(folder: argument(1)).print()
    case "model": try ModelCommand.run(folder: argument(1), file: argument(2)).print()
    case "change":
        try ChangeCommand.run(
            folder: argument(1),
            repeats: number(2, otherwise: 100),
            threads: number(3, otherwise: 1)
        ).print()
    case "generate":
        guard let seed = UInt64(try argument(3)),
            let rules = SyntheticRules(rawValue: try argument(4))
        else { throw BenchFault.usage }
        try GenerateCommand.run(
            children: number(1, otherwise: 0),
            classes: number(2, otherwise: 0),
            seed: seed,
            rules: rules,
            folder: argument(5)
        )
    default: throw BenchFault.usage
    }
}

do {
    try run(Array(CommandLine.arguments.dropFirst()))
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    if case BenchFault.usage = error { exit(64) }
    exit(70)
}
