import PlacementModel

/// The wishes that stand in a row of `children.csv`.
extension WishCollector {
    /// Adds the wishes of the row to the current child; says whether any stands there.
    ///
    /// All of a row in one call, because its arrays are inside a class; and all its short codes are
    /// looked up before any of them is added, because most of that time is waiting for memory.
    mutating func addRow(_ reader: TableReader<ChildColumn>, _ mode: Mode) -> Bool {
        let wishes = reader.layout.wishes
        var hasWishes = false
        withUnsafeTemporaryAllocation(of: CodeKey?.self, capacity: wishes.count) { keys in
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: wishes.count) { found in
                for index in wishes.indices {
                    keys[index] = reader.plainKey(field: wishes[index].field)
                }
                find(keys, into: found)
                for index in wishes.indices {
                    let (rank, field) = wishes[index]
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
            }
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
