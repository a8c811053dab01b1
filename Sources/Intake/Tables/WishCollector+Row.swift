import PlacementModel

/// The wishes that stand in a row of `children.csv`.
extension WishCollector {
    /// Adds the wishes of the row to the current child; says whether any stands there.
    ///
    /// All of a row in one call, because its arrays are inside a class.
    mutating func addRow(_ reader: TableReader<ChildColumn>, _ mode: Mode) -> Bool {
        var hasWishes = false
        for (rank, field) in reader.layout.wishes {
            func fault(_ kind: FaultKind) {
                reader.log.add(
                    kind,
                    at: reader.place(field: field),
                    value: ShownValue.plain(reader.text(field: field))
                )
            }
            guard let code = reader.code(field: field, fault: fault) else { continue }
            hasWishes = true
            let target = target(of: code, log: reader.log) { nearest in
                fault(.unknownCode(.classOrSite, nearest: nearest))
            }
            guard let target else { continue }
            add(target, rank: Int16(rank), mode: mode, row: reader.row) {
                reader.log.warn(
                    .repeatedWish,
                    at: reader.place(field: field),
                    value: ShownValue.plain(reader.text(field: field))
                )
            }
        }
        return hasWishes
    }
}
