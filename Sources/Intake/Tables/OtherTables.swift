import PlacementModel

/// Reads `distances.csv`.
enum DistancesTable {
    static func read(
        _ source: TableSource,
        children: CodeDirectory,
        sites: CodeDirectory,
        log: IntakeLog
    ) -> RaggedTable<StatedDistance> {
        var rows = ChildRows<StatedDistance>()
        source.text.withUnsafeBufferPointer { bytes in
            let fileName = source.fileName
            guard let reader = TableReader<DistanceColumn>(bytes, fileName: fileName, log: log)
            else { return }
            while reader.next() {
                let child = reader.neededReference(.child, to: children, .child)
                let site = reader.neededReference(.site, to: sites, .site)
                if reader.stated(.metres) == nil { reader.fault(.missingValue, at: .metres) }
                // Half the way round the Earth.
                let metres = reader.whole(.metres, in: 0...20_040_000)
                guard let child, let site, let metres else { continue }
                let distance = StatedDistance(
                    siteIndex: Int32(site),
                    distance: Metres(metres),
                    row: reader.row
                )
                rows.append(distance, child: child)
            }
        }
        return sorted(rows.grouped(childCount: children.codes.count), source.fileName, log)
    }

    /// By site, each once.
    private static func sorted(
        _ distances: RaggedTable<StatedDistance>,
        _ file: String,
        _ log: IntakeLog
    ) -> RaggedTable<StatedDistance> {
        var result = RaggedTable<StatedDistance>()
        result.reserve(rows: distances.rowCount, elements: distances.elements.count)
        for child in 0..<distances.rowCount {
            var last: StatedDistance?
            let bySite = distances[child].sorted { ($0.siteIndex, $0.row) < ($1.siteIndex, $1.row) }
            for distance in bySite {
                if let last, last.siteIndex == distance.siteIndex {
                    log.add(
                        .repeatedRow(firstRow: last.row),
                        at: InputPlace(file: file, row: distance.row)
                    )
                    continue
                }
                result.append(distance)
                last = distance
            }
            result.endRow()
        }
        return result
    }
}

/// Reads `previous.csv`.
enum PreviousTable {
    static func read(
        _ source: TableSource,
        children: CodeDirectory,
        sites: CodeDirectory,
        classes: ClassesTable,
        log: IntakeLog
    ) -> [PreviousPlacement?] {
        var previous = [PreviousPlacement?](repeating: nil, count: children.codes.count)
        source.text.withUnsafeBufferPointer { bytes in
            let fileName = source.fileName
            guard let reader = TableReader<PreviousColumn>(bytes, fileName: fileName, log: log)
            else { return }
            while reader.next() {
                let child = reader.neededReference(.child, to: children, .child)
                let placement = placement(reader, sites, classes)
                guard let child else { continue }
                if let first = previous[child] {
                    reader.fault(.repeatedRow(firstRow: first.row), at: .child)
                } else {
                    previous[child] = placement
                }
            }
        }
        return previous
    }

    private static func placement(
        _ reader: TableReader<PreviousColumn>,
        _ sites: CodeDirectory,
        _ classes: ClassesTable
    ) -> PreviousPlacement {
        var site = reader.reference(.site, to: sites, .site)
        var careClass: Int?
        if reader.stated(.site) == nil {
            careClass = reader.reference(.classCode, to: classes.directory, .classCode)
            site = careClass.map { Int(classes.classes[$0].siteIndex) }
        } else if let code = reader.code(.classCode) {
            careClass = classes.directory.codes.position(of: code)
            if careClass == nil { reader.warn(.previousClassGone, at: .classCode) }
        }
        if let position = careClass, let stated = site {
            let actual = Int(classes.classes[position].siteIndex)
            if actual >= 0, actual != stated {
                reader.fault(.classElsewhere(site: sites.codes[stated]), at: .classCode)
            }
        }
        return PreviousPlacement(
            siteIndex: site.map(Int32.init),
            classIndex: careClass.map(Int32.init),
            committedUntil: reader.date(.committedUntil),
            row: reader.row
        )
    }
}
