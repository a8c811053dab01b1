import ArgumentParser
import Foundation
import Parallel
import Solver

/// How many threads a command uses.
struct ThreadOptions: ParsableArguments {
    @Option(
        name: .customLong("threads"),
        help: "Threads to use; the result does not depend on it. 线程数。"
    )
    private var threadCount = ProcessInfo.processInfo.activeProcessorCount

    var threads: Threads { Threads(threadCount) }

    func validate() throws {
        guard threadCount >= 1 else {
            throw ValidationError("--threads must be at least 1. 线程数至少为 1。")
        }
    }
}

/// How many threads a command that solves uses, and when it stops.
struct WorkOptions: ParsableArguments {
    @OptionGroup private var group: ThreadOptions

    @Option(
        name: .customLong("work-limit"),
        help:
            "Branch-and-cut nodes of each solve, per component and goal; no clock. 工作量上限（节点数）。"
    )
    private(set) var workLimit = WorkOptions.usualWorkLimit

    /// Enough for every scenario that ships; beyond it a run stops with its gap.
    private static let usualWorkLimit = 2000

    var threads: Threads { group.threads }
    var limits: IntegerLimits { IntegerLimits(nodes: workLimit) }

    func validate() throws {
        guard workLimit >= 1 else {
            throw ValidationError("--work-limit must be at least 1. 工作量上限至少为 1。")
        }
    }
}
