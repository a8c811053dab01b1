package import Parallel
package import PlacementModel

/// A run with everything that is counted and ranked from it once; every file, summary and answer
/// is drawn from this value.
package struct RunReport: Sendable {
    package let run: Run
    package let waiting: WaitingList
    package let tally: RunTally
    /// Nil when the policy has no fees.
    package let fees: FeeReport?
    package let pins: PinTally
    package let guarantees: Guarantees
    /// Nil where nothing was announced before.
    package let changes: AnnouncedChanges?
    /// How the run came about from an earlier one; nil for all others.
    package let refill: RefillRecord?

    package init(_ run: Run, refill: RefillRecord? = nil, threads: Threads = .one) {
        self.run = run
        self.refill = refill
        changes = run.scenario.announced.isEmpty ? nil : AnnouncedChanges(run, refill: refill)
        waiting = WaitingList(run, threads)
        tally = RunTally(run, waiting: waiting, threads: threads)
        fees = FeeReport(run)
        pins = PinTally(run.scenario)
        guarantees = Guarantees(run.scenario, options: run.options)
    }
}
