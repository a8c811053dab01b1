/// Names of files after codes: what a file system could misread becomes `_`, and names that would
/// meet are numbered.
struct FileNames {
    private var taken: Set<String> = []

    /// A name without extension that no code before got, also where case does not count.
    mutating func name(for code: String) -> String {
        let forbidden: Set<Character> = ["/", "\\", ":", "*", "?", "\"", "<", ">", "|", "\0"]
        var cleaned = String(code.map { forbidden.contains($0) || $0.isNewline ? "_" : $0 })
        if cleaned.hasPrefix(".") { cleaned = "_" + cleaned.dropFirst() }
        while cleaned.utf8.count > 120 { cleaned.removeLast() }
        var name = cleaned
        var number = 1
        while !taken.insert(name.lowercased()).inserted {
            number += 1
            name = "\(cleaned)_\(number)"
        }
        return name
    }
}
