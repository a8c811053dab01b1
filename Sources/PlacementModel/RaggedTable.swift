/// Rows of varying length in two flat arrays (compressed sparse rows).
package struct RaggedTable<Element: Sendable>: Sendable {
    /// `rowStart[i] ..< rowStart[i + 1]` are the elements of row i.
    package private(set) var rowStart: [Int32] = [0]
    package private(set) var elements: [Element] = []

    package init() {}

    /// The table with these rows.
    package init(rows: some Sequence<some Sequence<Element>>) {
        for row in rows {
            for element in row { append(element) }
            endRow()
        }
    }

    /// The table with these parts.
    ///
    /// Precondition: `rowStart` begins with 0, never falls and ends with the number of elements.
    package init(rowStart: [Int32], elements: [Element]) {
        self.rowStart = rowStart
        self.elements = elements
    }

    package var rowCount: Int { rowStart.count - 1 }

    /// The elements of one row.
    package subscript(row: Int) -> ArraySlice<Element> { elements[range(of: row)] }

    /// The positions of one row's elements in `elements`.
    package func range(of row: Int) -> Range<Int> {
        Int(rowStart[row])..<Int(rowStart[row + 1])
    }

    /// Adds an element to the row that is being built.
    package mutating func append(_ element: Element) { elements.append(element) }

    /// Closes the row that is being built.
    package mutating func endRow() { rowStart.append(Int32(elements.count)) }

    /// Makes room ahead of a known number of elements.
    package mutating func reserve(rows: Int, elements count: Int) {
        rowStart.reserveCapacity(rows + 1)
        elements.reserveCapacity(count)
    }
}

extension RaggedTable: Equatable where Element: Equatable {}
