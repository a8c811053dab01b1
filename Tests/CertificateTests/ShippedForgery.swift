import Findings
import PlacementModel
import Report
import ScenarioFixtures

@testable import Certificate

/// One way to falsify a run of a scenario that ships, with the line that must reject it.
enum ShippedForgery: CaseIterable {
    /// A child sits in another class, in `placements.csv` or in all files; two children change places.
    case movedInTheList, moved, exchanged
    case pointsChanged, priceOffByOne, seatAdded
    /// A row of the input was edited: the file, or what was read from it.
    case inputEdited, wishTakenAway
    case numbersSwapped, boundRaised, tiedCount
    /// A case of justified envy is left out of the list, or made up.
    case envy

    struct Forged {
        let folder: RunFolder
        var scenario: Scenario
        /// One of these must fail; a code that ends in `:` stands for all that begin so.
        let expected: [String]
    }

    /// Nil where the run has nothing of the kind.
    func forge(_ run: CheckedRun, _ genuine: RunFolder, _ random: inout SplitMix64) -> Forged? {
        var files = EditedFolder(genuine)
        func edited(_ expected: String...) -> Forged {
            Forged(folder: files.folder, scenario: run.scenario, expected: expected)
        }
        var seats = files.rows("placements.csv")
        let row = seats.indices.randomElement(using: &random)
        switch self {
        case .movedInTheList:
            guard let row else { return nil }
            let others = run.scenario.classes.map(\.id.text).filter { $0 != seats[row][1] }
            guard let other = others.randomElement(using: &random) else { return nil }
            seats[row][1] = other
            files.setRows("placements.csv", seats)
            return edited("eligibility", "points", "classes")
        case .pointsChanged:
            guard let row, let points = Int(seats[row][3]) else { return nil }
            seats[row][3] = "\(points + (Bool.random(using: &random) ? 1 : -1))"
            files.setRows("placements.csv", seats)
            return edited("points")
        case .seatAdded:
            let rows = files.rows("classes.csv")
            guard let row = rows.indices.randomElement(using: &random),
                let count = Int(rows[row][2])
            else { return nil }
            files.setCell("classes.csv", row: row, column: 2, "\(count + 1)")
            return edited("classes", "reserves", "seats")
        case .inputEdited:
            var forged = edited("inputs")
            guard let place = forged.scenario.inputs.indices.randomElement(using: &random) else {
                return nil
            }
            let input = forged.scenario.inputs[place]
            forged.scenario.inputs[place] = InputFile(
                name: input.name,
                sha256: String(input.sha256.reversed())
            )
            return forged
        case .numbersSwapped:
            var rows = files.rows("lottery.csv")
            guard rows.count > 1 else { return nil }
            let places = rows.indices.shuffled(using: &random).prefix(2)
            (rows[places[0]][1], rows[places[1]][1]) = (rows[places[1]][1], rows[places[0]][1])
            files.setRows("lottery.csv", rows)
            return edited("lottery-numbers")
        case .boundRaised:
            guard let goal = run.outcome.goals.randomElement(using: &random),
                files.replace(
                    "result.json",
                    "\"value\": \(goal.value),\n      \"bound\": \(goal.bound)",
                    "\"value\": \(goal.value),\n      \"bound\": \(goal.bound + 1)"
                )
            else { return nil }
            return edited("goals")
        case .tiedCount:
            guard let tied = run.outcome.lottery?.tiedChildren?.count,
                files.replace("result.json", "\"tied\": \(tied)", "\"tied\": \(tied + 1)")
            else { return nil }
            return edited("ties")
        case .wishTakenAway: return wishTakenAway(run, genuine, &random)
        case .moved, .exchanged: return placed(run, &random)
        case .priceOffByOne: return price(run, genuine, &random)
        case .envy: return envy(run, genuine, &random)
        }
    }

    /// The checker reads a scenario in which a placed child never wished for its class.
    private func wishTakenAway(
        _ run: CheckedRun,
        _ genuine: RunFolder,
        _ random: inout SplitMix64
    ) -> Forged? {
        let placed = run.scenario.children.indices.filter { child in
            guard let seat = run.outcome.seats[child].first else { return false }
            let careClass = run.options.elements[Int(seat.option)].classIndex
            return run.scenario.wishes[child].contains { $0.classIndex == careClass }
                && !run.scenario.pins.contains { Int($0.childIndex) == child }
        }
        guard case .wishes = run.scenario.policy.choices,
            let child = placed.randomElement(using: &random)
        else { return nil }
        let careClass =
            run.options.elements[Int(run.outcome.seats[child].first!.option)].classIndex
        var scenario = run.scenario
        scenario.wishes = RaggedTable(
            rows: scenario.children.indices.map { other in
                scenario.wishes[other].filter { other != child || $0.classIndex != careClass }
            }
        )
        return Forged(folder: genuine, scenario: scenario, expected: ["eligibility"])
    }

    /// Under mechanisms that serve in turn, where everybody's seat follows from the scenario, all
    /// files say the same; elsewhere `FalsificationTests` has such placements.
    private func placed(_ run: CheckedRun, _ random: inout SplitMix64) -> Forged? {
        guard run.scenario.policy.mechanism != .optimal, run.scenario.pins.isEmpty,
            run.scenario.policy.continuity != .guaranteed
        else { return nil }
        var forged = run
        var rows = (0..<run.outcome.seats.rowCount).map { Array(run.outcome.seats[$0]) }
        func seat(_ child: Int, in careClass: Int32) -> AssignedSeat? {
            let option = run.options.range(of: child).first {
                run.options.elements[$0].classIndex == careClass
            }
            let group = run.outcome.seatGroups.firstIndex { $0.classIndex == careClass }
            guard let option, let group else { return nil }
            return AssignedSeat(option: Int32(option), seatGroup: Int32(group))
        }
        func careClass(_ child: Int) -> Int32? {
            rows[child].first.map { run.options.elements[Int($0.option)].classIndex }
        }
        let children = rows.indices.shuffled(using: &random)
        if self == .moved {
            let moves = children.lazy.prefix(200).flatMap { child in
                run.options[child].compactMap { seat(child, in: $0.classIndex) }
                    .filter { rows[child] != [$0] }.map { (child, $0) }
            }
            guard let (child, seat) = moves.first else { return nil }
            rows[child] = [seat]
        } else {
            let pairs = children.lazy.prefix(60).flatMap { first in
                children.prefix(60).compactMap {
                    second -> (Int, Int, AssignedSeat, AssignedSeat)? in
                    guard let here = careClass(first), let there = careClass(second), here != there,
                        let one = seat(first, in: there), let two = seat(second, in: here)
                    else { return nil }
                    return (first, second, one, two)
                }
            }
            guard let (first, second, one, two) = pairs.first else { return nil }
            rows[first] = [one]
            rows[second] = [two]
        }
        forged.outcome.seats = RaggedTable(rows: rows)
        return Forged(
            folder: forged.folder,
            scenario: run.scenario,
            expected: [run.scenario.policy.mechanism.rawValue]
        )
    }

    /// The price of a row with a free seat is one more than nothing: the bound that it proves is
    /// larger than the value by at least that seat.
    private func price(
        _ run: CheckedRun,
        _ genuine: RunFolder,
        _ random: inout SplitMix64
    ) -> Forged? {
        var free = run.outcome.seatGroups.map { Int($0.capacity) }
        for seat in run.outcome.seats.elements { free[Int(seat.seatGroup)] -= 1 }
        let levels = run.outcome.proof.indices.filter {
            if case .prices = run.outcome.proof[$0].proof { true } else { false }
        }
        guard let level = levels.randomElement(using: &random),
            let group = free.indices.filter({ free[$0] > 0 }).randomElement(using: &random),
            case .prices(let value, var prices) = run.outcome.proof[level].proof
        else { return nil }
        prices[group] += Bool.random(using: &random) ? 1 : -1
        var forged = run
        let step = run.outcome.proof[level].step
        forged.outcome.proof[level] = ProvenLevel(
            step: step,
            proof: .prices(value: value, prices: prices)
        )
        var folder = genuine
        let report = RunReport(
            Run(scenario: run.scenario, options: run.options, outcome: forged.outcome)
        )
        folder.files["certificate.json"] = report.certificateFile()
        let code = run.outcome.proof[level].code(in: run.scenario)
        return Forged(folder: folder, scenario: run.scenario, expected: ["proof:\(code)"])
    }

    private func envy(
        _ run: CheckedRun,
        _ genuine: RunFolder,
        _ random: inout SplitMix64
    ) -> Forged? {
        guard var pairs = run.outcome.blockingPairs else { return nil }
        if let place = pairs.indices.randomElement(using: &random), Bool.random(using: &random) {
            pairs.remove(at: place)
        } else {
            let children = run.scenario.children.indices.filter { !run.options[$0].isEmpty }
            guard let child = children.randomElement(using: &random),
                let option = run.options[child].first
            else { return nil }
            pairs.append(BlockingPair(children: [Int32(child)], classIndices: [option.classIndex]))
        }
        var forged = run
        forged.outcome.blockingPairs = pairs
        var folder = genuine
        let report = RunReport(
            Run(scenario: run.scenario, options: run.options, outcome: forged.outcome)
        )
        folder.files["result.json"] = report.resultFile(programVersion: "test")
        return Forged(folder: folder, scenario: run.scenario, expected: ["envy"])
    }

    /// Whether a run of some size must have something of the kind.
    func applies(to run: CheckedRun) -> Bool {
        let isOptimal = run.scenario.policy.mechanism == .optimal
        switch self {
        case .movedInTheList, .pointsChanged, .seatAdded, .inputEdited: return true
        case .moved, .exchanged, .wishTakenAway, .priceOffByOne: return false
        case .numbersSwapped: return run.folder.files["lottery.csv"] != nil
        case .boundRaised: return isOptimal
        case .tiedCount: return run.outcome.lottery?.tiedChildren != nil
        case .envy: return run.scenario.policy.mechanism == .deferredAcceptance
        }
    }
}
