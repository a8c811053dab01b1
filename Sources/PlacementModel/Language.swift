/// The languages people read Roost in.
package enum Language: String, CaseIterable, Sendable {
    /// 简体中文
    case chinese = "zh"
    case english = "en"
}

/// A text in both languages, as a planner writes a title.
package struct LocalizedText: Hashable, Sendable {
    package let chinese: String
    package let english: String

    package init(chinese: String, english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// The text in one language.
    package subscript(language: Language) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}
