import Testing

@testable import Solver

/// A transportation problem with the values of its goals, made from a seed.
struct NetworkScenario: CustomTestStringConvertible {
    var choices: [[Int]]
    var capacities: [Int]
    /// Per goal, per child, per choice.
    var values: [[[Int64]]]
    /// Per seat group its family; each its own when empty.
    var families: [Int] = []

    /// The family in which a choice seats a child; -1 for unplaced.
    func family(of choice: Int, child: Int) -> Int {
        guard choice >= 0 else { return -1 }
        let group = choices[child][choice]
        return families.isEmpty ? group : families[group]
    }

    var testDescription: String {
        "\(choices.count) children, \(capacities.count) seat groups, \(values.count) goals"
    }

    var problem: TransportationProblem {
        get throws {
            var arcStart: [Int32] = [0]
            for list in choices {
                arcStart.append(arcStart[arcStart.count - 1] + Int32(list.count))
            }
            return try TransportationProblem(
                arcStart: arcStart,
                arcSeatGroup: choices.joined().map { Int32($0) },
                capacities: capacities.map { Int32($0) },
                families: families.isEmpty ? nil : families.map { Int32($0) }
            )
        }
    }

    func goals(_ demand: StrictGoal.Demand = .always) -> [StrictGoal] {
        values.map { level in
            let flat = Array(level.joined())
            return StrictGoal(demand: demand) { ArcValues(flat) }
        }
    }

    /// Small and full of ties: values from narrow ranges, some capacities 0, some children without
    /// arcs.
    static func small(_ seed: UInt64, goals: Int, children: Int, groups: Int) -> NetworkScenario {
        var random = SeededRandom(seed)
        let spans: [ClosedRange<Int64>] = [0...3, 1...2, -2...2, -5...0, 1...1, -3...7]
        let density = Int.random(in: 1...4, using: &random)
        let choices = (0..<children).map { _ in
            (0..<groups).filter { _ in Int.random(in: 0..<5, using: &random) < density }
        }
        return NetworkScenario(
            choices: choices,
            capacities: (0..<groups).map { _ in Int.random(in: 0...2, using: &random) },
            values: (0..<goals).map { _ in
                let span = spans.randomElement(using: &random) ?? 0...1
                return choices.map { $0.map { _ in Int64.random(in: span, using: &random) } }
            },
            families: (0..<groups).map { seed % 2 == 0 ? $0 : $0 / 2 }
        )
    }

    /// Children in a row of seat groups, each with `choices` near ones; points in steps of 10,
    /// then a lottery over all children, then distance.
    static func district(
        _ seed: UInt64,
        children: Int,
        groups: Int,
        choices count: Int,
        compounds: Int? = nil
    ) -> NetworkScenario {
        var random = SeededRandom(seed)
        let homes = (0..<(compounds ?? children)).map { _ in
            Int.random(in: 0..<(groups * 100), using: &random)
        }
        let home = (0..<children).map { compounds == nil ? homes[$0] : homes[$0 % homes.count] }
        let choices = home.map { home in
            (0..<groups).sorted { abs($0 * 100 - home) < abs($1 * 100 - home) }.prefix(count)
                .sorted()
        }
        let priority = (0..<children).map { _ in Int64.random(in: 0...3, using: &random) * 30 }
        let lots = (1...max(1, children)).shuffled(using: &random)
        let near = { (child: Int, group: Int) in Int64(abs(group * 100 - home[child])) }
        return NetworkScenario(
            choices: choices,
            capacities: (0..<groups).map { _ in
                Int.random(in: (children / groups / 2)...(children / groups), using: &random)
            },
            values: [
                choices.indices.map { child in
                    choices[child].map { group in
                        50 + priority[child] + 10 * max(0, 5 - near(child, group) / 100)
                    }
                },
                choices.indices.map { child in choices[child].map { _ in Int64(lots[child]) } },
                choices.indices.map { child in choices[child].map { -near(child, $0) } },
            ]
        )
    }
}
