internal import Synchronization

/// Value and bound of a level over all components, while threads work on them.
final class LevelLedger: Sendable {
    private let level: Int
    private let constant: Int128
    private let accounts: Mutex<Accounts>
    private let progress: (@Sendable (IntegerProgress) -> Void)?

    private struct Accounts: Sendable {
        var values: [Int64?]
        var bounds: [Int128]
        var doneCount = 0
    }

    init(
        level: Int,
        constant: Int128,
        bounds: [Int128],
        _ progress: (@Sendable (IntegerProgress) -> Void)?
    ) {
        self.level = level
        self.constant = constant
        self.progress = progress
        accounts = Mutex(
            Accounts(values: [Int64?](repeating: nil, count: bounds.count), bounds: bounds)
        )
    }

    /// A component's value or bound became better; of what searches side by side know, the better.
    func note(_ component: Int, _ value: Int64?, _ bound: Int64) {
        let report = accounts.withLock { accounts in
            if let value {
                accounts.values[component] = max(accounts.values[component] ?? .min, value)
            }
            accounts.bounds[component] = min(accounts.bounds[component], Int128(bound))
            return self.report(accounts)
        }
        progress?(report)
    }

    func finish(_ component: Int, _ level: IntegerLevel?) {
        let report = accounts.withLock { accounts in
            accounts.doneCount += 1
            if let level {
                accounts.values[component] = level.value
                accounts.bounds[component] = Int128(level.bound)
            }
            return self.report(accounts)
        }
        progress?(report)
    }

    /// The level as decided, once every component has a value.
    var sum: IntegerLevel {
        accounts.withLock { accounts in
            let value = accounts.values.reduce(constant) { $0 + Int128($1 ?? 0) }
            let bound = accounts.bounds.reduce(constant, +)
            return IntegerLevel(value: Int64(clamping: value), bound: Int64(clamping: bound))
        }
    }

    private func report(_ accounts: Accounts) -> IntegerProgress {
        let values = accounts.values.compactMap { $0 }
        let isComplete = values.count == accounts.values.count
        return IntegerProgress(
            level: level,
            componentsDone: accounts.doneCount,
            componentCount: accounts.values.count,
            value: isComplete
                ? Int64(clamping: values.reduce(constant) { $0 + Int128($1) }) : nil,
            bound: Int64(clamping: accounts.bounds.reduce(constant, +))
        )
    }
}
