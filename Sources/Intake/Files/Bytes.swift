import Foundation

/// Bytes of a file that is held in memory for as long as they are looked at.
typealias Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer where Element == UInt8 {
    /// The offset of the first such byte at or after another offset.
    @inline(__always)
    func firstOffset(of byte: UInt8, from start: Int) -> Int? {
        guard let base = baseAddress, start < count,
            let found = memchr(base + start, Int32(byte), count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    @inline(__always)
    func range(_ lower: Int, _ upper: Int) -> Bytes {
        Bytes(rebasing: self[lower..<upper])
    }

    func equals(_ text: StaticString) -> Bool {
        count == text.utf8CodeUnitCount
            && (count == 0 || memcmp(baseAddress!, text.utf8Start, count) == 0)
    }

    func equals(_ other: Bytes) -> Bool {
        count == other.count && (count == 0 || memcmp(baseAddress!, other.baseAddress!, count) == 0)
    }

    /// The line in which an offset stands, from 1; CR, LF and CRLF end a line.
    func line(ofOffset offset: Int) -> Int {
        var line = 1
        for index in 0..<Swift.min(offset, count) {
            if self[index] == 0x0A { line += 1 }
            if self[index] == 0x0D && !(index + 1 < count && self[index + 1] == 0x0A) { line += 1 }
        }
        return line
    }

    var string: String { String(decoding: self, as: UTF8.self) }
}
