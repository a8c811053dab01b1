/// Why a JSON file could not be read, with the offset of the byte.
struct JSONFault: Error, Equatable {
    let offset: Int
}

/// Reads JSON, strictly: no floating point, no repeated member, at most 64 levels, nothing behind
/// the value.
struct JSONReader {
    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    static func read(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
        var reader = JSONReader(bytes: bytes)
        let value = try reader.value()
        reader.skipSpace()
        guard reader.position == bytes.count else { throw reader.fault }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var fault: JSONFault { JSONFault(offset: position) }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            position += 1
        }
    }

    private mutating func take(_ character: Unicode.Scalar) throws(JSONFault) {
        guard next == UInt8(ascii: character) else { throw fault }
        position += 1
    }

    private mutating func value() throws(JSONFault) -> JSONValue {
        skipSpace()
        guard let first = next else { throw fault }
        switch first {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .truth(true))
        case UInt8(ascii: "f"): return try word("false", .truth(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .integer(try integer())
        }
    }

    private mutating func word(
        _ letters: String,
        _ value: JSONValue
    ) throws(JSONFault) -> JSONValue {
        for letter in letters.utf8 {
            guard next == letter else { throw fault }
            position += 1
        }
        return value
    }

    private mutating func object() throws(JSONFault) -> JSONValue {
        try take("{")
        try descend()
        var members: [String: JSONValue] = [:]
        skipSpace()
        while next != UInt8(ascii: "}") {
            if !members.isEmpty { try take(",") }
            skipSpace()
            let key = try text()
            skipSpace()
            try take(":")
            let value = try value()
            guard members.updateValue(value, forKey: key) == nil else { throw fault }
            skipSpace()
        }
        position += 1
        depth -= 1
        return .object(members)
    }

    private mutating func array() throws(JSONFault) -> JSONValue {
        try take("[")
        try descend()
        var integers: [Int64] = []
        var values: [JSONValue] = []
        skipSpace()
        while next != UInt8(ascii: "]") {
            if !integers.isEmpty || !values.isEmpty { try take(",") }
            let value = try value()
            if values.isEmpty, case .integer(let number) = value {
                integers.append(number)
            } else {
                values += integers.map(JSONValue.integer)
                integers.removeAll()
                values.append(value)
            }
            skipSpace()
        }
        position += 1
        depth -= 1
        return values.isEmpty && !integers.isEmpty ? .integers(integers) : .array(values)
    }

    private mutating func descend() throws(JSONFault) {
        depth += 1
        guard depth <= 64 else { throw fault }
    }

    private mutating func integer() throws(JSONFault) -> Int64 {
        let isNegative = next == UInt8(ascii: "-")
        if isNegative { position += 1 }
        let first = position
        var number: Int64 = 0
        while let byte = next, byte >= 0x30, byte <= 0x39 {
            // Counted downwards, because the smallest integer has no positive counterpart.
            let (product, tooLong) = number.multipliedReportingOverflow(by: 10)
            let (sum, tooLarge) = product.subtractingReportingOverflow(Int64(byte - 0x30))
            guard !tooLong, !tooLarge else { throw fault }
            number = sum
            position += 1
        }
        guard position > first, isNegative || number != .min else { throw fault }
        return isNegative ? number : -number
    }

    private mutating func text() throws(JSONFault) -> String {
        try take("\"")
        var content: [UInt8] = []
        while let byte = next, byte != UInt8(ascii: "\"") {
            position += 1
            guard byte >= 0x20 else { throw fault }
            if byte == UInt8(ascii: "\\") {
                content.append(contentsOf: try escaped().utf8)
            } else {
                content.append(byte)
            }
        }
        try take("\"")
        return String(decoding: content, as: UTF8.self)
    }

    private mutating func escaped() throws(JSONFault) -> String {
        guard let byte = next else { throw fault }
        position += 1
        switch byte {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "u"):
            var code: UInt32 = 0
            for _ in 0..<4 {
                guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue
                else { throw fault }
                code = code * 16 + UInt32(digit)
                position += 1
            }
            // Beyond the basic plane the program writes the character itself.
            guard let scalar = Unicode.Scalar(code) else { throw fault }
            return String(scalar)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
            return String(Unicode.Scalar(byte))
        default: throw fault
        }
    }
}
