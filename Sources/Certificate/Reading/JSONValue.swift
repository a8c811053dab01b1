/// A value of a JSON file (RFC 8259). Numbers are integers: nothing in a run folder is rounded.
enum JSONValue: Equatable {
    case object([String: JSONValue])
    case array([JSONValue])
    /// An array of integers only, which prices are, in one piece.
    case integers([Int64])
    case text(String)
    case integer(Int64)
    case truth(Bool)
    case null

    subscript(key: String) -> JSONValue? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var integer: Int64? { if case .integer(let number) = self { number } else { nil } }
    var truth: Bool? { if case .truth(let truth) = self { truth } else { nil } }

    var array: [JSONValue]? {
        switch self {
        case .array(let values): values
        case .integers(let numbers): numbers.map(JSONValue.integer)
        default: nil
        }
    }

    var integers: [Int64]? {
        switch self {
        case .integers(let numbers): numbers
        case .array(let values) where values.isEmpty: []
        default: nil
        }
    }

    /// As it would stand in the file, for messages; long values are cut.
    var shown: String {
        switch self {
        case .text(let text): "\"\(text.prefix(80))\""
        case .integer(let number): "\(number)"
        case .truth(let truth): "\(truth)"
        case .null: "null"
        case .object: "{...}"
        case .array(let values): "[\(values.count)]"
        case .integers(let numbers): "[\(numbers.count)]"
        }
    }
}
