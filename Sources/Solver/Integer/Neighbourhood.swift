/// What the neighbourhood search knows of a component: groups, and what columns cost in the
/// relaxation.
struct NeighbourhoodMap: Sendable {
    var component: IntegerComponent
    let groups: GroupRows
    let byColumn: ColumnEntries
    /// Per group row its columns.
    let members: [[Int32]]
    /// Columns without a group: classes that open, carers.
    let structure: [Int32]
    /// What a unit of each column adds at the relaxation's prices.
    let costs: [Double]
    let point: [Double]
    /// How far apart the values of a group's columns typically are: the measure for all windows.
    let unit: Double
    /// Rows that a walk goes through: not those of groups, nor wide ones over structure alone.
    let isWalkable: [Bool]

    init(_ component: IntegerComponent, _ values: [Int64], _ point: RelaxationPoint) {
        self.component = component
        let groups = GroupRows(component)
        self.groups = groups
        byColumn = ColumnEntries(component)
        var members = [[Int32]](repeating: [], count: component.rowCount)
        var structure: [Int32] = []
        for column in 0..<component.columnCount {
            if let group = groups.ofColumn[column] {
                members[Int(group)].append(Int32(column))
            } else {
                structure.append(Int32(column))
            }
        }
        self.members = members
        self.structure = structure
        costs = point.safe.reducedCosts.map { Double($0) / Double(SafeBound.scale) }
        self.point = point.columns
        unit = Self.typicalStep(groups, members, values)
        isWalkable = component.rows.indices.map { row in
            guard row < component.programRows.count, members[row].isEmpty else { return false }
            let columns = component.entries(ofRow: row).map { component.entryColumn[$0] }
            return columns.count <= 8 || columns.contains { groups.ofColumn[Int($0)] != nil }
        }
    }

    /// The median difference between neighbouring values within a group, at least 1.
    private static func typicalStep(
        _ groups: GroupRows,
        _ members: [[Int32]],
        _ values: [Int64]
    ) -> Double {
        var steps: [Int64] = []
        for group in groups.rows.prefix(2_000) {
            let sorted = members[Int(group)].map { values[Int($0)] }.sorted()
            for (one, next) in zip(sorted, sorted.dropFirst()) where one != next {
                steps.append(next - one)
            }
        }
        steps.sort()
        return steps.isEmpty ? 1 : Double(max(1, steps[steps.count / 2])) / 3
    }

    /// The column that a group takes in a point.
    func taken(by group: Int32, in point: [Int64]) -> Int32? {
        members[Int(group)].first { point[Int($0)] != 0 }
    }

    func isFractional(_ column: Int) -> Bool {
        abs(point[column] - point[column].rounded()) > 1e-6
    }
}

/// A box around the relaxation's point or around the point at hand in which few columns are open.
struct Neighbourhood: Sendable {
    let box: IntegerBox

    /// Groups whole in the relaxation keep their column, as far as all fit together; the others are
    /// open, and all structure that is not fixed.
    static func aroundRelaxation(
        _ map: NeighbourhoodMap,
        window: Double,
        fixingStructure: Bool
    ) -> Neighbourhood {
        var range = ActivityRange(map.component, map.byColumn, box: map.component.box)
        if fixingStructure { fixStructure(map, &range) }
        for group in map.groups.rows {
            let members = map.members[Int(group)].map(Int.init)
            let isWhole = members.contains { map.point[$0] > 1 - 1e-6 }
            let kept = members.filter { !range.box.isFixed($0) }.map { column in
                (
                    column: column,
                    value: max(Int64(map.point[column].rounded()), range.box.lower[column])
                )
            }
            if isWhole, range.fix(kept) { continue }
            let tooDear = members.filter { map.costs[$0] < -window * map.unit }
            _ = range.fix(tooDear.map { ($0, range.box.lower[$0]) })
        }
        return Neighbourhood(box: range.box)
    }

    /// Classes that open and carers, the nearest to whole numbers first; where that number does not
    /// fit, the one on the other side.
    private static func fixStructure(_ map: NeighbourhoodMap, _ range: inout ActivityRange) {
        func distance(_ column: Int) -> Double {
            abs(map.point[column] - map.point[column].rounded())
        }
        let columns = map.structure.map(Int.init)
            .filter { map.groups.isStructure[$0] && !range.box.isFixed($0) }
            .sorted { (distance($0), $0) < (distance($1), $1) }
        for column in columns {
            let nearest = Int64(map.point[column].rounded())
            let other = Double(nearest) > map.point[column] ? nearest - 1 : nearest + 1
            for value in [nearest, other]
            where value >= range.box.lower[column] && value <= range.box.upper[column] {
                if range.fix([(column, value)]) { break }
            }
        }
    }

    /// Groups near a place are open, and the structure that they touch, as far as `whole` goes.
    static func around(
        _ current: [Int64],
        _ map: NeighbourhoodMap,
        start: NeighbourhoodWalk.Start = .random,
        groups target: Int,
        window: Double,
        whole: IntegerBox,
        _ random: inout SearchRandom
    ) -> Neighbourhood {
        var walk = NeighbourhoodWalk(map, current)
        walk.run(target, from: start, &random)
        var box = IntegerBox(lower: current, upper: current)
        for group in walk.freedGroups {
            for column in map.members[Int(group)].map(Int.init)
            where current[column] != 0 || map.costs[column] >= -window * map.unit {
                box.lower[column] = whole.lower[column]
                box.upper[column] = whole.upper[column]
            }
        }
        for column in map.structure.map(Int.init) where walk.touches(column) {
            box.lower[column] = whole.lower[column]
            box.upper[column] = whole.upper[column]
        }
        return Neighbourhood(box: box)
    }
}

/// Walks from row to row and frees the groups that sit in them.
struct NeighbourhoodWalk {
    private let map: NeighbourhoodMap
    private let current: [Int64]
    private var isVisited: [Bool]
    private var queue: [Int32] = []
    private var isFreed: [Bool]
    private(set) var freedGroups: [Int32] = []

    init(_ map: NeighbourhoodMap, _ current: [Int64]) {
        self.map = map
        self.current = current
        isVisited = [Bool](repeating: false, count: map.component.rowCount)
        isFreed = isVisited
    }

    func touches(_ column: Int) -> Bool {
        map.byColumn.range(ofColumn: column).contains { isVisited[Int(map.byColumn.row[$0])] }
    }

    enum Start {
        case random
        case rows([Int])
    }

    mutating func run(_ target: Int, from start: Start, _ random: inout SearchRandom) {
        switch start {
        case .random:
            guard let column = self.start(&random) else { return }
            visitRows(of: column)
        case .rows(let rows):
            for row in rows { isVisited[row] = true }
            queue = rows.map(Int32.init)
        }
        let reach = (Bool.random(using: &random) ? 3 : 8) * map.unit
        let branches = Int.random(in: 1...4, using: &random)
        var head = 0
        while head < queue.count, freedGroups.count < target {
            let row = Int(queue[head])
            head += 1
            var shaken: [Int32] = []
            for entry in map.component.entries(ofRow: row) {
                let column = Int(map.component.entryColumn[entry])
                guard let group = map.groups.ofColumn[column] else {
                    visitRows(of: column)
                    continue
                }
                guard !isFreed[Int(group)], sits(column, group, reach) else { continue }
                isFreed[Int(group)] = true
                freedGroups.append(group)
                shaken.append(group)
            }
            shaken.shuffle(using: &random)
            var opened = 0
            for group in shaken where opened < branches {
                let members = map.members[Int(group)]
                let column = Int(members[Int.random(in: 0..<members.count, using: &random)])
                guard map.costs[column] >= -reach else { continue }
                let before = queue.count
                visitRows(of: column)
                if queue.count > before { opened += 1 }
            }
        }
    }

    private func sits(_ column: Int, _ group: Int32, _ reach: Double) -> Bool {
        if current[column] != 0 { return true }
        return map.taken(by: group, in: current) == nil && map.costs[column] > -2 * reach
    }

    private mutating func visitRows(of column: Int) {
        for entry in map.byColumn.range(ofColumn: column) {
            let row = Int(map.byColumn.row[entry])
            guard map.isWalkable[row], !isVisited[row] else { continue }
            isVisited[row] = true
            queue.append(Int32(row))
        }
    }

    /// Structure, or a place where the point at hand and the relaxation differ, or any place.
    private func start(_ random: inout SearchRandom) -> Int? {
        let mode = Int.random(in: 0..<3, using: &random)
        if mode == 0, let column = map.structure.randomElement(using: &random) {
            return Int(column)
        }
        guard let any = map.groups.rows.randomElement(using: &random) else {
            return map.structure.randomElement(using: &random).map { Int($0) }
        }
        if mode == 1 {
            for _ in 0..<200 {
                guard let group = map.groups.rows.randomElement(using: &random),
                    let column = map.members[Int(group)].randomElement(using: &random)
                else { continue }
                let taken = map.taken(by: group, in: current)
                let isBad = taken.map { map.costs[Int($0)] < -map.unit } ?? true
                if isBad || map.isFractional(Int(column)) { return Int(taken ?? column) }
            }
        }
        return map.members[Int(any)].randomElement(using: &random).map { Int($0) }
    }
}
