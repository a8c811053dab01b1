// The integer engine alone, measured: see Benchmarks/README.md.
//
//   integer-bench CHILDREN CLASSES RULES SEED [NODES] [NEIGHBOURHOODS] [THREADS] [SECONDS]
//
// RULES: all, or some of siblings,half,opening,shares,carers. SECONDS cancels, as Ctrl-C would.

import Foundation
import Solver
import Synchronization

func rules(_ text: String) -> TownRules {
    if text == "all" { return .all }
    let names: [String: TownRules] = [
        "siblings": .siblings, "half": .halfDays, "opening": .opening, "shares": .shares,
        "carers": .carers,
    ]
    return text.split(separator: ",").reduce(into: []) { $0.formUnion(names[String($1)] ?? []) }
}

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 4, let children = Int(arguments[0]), let classes = Int(arguments[1]),
    let seed = UInt64(arguments[3])
else {
    print(
        "usage: integer-bench CHILDREN CLASSES RULES SEED",
        "[NODES] [NEIGHBOURHOODS] [THREADS] [SECONDS]"
    )
    exit(64)
}

func number(_ index: Int, _ otherwise: Int) -> Int {
    index < arguments.count ? Int(arguments[index]) ?? otherwise : otherwise
}

struct Stopwatch: Sendable {
    private let began = ContinuousClock().now

    var text: String {
        let elapsed = began.duration(to: ContinuousClock().now).components
        let seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
        return String(format: "%.2f", seconds)
    }
}

let town = TownProgram(children: children, classes: classes, rules: rules(arguments[2]), seed: seed)
let points = town.points
let stopwatch = Stopwatch()
print("# rows \(town.program.rowCount) columns \(town.program.columnCount)")
let cancellation = Cancellation()
if arguments.count > 7 {
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(number(7, 60))) {
        cancellation.request()
    }
}
let last = Mutex<String>("")
let solver = IntegerSolver(
    limits: IntegerLimits(nodes: number(4, 1_000), neighbourhoods: number(5, 400)),
    threads: number(6, 1),
    cancellation: cancellation
) { progress in
    let value = progress.value.map(String.init) ?? "-"
    let text = "level \(progress.level) value \(value) bound \(progress.bound)"
    last.withLock { last in
        guard text != last else { return }
        last = text
        print("# \(stopwatch.text) \(text)")
    }
}
switch try solver.solve(town.program, levels: [{ points }]) {
case .solved(let values, let levels, _):
    let level = levels[0]
    let gap = Double(level.bound - level.value) / Double(max(1, level.value)) * 100
    print(
        "children=\(children) classes=\(classes) rules=\(arguments[2]) seed=\(seed)",
        "value=\(level.value) bound=\(level.bound) gap=\(String(format: "%.4f", gap))%",
        "feasible=\(town.program.violation(of: values) == nil) seconds=\(stopwatch.text)"
    )
case .infeasible(let rows): print("infeasible: \(rows.count) rows")
case .undecided: print("undecided after \(stopwatch.text)")
}
