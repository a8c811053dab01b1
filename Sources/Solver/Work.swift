/// How much a solver may work, with how many threads, and who hears of it. The outcome depends on the
/// limits alone.
package struct Work: Sendable {
    /// At least 1.
    package var threadCount: Int
    package var limits: IntegerLimits
    package var cancellation: Cancellation
    /// Called from any of the threads.
    package var progress: (@Sendable (Progress) -> Void)?

    package init(
        threadCount: Int = 1,
        limits: IntegerLimits = IntegerLimits(),
        cancellation: Cancellation = Cancellation(),
        progress: (@Sendable (Progress) -> Void)? = nil
    ) {
        self.threadCount = threadCount
        self.limits = limits
        self.cancellation = cancellation
        self.progress = progress
    }
}

/// How far a solve is: the level at work and its parts, and for integer programs the best value and
/// its bound.
package struct Progress: Hashable, Sendable {
    package let level: Int
    package let levelCount: Int
    package let partsSolved: Int
    package let partCount: Int
    package var value: Int64?
    package var bound: Int64?

    init(_ progress: StrictGoalsSolver.Progress) {
        level = progress.level
        levelCount = progress.levelCount
        partsSolved = progress.partsSolved
        partCount = progress.partCount
    }

    init(_ progress: IntegerProgress, levelCount: Int) {
        level = progress.level
        self.levelCount = levelCount
        partsSolved = progress.componentsDone
        partCount = progress.componentCount
        value = progress.value
        bound = progress.bound
    }
}
