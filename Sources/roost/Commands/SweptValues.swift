/// The values of a parameter as they are asked for: `0:60:5`, `0:60`, or `0,10,30`.
enum SweptValues {
    /// Ascending, each once, at least one.
    case listed([Int])
    /// The first is not above the last; the step is at least 1.
    case stepped(first: Int, last: Int, step: Int)

    /// Nil where the text is neither.
    init?(_ text: Substring) {
        let separator: Character = text.contains(":") ? ":" : ","
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count else { return nil }
        if separator == "," {
            self = .listed(Set(numbers).sorted())
            return
        }
        guard (2...3).contains(numbers.count), numbers[0] <= numbers[1] else { return nil }
        let step = numbers.count == 3 ? numbers[2] : 1
        guard step >= 1 else { return nil }
        self = .stepped(first: numbers[0], last: numbers[1], step: step)
    }

    /// The first value outside a range, as it was written; the last one stands for those before it.
    func firstOutside(_ range: ClosedRange<Int>) -> Int? {
        switch self {
        case .listed(let values): values.first { !range.contains($0) }
        case .stepped(let first, let last, _): [first, last].first { !range.contains($0) }
        }
    }

    /// How many there are.
    ///
    /// Precondition: all lie in a range that a policy may have, so that nothing overflows.
    var count: Int {
        switch self {
        case .listed(let values): values.count
        case .stepped(let first, let last, let step): (last - first) / step + 1
        }
    }

    var all: [Int] {
        switch self {
        case .listed(let values): values
        case .stepped(let first, let last, let step):
            Array(stride(from: first, through: last, by: step))
        }
    }
}
