/// Hashes codes with numbers drawn for each process, so that a file cannot be made to collide.
///
/// Words are multiplied by a drawn odd number and both halves of the product laid over each other, as
/// wyhash does; Swift's own hash takes several times as long for the few bytes of a code.
struct CodeHash: Sendable {
    private let start: UInt64
    private let factor: UInt64

    init() {
        start = CodeHash.drawn(1)
        factor = CodeHash.drawn(2) | 1
    }

    /// Drawn by Swift's hasher, which is seeded for each process.
    private static func drawn(_ number: UInt64) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(number)
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }

    /// Of a code that is all in its key.
    @inline(__always)
    func callAsFunction(_ key: CodeKey) -> UInt64 { folded(key.bits ^ start) }

    /// Of a longer code.
    func callAsFunction(long code: Bytes) -> UInt64 {
        let raw = UnsafeRawBufferPointer(code)
        var hash = folded(start ^ UInt64(raw.count))
        var index = 0
        while index + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            hash = folded(hash ^ UInt64(littleEndian: word))
            index += 8
        }
        var rest: UInt64 = 0
        while index < raw.count {
            rest = rest << 8 | UInt64(raw[index])
            index += 1
        }
        return folded(hash ^ rest)
    }

    @inline(__always)
    private func folded(_ word: UInt64) -> UInt64 {
        let product = word.multipliedFullWidth(by: factor)
        return product.high ^ product.low
    }
}
