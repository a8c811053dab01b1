import Parallel
import PlacementModel

// Each strongly connected component has prices of its own that prove its optimum, right up to a
// constant per component. Edges between components always lead from a higher number to a lower
// one, so a pass in that order finds constants under which no edge pays:
//   p_b - p_a >= v_ib - v_ia     for every child i at a that may move to b,
// outside counting as a location with price 0 and value 0.

extension ExchangeGraph {
    /// Joins the components' prices into prices of the whole face.
    ///
    /// - Parameters:
    ///   - prices: per seat group, valid within its component; relative to 0 where the component
    ///     contains outside.
    ///   - assignment: the new assignment, which may differ from this graph's within components.
    /// - Returns: `nil` if the numbers are too large for 64 bits.
    func joined(prices: [Int64], values: ArcValues, assignment: [Int32]) -> [Int64]? {
        guard fits(prices, values) else { return nil }
        let local = prices + [0]
        var shift = [Int64](repeating: 0, count: componentCount)
        var isBound = [Bool](repeating: false, count: componentCount)
        func bind(_ number: Int, atLeast least: Int64) {
            shift[number] = isBound[number] ? max(shift[number], least) : least
            isBound[number] = true
        }
        let bounds = bounds(local, values, assignment)
        let keys = component.map { Int32(truncatingIfNeeded: componentCount) - 1 - $0 }
        for here in Partition.bucket(keys, count: componentCount).items.map(Int.init)
        where leadsOut[here] {
            let shiftHere = shift[Int(component[here])]
            for bound in bounds[here] {
                bind(Int(bound.component), atLeast: bound.least + shiftHere)
            }
        }
        let origin = shift[Int(component[outside])]
        return (0..<outside).map { local[$0] + shift[Int(component[$0])] - origin }
    }

    /// How far a component has to be shifted at least for one location's edges into it, where the
    /// location itself is not shifted.
    private struct Bound: BitwiseCopyable {
        let component: Int32
        var least: Int64
    }

    /// Per location its bounds, of several for one component the strictest.
    private func bounds(
        _ local: [Int64],
        _ values: ArcValues,
        _ assignment: [Int32]
    ) -> RaggedTable<Bound> {
        let pieces = overLocations { bounds(from: $0, local, values, assignment) }
        var rowStart: [Int32] = [0]
        rowStart.reserveCapacity(locationCount + 1)
        var end: Int32 = 0
        for count in pieces.lazy.flatMap(\.counts) {
            end += count
            rowStart.append(end)
        }
        let all = Array(joining: pieces.map(\.bounds), threads)
        return RaggedTable(rowStart: rowStart, elements: all)
    }

    private func bounds(
        from locations: Range<Int>,
        _ local: [Int64],
        _ values: ArcValues,
        _ assignment: [Int32]
    ) -> (counts: [Int32], bounds: [Bound]) {
        var counts: [Int32] = []
        var bounds: [Bound] = []
        var place = [Int](repeating: -1, count: componentCount)
        for here in locations {
            let first = bounds.count
            func add(_ there: Int, _ least: Int64) {
                let number = Int(component[there])
                if place[number] >= first {
                    bounds[place[number]].least = max(bounds[place[number]].least, least)
                } else {
                    place[number] = bounds.count
                    bounds.append(Bound(component: component[there], least: least))
                }
            }
            let rows = leadsOut[here] ? rows(at: here) : []
            for row in rows.map(Int.init) {
                let used = assignment[Int(face.children[row])]
                let at = used < 0 ? outside : group(of: used)
                let surplus = (used < 0 ? 0 : values[Int(used)]) - local[at]
                for index in face.range(of: row) {
                    let there = group(of: face.arcs[index])
                    guard !isTied(here, there) else { continue }
                    add(there, values[Int(face.arcs[index])] - local[there] - surplus)
                }
                if isOptional[row], !isTied(here, outside) { add(outside, -surplus) }
            }
            // A seat group with a free seat has edges both ways, so it lies with outside.
            if here == outside, leadsOut[here] {
                for group in 0..<outside where !mustFill[group] && !isTied(outside, group) {
                    add(group, -local[group])
                }
            }
            counts.append(Int32(truncatingIfNeeded: bounds.count - first))
        }
        return (counts, bounds)
    }

    /// A chain visits every location at most once, so no shift exceeds their number times the
    /// largest step.
    private func fits(_ prices: [Int64], _ values: ArcValues) -> Bool {
        let price = prices.reduce(0) { max($0, $1.magnitude) }
        let largestValues = threads.stretches(of: face.arcs.count, atLeast: 100_000) { stretch in
            stretch.reduce(0) { max($0, values[Int(face.arcs[$1])].magnitude) }
        }
        let value = largestValues.max() ?? 0
        let largest = (UInt128(price) + UInt128(value)) * 4 * UInt128(locationCount + 1)
        return largest < UInt128(Int64.max)
    }
}
