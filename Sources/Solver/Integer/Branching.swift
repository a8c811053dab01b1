internal import GLPK

/// Which column a node is split at.
struct Branching: Sendable {
    /// A column and the largest value of its lower half.
    struct Split: Sendable {
        let column: Int
        let below: Int64

        func halves(of box: IntegerBox) -> [BoundChange] {
            [
                BoundChange(column: Int32(column), lower: box.lower[column], upper: below),
                BoundChange(column: Int32(column), lower: below + 1, upper: box.upper[column]),
            ]
        }
    }

    /// Per column how far its decision reaches: the largest coefficient, for a class that opens or a
    /// carer moves many children.
    private let reach: [Int64]
    private let isStructure: [Bool]
    let hasStructure: Bool

    private var experience: [BranchingExperience]
    private var hasProbed = false

    private static let candidates = 8
    /// Once columns are known by experience.
    private static let laterCandidates = 4
    private static let probesPerColumn = 2
    private static let probeIterations = 60

    init(_ component: IntegerComponent) {
        var reach = [Int64](repeating: 0, count: component.columnCount)
        for row in 0..<component.programRows.count {
            for entry in component.entries(ofRow: row) {
                let column = Int(component.entryColumn[entry])
                reach[column] = max(reach[column], abs(component.entryCoefficient[entry]))
            }
        }
        self.reach = reach
        experience = [BranchingExperience](repeating: .init(), count: component.columnCount)
        isStructure = GroupRows(component).isStructure
        hasStructure = isStructure.contains(true)
    }

    /// The most promising splits at columns that are not whole, the best one first.
    func candidates(
        _ box: IntegerBox,
        _ scope: BranchAndBound.Reach,
        at point: [Double]
    ) -> [Split] {
        var found: [(score: Double, split: Split)] = []
        for column in 0..<box.count where !box.isFixed(column) {
            if scope == .structure && !isStructure[column] { continue }
            let whole = point[column].rounded(.down)
            let part = point[column] - whole
            guard part > 1e-6, part < 1 - 1e-6 else { continue }
            let score = min(part, 1 - part) * Double(min(reach[column], 32))
            let below = min(max(Int64(whole), box.lower[column]), box.upper[column] - 1)
            found.append((score, Split(column: column, below: below)))
        }
        return found.enumerated()
            .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
            .prefix(Self.candidates)
            .map(\.element.split)
    }

    /// Any column that is not fixed, where the relaxation does not say which.
    func anySplit(_ box: IntegerBox, at point: [Double]?) -> Split? {
        guard let column = (0..<box.count).first(where: { !box.isFixed($0) }) else { return nil }
        let place = point.map { Int64($0[column].rounded()) } ?? box.lower[column]
        return Split(
            column: column,
            below: min(max(place, box.lower[column]), box.upper[column] - 1)
        )
    }

    /// Tries both halves of each candidate for a few iterations of the dual simplex, unless its
    /// column was tried before, and takes the one whose halves both lower the bound most.
    mutating func strongest(
        _ candidates: [Split],
        _ box: IntegerBox,
        at point: RelaxationPoint,
        _ relaxation: inout RelaxationLP,
        _ problem: inout Problem
    ) throws(SolverFault) -> Split? {
        let most = hasProbed ? Self.laterCandidates : Self.candidates
        hasProbed = true
        let candidates = candidates.prefix(most)
        guard candidates.count > 1 else { return candidates.first }
        let basis = try problem.basis()
        let bound = Double(point.safe.scaled) / Double(SafeBound.scale)
        var best: (score: Double, split: Split)?
        for split in candidates {
            let part = point.columns[split.column] - point.columns[split.column].rounded(.down)
            if experience[split.column].count < Self.probesPerColumn {
                var drops: [Double] = []
                for half in split.halves(of: box) {
                    var target = box
                    target.lower[split.column] = half.lower
                    target.upper[split.column] = half.upper
                    try relaxation.restrict(&problem, to: target)
                    let reached = try relaxation.probe(
                        &problem,
                        iterations: Self.probeIterations
                    )
                    drops.append(max(0, bound - reached))
                    try problem.setBasis(basis)
                }
                experience[split.column].note(below: drops[0] / part, above: drops[1] / (1 - part))
            }
            // The half that lowers the bound less counts most.
            let expected = experience[split.column].expected(at: part)
            let score =
                min(expected.below, expected.above) + 0.2 * max(expected.below, expected.above)
            if score > best?.score ?? -1 { best = (score, split) }
        }
        try relaxation.restrict(&problem, to: box)
        return best?.split
    }
}

/// What splitting at a column did to the bound, per unit of rounding.
struct BranchingExperience: Sendable {
    private(set) var count = 0
    private var below = 0.0
    private var above = 0.0

    /// Beyond this a half counts as empty; more says nothing.
    private static let most = 1e6

    mutating func note(below: Double, above: Double) {
        count += 1
        self.below += min(below, Self.most)
        self.above += min(above, Self.most)
    }

    func expected(at part: Double) -> (below: Double, above: Double) {
        let times = Double(max(1, count))
        return (below / times * part, above / times * (1 - part))
    }
}
