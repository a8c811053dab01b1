/// Finds the code that somebody probably meant.
enum NearestCode {
    /// The code with the fewest differences from a text, the first of equals; nil when none is
    /// near, which means that more than a third of its letters differ; case does not count.
    ///
    /// Every comparison costs one unit of the budget; when it is used up, nothing is suggested, so
    /// that a file full of wrong codes does not take for ever.
    static func among(
        _ codes: some Sequence<String>,
        to text: String,
        budget: inout Int
    ) -> String? {
        let wanted = Array(text.prefix(64).lowercased().unicodeScalars)
        guard !wanted.isEmpty else { return nil }
        var best: (code: String, distance: Int)?
        for code in codes {
            budget -= 1
            guard budget > 0 else { return nil }
            let candidate = Array(code.prefix(64).lowercased().unicodeScalars)
            let allowed = min(best?.distance ?? .max, wanted.count / 3 + 1)
            guard abs(candidate.count - wanted.count) < allowed else { continue }
            let distance = editDistance(wanted, candidate)
            budget -= 10
            if distance < allowed { best = (code, distance) }
        }
        return best?.code
    }

    /// Insertions, deletions, replacements and exchanges of neighbours (optimal string alignment).
    static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        guard !right.isEmpty else { return left.count }
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in 0..<left.count {
            var current = last
            current[0] = row + 1
            for column in 0..<right.count {
                let isSame = left[row] == right[column]
                current[column + 1] = min(
                    last[column + 1] + 1,
                    current[column] + 1,
                    last[column] + (isSame ? 0 : 1)
                )
                if row > 0, column > 0, left[row] == right[column - 1],
                    left[row - 1] == right[column]
                {
                    current[column + 1] = min(current[column + 1], beforeLast[column - 1] + 1)
                }
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
