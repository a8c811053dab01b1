import PlacementModel
package import Solver

/// What would become of one child if something had been different.
///
/// In a network the child is first taken out, so that every other set of options for it is one look
/// at the chains of moves that its coming in would set off.
package struct ChildQuestions: Sendable {
    private let resolver: Resolver
    private let child: Int
    private let without: Without?

    /// The others' optimum, and what a seat in each seat group would cost them.
    private struct Without: Sendable {
        let optimum: IncrementalOptimum
        let leaving: MoveChains
    }

    package init(_ resolver: Resolver, ofChild child: Int) throws(SolveFault) {
        self.resolver = resolver
        self.child = child
        guard let network = resolver.network else {
            without = nil
            return
        }
        guard network.pure.optimum.assignment[child] >= 0 else {
            // Who waits takes nobody's seat: the optimum of the others is the one at hand.
            without = Without(optimum: network.pure.optimum, leaving: network.leaving)
            return
        }
        do {
            var optimum = network.pure.optimum
            try optimum.withdraw(child)
            without = Without(optimum: optimum, leaving: try optimum.chains(.leaving))
        } catch {
            throw .network(error)
        }
    }

    /// Where the child would sit after a change.
    package func verdict(_ change: Change) -> Verdict {
        if let known = incremental(change) { return known }
        guard let run = try? resolver.solved(change, of: child), run.outcome.isDecided else {
            return .unknown
        }
        return .seats(run.seats(ofChild: child).map { $0.1 })
    }

    /// The verdict by changing the optimum at hand; nil where it has to be solved from scratch.
    private func incremental(_ change: Change) -> Verdict? {
        guard let network = resolver.network, let without else { return nil }
        switch change {
        case .options(let options):
            guard let arcs = network.pure.arcs(ofChild: child, options: options) else { return nil }
            let best = without.optimum.bestSeat(among: arcs.map(\.arc), without.leaving)
            guard let best, without.optimum.isGain(best.gain) else { return .seats([]) }
            return .seats([arcs[best.arc].option])
        case .seats(let count, let classIndex):
            return seats(count, Int(classIndex), network)
        }
    }

    private func seats(
        _ count: Int32,
        _ classIndex: Int,
        _ network: Resolver.NetworkBase
    ) -> Verdict? {
        guard let shifts = network.pure.shifts(forSeats: count, inClass: classIndex) else {
            return nil
        }
        if shifts.count == 1, shifts[0].change == 1 {
            return oneSeat(shifts[0].seatGroup, network)
        }
        var optimum = network.pure.optimum
        do {
            for shift in shifts {
                for _ in 0..<abs(shift.change) {
                    if shift.change > 0 {
                        try optimum.addSeat(to: shift.seatGroup)
                    } else {
                        try optimum.removeSeat(from: shift.seatGroup)
                    }
                }
            }
        } catch {
            return .unknown
        }
        // Fewer seats of one kind may leave places that must be given without a seat.
        guard network.pure.keepsDemands(optimum.objective) else { return nil }
        return seats(onArc: optimum.assignment[child], network)
    }

    /// One more seat of a seat group: whoever moves is on its chain.
    private func oneSeat(_ group: Int, _ network: Resolver.NetworkBase) -> Verdict {
        let optimum = network.pure.optimum
        let isWanted =
            !network.pure.hasFreeSeat(group)
            && network.entering.gain(group).map(optimum.isGain) ?? false
        let mover = isWanted ? network.entering.movers(group).first { $0.child == child } : nil
        return seats(onArc: mover?.to ?? optimum.assignment[child], network)
    }

    private func seats(onArc arc: Int32, _ network: Resolver.NetworkBase) -> Verdict {
        .seats(network.pure.option(ofArc: arc).map { [$0] } ?? [])
    }
}
