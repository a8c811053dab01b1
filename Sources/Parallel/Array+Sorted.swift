extension Array where Element: Sendable {
    /// The elements in an order: stretches of them sorted side by side, then merged.
    ///
    /// - Complexity: O(n log n). Stable, as the sort of one thread.
    @inlinable
    package func sorted(
        _ threads: Threads,
        by isBefore: @Sendable (Element, Element) -> Bool
    ) -> [Element] {
        var runs = threads.stretches(of: count, atLeast: 10_000) { stretch in
            self[stretch].sorted(by: isBefore)
        }
        while runs.count > 1 {
            let pairs = runs
            runs = threads.map((pairs.count + 1) / 2) { pair in
                2 * pair + 1 < pairs.count
                    ? Array.merged(pairs[2 * pair], pairs[2 * pair + 1], isBefore)
                    : pairs[2 * pair]
            }
        }
        return runs.first ?? []
    }

    /// Of equal elements those of the first array come first.
    @usableFromInline
    static func merged(
        _ first: [Element],
        _ second: [Element],
        _ isBefore: (Element, Element) -> Bool
    ) -> [Element] {
        var all: [Element] = []
        all.reserveCapacity(first.count + second.count)
        var (one, other) = (0, 0)
        while one < first.count, other < second.count {
            if isBefore(second[other], first[one]) {
                all.append(second[other])
                other += 1
            } else {
                all.append(first[one])
                one += 1
            }
        }
        all.append(contentsOf: first[one...])
        all.append(contentsOf: second[other...])
        return all
    }
}
