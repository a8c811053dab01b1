import Digests
import Yams

/// The hash by which a policy is known.
enum PolicyHash {
    /// SHA-256 of the policy in canonical form: JSON without white space, keys sorted by their
    /// UTF-8 bytes, every scalar as a string, so that comments, layout, quotes and the order of
    /// keys do not matter. `lottery.seed` is left out: the hash is published with the commitment,
    /// before the seed is revealed, and must still be the policy's afterwards.
    static func sha256(of node: Node) -> String {
        var policy = node
        if var lottery = policy.mapping?["lottery"]?.mapping {
            lottery["seed"] = nil
            policy.mapping?["lottery"] = .mapping(lottery)
        }
        var text = ""
        write(policy, to: &text)
        return SHA256Digest(of: text).hexadecimal
    }

    static func write(_ node: Node, to text: inout String) {
        switch node {
        case .scalar(let scalar): write(scalar.string, to: &text)
        case .alias: write("", to: &text)
        case .sequence(let sequence):
            text += "["
            for (index, entry) in sequence.enumerated() {
                if index > 0 { text += "," }
                write(entry, to: &text)
            }
            text += "]"
        case .mapping(let mapping):
            let pairs = mapping.map { pair -> (key: String, value: Node) in
                var key = ""
                write(pair.key.scalar?.string ?? "", to: &key)
                return (key, pair.value)
            }
            text += "{"
            let sorted = pairs.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            for (index, pair) in sorted.enumerated() {
                if index > 0 { text += "," }
                text += pair.key + ":"
                write(pair.value, to: &text)
            }
            text += "}"
        }
    }

    private static func write(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
