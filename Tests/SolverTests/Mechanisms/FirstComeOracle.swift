import PlacementModel

/// First come by trying every seat, for scenarios in which each child stands by itself.
struct FirstComeOracle {
    private var oracle: RuleOracle

    init(_ oracle: RuleOracle) {
        self.oracle = oracle
        self.oracle.separatesReserves = true
    }

    private var scenario: Scenario { oracle.scenario }

    /// Per child the classes in which it sits, in the order of its options.
    func classes() -> [[Int32]] {
        // Until everyone has had a turn, minimums with release keep their places like all others.
        var keeping = scenario
        keeping.policy.reserves = keeping.policy.reserves.map { reserve in
            Reserve(
                groups: reserve.groups,
                amount: reserve.amount,
                scope: reserve.scope,
                counts: reserve.counts,
                isReleased: false,
                line: reserve.line
            )
        }
        var placement = RuleOracle.Placement(repeating: [], count: scenario.children.count)
        serve(
            RuleOracle(scenario: keeping, options: oracle.options, separatesReserves: true),
            &placement
        )
        serve(oracle, &placement)
        return placement.map { seats in
            seats.map(\.option).sorted().map { oracle.options.elements[$0].classIndex }
        }
    }

    private func serve(_ rules: RuleOracle, _ placement: inout RuleOracle.Placement) {
        let children = scenario.children.indices.sorted {
            let times = (scenario.children[$0].appliedAt!, scenario.children[$1].appliedAt!)
            return (times.0, $0) < (times.1, $1)
        }
        for child in children {
            for option in wishes(child) {
                // An open seat first, then those of the reserves in the order of the policy.
                let reserves: [Int?] = [nil] + scenario.policy.reserves.indices.map { $0 }
                for reserve in reserves {
                    var more = placement
                    more[child].append(RuleOracle.Seat(option: option, reserve: reserve))
                    if rules.isFeasible(more) {
                        placement = more
                        break
                    }
                }
            }
        }
    }

    private func wishes(_ child: Int) -> [Int] {
        oracle.options.range(of: child).sorted {
            let (first, second) = (oracle.options.elements[$0], oracle.options.elements[$1])
            let distances = (first.distance?.count ?? .max, second.distance?.count ?? .max)
            return (first.wishRank!, distances.0, first.classIndex)
                < (second.wishRank!, distances.1, second.classIndex)
        }
    }
}
