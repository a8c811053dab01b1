import Foundation
import PlacementModel
import Solver

// A town's integer program, made up: homes and classes on a plane, three age bands, each child with
// its nearest classes in a shuffled order; siblings as pairs that share a site, half days that share
// places, classes that open with a minimum within a budget, shares per site, carers per site and
// band. The same shape as a full policy writes, without its scenario.

/// Which rules the program has beside one seat per child.
struct TownRules: OptionSet {
    let rawValue: Int

    static let siblings = TownRules(rawValue: 1)
    static let halfDays = TownRules(rawValue: 2)
    static let opening = TownRules(rawValue: 4)
    static let shares = TownRules(rawValue: 8)
    static let carers = TownRules(rawValue: 16)
    static let all: TownRules = [.siblings, .halfDays, .opening, .shares, .carers]
}

struct TownProgram {
    private(set) var program = IntegerProgram()
    private(set) var points: [Int64] = []

    private struct CareClass {
        let site: Int
        let band: Int
        let seats: Int64
        let isOptional: Bool
        var x = 0.0
        var y = 0.0
    }

    private struct Child {
        let x: Double
        let y: Double
        let band: Int
        let isMigrant: Bool
        let isDifficult: Bool
        var options: [(careClass: Int, points: Int64)] = []
        var isPaired = false
    }

    private struct ClassRows {
        var morning: Int32
        var afternoon: Int32
        var minimum: Int32?
        var share: Int32?
        var carersMorning: Int32?
        var carersAfternoon: Int32?
    }

    private var random: SeededRandom
    private let rules: TownRules
    private var classes: [CareClass] = []
    private var children: [Child] = []
    private var rowsOfClass: [ClassRows] = []

    init(children childCount: Int, classes classCount: Int, rules: TownRules, seed: UInt64) {
        random = SeededRandom(seed)
        self.rules = rules
        let side = Double(classCount).squareRoot() * 0.9 + 1
        makeClasses(classCount, side)
        for _ in 0..<childCount { makeChild(side) }
        let pairs = rules.contains(.siblings) ? makePairs() : []
        makeClassRows()
        makeColumns(pairs)
    }

    private mutating func band() -> Int {
        let draw = random.unit()
        return draw < 0.4 ? 0 : draw < 0.75 ? 1 : 2
    }

    private mutating func makeClasses(_ count: Int, _ side: Double) {
        var site = 0
        while classes.count < count {
            let (x, y) = (random.unit() * side, random.unit() * side)
            var used: Set<Int> = []
            for _ in 0..<(1 + random.integer(below: 3)) where classes.count < count {
                var band = band()
                if used.contains(band) { band = self.band() }
                used.insert(band)
                classes.append(
                    CareClass(
                        site: site,
                        band: band,
                        seats: Int64(15 + random.integer(below: 16)),
                        isOptional: rules.contains(.opening) && random.unit() < 0.35,
                        x: x,
                        y: y
                    )
                )
            }
            site += 1
        }
    }

    private mutating func makeChild(_ side: Double) {
        var child = Child(
            x: random.unit() * side,
            y: random.unit() * side,
            band: band(),
            isMigrant: random.unit() < 0.25,
            isDifficult: random.unit() < 0.17
        )
        let wanted = 5 + random.integer(below: 16)
        var near: [(distance: Double, careClass: Int)] = []
        for (index, careClass) in classes.enumerated() where careClass.band == child.band {
            near.append((hypot(careClass.x - child.x, careClass.y - child.y), index))
        }
        near.sort { $0 < $1 }
        let listed = near.prefix(2 * wanted)
            .map { (score: $0.distance * exp(0.5 * random.normal()), $0.distance, $0.careClass) }
            .sorted { $0.score < $1.score }
            .prefix(wanted)
        let priority = Int64(child.isDifficult ? 35 : 0) + Int64(child.isMigrant ? 20 : 0)
        child.options = listed.enumerated().map { rank, option in
            let near = 10 - min(9, Int(option.1 / 0.5))
            return (option.2, 50 + priority + 60 - Int64(3 * rank) + Int64(near))
        }
        children.append(child)
    }

    /// Neighbours become siblings, where they could share a site.
    private mutating func makePairs() -> [(Int, Int)] {
        let target = Int(0.06 * Double(children.count) / 2)
        let order = children.indices.sorted {
            (Int(children[$0].x / 0.6), children[$0].y) < (
                Int(children[$1].x / 0.6), children[$1].y
            )
        }
        var pairs: [(Int, Int)] = []
        let stride = max(1, order.count / max(1, target))
        for start in Swift.stride(from: 0, to: order.count - 1, by: stride) {
            let (one, other) = (order[start], order[start + 1])
            guard !children[one].isPaired, !children[other].isPaired, pairs.count < target,
                !jointOptions(one, other).isEmpty
            else { continue }
            children[one].isPaired = true
            children[other].isPaired = true
            pairs.append((one, other))
        }
        return pairs
    }

    private typealias Joint = (one: Int, other: Int, points: Int64)

    private func jointOptions(_ one: Int, _ other: Int) -> [Joint] {
        children[one].options.flatMap { first in
            children[other].options
                .filter { classes[$0.careClass].site == classes[first.careClass].site }
                .map { (first.careClass, $0.careClass, first.points + $0.points) }
        }
    }

    private mutating func makeClassRows() {
        let optional = classes.indices.filter { classes[$0].isOptional }
        for (index, careClass) in classes.enumerated() {
            let upper = careClass.isOptional ? 0 : careClass.seats
            let group = Int32(index)
            rowsOfClass.append(
                ClassRows(
                    morning: program.addRow(
                        IntegerRow(.seats(seatGroup: group, part: .morning), upper: upper)
                    ),
                    afternoon: program.addRow(
                        IntegerRow(.seats(seatGroup: group, part: .afternoon), upper: upper)
                    ),
                    minimum: careClass.isOptional
                        ? program.addRow(IntegerRow(.minimumToOpen(careClass: group), lower: 0))
                        : nil
                )
            )
        }
        if rules.contains(.shares) { makeShareRows() }
        if rules.contains(.carers) { makeCarers() }
        guard !optional.isEmpty else { return }
        let budget = program.addRow(
            IntegerRow(.budgetOfClasses, upper: Int64(0.7 * Double(optional.count)))
        )
        for index in optional {
            let rows = rowsOfClass[index]
            let seats = classes[index].seats
            add(
                IntegerColumn(.classOpens(Int32(index))),
                0,
                [
                    (rows.morning, -seats), (rows.afternoon, -seats),
                    (rows.minimum ?? 0, -2 * max(6, seats / 2)), (budget, 1),
                ]
            )
        }
    }

    private mutating func makeShareRows() {
        for site in 0...(classes.last?.site ?? 0) where random.unit() < 0.5 {
            let name = RowName.reserve(0, scope: Int32(site), part: [.morning, .afternoon])
            let row = program.addRow(IntegerRow(name, lower: 0))
            for index in classes.indices where classes[index].site == site {
                rowsOfClass[index].share = row
            }
        }
    }

    private mutating func makeCarers() {
        let ratios: [Int64] = [3, 5, 7]
        for site in 0...(classes.last?.site ?? 0) where random.unit() < 0.3 {
            let here = classes.indices.filter { classes[$0].site == site }
            var needed = 0.0
            var staff: [(columnRows: [(Int32, Int64)], most: Int64, careClass: Int)] = []
            for index in here {
                let ratio = ratios[classes[index].band]
                let most = (classes[index].seats + ratio - 1) / ratio
                needed += Double(classes[index].seats) / Double(ratio)
                let rows = [DayParts.morning, .afternoon].map { part in
                    program.addRow(
                        IntegerRow(
                            .ratio(
                                careClass: Int32(index),
                                childrenPerCarer: Int32(ratio),
                                part: part
                            ),
                            upper: 0
                        )
                    )
                }
                rowsOfClass[index].carersMorning = rows[0]
                rowsOfClass[index].carersAfternoon = rows[1]
                staff.append((rows.map { ($0, -ratio) }, most, index))
            }
            let total = program.addRow(
                IntegerRow(
                    .carersOfSite(Int32(site), day: CalendarDate(dayNumber: 0)),
                    upper: Int64((0.75 * needed).rounded(.up))
                )
            )
            for member in staff {
                add(
                    IntegerColumn(.carers(careClass: Int32(member.careClass)), upper: member.most),
                    0,
                    member.columnRows + [(total, 1)]
                )
            }
        }
    }

    private mutating func add(
        _ column: IntegerColumn,
        _ value: Int64,
        _ entries: [(Int32, Int64)]
    ) {
        var sums: [(row: Int32, coefficient: Int64)] = []
        for (row, coefficient) in entries {
            if let index = sums.firstIndex(where: { $0.row == row }) {
                sums[index].coefficient += coefficient
            } else {
                sums.append((row, coefficient))
            }
        }
        program.addColumn(column, entries: sums.filter { $0.coefficient != 0 })
        points.append(value)
    }

    private func entries(_ child: Int, _ careClass: Int, _ part: DayParts) -> [(Int32, Int64)] {
        let rows = rowsOfClass[careClass]
        let parts: Int64 = part == [.morning, .afternoon] ? 2 : 1
        var entries: [(Int32, Int64)] = []
        if part.contains(.morning) {
            entries.append((rows.morning, 1))
            if let row = rows.carersMorning { entries.append((row, 1)) }
        }
        if part.contains(.afternoon) {
            entries.append((rows.afternoon, 1))
            if let row = rows.carersAfternoon { entries.append((row, 1)) }
        }
        if let row = rows.minimum { entries.append((row, parts)) }
        if let row = rows.share {
            entries.append((row, children[child].isMigrant ? 4 * parts : -parts))
        }
        return entries
    }

    private mutating func makeColumns(_ pairs: [(Int, Int)]) {
        for child in children.indices where !children[child].isPaired {
            let row = program.addRow(IntegerRow(.child(Int32(child), session: 0), upper: 1))
            let isHalf = rules.contains(.halfDays) && random.unit() < 0.2
            let isMorning = random.unit() < 0.55
            let isFlexible = random.unit() < 0.3
            for (index, option) in children[child].options.enumerated() {
                let group = Int32(option.careClass)
                let name = ColumnName.seat(
                    child: Int32(child),
                    option: Int32(index),
                    seatGroup: group
                )
                let wished: DayParts =
                    !isHalf ? [.morning, .afternoon] : isMorning ? .morning : .afternoon
                add(
                    IntegerColumn(name),
                    option.points,
                    [(row, 1)] + entries(child, option.careClass, wished)
                )
                guard isHalf, isFlexible else { continue }
                add(
                    IntegerColumn(name),
                    option.points - 4,
                    [(row, 1)]
                        + entries(child, option.careClass, isMorning ? .afternoon : .morning)
                )
            }
        }
        for (one, other) in pairs {
            let row = program.addRow(IntegerRow(.child(Int32(one), session: 0), upper: 1))
            let whole: DayParts = [.morning, .afternoon]
            for (index, joint) in jointOptions(one, other).enumerated() {
                add(
                    IntegerColumn(
                        .seat(child: Int32(one), option: Int32(index), seatGroup: Int32(joint.one))
                    ),
                    joint.points,
                    [(row, 1)] + entries(one, joint.one, whole) + entries(other, joint.other, whole)
                )
            }
        }
    }
}
