internal import CXLSXWriter
import Sheets

extension SheetWriting {
    /// Writes the sheet's rules for what may be typed.
    func writeRules() throws(WorkbookFault) {
        for rule in sheet.rules {
            var texts = RuleTexts(rule)
            defer { texts.deallocate() }
            var validation = lxw_data_validation()
            validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
            validation.input_title = texts.title
            validation.input_message = texts.prompt
            validation.error_message = texts.refusal
            let errorType =
                rule.otherwise == .refused
                ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING
            validation.error_type = UInt8(errorType.rawValue)
            accept(rule.accepted, texts.list, &validation)
            try XLSXFile.check(
                worksheet_data_validation_range(
                    target,
                    lxw_row_t(rule.cells.first.row),
                    lxw_col_t(rule.cells.first.column),
                    lxw_row_t(rule.cells.last.row),
                    lxw_col_t(rule.cells.last.column),
                    &validation
                )
            )
        }
    }

    private func accept(
        _ accepted: CellRule.Accepted,
        _ list: UnsafeMutablePointer<CChar>?,
        _ validation: inout lxw_data_validation
    ) {
        switch accepted {
        case .list:
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            validation.value_formula = list
        case .wholeNumber(let range):
            validation.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
            validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
            validation.minimum_number = Double(range.lowerBound)
            validation.maximum_number = Double(range.upperBound)
        case .date(let first):
            validation.validate = UInt8(LXW_VALIDATION_TYPE_DATE.rawValue)
            validation.criteria = UInt8(
                LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue
            )
            validation.value_datetime = first.datetime
        case .anything:
            validation.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
        }
    }
}

/// The texts of a rule as C strings, which libxlsxwriter copies.
private struct RuleTexts {
    typealias CText = UnsafeMutablePointer<CChar>

    let title: CText?
    let prompt: CText?
    let refusal: CText?
    /// Where a drop-down list takes its words from.
    let list: CText?

    init(_ rule: CellRule) {
        title = RuleTexts.copy(rule.promptTitle)
        prompt = RuleTexts.copy(rule.prompt)
        refusal = RuleTexts.copy(rule.refusal)
        if case .list(let range) = rule.accepted {
            list = RuleTexts.copy("=" + range.reference)
        } else {
            list = nil
        }
    }

    mutating func deallocate() {
        for text in [title, prompt, refusal, list] { text?.deallocate() }
    }

    /// Nil for an empty text.
    private static func copy(_ text: String) -> CText? {
        guard !text.isEmpty else { return nil }
        let bytes = text.utf8CString
        let copy = CText.allocate(capacity: bytes.count)
        bytes.withUnsafeBufferPointer { copy.initialize(from: $0.baseAddress!, count: $0.count) }
        return copy
    }
}
