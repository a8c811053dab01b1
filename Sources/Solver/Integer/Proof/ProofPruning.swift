/// Takes out what proves nothing of a goal in the end: bounds of nodes that were split, unless one of
/// their parts rests on them.
struct ProofPruning {
    private let start: Int
    private var isNeeded: [Bool]

    /// - Parameter start: where the goal's steps begin.
    init(_ steps: [IntegerProofStep], from start: Int) {
        self.start = start
        isNeeded = [Bool](repeating: true, count: steps.count - start)
        var firstChild: [Int32: Int32] = [:]
        var isClosed: Set<Int32> = []
        var bounds: [(index: Int, node: Int32)] = []
        for index in start..<steps.count {
            switch steps[index] {
            case .split(let node, _, _, let first): firstChild[node] = first
            case .node(let node, _, let use):
                if use != .narrows { isClosed.insert(node) }
                if use == .bounds { bounds.append((index, node)) }
            case .empty(let node, _): isClosed.insert(node)
            default: break
            }
        }
        for (index, node) in bounds {
            guard let first = firstChild[node] else { continue }
            isNeeded[index - start] = !isClosed.contains(first) || !isClosed.contains(first + 1)
        }
    }

    func apply(to steps: inout [IntegerProofStep]) {
        let kept = steps[start...].enumerated().filter { isNeeded[$0.offset] }.map(\.element)
        steps.replaceSubrange(start..., with: kept)
    }
}
