import Intake
import PlacementModel

struct EnglishTemplateWording: TemplateWording {
    func text(_ phrase: TemplatePhrase) -> [String] {
        switch phrase {
        case .title: ["How to fill in this scenario"]
        case .steps: steps
        case .allColumns: ["All columns"]
        case .sheetHeader: ["Sheet"]
        case .columnHeader: ["Column"]
        case .neededHeader: ["Needed"]
        case .meaningHeader: ["Meaning"]
        case .acceptedHeader: ["What may stand there"]
        case .exampleHeader: ["Example"]
        case .needed: ["needed"]
        case .heading(let name, let isNeeded):
            ["\(name) (\(isNeeded ? "needed" : "optional"))"]
        case .personal: ["Personal: kept in the register, never used in decisions"]
        case .example(let example): ["Example: \(example)"]
        case .listSheet: ["_lists"]
        case .notInList: ["Please choose from the list."]
        case .notAWholeNumber(let range):
            ["Please enter a whole number from \(range.lowerBound) to \(range.upperBound)."]
        case .notADate: ["Please enter a date such as 2026-07-13."]
        }
    }

    private var steps: [String] {
        [
            "Begin with scenario.yaml: title, reference date, dates of the sessions, groups and policy; "
                + "every line is explained there.",
            "Then fill in this workbook: sites, then classes, then children. Columns with a brown "
                + "header are needed, the others as you need them.",
            "Leave the row of headers as it is; columns that you do not use may be deleted. Rest the "
                + "pointer on a header to see what the column means, with an example.",
            "Cells with an arrow offer a list; where a cell takes several, separate them by semicolons "
                + "and keep them when asked.",
            "Application numbers, ID numbers and phones are formatted as text: keep it so, because as "
                + "numbers they lose digits. Paste values only.",
            "Wishes stand in the wish columns of “children”, or one per row in “preferences”; use one "
                + "of the two.",
            "Leave “distances”, “previous” and “pins” empty where there is nothing to say.",
            "Save, run roost validate FOLDER, which lists everything that is wrong at once, and then "
                + "roost solve.",
            "Filled in, this file holds personal data: pass it on only to those who may see it, and "
                + "delete it when it is due.",
        ]
    }

    func text(_ content: ColumnContent) -> String {
        switch content {
        case .text: "text"
        case .code: "a code, unique"
        case .codeIn(let table): "a code of the sheet “\(SheetNames.main(of: table).english)”"
        case .codeOfClassOrSite: "the code of a class or a site"
        case .session: "a session's id in scenario.yaml"
        case .groups: "groups of scenario.yaml, separated by semicolons"
        case .date: "a date"
        case .time: "a date with a time"
        case .wholeNumber(let range):
            "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .money: "yuan, at most two decimals"
        case .degrees: "decimal degrees"
        case .oneOf(let words): words.map(\.english).joined(separator: ", ")
        case .anyOf(let words):
            words.map(\.english).joined(separator: ", ") + "; separated by semicolons"
        case .names: "names, separated by semicolons"
        }
    }
}
