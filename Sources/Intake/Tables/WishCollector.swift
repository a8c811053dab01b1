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
    let hasParallelClasses: Bool
    /// Counts the rows, so that marks of earlier rows need not be cleared.
    private var row: Int32 = 1
    private var classMarks: [Mark]
    private var siteMarks: [Mark]

    /// With which modes the row of this number has wished for a class, and named a class or site:
    /// eight bytes, because wishes meet classes in no order.
    private struct Mark {
        private var row: Int32 = 0
        private var wished = ModeSet()
        private var named = ModeSet()

        /// Adds a wish in a mode; false when the row had it already.
        @inline(__always)
        mutating func wish(_ mode: Mode, row: Int32) -> Bool {
            begin(row)
            return wished.insert(mode)
        }

        /// Adds a name in a mode; false when the row had it already.
        @inline(__always)
        mutating func name(_ mode: Mode, row: Int32) -> Bool {
            begin(row)
            return named.insert(mode)
        }

        @inline(__always)
        private mutating func begin(_ row: Int32) {
            guard self.row != row else { return }
            self = Mark()
            self.row = row
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
            let wish = Wish(classIndex: index, rank: rank, mode: mode, row: row)
            if !addNamed(wish) { repeated() }
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

    /// Adds a wish that names its class; false when the row had named it already in the same mode.
    @inline(__always)
    mutating func addNamed(_ wish: Wish) -> Bool {
        let isNew = classMarks[Int(wish.classIndex)].name(wish.mode, row: row)
        add(wish)
        guard hasParallelClasses else { return isNew }
        for parallel in parallelClasses[Int(wish.classIndex)] {
            add(Wish(classIndex: parallel, rank: wish.rank, mode: wish.mode, row: wish.row))
        }
        return isNew
    }

    /// The classes that short codes name; see `CodeTable.find`.
    @inline(__always)
    func find(
        _ keys: UnsafeMutableBufferPointer<CodeKey?>,
        into positions: UnsafeMutableBufferPointer<Int32>
    ) {
        classes.codes.find(keys, into: positions)
    }

    /// Adds a wish of a child all of whose wishes are added so: each for another class, which has no
    /// parallel ones.
    @inline(__always)
    mutating func addUnmarked(_ wish: Wish) {
        guard !isFull else { return }
        elements.append(wish)
    }

    @inline(__always)
    private mutating func add(_ wish: Wish) {
        guard !isFull, classMarks[Int(wish.classIndex)].wish(wish.mode, row: row) else { return }
        elements.append(wish)
    }

    /// Makes room ahead of children with a wish in each of some columns.
    mutating func reserve(children: Int, columns: Int) {
        rowStart.reserveCapacity(children + 1)
        elements.reserveCapacity(min(children * columns, WishCollector.limit))
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

    var wishCount: Int { elements.count }

    /// Forgets the wishes of a row that is no child's.
    mutating func dropChild() {
        elements.removeLast(elements.count - Int(rowStart[rowStart.count - 1]))
        row += 1
    }
}
