import Parallel

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
        func bind(_ there: Int, atLeast least: Int64) {
            let number = Int(component[there])
            shift[number] = isBound[number] ? max(shift[number], least) : least
            isBound[number] = true
        }
        let keys = component.map { Int32(truncatingIfNeeded: componentCount) - 1 - $0 }
        for here in Partition.bucket(keys, count: componentCount).items.map(Int.init)
        where leadsOut[here] {
            let shiftHere = shift[Int(component[here])]
            for row in rows(at: here).map(Int.init) {
                let used = assignment[Int(face.children[row])]
                let at = used < 0 ? outside : group(of: used)
                let surplus = (used < 0 ? 0 : values[Int(used)]) - local[at] - shiftHere
                for index in face.range(of: row) {
                    let there = group(of: face.arcs[index])
                    guard !isTied(here, there) else { continue }
                    bind(there, atLeast: values[Int(face.arcs[index])] - local[there] - surplus)
                }
                if isOptional[row], !isTied(here, outside) { bind(outside, atLeast: -surplus) }
            }
            // A seat group with a free seat has edges both ways, so it lies with outside.
            guard here == outside else { continue }
            for group in 0..<outside where !mustFill[group] && !isTied(outside, group) {
                bind(group, atLeast: shiftHere - local[group])
            }
        }
        let origin = shift[Int(component[outside])]
        return (0..<outside).map { local[$0] + shift[Int(component[$0])] - origin }
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
