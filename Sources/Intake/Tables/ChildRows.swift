import PlacementModel

/// Entries about children in any order, put in the order of the children.
struct ChildRows<Element: Sendable> {
    private var children: [Int32] = []
    private var elements: [Element] = []

    var isEmpty: Bool { elements.isEmpty }

    mutating func append(_ element: Element, child: Int) {
        children.append(Int32(child))
        elements.append(element)
    }

    /// The entries of each child, in the order in which they came.
    ///
    /// - Complexity: O(children + entries), by counting.
    func grouped(childCount: Int) -> RaggedTable<Element> {
        var next = [Int](repeating: 0, count: childCount + 1)
        for child in children { next[Int(child) + 1] += 1 }
        for child in 0..<childCount { next[child + 1] += next[child] }
        let starts = next
        var order = [Int32](repeating: 0, count: elements.count)
        for (entry, child) in children.enumerated() {
            order[next[Int(child)]] = Int32(entry)
            next[Int(child)] += 1
        }
        var table = RaggedTable<Element>()
        table.reserve(rows: childCount, elements: elements.count)
        for child in 0..<childCount {
            for place in starts[child]..<starts[child + 1] {
                table.append(elements[Int(order[place])])
            }
            table.endRow()
        }
        return table
    }
}
