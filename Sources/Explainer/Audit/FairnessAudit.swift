internal import Parallel
package import PlacementModel
package import Solver

/// Asks a run for its fairness.
package struct FairnessAudit: Sendable {
    package private(set) var findings = FairnessFindings()

    /// Which parts are asked for.
    package struct Parts: OptionSet, Sendable {
        package let rawValue: Int
        package init(rawValue: Int) { self.rawValue = rawValue }
        package static let envy = Parts(rawValue: 1)
        package static let seats = Parts(rawValue: 2)
        package static let rules = Parts(rawValue: 4)
        package static let all: Parts = [.envy, .seats, .rules]
    }

    private let run: Run
    private let finder: PriceFinder
    private let threads: Threads
    private let cancellation: Cancellation

    /// - Parameters:
    ///   - run: a placement that was decided by `solver`, not a conflict.
    ///   - work: of one solve each.
    ///   - priceLimit: the most cases of envy, and the most classes, that are solved for; nil for all
    ///     of a pure optimum, otherwise for as many as fit a fixed amount of work.
    ///   - solvesAgain: from scratch also where single changes of a pure optimum can be followed.
    package init(
        _ run: Run,
        parts: Parts = .all,
        work: Work,
        priceLimit: Int?,
        solvesAgain: Bool = false
    ) throws(SolveFault) {
        self.run = run
        threads = Threads(work.threadCount)
        cancellation = work.cancellation
        var single = work
        single.threadCount = 1
        single.progress = nil
        finder = try PriceFinder(run, work: single, solvesAgain: solvesAgain)
        let limit =
            priceLimit ?? (finder.isQuick ? .max : FairnessAudit.usualPriceLimit(run))
        if parts.contains(.envy) { findings.envy = try priced(limit) }
        if parts.contains(.seats) { findings.seats = try seatValues(limit) }
        if parts.contains(.rules) {
            let all = AuditedRule.all(in: run)
            let finder = finder
            let prices = try inParallel(all.count) { (index) throws(SolveFault) in
                try finder.without(all[index])
            }
            findings.rules = zip(all, prices).map { .init(rule: $0, price: $1) }
        }
    }

    /// By the size of the scenario and not by the clock, so that the same run is answered alike
    /// everywhere.
    private static func usualPriceLimit(_ run: Run) -> Int {
        let solver = PlacementSolver(run.scenario, options: run.options)
        let options = max(1, run.options.elements.count)
        return solver.isPure
            ? max(10, 4_000_000 / options) : max(4, 3_000_000_000 / (options * options))
    }

    /// Justified cases first, so that where there are too many to solve for, those are.
    private func priced(_ limit: Int) throws(SolveFault) -> EnvyList {
        let solver = PlacementSolver(
            run.scenario,
            options: run.options,
            rulesLeftOut: run.outcome.rulesLeftOut
        )
        var audit = try EnvyAudit.list(solver, outcome: run.outcome)
        guard run.outcome.mechanism == .optimal else { return audit }
        let order = audit.cases.indices.sorted {
            (audit.cases[$0].isJustified ? 0 : 1, $0) < (audit.cases[$1].isJustified ? 0 : 1, $1)
        }.prefix(limit)
        let cases = audit.cases
        let options = run.options.elements
        let finder = finder
        let prices = try inParallel(order.count) { (index) throws(SolveFault) in
            let entry = cases[order[index]]
            return try finder.giving(entry.child, options[Int(entry.option)])
        }
        for (index, price) in zip(order, prices) { audit.cases[index].set(price) }
        return audit
    }

    private func seatValues(_ limit: Int) throws(SolveFault) -> [FairnessFindings.SeatValue] {
        let classes = run.scenario.classes.indices.map { Int32($0) }
        let finder = finder
        let prices = try inParallel(min(limit, classes.count)) { (index) throws(SolveFault) in
            try finder.addingSeat(to: classes[index])
        }
        return classes.map { index in
            .init(
                classIndex: index,
                cutoff: run.outcome.seatGroups.first { $0.classIndex == index }?.cutoff,
                price: prices.indices.contains(Int(index)) ? prices[Int(index)] : nil
            )
        }
    }

    /// The same on any number of threads.
    private func inParallel(
        _ count: Int,
        _ price: @Sendable (Int) throws(SolveFault) -> AuditPrice
    ) throws(SolveFault) -> [AuditPrice] {
        let found = threads.map(count) { index in
            Result { () throws(SolveFault) -> AuditPrice in
                guard !cancellation.isRequested else { throw .network(.cancelled) }
                return try price(index)
            }
        }
        var prices: [AuditPrice] = []
        for result in found { prices.append(try result.get()) }
        return prices
    }
}
