// Finds zero-half cuts that a point of the relaxation breaks (Koster, Zymolka and Kutschka 2009):
// elimination over GF(2).
//
// A sum of rows gives a broken cut if its bound is odd after the columns that stand at whole numbers
// are taken out, while its slack and the point's odd fractional columns together stay below 1.
// Rows are added to each other so that fractional columns cancel, each time in another order.

struct ZeroHalfSeparation {
    private let component: IntegerComponent
    private let point: [Double]
    private let groups: GroupRows
    /// Columns that are not whole, and what they stand above their lower bound.
    private let fractional: [Int32]
    private let height: [Double]
    private var combinations: [Combination] = []

    /// Rows added up, as far as it matters modulo 2.
    private struct Combination {
        var odd: [UInt64]
        var isOdd: Bool
        var slack: Double
        /// Row times 2, plus 1 where its lower bound is meant; ascending.
        var rows: [Int32]
    }

    private static let most = (slack: 0.95, rows: 150, fractional: 6_000)
    private static let smallestViolation = 0.03

    init(_ component: IntegerComponent, _ groups: GroupRows, at point: [Double]) {
        self.component = component
        self.point = point
        self.groups = groups
        let fractional = point.indices.filter { abs(point[$0] - point[$0].rounded()) > 1e-6 }
        self.fractional = fractional.map(Int32.init)
        height = fractional.map { point[$0] - Double(component.box.lower[$0]) }
        guard fractional.count <= Self.most.fractional else { return }
        var position = [Int](repeating: -1, count: point.count)
        for (index, column) in fractional.enumerated() { position[column] = index }
        combinations = (0..<component.rowCount).compactMap { combination($0, position) }
    }

    private func combination(_ row: Int, _ position: [Int]) -> Combination? {
        let entries = component.entries(ofRow: row)
        var sum = 0.0
        var touches = false
        for entry in entries {
            let column = Int(component.entryColumn[entry])
            sum += Double(component.entryCoefficient[entry]) * point[column]
            if position[column] >= 0 { touches = true }
        }
        guard touches else { return nil }
        let bounds = component.rows[row]
        let above = bounds.upper.map { Double($0) - sum } ?? .infinity
        let below = bounds.lower.map { sum - Double($0) } ?? .infinity
        let isLower = below < above
        let slack = max(0, min(above, below))
        guard slack <= 0.6, let bound = isLower ? bounds.lower : bounds.upper else { return nil }
        var odd = [UInt64](repeating: 0, count: (fractional.count + 63) / 64)
        var parity = bound
        for entry in entries where component.entryCoefficient[entry] & 1 != 0 {
            let column = Int(component.entryColumn[entry])
            if position[column] >= 0 {
                odd[position[column] >> 6] ^= 1 << UInt64(position[column] & 63)
                parity &+= component.box.lower[column]
            } else {
                parity &+= Int64(point[column].rounded())
            }
        }
        return Combination(
            odd: odd,
            isOdd: parity & 1 != 0,
            slack: slack,
            rows: [Int32(2 * row + (isLower ? 1 : 0))]
        )
    }

    /// Up to `most` cuts, the most broken ones first.
    func cuts(orders: Int, most: Int, _ random: inout SearchRandom) -> [Cut] {
        guard !combinations.isEmpty else { return [] }
        var seen: Set<[Int32]> = []
        var found: [(weight: Double, rows: [Int32])] = []
        for _ in 0..<orders {
            eliminate(&random) { combination in
                guard combination.isOdd, combination.slack <= Self.most.slack else { return }
                let weight = weight(combination)
                if weight < 1 - 2 * Self.smallestViolation, seen.insert(combination.rows).inserted {
                    found.append((weight, combination.rows))
                }
            }
        }
        found.sort {
            abs($0.weight - $1.weight) > 1e-6
                ? $0.weight < $1.weight
                : ($0.rows.count, $0.weight) < ($1.rows.count, $1.weight)
        }
        var uses = [Int](repeating: 0, count: component.rowCount)
        var cuts: [Cut] = []
        var sum = ParentSum(component)
        for candidate in found {
            if cuts.count >= most { break }
            guard candidate.rows.allSatisfy({ uses[Int($0) / 2] < 3 }),
                let cut = cut(candidate.rows, &sum)
            else { continue }
            for row in candidate.rows { uses[Int(row) / 2] += 1 }
            cuts.append(cut)
        }
        return cuts
    }

    /// What keeps a sum from being broken by a whole half; stops counting beyond 1.
    private func weight(_ combination: Combination) -> Double {
        var weight = combination.slack
        for (word, bits) in combination.odd.enumerated() {
            var bits = bits
            while bits != 0 {
                weight += height[word << 6 + bits.trailingZeroBitCount]
                if weight > 1 { return weight }
                bits &= bits - 1
            }
        }
        return weight
    }

    private func eliminate(_ random: inout SearchRandom, _ check: (Combination) -> Void) {
        var sums = combinations.shuffled(using: &random)
        var isLive = [Bool](repeating: true, count: sums.count)
        let order = fractional.indices.shuffled(using: &random)
            .sorted { (height[$0] * 4).rounded(.down) > (height[$1] * 4).rounded(.down) }
        for sum in sums { check(sum) }
        for column in order {
            let (word, bit) = (column >> 6, UInt64(1) << UInt64(column & 63))
            let touching = sums.indices.filter { isLive[$0] && sums[$0].odd[word] & bit != 0 }
            let pivot = touching.min {
                abs(sums[$0].slack - sums[$1].slack) > 1e-9
                    ? sums[$0].slack < sums[$1].slack
                    : sums[$0].rows.count < sums[$1].rows.count
            }
            guard let pivot else { continue }
            isLive[pivot] = false
            let added = sums[pivot]
            for index in touching where index != pivot {
                let isTooLarge =
                    sums[index].slack + added.slack > Self.most.slack
                    || sums[index].rows.count + added.rows.count > Self.most.rows
                if isTooLarge {
                    isLive[index] = false
                } else {
                    Self.add(added, to: &sums[index])
                    check(sums[index])
                }
            }
        }
    }

    private static func add(_ added: Combination, to sum: inout Combination) {
        for word in added.odd.indices { sum.odd[word] ^= added.odd[word] }
        sum.isOdd = sum.isOdd != added.isOdd
        sum.slack += added.slack
        var rows: [Int32] = []
        rows.reserveCapacity(sum.rows.count + added.rows.count)
        var (one, other) = (0, 0)
        while one < sum.rows.count || other < added.rows.count {
            let first = one < sum.rows.count ? sum.rows[one] : .max
            let second = other < added.rows.count ? added.rows[other] : .max
            if first <= second { one += 1 }
            if second <= first { other += 1 }
            if first != second { rows.append(min(first, second)) }
        }
        sum.rows = rows
    }

    /// The cut of these rows, with the bounds that keep columns at whole numbers from costing halves.
    private func cut(_ rows: [Int32], _ sum: inout ParentSum) -> Cut? {
        sum.removeAll()
        var parents = rows.map { code -> Cut.Parent in
            Cut.Parent(code & 1 == 0 ? .rowUpper(code >> 1) : .rowLower(code >> 1))
        }
        for parent in parents {
            guard sum.add(parent) else { return nil }
        }
        for column in sum.touched where sum[column] & 1 != 0 {
            let index = Int(column)
            let isWhole = abs(point[index] - point[index].rounded()) <= 1e-6
            guard isWhole, point[index] - Double(component.box.lower[index]) > 0.5 else { continue }
            let side: Cut.Parent.Side
            if let group = groups.ofColumn[index] {
                side = .rowUpper(group)
            } else {
                guard point[index] > Double(component.box.upper[index]) - 0.5 else { return nil }
                side = .columnUpper(column)
            }
            parents.append(Cut.Parent(side))
            guard sum.add(Cut.Parent(side)) else { return nil }
        }
        guard let cut = sum.rounded(parents, divisor: 2),
            cut.violation(at: point) > 0.9 * Self.smallestViolation
        else { return nil }
        return cut
    }
}
