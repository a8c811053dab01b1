/// What may be typed into cells, and what a spreadsheet says to those who type.
package struct CellRule: Hashable, Sendable {
    package enum Accepted: Hashable, Sendable {
        /// What stands in these cells, offered in a drop-down list. The list is a range and never
        /// part of the rule, which could hold 255 characters only.
        case list(SheetRange)
        case wholeNumber(ClosedRange<Int>)
        /// A date from `first` on.
        case date(from: SheetDate)
        case anything
    }

    /// What happens to a value that is not accepted.
    package enum Otherwise: Hashable, Sendable {
        /// It is refused.
        case refused
        /// It can be kept: the list offers single codes where a cell may hold several, or a date may
        /// be written in a way that only Roost understands.
        case keptAfterWarning
    }

    package let cells: CellRange
    package let accepted: Accepted
    package let otherwise: Otherwise
    /// Shown beside the selected cell.
    package let promptTitle: String
    package let prompt: String
    /// Shown when the value is not accepted.
    package let refusal: String

    package init(
        cells: CellRange,
        accepted: Accepted,
        otherwise: Otherwise = .refused,
        promptTitle: String,
        prompt: String,
        refusal: String
    ) {
        self.cells = cells
        self.accepted = accepted
        self.otherwise = otherwise
        self.promptTitle = promptTitle
        self.prompt = prompt
        self.refusal = refusal
    }
}

/// A note pinned to a cell, shown when the pointer rests on it.
package struct CellNote: Hashable, Sendable {
    package let position: CellPosition
    package let text: String

    package init(_ position: CellPosition, _ text: String) {
        self.position = position
        self.text = text
    }
}
