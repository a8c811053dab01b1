/// The fields of the record read last, in memory of their own: readers of cells look at them without
/// touching the scanner.
final class RecordFields {
    let capacity: Int
    private let start: UnsafeMutablePointer<CSVScanner.Field>

    init(capacity: Int) {
        self.capacity = capacity
        start = .allocate(capacity: capacity)
        start.initialize(
            repeating: CSVScanner.Field(lower: 0, upper: 0, hasDoubledQuotes: false),
            count: capacity
        )
    }

    deinit { start.deallocate() }

    subscript(index: Int) -> CSVScanner.Field {
        @inline(__always) get {
            precondition(index < capacity)
            return start[index]
        }
        @inline(__always) set {
            precondition(index < capacity)
            start[index] = newValue
        }
    }

    /// The first fields, good for as long as this object is.
    func first(_ count: Int) -> UnsafeBufferPointer<CSVScanner.Field> {
        precondition(count <= capacity)
        return UnsafeBufferPointer(start: start, count: count)
    }
}
