/// Goes through the lines of `proof.txt`, each a word and numbers between single spaces.
struct ProofLines {
    private let bytes: [UInt8]
    private var position = 0
    /// Of the line at hand, counted from 1; 0 before the first.
    private(set) var number = 0
    /// Where the words of the line at hand are.
    private(set) var words: [Range<Int>] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() -> Bool {
        guard position < bytes.count else { return false }
        number += 1
        words.removeAll(keepingCapacity: true)
        var first = position
        while position < bytes.count, bytes[position] != 0x0A {
            if bytes[position] == 0x20 {
                words.append(first..<position)
                first = position + 1
            }
            position += 1
        }
        words.append(first..<position)
        position += 1
        return true
    }

    func fault(_ kind: ProofFault.Kind) -> ProofFault { ProofFault(line: number, kind: kind) }

    /// The word of the line, such as `bound`.
    var keyword: String { text(0) }

    func text(_ word: Int) -> String {
        guard words.indices.contains(word) else { return "" }
        return String(decoding: bytes[words[word]], as: UTF8.self)
    }

    /// Everything from a word to the end of the line.
    func rest(from word: Int) -> String {
        guard words.indices.contains(word), let end = words.last?.upperBound else { return "" }
        return String(decoding: bytes[words[word].lowerBound..<end], as: UTF8.self)
    }

    func first(ofWord word: Int) -> UInt8 {
        words.indices.contains(word) && !words[word].isEmpty ? bytes[words[word].lowerBound] : 0
    }

    func integer(_ word: Int) throws(ProofFault) -> Int64 {
        guard words.indices.contains(word), let value = integer(in: words[word]) else {
            throw fault(.unreadable)
        }
        return value
    }

    /// The two numbers of a word `a:b`, of which the first `skipping` bytes are something else.
    func pair(_ word: Int, skipping: Int = 0) throws(ProofFault) -> (Int64, Int64) {
        guard words.indices.contains(word) else { throw fault(.unreadable) }
        return try pair(in: words[word].dropFirst(skipping))
    }

    /// The same of a word `a:b:c`.
    func triple(_ word: Int, skipping: Int) throws(ProofFault) -> (Int64, Int64, Int64) {
        guard words.indices.contains(word) else { throw fault(.unreadable) }
        let range = words[word].dropFirst(skipping)
        guard let colon = range.first(where: { bytes[$0] == 0x3A }),
            let first = integer(in: range.startIndex..<colon)
        else { throw fault(.unreadable) }
        let (second, third) = try pair(in: colon + 1..<range.endIndex)
        return (first, second, third)
    }

    private func pair(in range: Range<Int>) throws(ProofFault) -> (Int64, Int64) {
        guard let colon = range.first(where: { bytes[$0] == 0x3A }),
            let first = integer(in: range.startIndex..<colon),
            let second = integer(in: colon + 1..<range.endIndex)
        else { throw fault(.unreadable) }
        return (first, second)
    }

    private func integer(in range: Range<Int>) -> Int64? {
        guard !range.isEmpty else { return nil }
        let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
        let digits = isNegative ? range.dropFirst() : range
        guard !digits.isEmpty, digits.count <= 18 else { return nil }
        var value: Int64 = 0
        for index in digits {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            value = value * 10 + Int64(digit)
        }
        return isNegative ? -value : value
    }
}
