/// How a value of the files may appear in a message.
enum ShownValue {
    /// How many characters of a value are shown.
    static let limit = 60

    /// A value of a column that holds nothing personal. Long runs of digits are masked all the
    /// same, because ID and phone numbers end up in wrong columns.
    static func plain(_ text: String) -> String {
        var shown = ""
        var digits = ""
        func flushed() -> String { digits.count >= 11 ? masked(digits) : digits }
        for character in text.prefix(limit + 1) {
            if character.isASCII, character.isNumber {
                digits.append(character)
            } else {
                shown += flushed()
                digits = ""
                shown.append(character.isNewline ? " " : character)
            }
        }
        shown += flushed()
        return shown.count > limit ? shown.prefix(limit) + "…" : shown
    }

    /// A value of a personal column: at most a quarter of its characters at each end.
    static func masked(_ text: String) -> String {
        let text = text.prefix(limit)
        let kept = min(2, text.count / 4)
        return text.prefix(kept) + String(repeating: "*", count: text.count - 2 * kept)
            + text.suffix(kept)
    }
}
