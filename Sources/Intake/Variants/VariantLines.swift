import PlacementModel
import Yams

/// Where the nodes of a variant stand in its file, also after they were merged into `scenario.yaml`.
///
/// The variant is parsed as if its lines followed those of `scenario.yaml`, so that a node's line says
/// from which of the two it comes.
struct VariantLines {
    let file: String
    /// How many lines `scenario.yaml` has.
    let linesBefore: Int
    /// The keys that lead to each node of the variant, by where it stands.
    private var paths: [Position: String] = [:]

    /// A mapping stands where its first key does, and a list where its first entry may.
    private struct Position: Hashable {
        let line: Int
        let column: Int
        let shape: YAMLShape

        init?(_ node: Node, shape: YAMLShape? = nil) {
            guard let mark = node.mark else { return nil }
            line = mark.line
            column = mark.column
            switch node {
            case .mapping: self.shape = shape ?? .mapping
            case .sequence: self.shape = shape ?? .list
            case .scalar, .alias: self.shape = shape ?? .scalar
            }
        }
    }

    init(file: String, linesBefore: Int, root: Node) {
        self.file = file
        self.linesBefore = linesBefore
        note(root, path: "")
    }

    private mutating func note(_ node: Node, path: String) {
        if let position = Position(node) { paths[position] = path }
        if let sequence = node.sequence {
            for (index, entry) in sequence.enumerated() {
                note(entry, path: "\(path)[\(index + 1)]")
            }
        }
        for pair in node.mapping ?? Node.Mapping([]) {
            let name = pair.key.scalar.map { ShownValue.plain($0.string) } ?? "?"
            let inner = path.isEmpty ? name : "\(path).\(name)"
            note(pair.key, path: inner)
            note(pair.value, path: inner)
        }
    }

    /// Nil for a node of `scenario.yaml`.
    func place(of node: Node) -> InputPlace? {
        guard let mark = node.mark, mark.line > linesBefore else { return nil }
        // A list that a variant changed in one place stands where that change does.
        let shapes: [YAMLShape?] = [nil, .mapping, .list, .scalar]
        let path = shapes.lazy.compactMap { Position(node, shape: $0).flatMap { paths[$0] } }.first
        return InputPlace(
            file: file,
            row: Int32(mark.line - linesBefore),
            position: Int32(mark.column),
            column: path?.isEmpty == false ? path : nil
        )
    }
}
