/// Paths of parts inside the package.
enum PartPath {
    /// The part that a relationship of another part means; nil when it leads out of the package.
    static func resolve(_ target: String, from source: String) -> String? {
        let isAbsolute = target.hasPrefix("/") || target.hasPrefix("\\")
        var steps = isAbsolute ? [] : pieces(source).dropLast().map(String.init)
        for step in pieces(target) {
            switch step {
            case ".": continue
            case "..":
                guard !steps.isEmpty else { return nil }
                steps.removeLast()
            default: steps.append(String(step))
            }
        }
        return steps.isEmpty ? nil : steps.joined(separator: "/")
    }

    /// Where the relationships of a part stand; of the package itself, when the path is empty.
    static func relationships(of part: String) -> String {
        let steps = pieces(part)
        guard let name = steps.last else { return "_rels/.rels" }
        return (steps.dropLast().map(String.init) + ["_rels", name + ".rels"])
            .joined(separator: "/")
    }

    private static func pieces(_ path: String) -> [Substring] {
        path.split { $0 == "/" || $0 == "\\" }
    }
}
