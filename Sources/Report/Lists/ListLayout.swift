package import PlacementModel

/// A column of a list that people read.
package protocol ListColumn: CaseIterable, Sendable {
    var heading: Heading { get }
}

/// The children of one site for those who work there; it holds personal data.
package enum RosterColumn: ListColumn {
    case careClass, child, name, sex, guardian, phone, mode

    package var heading: Heading {
        switch self {
        case .careClass: .careClass
        case .child: .child
        case .name: .name
        case .sex: .sex
        case .guardian: .guardian
        case .phone: .phone
        case .mode: .mode
        }
    }
}

/// The list that is published (公示), with masked names; it must not say why a child was placed.
package enum NoticeColumn: ListColumn {
    case child, maskedName, site, careClass, result

    package var heading: Heading {
        switch self {
        case .child: .child
        case .maskedName: .name
        case .site: .site
        case .careClass: .careClass
        case .result: .result
        }
    }
}

/// Writes a list as CSV. What stands in a cell is asked for column by column, so that no value
/// here ever holds a name: only the executable joins placements with the personal register.
package enum ListLayout<Column: ListColumn> {
    package static func csv<Line>(
        _ lines: some Sequence<Line>,
        language: Language,
        cell: (Line, Column) -> String
    ) -> [UInt8] {
        header(language) + rows(lines, cell)
    }

    /// The header alone.
    package static func header(_ language: Language) -> [UInt8] {
        let wording = language.wording
        return CSVWriter(columns: Column.allCases.map { wording.heading($0.heading) }).bytes
    }

    /// The lines alone, so that a long list can be written in pieces.
    package static func rows<Line>(
        _ lines: some Sequence<Line>,
        _ cell: (Line, Column) -> String
    ) -> [UInt8] {
        let columns = Array(Column.allCases)
        var csv = CSVWriter()
        for line in lines {
            for column in columns { csv.cell(cell(line, column)) }
            csv.endRow()
        }
        return csv.bytes
    }
}
