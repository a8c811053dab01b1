/// Which columns a large relaxation begins with; pricing brings in the others.
enum ColumnSelection {
    static func columns(_ component: IntegerComponent, _ state: LevelState) -> [Int32] {
        (0..<component.columnCount).map { Int32($0) }
    }
}
