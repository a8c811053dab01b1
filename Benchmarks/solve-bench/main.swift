// The solver alone, measured: see Benchmarks/README.md.
//
//   solve-bench generate CHILDREN CLASSES individual|compounds SEED FILE
//   solve-bench solve FILE [points|strict] [THREADS]

import Foundation
import Solver

/// Points, then a lottery among those still tied, then the distance.
func strictGoals(_ instance: BinaryInstance) -> [StrictGoal] {
    let problem = instance.problem
    var random = SeededRandom(77)
    let lots = (0..<problem.childCount).map { _ in Int64(random.next() >> 44) }
    return [
        StrictGoal { instance.points },
        StrictGoal(demand: .whenPlacementTied) {
            (0..<problem.childCount).flatMap { child in
                problem.arcs(of: child).map { _ in lots[child] }
            }
        },
        StrictGoal(demand: .whenTied) { instance.metres.map { -$0 } },
    ]
}

func solve(_ path: String, _ mode: String, threads: Int) throws {
    let instance = try BinaryInstance(path: path)
    let goals = mode == "strict" ? strictGoals(instance) : [StrictGoal { instance.points }]
    let clock = ContinuousClock()
    let verbose = ProcessInfo.processInfo.environment["SOLVE_BENCH_VERBOSE"] != nil
    let began = clock.now
    let solver = StrictGoalsSolver(threads: threads) { progress in
        guard verbose else { return }
        let (done, count) = (progress.partsSolved, progress.partCount)
        if done == 0 || done == count || count < 10 {
            print("# \(began.duration(to: clock.now)) level \(progress.level): \(done)/\(count)")
        }
    }
    let solution = try solver.solve(instance.problem, goals: goals)
    let solved = clock.now
    try solution.verify(instance.problem, goals: goals)
    let verified = clock.now
    func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }
    let values = solution.levels.map { $0.value.map(String.init) ?? "-" }.joined(separator: ",")
    let tied = solution.levels.map { "\($0.ties.placement.count)/\($0.ties.seat.count)" }
        .joined(separator: ",")
    print(
        "children=\(instance.problem.childCount) classes=\(instance.problem.seatGroupCount)",
        "arcs=\(instance.problem.arcCount) value=\(values) tied=\(tied)",
        "remaining=\(solution.remainingTies.seat.count)",
        String(format: "solve=%.6f", seconds(began.duration(to: solved))),
        String(format: "verify=%.6f", seconds(solved.duration(to: verified)))
    )
}

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.count == 6, arguments[0] == "generate", let children = Int(arguments[1]),
    let classes = Int(arguments[2]), let homes = Homes(rawValue: arguments[3]),
    let seed = UInt64(arguments[4])
{
    let instance = GeneratedInstance(
        children: children,
        classes: classes,
        homes: homes,
        seed: seed
    )
    try BinaryInstance.write(instance, to: arguments[5])
} else if (2...4).contains(arguments.count), arguments[0] == "solve" {
    let mode = arguments.count > 2 ? arguments[2] : "points"
    let threads = arguments.count > 3 ? Int(arguments[3]) ?? 1 : 1
    try solve(arguments[1], mode, threads: threads)
} else {
    print("usage: solve-bench generate CHILDREN CLASSES individual|compounds SEED FILE")
    print("       solve-bench solve FILE [points|strict] [THREADS]")
    exit(64)
}
