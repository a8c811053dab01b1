internal import Parallel
package import PlacementModel
package import Solver
internal import Synchronization

/// What would have changed the results of all children of a run, for their cards.
///
/// In a network every kind of change is tried for every child. Elsewhere each try is a solve from
/// scratch, so only those that all children share are made, one more seat in each class that somebody
/// would rather have; and where even these are too many, none. A child's own changes are tried when
/// somebody asks for that child.
package struct AlternativeTable: Sendable {
    private let resolver: Resolver
    private let threads: Threads

    /// Solves from scratch are made up to so many options times classes.
    private static let mostOptionsSolved = 250_000

    /// - Parameter threadCount: changes nothing but the time.
    package init(_ resolver: Resolver, threadCount: Int) {
        self.resolver = resolver
        threads = Threads(threadCount)
    }

    /// Per child what would have changed its result; nil where there is nothing to wish for.
    ///
    /// - Parameter progress: how many of how many tasks are done; called from any of the threads.
    package func alternatives(
        progress: (@Sendable (_ done: Int, _ count: Int) -> Void)? = nil
    ) throws(SolveFault) -> [Alternatives?] {
        let children = Array(resolver.run.scenario.children.indices)
        let search = AlternativeSearch(resolver)
        guard !resolver.isIncremental else {
            let results = shared(children.count, progress) {
                child -> Result<Alternatives?, SolveFault> in
                Result { () throws(SolveFault) in try search.alternatives(ofChild: child) }
            }
            var table: [Alternatives?] = []
            for result in results { table.append(try result.get()) }
            return table
        }
        let wanted = Set(children.flatMap(search.wantedClasses)).sorted()
        guard resolver.run.options.elements.count * wanted.count <= Self.mostOptionsSolved else {
            return children.map { child in
                search.seatAlternatives(ofChild: child) { _ in .unknown }
                    .map { Alternatives(scope: $0.isCompared ? .onRequest : $0.scope, trials: []) }
            }
        }
        let runs = resolver.isProven ? solved(wanted, progress) : [:]
        return children.map { child in
            search.seatAlternatives(ofChild: child) { change in
                guard case .seats(_, let classIndex) = change, let run = runs[classIndex] else {
                    return .unknown
                }
                return .seats(run.seats(ofChild: child).map { $0.1 })
            }
        }
    }

    /// Per class the run with one more seat in it; none where that could not be decided.
    private func solved(
        _ classes: [Int32],
        _ progress: (@Sendable (Int, Int) -> Void)?
    ) -> [Int32: Run] {
        let runs = shared(classes.count, progress) { index -> Run? in
            let run = try? resolver.solved(.seats(1, classIndex: classes[index]), of: 0)
            return run?.outcome.isDecided == true ? run : nil
        }
        var byClass: [Int32: Run] = [:]
        for (classIndex, run) in zip(classes, runs) { byClass[classIndex] = run }
        return byClass
    }

    /// Results in the order of their tasks, which threads share.
    private func shared<Value: Sendable>(
        _ count: Int,
        _ progress: (@Sendable (Int, Int) -> Void)?,
        _ work: @Sendable (Int) -> Value
    ) -> [Value] {
        let done = Atomic<Int>(0)
        return threads.map(count) { task in
            let value = work(task)
            progress?(done.wrappingAdd(1, ordering: .relaxed).newValue, count)
            return value
        }
    }
}

extension Alternatives {
    /// Whether there is a proven run to compare with.
    fileprivate var isCompared: Bool { scope != .runNotProven }
}
