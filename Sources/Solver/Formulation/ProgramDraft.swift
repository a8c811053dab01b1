package import PlacementModel

/// A scenario's integer program while its rules are being written into it.
///
/// It begins with one column per arc of the network formulation, a child taking an option in a seat
/// group, and the rows that every scenario has: one seat per child and session, and seats. Each rule
/// then adds columns, rows and parts of goals; see `Rules/`.
package struct ProgramDraft: Sendable {
    package let scenario: Scenario
    package let options: RaggedTable<PlacementOption>
    package let formulation: PureFormulation
    package private(set) var columns: [IntegerColumn] = []
    package private(set) var rows: [IntegerRow] = []
    /// Entries in the order in which they were added.
    package private(set) var entries: [Entry] = []
    /// What columns beyond the seats add to a level's value.
    package private(set) var extraValues: [GoalLevel: [(column: Int32, value: Int64)]] = [:]
    /// Columns of members who count for reserves.
    package private(set) var countedMembers: [CountedMembers] = []
    /// Children who may have several seats, with the column that says whether they have any.
    private var countedOnce: [(child: Int, column: Int32)] = []
    /// The same for single goals, which look at some of the seats only.
    private var countedOnceAtLevel: [GoalLevel: [(child: Int, column: Int32)]] = [:]

    package struct Entry: Sendable {
        package let row: Int32
        package let column: Int32
        package let coefficient: Int64
    }

    /// Column i is arc i of the formulation.
    package init(
        _ scenario: Scenario,
        options: RaggedTable<PlacementOption>,
        formulation: PureFormulation
    ) {
        self.scenario = scenario
        self.options = options
        self.formulation = formulation
        let problem = formulation.problem
        for child in 0..<problem.childCount {
            for arc in problem.arcs(of: child) {
                columns.append(
                    IntegerColumn(
                        .seat(
                            child: Int32(child),
                            option: formulation.arcOption[arc],
                            seatGroup: problem.arcSeatGroup[arc]
                        )
                    )
                )
            }
        }
    }

    /// The option that a seat column takes.
    package func option(ofArc arc: Int) -> PlacementOption {
        options.elements[Int(formulation.arcOption[arc])]
    }

    /// The class of a seat column.
    package func careClass(ofArc arc: Int) -> CareClass {
        scenario.classes[Int(option(ofArc: arc).classIndex)]
    }

    /// Seat columns of a child, in the order of its options.
    package func arcs(of child: Int) -> Range<Int> { formulation.problem.arcs(of: child) }

    /// Per class the seat columns that lead into it, in the order of the children.
    package func arcsByClass() -> [[Int32]] {
        var arcs = [[Int32]](repeating: [], count: scenario.classes.count)
        for arc in 0..<formulation.problem.arcCount {
            arcs[Int(option(ofArc: arc).classIndex)].append(Int32(arc))
        }
        return arcs
    }

    /// Adds a column and returns its position.
    package mutating func addColumn(_ column: IntegerColumn) -> Int32 {
        columns.append(column)
        return Int32(columns.count - 1)
    }

    /// Adds a row over columns that exist; a column may be named several times, and its coefficients
    /// add up. A row without columns is kept: it may be impossible.
    package mutating func addRow(
        _ row: IntegerRow,
        _ terms: some Sequence<(column: Int32, coefficient: Int64)>
    ) {
        let index = Int32(rows.count)
        rows.append(row)
        for term in terms {
            entries.append(Entry(row: index, column: term.column, coefficient: term.coefficient))
        }
    }

    /// Narrows the bounds of a column.
    package mutating func narrow(_ column: Int32, lower: Int64? = nil, upper: Int64? = nil) {
        let old = columns[Int(column)]
        columns[Int(column)] = IntegerColumn(
            old.name,
            lower: max(old.lower, lower ?? old.lower),
            upper: min(old.upper, upper ?? old.upper)
        )
    }

    /// Adds to what a column is worth at a level.
    package mutating func addValue(_ value: Int64, of column: Int32, to level: GoalLevel) {
        extraValues[level, default: []].append((column, value))
    }

    /// Notes whom a column counts.
    mutating func note(_ members: CountedMembers) { countedMembers.append(members) }

    /// Lets the goals that count children, not seats, look at a column instead of the child's seats.
    package mutating func countOnce(_ child: Int, in column: Int32) {
        countedOnce.append((child, column))
    }

    /// The same for one goal: the column is worth 1 there.
    mutating func countOnce(_ child: Int, in column: Int32, at level: GoalLevel) {
        countedOnceAtLevel[level, default: []].append((child, column))
    }

    /// The program as it stands, entries of one row and column added up.
    package func program() -> IntegerProgram {
        var program = IntegerProgram()
        for row in rows { program.addRow(row) }
        // Entries by column, in the order in which they were added: by row.
        var start = [Int](repeating: 0, count: columns.count + 1)
        for entry in entries { start[Int(entry.column) + 1] += 1 }
        for column in columns.indices { start[column + 1] += start[column] }
        var next = start
        var order = [Int32](repeating: 0, count: entries.count)
        for (index, entry) in entries.enumerated() {
            order[next[Int(entry.column)]] = Int32(index)
            next[Int(entry.column)] += 1
        }
        var own: [(row: Int32, coefficient: Int64)] = []
        for (index, column) in columns.enumerated() {
            own.removeAll(keepingCapacity: true)
            for entry in order[start[index]..<start[index + 1]].lazy.map({ entries[Int($0)] }) {
                if own.last?.row == entry.row {
                    own[own.count - 1].coefficient += entry.coefficient
                } else {
                    own.append((entry.row, entry.coefficient))
                }
            }
            program.addColumn(column, entries: own.filter { $0.coefficient != 0 })
        }
        return program
    }

    /// Per column its value at a level.
    package func values(of level: GoalLevel, seats: [Int64]) -> [Int64] {
        var values = seats + [Int64](repeating: 0, count: columns.count - seats.count)
        if level.countsChildren {
            for (child, column) in countedOnce {
                values[Int(column)] = values[arcs(of: child)].max() ?? 0
                for arc in arcs(of: child) { values[arc] = 0 }
            }
        }
        for (child, column) in countedOnceAtLevel[level] ?? [] {
            values[Int(column)] = 1
            for arc in arcs(of: child) { values[arc] = 0 }
        }
        for (column, value) in extraValues[level] ?? [] { values[Int(column)] += value }
        return values
    }
}

extension GoalLevel {
    /// Whether the level asks if a child is placed, so that every seat of it has the same value, or the
    /// child has one of those that count in any case: rows demand what is guaranteed.
    fileprivate var countsChildren: Bool {
        switch self {
        case .kept, .placed, .newcomers, .lottery: true
        default: false
        }
    }
}
