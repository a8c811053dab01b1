import Intake
import PlacementModel

/// What stands in a template besides headers, summaries and examples, as data.
enum TemplatePhrase: Hashable, Sendable {
    case title
    /// What to do, step by step.
    case steps
    case allColumns
    case sheetHeader, columnHeader, neededHeader, meaningHeader, acceptedHeader, exampleHeader
    case needed
    /// The name of a table or a column, and whether it must be filled in.
    case heading(String, isNeeded: Bool)
    case personal
    case example(String)
    /// The name of the hidden sheet from which drop-down lists take their words.
    case listSheet
    case notInList
    case notAWholeNumber(ClosedRange<Int>)
    case notADate
}

/// The texts of a template in one language.
protocol TemplateWording: Sendable {
    /// One text, or several lines.
    func text(_ phrase: TemplatePhrase) -> [String]
    /// What may stand in a column.
    func text(_ content: ColumnContent) -> String
}

extension TemplateWording {
    func line(_ phrase: TemplatePhrase) -> String { text(phrase).joined(separator: " ") }
}

extension Language {
    var templateWording: any TemplateWording {
        switch self {
        case .chinese: ChineseTemplateWording()
        case .english: EnglishTemplateWording()
        }
    }
}
