package import Findings
internal import Parallel
package import PlacementModel
package import Solver
internal import Synchronization

/// Finds the interval of every weight of a policy.
package struct WeightSurvey: Sendable {
    private let scenario: Scenario
    private let rulesLeftOut: [Rule]
    private let work: Work
    private let journal: TuningJournal
    private let progress: (@Sendable (_ done: Int, _ count: Int) -> Void)?

    package init(
        _ scenario: Scenario,
        rulesLeftOut: [Rule] = [],
        work: Work = Work(),
        journal: TuningJournal = .none,
        progress: (@Sendable (_ done: Int, _ count: Int) -> Void)? = nil
    ) {
        self.scenario = scenario
        self.rulesLeftOut = rulesLeftOut
        self.work = work
        self.journal = journal
        self.progress = progress
    }

    /// Weights on a knife's edge first, those without effect last.
    package func report() throws(TuningFault) -> WeightReport {
        let weights = scenario.policy.points.rules.map { Parameter.weight($0.criterion) }
        let done = Atomic<Int>(0)
        progress?(0, weights.count)
        let isAlone = min(work.threadCount, weights.count) <= 1
        let found = Threads(work.threadCount).map(weights.count) { index in
            let result = Result { () throws(TuningFault) -> WeightInterval in
                try interval(of: weights[index], index, threads: isAlone ? nil : 1)
            }
            progress?(done.wrappingAdd(1, ordering: .relaxed).newValue, weights.count)
            return result
        }
        var intervals: [WeightInterval] = []
        for result in found { intervals.append(try result.get()) }
        return WeightReport(scenario: scenario, intervals: intervals)
    }

    private func interval(
        of weight: Parameter,
        _ index: Int,
        threads: Int?
    ) throws(TuningFault) -> WeightInterval {
        var work = work
        if let threads { work.threadCount = threads }
        let bench = try TuningBench(
            scenario,
            parameters: [weight],
            rulesLeftOut: rulesLeftOut,
            work: work,
            journal: journal,
            keyPrefix: "\(index):"
        )
        return try IntervalSearch(bench).interval()
    }
}
