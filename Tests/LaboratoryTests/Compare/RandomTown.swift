import Findings
import Laboratory
import PlacementModel
import ScenarioFixtures

/// A small random town for comparisons: a pure scenario with tight seats, groups and distances.
struct RandomTown {
    private var random: SplitMix64
    private var sketch = ScenarioSketch()

    init(seed: Int) {
        random = SplitMix64(seed: UInt64(seed) &+ 77_000)
        for _ in 0..<number(1...3) { sketch.addSite(east: Double(number(0...9))) }
        let classCount = number(2...4)
        for _ in 0..<classCount {
            sketch.addClass(
                site: Int32(number(0...sketch.sites.count - 1)),
                seats: Int32(number(1...3)),
                ages: number(0...4) == 0 ? 60...100 : nil
            )
        }
        for _ in 0..<number(4...12) {
            let wishes = (0..<Int32(classCount)).shuffled(using: &random)
            sketch.addChild(
                wishes: Array(wishes.prefix(number(0...classCount))),
                groups: (0..<2).filter { _ in number(0...2) == 0 },
                born: "\(2017 + number(0...3))-05-01",
                east: number(0...5) == 0 ? nil : Double(number(0...12))
            )
        }
        sketch.policy.points.rules = [
            ScenarioSketch.rule(.placed, 100), ScenarioSketch.rule(.wish(rank: 1), 20),
            ScenarioSketch.rule(.group(0), Int32(number(0...30))),
        ]
        if number(0...1) == 0 { sketch.policy.reserves = [RandomTown.reserve(0, seats: 1)] }
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }

    func scenario() -> Scenario { sketch.scenario() }

    /// A change that may or may not matter.
    mutating func change() -> @Sendable (Scenario) -> Scenario {
        let amount = Int32(number(1...40))
        let target = number(0...1)
        let careClass = number(0...sketch.classes.count - 1)
        switch number(0...4) {
        case 0: return { $0.withWeight(.group(target), amount) }
        case 1: return { $0.withMoreSeats(1, inClass: careClass) }
        case 2: return { $0.withWeight(.wish(rank: 2), amount) }
        case 3:
            return { scenario in
                var scenario = scenario
                scenario.policy.reserves = [RandomTown.reserve(target, seats: 1)]
                return scenario
            }
        default: return { $0.withWeight(.distance(within: Metres(3000)), amount) }
        }
    }

    static func reserve(_ group: Int, seats: Int32) -> Reserve {
        Reserve(
            groups: GroupSet(index: group),
            amount: .seats(seats),
            scope: .eachClass([0]),
            counts: .minimum,
            isReleased: true,
            line: 9
        )
    }
}

extension Scenario {
    /// The scenario with these points for a criterion, whatever it gave before.
    func withWeight(_ criterion: PointsCriterion, _ points: Int32) -> Scenario {
        var scenario = self
        scenario.policy.points.rules.removeAll { $0.criterion == criterion }
        scenario.policy.points.rules.append(ScenarioSketch.rule(criterion, points))
        return scenario
    }

    /// The same children in another order.
    func permuted(_ order: [Int]) -> Scenario {
        var scenario = self
        scenario.children = order.map { children[$0] }
        scenario.wishes = RaggedTable(rows: order.map { wishes[$0] })
        scenario.statedDistances = RaggedTable(rows: order.map { statedDistances[$0] })
        if !previous.isEmpty { scenario.previous = order.map { previous[$0] } }
        scenario.pins = pins.map { pin in
            Pin(
                childIndex: Int32(order.firstIndex(of: Int(pin.childIndex)) ?? -1),
                classIndex: pin.classIndex,
                reason: pin.reason,
                row: pin.row
            )
        }
        return scenario
    }
}

/// A variant from changes as functions.
func contestant(
    _ name: String,
    _ base: Scenario,
    _ changes: [@Sendable (Scenario) -> Scenario] = []
) -> Contestant {
    let title = LocalizedText(chinese: name, english: name)
    return Contestant(
        name: name,
        title: title,
        scenario: changes.reduce(base) { $1($0) },
        changes: changes.indices.map { index in
            SwitchedChange(
                title: LocalizedText(chinese: "\(index + 1)", english: "\(index + 1)"),
                alone: changes[index](base),
                without: changes.enumerated().filter { $0.offset != index }
                    .reduce(base) { $1.element($0) }
            )
        }
    )
}

extension SideDifference {
    func changed(_ child: ChildID) -> ChangedChild? { changed.first { $0.child == child } }
}
