// Goes through the steps of one part. At any time the open nodes hold every point that reaches what
// the goals so far came to; a step may only take away what cannot, or state what follows.

/// The proof of one part of a program, goal by goal.
struct PartCheck {
    /// What is kept of a goal in this part, and what no placement exceeds that keeps the goals before.
    struct Decided {
        let value: Int64
        let bound: Int128
    }

    private let values: [[Int64]]
    private let programRows: [Int32: Int]
    private let localColumn: (Int64) -> Int32?
    private var rows: PartRows
    private var rowOfNumber: [Int64: Int] = [:]
    private var tree = NodeTree()
    private(set) var decided: [Decided] = []

    /// What the goals before leave of the part's box.
    private var whole: ColumnBox
    /// What the goal at hand leaves of it so far.
    private var narrowed: ColumnBox
    private var stage = Stage.between
    private var bound: Int128 = 0
    private var target: Int64 = 0
    private var blend: [Int64] = []
    private var merged: Int64?
    /// What was proven of the first goals together.
    private var scouted: (weights: [Int64], bound: Int128)?

    private enum Stage: Equatable {
        case between
        case scout(weights: [Int64])
        case goal
    }

    /// - Parameters:
    ///   - values: per goal, per column of the part.
    ///   - programRows: per number of the file a row of the program that lies in the part.
    ///   - localColumn: the position in the part of a column's number in the file.
    init(
        _ rows: PartRows,
        _ box: ColumnBox,
        values: [[Int64]],
        programRows: [Int32: Int],
        localColumn: @escaping (Int64) -> Int32?
    ) {
        self.rows = rows
        self.values = values
        self.programRows = programRows
        self.localColumn = localColumn
        whole = box
        narrowed = box
    }

    var isComplete: Bool { stage == .between && decided.count == values.count }

    /// Takes the step that a line states.
    mutating func take(_ line: ProofLines) throws(ProofFault) {
        switch line.keyword {
        case "scout": try beginScout(line)
        case "goal": try beginGoal(line)
        case "cut": try addRow(line)
        case "bound": try boundWhole(line)
        case "node": try boundNode(line, narrows: false)
        case "narrow": try boundNode(line, narrows: true)
        case "empty": try closeEmpty(line)
        case "point": try settlePoint(line)
        case "split": try split(line)
        case "merge":
            guard stage == .goal, merged == nil else { throw line.fault(.misplaced) }
            merged = try line.integer(1)
        case "end": try end(line)
        default: throw line.fault(.unreadable)
        }
    }

    private mutating func beginScout(_ line: ProofLines) throws(ProofFault) {
        guard stage == .between, decided.isEmpty, scouted == nil else {
            throw line.fault(.misplaced)
        }
        var weights: [Int64] = []
        for word in line.words.indices.dropFirst() { weights.append(try line.integer(word)) }
        guard !weights.isEmpty, weights.count < values.count, weights.allSatisfy({ $0 >= 0 }) else {
            throw line.fault(.unreadable)
        }
        blend = values[weights.count]
        for (weight, level) in zip(weights, values) {
            for column in blend.indices {
                let (product, isLarge) = weight.multipliedReportingOverflow(by: level[column])
                let (sum, isTooLarge) = blend[column].addingReportingOverflow(product)
                guard !isLarge, !isTooLarge, sum.magnitude < 1 << 60 else {
                    throw line.fault(.unreadable)
                }
                blend[column] = sum
            }
        }
        stage = .scout(weights: weights)
        bound = whole.most(blend)
    }

    private mutating func beginGoal(_ line: ProofLines) throws(ProofFault) {
        guard stage == .between, decided.count < values.count else { throw line.fault(.misplaced) }
        target = try line.integer(1)
        stage = .goal
        merged = nil
        narrowed = whole
        tree.forgetBounds()
        bound = whole.most(values[decided.count])
        if let scouted, scouted.weights.count == decided.count {
            // What the goals before came to is taken off the bound of all together.
            let before = zip(scouted.weights, decided).reduce(Int128(0)) {
                $0 + Int128($1.0) * Int128($1.1.value)
            }
            bound = min(bound, scouted.bound - before)
        }
    }

    private mutating func end(_ line: ProofLines) throws(ProofFault) {
        switch stage {
        case .between: throw line.fault(.misplaced)
        case .scout(let weights): scouted = (weights, bound)
        case .goal: try endGoal(line)
        }
        stage = .between
    }

    private mutating func endGoal(_ line: ProofLines) throws(ProofFault) {
        let stated = try line.integer(1)
        var hull: ColumnBox?
        for node in tree.open {
            let own = min(tree.bound(of: node) ?? bound, bound)
            let box = tree.box(of: node, in: narrowed)
            if box.isEmpty || own < Int128(target) {
                tree.close(node)
                continue
            }
            guard own <= Int128(stated) else { throw line.fault(.bound) }
            hull?.extend(over: box)
            hull = hull ?? box
        }
        guard let hull else { throw line.fault(.nothingLeft) }
        whole = hull
        if let merged { tree.replaceAll(by: merged) }
        if line.words.count > 2 {
            let values = values[decided.count]
            let entries = values.indices.filter { values[$0] != 0 }
                .map { (column: Int32($0), coefficient: values[$0]) }
            let row = rows.append(lower: target, entries)
            try name(try line.integer(2), row, line)
        }
        decided.append(Decided(value: target, bound: Int128(stated)))
    }

    private mutating func name(
        _ number: Int64,
        _ row: Int?,
        _ line: ProofLines
    ) throws(ProofFault) {
        guard let row, let short = Int32(exactly: number), programRows[short] == nil,
            rowOfNumber.updateValue(row, forKey: number) == nil
        else { throw line.fault(.unknown) }
    }
}

// MARK: Steps within a goal

extension PartCheck {
    private mutating func boundWhole(_ line: ProofLines) throws(ProofFault) {
        guard stage != .between else { throw line.fault(.misplaced) }
        let isGoal = stage == .goal
        let proven = try multiplierBound(
            line,
            from: 1,
            values: isGoal ? values[decided.count] : blend,
            box: narrowed
        )
        bound = min(bound, proven.floor)
        guard isGoal else { return }
        for change in proven.narrowed(narrowed, toReach: target) {
            narrowed.narrow(Int(change.column), to: change.bounds)
        }
    }

    private mutating func boundNode(_ line: ProofLines, narrows: Bool) throws(ProofFault) {
        guard let (node, box) = try openNode(line) else { return }
        let proven = try multiplierBound(line, from: 2, values: values[decided.count], box: box)
        tree.lowerBound(of: node, to: proven.floor)
        if proven.floor < Int128(target) { return tree.close(node) }
        if narrows { tree.narrow(node, proven.narrowed(box, toReach: target)) }
    }

    private mutating func closeEmpty(_ line: ProofLines) throws(ProofFault) {
        guard let (node, box) = try openNode(line) else { return }
        let nothing = [Int64](repeating: 0, count: box.count)
        let proven = try multiplierBound(line, from: 2, values: nothing, box: box)
        guard proven.isNegative else { throw line.fault(.notEmpty) }
        tree.close(node)
    }

    private mutating func settlePoint(_ line: ProofLines) throws(ProofFault) {
        guard let (node, box) = try openNode(line) else { return }
        guard box.isPoint else { throw line.fault(.bound) }
        guard rows.admits(box.lower) else { return tree.close(node) }
        tree.lowerBound(of: node, to: box.most(values[decided.count]))
    }

    private mutating func split(_ line: ProofLines) throws(ProofFault) {
        guard stage == .goal else { throw line.fault(.misplaced) }
        let (node, below, first) = (
            try line.integer(1), try line.integer(3), try line.integer(4)
        )
        guard tree.isKnown(node), let column = localColumn(try line.integer(2)) else {
            throw line.fault(.unknown)
        }
        guard below > .min, below < .max,
            tree.split(node, at: column, below: below, first: first)
        else { throw line.fault(.split) }
    }

    /// The node that a line names, with its box; nil where nothing is left of it already.
    private mutating func openNode(
        _ line: ProofLines
    ) throws(ProofFault) -> (node: Int64, box: ColumnBox)? {
        guard stage == .goal else { throw line.fault(.misplaced) }
        let node = try line.integer(1)
        guard tree.isKnown(node) else { throw line.fault(.unknown) }
        guard tree.isOpen(node) else { return nil }
        let box = tree.box(of: node, in: narrowed)
        guard !box.isEmpty else {
            tree.close(node)
            return nil
        }
        return (node, box)
    }

    private func multiplierBound(
        _ line: ProofLines,
        from word: Int,
        values: [Int64],
        box: ColumnBox
    ) throws(ProofFault) -> MultiplierBound {
        let denominator = try line.integer(word)
        guard denominator > 0, denominator < 1 << 40 else { throw line.fault(.unreadable) }
        var terms: [(row: Int, multiplier: Int64)] = []
        terms.reserveCapacity(line.words.count)
        for term in line.words.indices.dropFirst(word + 1) {
            let (number, multiplier) = try line.pair(term)
            guard multiplier.magnitude <= Multipliers.largest.magnitude else {
                throw line.fault(.unreadable)
            }
            terms.append((try row(number, line), multiplier))
        }
        let bound = MultiplierBound(
            Multipliers(denominator: denominator, terms: terms),
            rows,
            values: values,
            box: box
        )
        guard let bound else { throw line.fault(.unreadable) }
        return bound
    }

    private func row(_ number: Int64, _ line: ProofLines) throws(ProofFault) -> Int {
        if let derived = rowOfNumber[number] { return derived }
        guard let number = Int32(exactly: number), let row = programRows[number] else {
            throw line.fault(.unknown)
        }
        return row
    }
}

// MARK: Rows that follow from others

extension PartCheck {
    private mutating func addRow(_ line: ProofLines) throws(ProofFault) {
        guard stage != .between else { throw line.fault(.misplaced) }
        let derived: DerivedRow?
        switch line.text(2) {
        case "linked":
            derived = .linked(try row(line, 3), try row(line, 4), rows, whole)
        case "staffed":
            derived = .staffed(try row(line, 3), try row(line, 4), rows, whole)
        case "rounded": derived = try rounded(line)
        default: throw line.fault(.unreadable)
        }
        guard let derived else { throw line.fault(.cut) }
        let row = rows.append(upper: derived.upper, derived.entries)
        try name(try line.integer(1), row, line)
    }

    private func row(_ line: ProofLines, _ word: Int) throws(ProofFault) -> Int {
        try row(try line.integer(word), line)
    }

    private func rounded(_ line: ProofLines) throws(ProofFault) -> DerivedRow? {
        guard var sum = RoundedSum(divisor: try line.integer(3)) else { return nil }
        for word in line.words.indices.dropFirst(4) {
            let sign = line.first(ofWord: word)
            let isFound: Bool
            switch sign {
            case UInt8(ascii: "+"), UInt8(ascii: "-"):
                let (number, weight) = try line.pair(word, skipping: 1)
                let row = try row(number, line)
                let isLower = sign == UInt8(ascii: "-")
                isFound = sum.add(row, isLower: isLower, weight: weight, rows)
            case UInt8(ascii: "<"):
                let (number, bound, weight) = try line.triple(word, skipping: 1)
                let column = try column(number, line)
                guard whole.upper[Int(column)] <= bound else { return nil }
                isFound = sum.add(column, atMost: bound, weight: weight)
            case UInt8(ascii: ">"):
                let (number, bound) = try line.pair(word, skipping: 1)
                isFound = sum.say(try column(number, line), atLeast: bound)
            default: throw line.fault(.unreadable)
            }
            guard isFound else { return nil }
        }
        return sum.rounded(whole)
    }

    private func column(_ number: Int64, _ line: ProofLines) throws(ProofFault) -> Int32 {
        guard let column = localColumn(number) else { throw line.fault(.unknown) }
        return column
    }
}
