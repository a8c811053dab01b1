internal import GLPK
internal import Parallel

// A basis to begin a large relaxation with, merged from the bases of its regions.
//
// A region is a few hundred groups around a row that several of them share, with the rows and chosen
// columns that lie inside. Regions have no row in common, and their bases put together, with the
// slack of every row outside of them, are a basis of the whole: it is block triangular. What lies
// between regions, and rows over everything such as budgets, are left to the simplex method.

struct CrashBasis {
    private let component: IntegerComponent
    private let values: [Int64]
    private let columns: [Int32]
    private let byColumn: ColumnEntries
    private let groups: GroupRows
    /// Per row its region; -1 for none.
    private var regionOfRow: [Int32]
    private var regionCount: Int32 = 0

    /// - Parameters:
    ///   - columns: those that will be loaded, ascending.
    ///   - groupsPerRegion: after how many groups a region ends.
    /// - Returns: per row and per column of `columns` its status; nil for small components.
    static func merged(
        _ component: IntegerComponent,
        _ values: [Int64],
        columns: [Int32],
        _ limits: SearchLimits,
        groupsPerRegion: Int = 600
    ) throws(SolverFault) -> Basis? {
        var crash = CrashBasis(component, values, columns)
        guard crash.groups.rows.count > 2 * groupsPerRegion else { return nil }
        crash.makeRegions(groupsPerRegion)
        return try crash.solveRegions(limits)
    }

    private init(_ component: IntegerComponent, _ values: [Int64], _ columns: [Int32]) {
        self.component = component
        self.values = values
        self.columns = columns
        byColumn = ColumnEntries(component)
        groups = GroupRows(component)
        regionOfRow = [Int32](repeating: -1, count: component.rowCount)
    }

    /// Breadth first from row to row, over the columns that are chosen.
    private mutating func makeRegions(_ groupsPerRegion: Int) {
        var isChosen = [Bool](repeating: false, count: component.columnCount)
        for column in columns { isChosen[Int(column)] = true }
        var isGroup = [Bool](repeating: false, count: component.rowCount)
        for row in groups.rows { isGroup[Int(row)] = true }
        // Rows over structure alone, such as budgets, hold everything together.
        let isLocal = component.rows.indices.map { row in
            let entries = component.entries(ofRow: row)
            return !isGroup[row]
                && entries.contains { groups.ofColumn[Int(component.entryColumn[$0])] != nil }
                && entries.count < component.columnCount / 8
        }
        var isSeen = [Bool](repeating: false, count: component.rowCount)
        for start in component.rows.indices where isLocal[start] && regionOfRow[start] < 0 {
            var queue = [Int32(start)]
            regionOfRow[start] = regionCount
            var (head, groupCount) = (0, 0)
            func visitRows(of column: Int) {
                for entry in byColumn.range(ofColumn: column) {
                    let row = Int(byColumn.row[entry])
                    guard regionOfRow[row] < 0, isLocal[row] else { continue }
                    regionOfRow[row] = regionCount
                    queue.append(Int32(row))
                }
            }
            while head < queue.count, groupCount < groupsPerRegion {
                for entry in component.entries(ofRow: Int(queue[head])) {
                    let column = Int(component.entryColumn[entry])
                    guard isChosen[column] else { continue }
                    visitRows(of: column)
                    guard let group = groups.ofColumn[column], !isSeen[Int(group)] else { continue }
                    isSeen[Int(group)] = true
                    groupCount += 1
                    for entry in component.entries(ofRow: Int(group)) {
                        let other = Int(component.entryColumn[entry])
                        if isChosen[other] { visitRows(of: other) }
                    }
                }
                head += 1
            }
            regionCount += 1
        }
        for group in groups.rows { regionOfRow[Int(group)] = mainRegion(ofGroup: group, isChosen) }
    }

    /// The region in which most of a group's columns lie.
    private func mainRegion(ofGroup group: Int32, _ isChosen: [Bool]) -> Int32 {
        var counts: [(region: Int32, count: Int)] = []
        for entry in component.entries(ofRow: Int(group)) {
            let column = Int(component.entryColumn[entry])
            guard isChosen[column] else { continue }
            let touched = byColumn.range(ofColumn: column)
                .map { regionOfRow[Int(byColumn.row[$0])] }
                .first { $0 >= 0 }
            guard let touched else { continue }
            if let known = counts.firstIndex(where: { $0.region == touched }) {
                counts[known].count += 1
            } else {
                counts.append((touched, 1))
            }
        }
        return counts.max { $0.count < $1.count }?.region ?? -1
    }

    private struct Region {
        var rows: [Int32] = []
        /// Positions in `columns`.
        var columns: [Int32] = []
    }

    private func regions() -> [Region] {
        var regions = [Region](repeating: Region(), count: Int(regionCount))
        for (row, region) in regionOfRow.enumerated() where region >= 0 {
            regions[Int(region)].rows.append(Int32(row))
        }
        for (place, column) in columns.enumerated() {
            let touched = byColumn.range(ofColumn: Int(column)).map {
                regionOfRow[Int(byColumn.row[$0])]
            }.filter { $0 >= 0 }
            guard let region = touched.first, touched.allSatisfy({ $0 == region }) else { continue }
            regions[Int(region)].columns.append(Int32(place))
        }
        return regions.filter { !$0.columns.isEmpty }
    }

    private func solveRegions(_ limits: SearchLimits) throws(SolverFault) -> Basis {
        let regions = regions()
        let solved = try Threads(limits.threads).map(faulting: regions.count) {
            index throws(SolverFault) in try solve(regions[index], limits)
        }
        var basis = Basis(
            rows: [Basis.Status](repeating: .basic, count: component.rowCount),
            columns: [Basis.Status](repeating: .atLower, count: columns.count)
        )
        for (region, part) in zip(regions, solved) {
            guard let part else { continue }
            for (row, status) in zip(region.rows, part.rows) { basis.rows[Int(row)] = status }
            for (place, status) in zip(region.columns, part.columns) {
                basis.columns[Int(place)] = status
            }
        }
        return basis
    }

    /// - Returns: nil where the region alone has no best basis.
    private func solve(_ region: Region, _ limits: SearchLimits) throws(SolverFault) -> Basis? {
        var place = [Int32: Int](minimumCapacity: region.rows.count)
        for (index, row) in region.rows.enumerated() { place[row] = index }
        var program = LinearProgram(
            .maximize,
            rows: region.rows.map { LinearProgram.Row(component.rows[Int($0)].forGLPK) },
            columns: [],
            entries: []
        )
        for (index, position) in region.columns.enumerated() {
            let column = Int(columns[Int(position)])
            let (lower, upper) = (component.box.lower[column], component.box.upper[column])
            program.columns.append(
                LinearProgram.Column(
                    .between(Double(lower), Double(upper)),
                    objective: Double(values[column])
                )
            )
            for entry in byColumn.range(ofColumn: column) {
                guard let row = place[byColumn.row[entry]] else { continue }
                program.entries.append(
                    LinearProgram.Entry(
                        row: row,
                        column: index,
                        value: Double(byColumn.coefficient[entry])
                    )
                )
            }
        }
        return try Problem.withProblem { problem throws(SolverFault) -> Basis? in
            try problem.load(program)
            let result = try problem.solveSimplex(SimplexOptions(cancellation: limits.flag))
            return result.termination == .optimal ? try problem.basis() : nil
        }
    }
}
