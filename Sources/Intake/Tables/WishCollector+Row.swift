import PlacementModel

/// The wishes that stand in a row of `children.csv`.
extension WishCollector {
    /// Adds the wishes of the row to the current child; says whether any stands there.
    ///
    /// All of a row in one call, because its arrays are inside a class; and all its short codes are
    /// looked up before any of them is added, because most of that time is waiting for memory.
    mutating func addRow(_ reader: TableReader<ChildColumn>, _ mode: Mode) -> Bool {
        let fields = reader.layout.wishes
        return withUnsafeTemporaryAllocation(of: CodeKey?.self, capacity: fields.count) { keys in
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: fields.count) { found in
                var isPlain = !hasParallelClasses
                for index in fields.indices {
                    let key = reader.plainKey(field: fields[index].field)
                    keys[index] = key
                    if key == nil, !reader.isEmpty(field: fields[index].field) { isPlain = false }
                }
                find(keys, into: found)
                for index in fields.indices where found[index] < 0 && keys[index] != nil {
                    isPlain = false
                }
                return isPlain
                    ? addPlain(reader, fields, found, mode) : addAny(reader, fields, found, mode)
            }
        }
    }

    /// Adds wishes that each name a class. Nearly all rows are such, and need no marks: that a class
    /// comes again in a row shows by comparing it with those before where a set of 64 bits tells that
    /// it may.
    @inline(__always)
    private mutating func addPlain(
        _ reader: TableReader<ChildColumn>,
        _ fields: [(rank: Int, field: Int)],
        _ found: UnsafeMutableBufferPointer<Int32>,
        _ mode: Mode
    ) -> Bool {
        var seen: UInt64 = 0
        let row = reader.row
        for index in fields.indices where found[index] >= 0 {
            let classIndex = found[index]
            let bit: UInt64 = 1 << UInt64(classIndex & 63)
            if seen & bit != 0, found[..<index].contains(classIndex) {
                reader.warnOfRepeatedWish(fields[index].field)
                continue
            }
            seen |= bit
            let rank = Int16(fields[index].rank)
            addUnmarked(Wish(classIndex: classIndex, rank: rank, mode: mode, row: row))
        }
        return seen != 0
    }

    private mutating func addAny(
        _ reader: TableReader<ChildColumn>,
        _ fields: [(rank: Int, field: Int)],
        _ found: UnsafeMutableBufferPointer<Int32>,
        _ mode: Mode
    ) -> Bool {
        var hasWishes = false
        for index in fields.indices {
            let (rank, field) = fields[index]
            if found[index] < 0 {
                if addOther(reader, rank: rank, field: field, mode) { hasWishes = true }
                continue
            }
            hasWishes = true
            let wish = Wish(
                classIndex: found[index],
                rank: Int16(rank),
                mode: mode,
                row: reader.row
            )
            if !addNamed(wish) { reader.warnOfRepeatedWish(field) }
        }
        return hasWishes
    }

    /// Adds the wish in a cell of any form; false when it is empty.
    private mutating func addOther(
        _ reader: TableReader<ChildColumn>,
        rank: Int,
        field: Int,
        _ mode: Mode
    ) -> Bool {
        func fault(_ kind: FaultKind) {
            reader.log.add(
                kind,
                at: reader.place(field: field),
                value: ShownValue.plain(reader.text(field: field))
            )
        }
        guard let code = reader.code(field: field, fault: fault) else { return false }
        let target = target(of: code, log: reader.log) { nearest in
            fault(.unknownCode(.classOrSite, nearest: nearest))
        }
        if let target {
            add(target, rank: Int16(rank), mode: mode, row: reader.row) {
                reader.warnOfRepeatedWish(field)
            }
        }
        return true
    }
}

extension TableReader<ChildColumn> {
    fileprivate func warnOfRepeatedWish(_ field: Int) {
        log.warn(
            .repeatedWish,
            at: place(field: field),
            value: ShownValue.plain(text(field: field))
        )
    }
}
