import PlacementModel
import Solver

/// What one change makes of a pure run's optimum, followed by chains of moves.
struct NetworkVariation {
    /// Per goal how much more of it there is.
    let gain: [Int64]
    /// Children who sit elsewhere, ascending, with the new option; nil for none.
    let moves: [(child: Int32, option: PlacementOption?)]

    /// One more seat in a class.
    ///
    /// - Returns: nil where the policy makes anything else of it than one more seat of one kind, as
    ///   where shares are rounded anew.
    static func addingSeat(
        to careClass: Int32,
        _ network: Resolver.NetworkBase
    ) -> NetworkVariation? {
        let pure = network.pure
        guard let shifts = pure.shifts(forSeats: 1, inClass: Int(careClass)), shifts.count == 1,
            let shift = shifts.first, shift.change == 1
        else { return nil }
        guard let gain = network.entering.gain(shift.seatGroup), pure.optimum.isGain(gain) else {
            return NetworkVariation(gain: pure.levels.map { _ in 0 }, moves: [])
        }
        let moved = network.entering.movers(shift.seatGroup)
        return NetworkVariation(
            gain: gain,
            moves: moved.map { ($0.child, pure.option(ofArc: $0.to)) },
            network
        )
    }

    /// What giving a child a place says.
    enum Given {
        case variation(NetworkVariation)
        /// No seat of the class can become the child's.
        case impossible
        /// Only solving again can say.
        case unknown
    }

    /// A place for one child with one of its options, whatever that costs the goals.
    static func giving(
        _ child: Int32,
        _ option: PlacementOption,
        _ network: Resolver.NetworkBase
    ) throws(NetworkFault) -> Given {
        let pure = network.pure
        guard let arcs = pure.arcs(ofChild: Int(child), options: [option]) else { return .unknown }
        if pure.optimum.assignment[Int(child)] < 0 {
            // Nobody's move but the child's own begins outside, so the chains at hand are enough.
            guard let best = pure.optimum.bestSeat(among: arcs.map(\.arc), network.leaving) else {
                return .impossible
            }
            let moved = network.leaving.movers(arcs[best.arc].arc.seatGroup)
            return kept(
                NetworkVariation(
                    gain: best.gain,
                    moves: [(Int(child), option)]
                        + moved.map { ($0.child, pure.option(ofArc: $0.to)) },
                    network
                ),
                network
            )
        }
        var changed = pure.optimum
        try changed.withdraw(Int(child))
        guard try changed.admit(Int(child), arcs: arcs.map(\.arc), .forced) else {
            return .impossible
        }
        let differing = changed.assignment.indices.filter {
            changed.assignment[$0] != pure.optimum.assignment[$0]
        }
        return kept(
            NetworkVariation(
                gain: zip(changed.objective, pure.optimum.objective).map(-),
                moves: differing.map { other in
                    (
                        other,
                        other == Int(child)
                            ? option : pure.option(ofArc: changed.assignment[other])
                    )
                },
                network
            ),
            network
        )
    }

    /// Places that must be given stay so.
    private static func kept(
        _ variation: NetworkVariation,
        _ network: Resolver.NetworkBase
    ) -> Given {
        let objective = zip(network.pure.optimum.objective, variation.gain).map(+)
        return network.pure.keepsDemands(objective) ? .variation(variation) : .impossible
    }

    private init(gain: [Int64], moves: [(child: Int32, option: PlacementOption?)]) {
        self.gain = gain
        self.moves = moves
    }

    private init(
        gain: [Int64],
        moves: [(Int, PlacementOption?)],
        _ network: Resolver.NetworkBase
    ) {
        self.gain = gain
        // A chain may end where it began; another seat of the same class is the same result.
        self.moves = moves.map { (child: Int32($0), option: $1) }.sorted { $0.child < $1.child }
    }
}

extension PlacementChange {
    /// A change of one run's optimum, which is exact.
    init(
        _ run: Run,
        _ variation: NetworkVariation,
        _ levels: [GoalLevel]
    ) {
        let goals = zip(levels, variation.gain).compactMap { level, gain in
            level == .pinned || level == .kept
                ? nil : GoalDifference(level: level, change: Int(gain), isProven: true)
        }
        self.init(
            goals,
            run,
            variation.moves.lazy.map { child, option in (child, option.map { [$0] } ?? []) }
        )
    }
}
