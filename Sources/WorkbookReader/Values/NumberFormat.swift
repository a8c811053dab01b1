/// What a number format shows a number as.
enum NumberFormat: UInt8 {
    case number, date, time

    /// The formats that have a number and no code: ECMA-376 part 1, 18.8.30, those of Chinese,
    /// Japanese and Korean included.
    init(builtIn id: Int) {
        switch id {
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
        case 18...21, 32...35, 45...47, 55, 56: self = .time
        default: self = .number
        }
    }

    /// A code such as `yyyy"年"m"月"d"日"`: letters outside quotes and brackets say what it shows.
    ///
    /// Only the first section counts, which is that of positive numbers.
    init(code: String) {
        var hasDay = false
        var hasHour = false
        var hasMonthOrMinute = false
        for letter in NumberFormat.letters(of: code) {
            switch letter {
            // e and aaa are years and weekdays of Chinese and Japanese formats.
            case "y", "d", "e", "a": hasDay = true
            case "h", "s": hasHour = true
            case "m": hasMonthOrMinute = true
            default: continue
            }
        }
        if hasDay {
            self = .date
        } else if hasHour {
            self = .time
        } else {
            self = hasMonthOrMinute ? .date : .number
        }
    }

    /// The letters that stand for parts of a date or time, in lower case.
    private static func letters(of code: String) -> [Character] {
        var letters: [Character] = []
        var rest = Array(code.lowercased())[...]
        if rest.starts(with: "general") { return [] }
        while let character = rest.popFirst() {
            switch character {
            case ";": return letters
            case "\\", "_", "*": rest = rest.dropFirst()
            case "\"":
                while let quoted = rest.popFirst(), quoted != "\"" {}
            case "[":
                // `[h]` counts hours beyond a day; colours, conditions and languages show nothing.
                let inside = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inside.count + 1)
                if let first = inside.first, "hms".contains(first),
                    inside.allSatisfy({ $0 == first })
                {
                    letters.append(first == "m" ? "h" : first)
                }
            // Scientific notation: E+ and E-.
            case "e" where rest.first == "+" || rest.first == "-": rest = rest.dropFirst()
            case "a":
                // AM/PM and A/P belong to a time.
                if let length = ["m/pm", "/p"].first(where: { rest.starts(with: $0) })?.count {
                    rest = rest.dropFirst(length)
                    letters.append("h")
                } else {
                    letters.append("a")
                }
            case "y", "m", "d", "h", "s", "e": letters.append(character)
            default: continue
            }
        }
        return letters
    }
}
