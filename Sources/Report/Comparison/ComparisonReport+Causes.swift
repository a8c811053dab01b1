import Findings

// Which change did it, as terminal and page say it alike.

extension ComparisonReport {
    /// How many children each change accounts for, and what keeps that from being the whole answer.
    func causes(
        _ attribution: Attribution,
        _ difference: SideDifference
    ) -> [ComparisonSentence] {
        var sentences = countedCauses(difference).map { cause, count -> ComparisonSentence in
            let change = cause.kind == .one ? cause.sufficient.first : nil
            return .causes(cause.kind, change: change, count: count)
        }
        let undone = attribution.undone.count
        if undone > 0 { sentences.append(.undone(count: undone)) }
        if difference.changed.contains(where: { $0.cause.map { !$0.isProven } ?? false }) {
            sentences.append(.causesNotProven)
        }
        return sentences
    }

    /// Changed children by what caused them: single changes in their order, then the other kinds.
    private func countedCauses(
        _ difference: SideDifference
    ) -> [(cause: ChildCause, count: Int)] {
        var found: [(key: (Int, Int), cause: ChildCause, count: Int)] = []
        for cause in difference.changed.compactMap(\.cause) {
            let kind = ChildCause.Kind.allCases.firstIndex(of: cause.kind) ?? 0
            let key = (kind, cause.kind == .one ? cause.sufficient.first ?? 0 : 0)
            if let known = found.firstIndex(where: { $0.key == key }) {
                found[known].count += 1
            } else {
                found.append((key, cause, 1))
            }
        }
        return found.sorted { $0.key < $1.key }.map { (cause: $0.cause, count: $0.count) }
    }
}

extension SideDifference {
    /// Whether there are causes to tell apart: a single change did all.
    var hasCauses: Bool { (attribution?.changes.count ?? 0) > 1 }
}
