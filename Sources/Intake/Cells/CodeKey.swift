/// The first seven bytes of a code below its length, as one number: all of a short code, and enough to
/// tell most long ones apart.
struct CodeKey: Hashable, Sendable {
    let bits: UInt64

    private static let wholeLimit = 7

    init(_ code: Bytes) {
        var bits = UInt64(code.count <= CodeKey.wholeLimit ? code.count : 255) << 56
        for index in 0..<min(CodeKey.wholeLimit, code.count) {
            bits |= UInt64(code[index]) << UInt64(8 * index)
        }
        self.bits = bits
    }

    /// The key of a short code in a cell that needs no second look: signs of ASCII without white space
    /// and without the plus sign of a number that a spreadsheet has destroyed. Nil for any other cell.
    ///
    /// Eight bytes are looked at in one go, because millions of wishes are codes of this kind.
    @inline(__always)
    init?(plainIn text: Bytes, at start: Int, count: Int) {
        guard count > 0, count <= CodeKey.wholeLimit, start + 8 <= text.count,
            let base = UnsafeRawPointer(text.baseAddress)
        else { return nil }
        let unused = UInt64.max << UInt64(8 * count)
        let loaded = base.loadUnaligned(fromByteOffset: start, as: UInt64.self)
        let word = UInt64(littleEndian: loaded) & ~unused
        let filled = word | (CodeKey.eight("0") & unused)
        let noPlus = filled ^ CodeKey.eight("+")
        // The high bit of some byte is set where one is beyond ASCII; otherwise where one is white
        // space or a control, delete, or plus.
        let odd =
            filled | (filled &- CodeKey.eight("!")) | (filled &+ CodeKey.eight("\u{01}"))
            | (noPlus &- CodeKey.eight("\u{01}"))
        guard odd & 0x8080_8080_8080_8080 == 0 else { return nil }
        bits = word | UInt64(count) << 56
    }

    /// Whether it is all of its code.
    @inline(__always)
    var isWhole: Bool { bits >> 56 != 255 }

    @inline(__always)
    private static func eight(_ sign: Unicode.Scalar) -> UInt64 {
        0x0101_0101_0101_0101 &* UInt64(sign.value)
    }
}
