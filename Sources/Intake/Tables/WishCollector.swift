import PlacementModel

/// Collects the wishes of one child after the other, each child's in the order of their ranks.
struct WishCollector {
    /// Flat arrays as in the table: one call for a million wishes, not one call for each.
    private var rowStart: [Int32] = [0]
    private var elements: [Wish] = []
    private let classes: CodeDirectory
    private let sites: CodeDirectory
    private let classesOfSite: [[Int32]]
    private let parallelClasses: [[Int32]]
    /// Without any, nobody has to look there: threads that count references to the same arrays hold
    /// each other up.
    private let hasParallelClasses: Bool
    /// Counts the rows, so that marks of earlier rows need not be cleared.
    private var row: Int32 = 1
    private var classMarks: [Mark]
    private var siteMarks: [Mark]

    /// With which modes the row of this number has wished for a class, and named a class or site:
    /// eight bytes, because wishes meet classes in no order.
    private struct Mark {
        private var row: Int32 = 0
        private var wished: UInt8 = 0
        private var named: UInt8 = 0

        /// Adds a wish in a mode; false when the row had it already.
        mutating func wish(_ mode: Mode, row: Int32) -> Bool {
            begin(row)
            defer { wished |= Mark.bit(mode) }
            return wished & Mark.bit(mode) == 0
        }

        /// Adds a name in a mode; false when the row had it already.
        mutating func name(_ mode: Mode, row: Int32) -> Bool {
            begin(row)
            defer { named |= Mark.bit(mode) }
            return named & Mark.bit(mode) == 0
        }

        private mutating func begin(_ row: Int32) {
            guard self.row != row else { return }
            self = Mark()
            self.row = row
        }

        private static func bit(_ mode: Mode) -> UInt8 {
            switch mode {
            case .fullDay: 1
            case .halfDayMorning: 2
            case .halfDayAfternoon: 4
            case .hourly: 8
            case .temporary: 16
            }
        }
    }

    /// How many wishes a scenario may have, three quarters of a gigabyte. A site code stands for
    /// all its classes, so that a small file can mean a great many.
    static let limit = 64_000_000

    init(classes: ClassesTable, sites: CodeDirectory) {
        self.classes = classes.directory
        self.sites = sites
        classesOfSite = classes.classesOfSite
        parallelClasses = classes.parallelClasses
        hasParallelClasses = classes.parallelClasses.contains { !$0.isEmpty }
        classMarks = Array(repeating: Mark(), count: classes.directory.codes.count)
        siteMarks = Array(repeating: Mark(), count: sites.codes.count)
    }

    var table: RaggedTable<Wish> { RaggedTable(rowStart: rowStart, elements: elements) }

    var isFull: Bool { elements.count >= WishCollector.limit }

    /// What a wish names.
    enum Target {
        case careClass(Int32)
        /// Each class of the site, all with the same rank.
        case site(Int)
    }

    func target(
        of code: Bytes,
        log: IntakeLog,
        unknown: (_ nearest: String?) -> Void
    ) -> Target? {
        if let position = classes.codes.position(of: code) { return .careClass(Int32(position)) }
        if let position = sites.codes.position(of: code) { return .site(position) }
        guard classes.isComplete, sites.isComplete else { return nil }
        let known = [classes.codes.lazyCodes, sites.codes.lazyCodes].joined()
        unknown(NearestCode.among(known, to: code.string, budget: &log.suggestionBudget))
        return nil
    }

    /// Adds a wish of the current child. A class that it has already in the same mode is not added
    /// again, so that the better rank holds; `repeated` is called when both wishes named it.
    ///
    /// Precondition: no earlier wish of the child has a higher rank.
    mutating func add(_ target: Target, rank: Int16, mode: Mode, row: Int32, repeated: () -> Void) {
        switch target {
        case .careClass(let index):
            if !classMarks[Int(index)].name(mode, row: self.row) { repeated() }
            add(Wish(classIndex: index, rank: rank, mode: mode, row: row))
            guard hasParallelClasses else { return }
            for parallel in parallelClasses[Int(index)] {
                add(Wish(classIndex: parallel, rank: rank, mode: mode, row: row))
            }
        case .site(let site):
            guard siteMarks[site].name(mode, row: self.row) else {
                repeated()
                return
            }
            for index in classesOfSite[site] {
                add(Wish(classIndex: index, rank: rank, mode: mode, row: row))
            }
        }
    }

    private mutating func add(_ wish: Wish) {
        guard !isFull, classMarks[Int(wish.classIndex)].wish(wish.mode, row: row) else { return }
        elements.append(wish)
    }

    /// Closes the current child.
    mutating func endChild() {
        rowStart.append(Int32(elements.count))
        row += 1
    }

    /// Adds the children of a later stretch of the same table.
    mutating func append(_ later: WishCollector) {
        let start = Int32(elements.count)
        rowStart.append(contentsOf: later.rowStart.dropFirst().lazy.map { start + $0 })
        elements.append(contentsOf: later.elements)
    }

    /// Whether the wishes of both together stay below the limit.
    func hasRoom(for later: WishCollector) -> Bool {
        elements.count + later.elements.count < WishCollector.limit
    }

    /// Forgets the wishes of a row that is no child's.
    mutating func dropChild() {
        elements.removeLast(elements.count - Int(rowStart[rowStart.count - 1]))
        row += 1
    }
}
