package import PlacementModel
import Points
package import Solver

/// Forces a child into a class, in whichever eligible mode is best, and finds the best placement of
/// everybody else: what that would cost per goal, and who would have to move.
package struct ForcedSearch: Sendable {
    private let resolver: Resolver
    private let eligibility: Eligibility
    private let table: OptionTable

    private var run: Run { resolver.run }

    /// The run with the child in the class, goals in the order of the run.
    private struct Forced {
        let option: PlacementOption
        let goals: [Int]
        let seats: (_ child: Int) -> [PlacementOption]
    }

    package init(_ resolver: Resolver) {
        self.resolver = resolver
        eligibility = Eligibility(resolver.run.scenario)
        table = OptionTable(resolver.run.scenario)
    }

    package func answer(child: Int, classIndex: Int) throws(SolveFault) -> WhyNot {
        if seats(child).contains(where: { Int($0.classIndex) == classIndex }) {
            return .placedThere
        }
        if let pin = run.scenario.pins.first(where: { Int($0.childIndex) == child }) {
            return .decidedByHand(row: pin.row)
        }
        let (options, obstacle) = options(child, classIndex)
        guard !options.isEmpty else {
            return obstacle.map(WhyNot.ineligible) ?? .impossible
        }
        guard resolver.isProven else { return .unknown }
        let found: Found
        let others = run.options[child].filter { Int($0.classIndex) != classIndex }
        if let network = resolver.network,
            let arcs = network.pure.arcs(ofChild: child, options: others + options)
        {
            let there = arcs.filter { Int($0.option.classIndex) == classIndex }
            found = try incremental(child, there, network)
        } else {
            found = try fromScratch(child, options)
        }
        switch found {
        case .nothing: return .impossible
        case .undecided: return .unknown
        case .best(let forced): return .forced(placement(child, forced))
        }
    }

    private enum Found {
        case best(Forced)
        case nothing
        case undecided
    }

    /// The modes in which the class is open to the child, as options; without any, why not.
    private func options(
        _ child: Int,
        _ classIndex: Int
    ) -> (options: [PlacementOption], obstacle: Ineligibility?) {
        let scenario = run.scenario
        let wishes = scenario.wishes[child].filter { Int($0.classIndex) == classIndex }
        let wanted = wishes.map(\.mode) + [scenario.children[child].mode]
        var seen: Set<Mode> = []
        var obstacles: [Ineligibility] = []
        var options: [PlacementOption] = []
        for mode in wanted + Mode.allCases where seen.insert(mode).inserted {
            let site = Int(scenario.classes[classIndex].siteIndex)
            if let obstacle = eligibility.obstacle(
                child: child,
                classIndex: classIndex,
                mode: mode,
                distance: scenario.distance(ofChild: child, toSite: site)
            ) {
                obstacles.append(obstacle)
                continue
            }
            let option = try? table.option(
                ofChild: child,
                classIndex: Int32(classIndex),
                mode: mode,
                wishRank: wishes.first { $0.mode == mode }?.rank
            )
            if let option { options.append(option) }
        }
        return (options, obstacles.first)
    }

    // MARK: In a network

    private func incremental(
        _ child: Int,
        _ arcs: [(arc: NewArc, option: PlacementOption)],
        _ network: Resolver.NetworkBase
    ) throws(SolveFault) -> Found {
        var optimum = network.pure.optimum
        do {
            let first = optimum.arcCount
            try optimum.withdraw(child)
            guard try optimum.admit(child, arcs: arcs.map(\.arc), .forced) else { return .nothing }
            guard network.pure.keepsDemands(optimum.objective) else { return .nothing }
            let option = arcs[Int(optimum.assignment[child]) - first].option
            let changed = optimum
            return .best(
                Forced(
                    option: option,
                    goals: goals { level in
                        network.pure.levels.firstIndex(of: level)
                            .map { Int(changed.objective[$0]) }
                    },
                    seats: { other in
                        other == child
                            ? [option]
                            : network.pure.option(ofArc: changed.assignment[other]).map { [$0] }
                                ?? []
                    }
                )
            )
        } catch {
            throw .network(error)
        }
    }

    // MARK: From scratch

    /// A manual placement in each mode, and the best of what they lead to.
    private func fromScratch(
        _ child: Int,
        _ options: [PlacementOption]
    ) throws(SolveFault) -> Found {
        var best: Forced?
        var isUndecided = false
        for option in options {
            guard let forced = try forced(child, option) else { continue }
            guard forced.outcome.isDecided else {
                isUndecided = isUndecided || forced.outcome.conflict == nil
                continue
            }
            // The manual placement itself is a goal of the changed run, and none of this one.
            let own = run.scenario.pins.isEmpty ? 0 : 1
            let goals = goals { level in
                let value = forced.outcome.goals.first { $0.level == level }?.value
                return level == .pinned ? value.map { $0 - own } : value
            }
            if let known = best, !known.goals.lexicographicallyPrecedes(goals) { continue }
            best = Forced(option: option, goals: goals) { other in
                forced.seats(ofChild: other).map { $0.1 }
            }
        }
        if isUndecided { return .undecided }
        return best.map(Found.best) ?? .nothing
    }

    /// The run with the child placed by hand; nil where no placement exists.
    private func forced(_ child: Int, _ option: PlacementOption) throws(SolveFault) -> Run? {
        var scenario = run.scenario
        scenario.pins.append(
            Pin(childIndex: Int32(child), classIndex: option.classIndex, reason: "", row: 0)
        )
        let session = scenario.classes[Int(option.classIndex)].sessionIndex
        let kept =
            scenario.policy.sessionsPerChild == 1
            ? []
            : run.options[child].filter {
                scenario.classes[Int($0.classIndex)].sessionIndex != session
            }
        let own = (kept + [option]).sorted { $0.classIndex < $1.classIndex }
        let options = RaggedTable(
            rows: scenario.children.indices.map { $0 == child ? own[...] : run.options[$0] }
        )
        do {
            return try resolver.solved(scenario, options)
        } catch {
            if case .infeasible = error { return nil }
            throw error
        }
    }

    // MARK: What changed

    private func goals(_ value: (GoalLevel) -> Int?) -> [Int] {
        run.outcome.goals.map { value($0.level) ?? $0.value }
    }

    private func seats(_ child: Int) -> [PlacementOption] {
        run.seats(ofChild: child).map { $0.1 }
    }

    private func placement(_ child: Int, _ forced: Forced) -> ForcedPlacement {
        let moves = run.scenario.children.indices.compactMap { other -> Move? in
            let (before, after) = (seats(other), forced.seats(other))
            return before == after
                ? nil : Move(childIndex: Int32(other), before: before, after: after)
        }
        return ForcedPlacement(
            option: forced.option,
            isWished: run.scenario.wishes[child].contains {
                $0.classIndex == forced.option.classIndex && $0.mode == forced.option.mode
            },
            goals: zip(run.outcome.goals, forced.goals).map { goal, after in
                GoalChange(level: goal.level, before: goal.value, after: after)
            },
            moves: MoveChain(moves, from: Int32(child)).ordered
        )
    }
}
