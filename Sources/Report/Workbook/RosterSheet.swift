package import PlacementModel
package import Sheets

/// A column of the rosters in a workbook: all sites in one sheet, to be filtered.
package enum RosterSheetColumn: ListColumn {
    case site, careClass, child, name, sex, guardian, phone, mode

    /// What a workbook without names shows; the name is masked.
    package static let masked: [RosterSheetColumn] = [
        .site, .careClass, .child, .name, .mode,
    ]

    package var heading: Heading {
        switch self {
        case .site: .site
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

/// The rosters as a sheet. What stands in a cell is asked for column by column, so that no value
/// here ever holds a name: only the executable joins placements with the personal register.
package enum RosterSheet {
    package static func sheet<Line>(
        _ lines: [Line],
        columns: [RosterSheetColumn],
        of run: Run,
        language: Language,
        longestList: Int = 1_048_575,
        cell: (Line, RosterSheetColumn) -> String
    ) -> Sheet {
        let words = language.workbookWording
        var draft = SheetDraft(words.heading(.rosters))
        guard lines.count <= longestList else {
            draft.sentence(words.text(.tooLong(rows: lines.count, file: "rosters/")), .alert)
            return draft.finished(footer: run.scenario.title[language])
        }
        draft.list(
            columns.map { .text(language.wording.heading($0.heading)) },
            lines.map { line in
                columns.map { column in
                    .text(cell(line, column), column == .phone ? .verbatim : .plain)
                }
            }
        )
        return draft.finished(footer: run.scenario.title[language])
    }
}
