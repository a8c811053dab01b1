package import PlacementModel

extension PointsCriterion {
    /// The path of the rule below `policy.points` in `scenario.yaml`, such as `wishes.1`.
    package func code(in groups: [Group]) -> String {
        switch self {
        case .placed: "placed"
        case .group(let index): "groups.\(groups[index].id)"
        case .wish(let rank): "wishes.\(rank)"
        case .distance(let limit): "distance.\(limit.count)"
        case .audience(let audience): "audience.\(audience.rawValue)"
        case .returning: "returning"
        case .waited: "waited"
        }
    }
}

extension PointsItem {
    /// One line of the points as text, such as `groups.difficult=40@children.csv:12`.
    ///
    /// The base for being placed needs no fact about the child, so it names no source.
    package func code(in groups: [Group]) -> String {
        let value = "\(criterion.code(in: groups))=\(points.value)"
        return criterion == .placed ? value : "\(value)@\(source.code)"
    }
}

extension SourceRow {
    /// File and line, such as `children.csv:12`; in a workbook `scenario.xlsx:children:12`.
    package var code: String { "\(sheet == nil ? table.fileName : table.sheetCode):\(row)" }
}
