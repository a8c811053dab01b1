import PlacementModel

/// Reads `preferences.csv`.
struct PreferencesTable {
    private(set) var wishes: WishCollector
    private(set) var isEmpty = true

    private struct Line {
        var target: WishCollector.Target
        var rank: Int16
        var mode: Mode?
        var row: Int32
    }

    /// Precondition: `wishes` is empty.
    init(
        _ source: TableSource,
        children: ChildrenTable,
        classes: [CareClass],
        wishes: WishCollector,
        log: IntakeLog
    ) {
        self.wishes = wishes
        var lines = ChildRows<Line>()
        source.text.withUnsafeBufferPointer { bytes in
            let fileName = source.fileName
            guard
                let reader = TableReader<PreferenceColumn>(bytes, fileName: fileName, log: log)
            else { return }
            while reader.next() {
                isEmpty = false
                PreferencesTable.read(reader, children.directory, wishes, into: &lines)
            }
        }
        collect(
            lines.grouped(childCount: children.directory.codes.count),
            children: children.children,
            classes: classes,
            file: source.fileName,
            log: log
        )
    }

    private static func read(
        _ reader: TableReader<PreferenceColumn>,
        _ children: CodeDirectory,
        _ wishes: WishCollector,
        into lines: inout ChildRows<Line>
    ) {
        let child = reader.neededReference(.child, to: children, .child)
        if reader.stated(.rank) == nil { reader.fault(.missingValue, at: .rank) }
        let rank = reader.whole(.rank, in: 1...1000)
        let mode = reader.word(.mode, in: Words.modes, .mode)
        guard let code = reader.neededCode(.classOrSite) else { return }
        let target = wishes.target(of: code, log: reader.log) { nearest in
            reader.fault(.unknownCode(.classOrSite, nearest: nearest), at: .classOrSite)
        }
        guard let child, let rank, let target else { return }
        lines.append(
            Line(target: target, rank: Int16(rank), mode: mode, row: reader.row),
            child: child
        )
    }

    private mutating func collect(
        _ lines: RaggedTable<Line>,
        children: [Child],
        classes: [CareClass],
        file: String,
        log: IntakeLog
    ) {
        func site(of target: WishCollector.Target) -> Int {
            switch target {
            case .careClass(let index): Int(classes[Int(index)].siteIndex)
            case .site(let index): index
            }
        }
        for child in children.indices {
            // Only classes of one site may share a rank.
            var firstOfRank: [Int16: Line] = [:]
            for line in lines[child].sorted(by: { ($0.rank, $0.row) < ($1.rank, $1.row) }) {
                let first = firstOfRank[line.rank]
                if let first, site(of: first.target) != site(of: line.target) {
                    log.add(
                        .repeatedRank(firstRow: first.row),
                        at: InputPlace(file: file, row: line.row),
                        value: String(line.rank)
                    )
                }
                if first == nil { firstOfRank[line.rank] = line }
                let mode = line.mode ?? children[child].mode
                wishes.add(line.target, rank: line.rank, mode: mode, row: line.row) {
                    log.warn(.repeatedWish, at: InputPlace(file: file, row: line.row))
                }
            }
            wishes.endChild()
        }
    }
}
