/// Which parts a part refers to, by the names that it gives them.
final class Relationships: PartReader {
    /// What a part is to the one that refers to it.
    enum Kind {
        case mainDocument, worksheet, sharedStrings, styles, other

        init(_ type: String) {
            let bases = [
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
                "http://purl.oclc.org/ooxml/officeDocument/relationships/",
            ]
            let name = bases.first(where: type.hasPrefix).map { type.dropFirst($0.count) }
            switch name {
            case "officeDocument": self = .mainDocument
            case "worksheet": self = .worksheet
            case "sharedStrings": self = .sharedStrings
            case "styles": self = .styles
            default: self = .other
            }
        }
    }

    struct Entry {
        let kind: Kind
        /// The path of the part; nil when it lies outside the package.
        let target: String?
    }

    private(set) var entries: [String: Entry] = [:]
    private let source: String

    /// Reads the relationships of a part, or of the package when the path is empty. A part without
    /// any has none.
    init(
        of source: String,
        in archive: Archive,
        limits: WorkbookLimits
    ) throws(WorkbookFailure) {
        self.source = source
        super.init(part: PartPath.relationships(of: source), limits: limits)
        if archive.contains(part) { try read(from: archive) }
    }

    override func start(_ element: XMLElement) {
        guard element.name.space == .packageRelationships, element.name.local.equals("Relationship")
        else { return }
        guard let id = element.attribute("Id")?.string,
            let type = element.attribute("Type")?.string,
            let target = element.attribute("Target")?.string
        else { return stopDamaged() }
        let isExternal = element.attribute("TargetMode")?.equals("External") ?? false
        let entry = Entry(
            kind: Kind(type),
            target: isExternal ? nil : PartPath.resolve(target, from: source)
        )
        if entries.updateValue(entry, forKey: id) != nil { stopDamaged() }
    }

    /// The first part of a kind; there is at most one of those that are asked for.
    func part(_ kind: Kind) -> String? {
        entries.values.lazy.filter { $0.kind == kind }.compactMap(\.target).min()
    }
}
