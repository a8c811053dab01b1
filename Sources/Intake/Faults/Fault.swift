package import PlacementModel

/// Something in the input that must be put right before anything is computed.
package struct Fault: Hashable, Sendable {
    package let place: InputPlace
    /// What stands there; values of personal columns are masked already.
    package let value: String?
    package let kind: FaultKind

    package init(place: InputPlace, value: String? = nil, kind: FaultKind) {
        self.place = place
        self.value = value
        self.kind = kind
    }

    /// Place, value, what is wrong, and what to do about it, in one line.
    package func text(in language: Language) -> String {
        Wording.line(place: shownPlace, value: value, wording: kind.wording(in: language), language)
    }

    /// The place, without a column that is not there to be looked at.
    private var shownPlace: InputPlace {
        guard case .missingHeader = kind else { return place }
        return InputPlace(file: place.file, sheet: place.sheet, row: place.row)
    }
}

/// Something that a person should look at, which does not stop the run.
package struct Warning: Hashable, Sendable {
    package let place: InputPlace
    /// What stands there; values of personal columns are masked already.
    package let value: String?
    package let kind: WarningKind

    package init(place: InputPlace, value: String? = nil, kind: WarningKind) {
        self.place = place
        self.value = value
        self.kind = kind
    }

    /// Place, value, what is odd, and what to do about it, in one line.
    package func text(in language: Language) -> String {
        Wording.line(place: place, value: value, wording: kind.wording(in: language), language)
    }
}

/// What is wrong and what to do about it, in one language.
package struct Wording: Hashable, Sendable {
    package let problem: String
    package let remedy: String

    init(_ problem: String, _ remedy: String) {
        self.problem = problem
        self.remedy = remedy
    }

    static func line(
        place: InputPlace,
        value: String?,
        wording: Wording,
        _ language: Language
    ) -> String {
        let at = place.text(in: language)
        switch language {
        case .chinese:
            let shown = value.map { "“\($0)”" } ?? ""
            return "\(at)：\(shown)\(wording.problem)。\(wording.remedy)。"
        case .english:
            let shown = value.map { "“\($0)” " } ?? ""
            return "\(at): \(shown)\(wording.problem). \(wording.remedy)."
        }
    }
}

extension InputPlace {
    /// The place as people say it.
    package func text(in language: Language) -> String {
        let isYAML = file.hasSuffix(".yaml")
        switch language {
        case .chinese:
            var text = file
            if let sheet { text += " 工作表“\(sheet)”" }
            if let cell {
                text += " \(cell)"
            } else if let row {
                text += " 第\(row)行"
            }
            if isYAML, let position { text += "第\(position)字" }
            if let column { text += isYAML ? " \(column)" : "“\(column)”列" }
            return text
        case .english:
            var text = file
            if let sheet { text += ", sheet “\(sheet)”" }
            if let cell {
                text += ", \(cell)"
            } else if let row {
                text += isYAML ? ", line \(row)" : ", row \(row)"
            }
            if isYAML, let position { text += ":\(position)" }
            if let column { text += isYAML ? ", \(column)" : ", column “\(column)”" }
            return text
        }
    }
}
