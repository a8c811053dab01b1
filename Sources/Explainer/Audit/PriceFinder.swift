import PlacementModel
import Points
import Solver

/// Says what variations of a run change: of a pure optimum by chains of moves, otherwise by solving
/// again.
struct PriceFinder: Sendable {
    private let resolver: Resolver
    private let network: Resolver.NetworkBase?
    private var run: Run { resolver.run }

    /// - Parameter solvesAgain: from scratch also where chains of moves would say it.
    init(_ run: Run, work: Work, solvesAgain: Bool = false) throws(SolveFault) {
        resolver = try Resolver(run, work: work)
        network = solvesAgain ? nil : resolver.network
    }

    /// Whether single changes are exact without solving again, so that all of them can be asked.
    var isQuick: Bool { network != nil }

    /// What it would cost to give a child a place with one of its options.
    func giving(_ child: Int32, _ option: PlacementOption) throws(SolveFault) -> AuditPrice {
        if let network {
            do {
                switch try NetworkVariation.giving(child, option, network) {
                case .variation(let variation):
                    return .change(PlacementChange(run, variation, network.pure.levels))
                case .impossible: return .impossible
                case .unknown: break
                }
            } catch {
                throw .network(error)
            }
        }
        var scenario = run.scenario
        // A pin takes the place of a promise, so what was promised is held by a pin of its own.
        for place in [option.classIndex] + promisedClass(of: child, besides: option.classIndex) {
            scenario.pins.append(Pin(childIndex: child, classIndex: place, reason: "", row: 0))
        }
        return try price(scenario, run.options)
    }

    /// The class in which a child has the place that it was promised, where it is another one.
    private func promisedClass(of child: Int32, besides classIndex: Int32) -> [Int32] {
        let scenario = run.scenario
        let held = run.seats(ofChild: Int(child)).map { $0.1.classIndex }
        switch Guarantees(scenario, options: run.options)[Int(child)] {
        case .careClass(let kept): return kept == classIndex ? [] : [kept]
        case .site(let kept):
            let isThere = scenario.classes[Int(classIndex)].siteIndex == kept
            let there = held.filter { scenario.classes[Int($0)].siteIndex == kept }
            return isThere ? [] : Array(there.prefix(1))
        case .lapsed, .givenUp, .replacedByHand, nil: return []
        }
    }

    /// What one more seat in a class would bring. Reserves by share are counted again.
    func addingSeat(to classIndex: Int32) throws(SolveFault) -> AuditPrice {
        if let network, let variation = NetworkVariation.addingSeat(to: classIndex, network) {
            return .change(PlacementChange(run, variation, network.pure.levels))
        }
        let scenario = run.scenario.withMoreSeats(1, inClass: Int(classIndex))
        return try price(scenario, run.options)
    }

    func without(_ rule: AuditedRule) throws(SolveFault) -> AuditPrice {
        let scenario = rule.leftOut(of: run.scenario)
        let options: RaggedTable<PlacementOption>
        do {
            options = try OptionTable(scenario).options()
        } catch {
            // Points that do not fit cannot be solved for.
            return .impossible
        }
        return try price(scenario, options)
    }

    private func price(
        _ scenario: Scenario,
        _ options: RaggedTable<PlacementOption>
    ) throws(SolveFault) -> AuditPrice {
        let other: Run
        do {
            other = try resolver.solved(scenario, options)
        } catch {
            switch error {
            case .infeasible, .reservesExceedSeats: return .impossible
            case .undecided: return .undecided
            case .seedNeeded, .seedNeededForRules: return .seedNeeded
            case .overlappingQuotas, .placementBreaksRules, .network, .integer, .library:
                throw error
            }
        }
        guard other.outcome.conflict == nil else { return .impossible }
        return .change(PlacementChange(from: run, to: other))
    }
}
