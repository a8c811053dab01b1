import Parallel

/// Whether bytes are well-formed UTF-8 (Unicode 16, table 3-7).
enum UTF8Check {
    /// The offset of the first sequence that is not well-formed; nil when all are.
    ///
    /// - Complexity: O(n), eight bytes at a time where they are ASCII.
    static func firstInvalidOffset(in bytes: [UInt8], _ threads: Threads = .one) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            let text = TextOfThreads(bytes: bytes)
            return threads.stretches(of: bytes.count, atLeast: 1 << 20) { stretch -> Int? in
                // A line feed is part of no longer sequence.
                let lower = text.bytes.lineStart(from: stretch.lowerBound)
                let upper = text.bytes.lineStart(from: stretch.upperBound)
                let lines = UnsafeRawBufferPointer(text.bytes.range(lower, upper))
                return firstInvalidOffset(in: lines).map { lower + $0 }
            }.lazy.compactMap(\.self).first
        }
    }

    private static func firstInvalidOffset(in bytes: UnsafeRawBufferPointer) -> Int? {
        var index = 0
        while index < bytes.count {
            if index + 8 <= bytes.count {
                let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                if word & 0x8080_8080_8080_8080 == 0 {
                    index += 8
                    continue
                }
            }
            let length = sequenceLength(bytes, at: index)
            if length == 0 { return index }
            index += length
        }
        return nil
    }

    /// The length of the well-formed sequence at an offset; 0 when there is none.
    private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
        let lead = bytes[index]
        func byte(_ step: Int) -> UInt8 { index + step < bytes.count ? bytes[index + step] : 0 }
        func follows(_ step: Int) -> Bool { byte(step) & 0xC0 == 0x80 }
        switch lead {
        case 0..<0x80: return 1
        case 0xC2...0xDF: return follows(1) ? 2 : 0
        case 0xE0: return byte(1) >= 0xA0 && follows(1) && follows(2) ? 3 : 0
        case 0xED: return byte(1) < 0xA0 && follows(1) && follows(2) ? 3 : 0
        case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
        case 0xF0: return byte(1) >= 0x90 && follows(1) && follows(2) && follows(3) ? 4 : 0
        case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
        case 0xF4: return byte(1) < 0x90 && follows(1) && follows(2) && follows(3) ? 4 : 0
        default: return 0
        }
    }
}

extension Bytes {
    /// The first offset from another on at which a line begins, the end of the text included.
    fileprivate func lineStart(from offset: Int) -> Int {
        guard offset > 0 else { return 0 }
        return firstOffset(of: UInt8(ascii: "\n"), from: offset - 1).map { $0 + 1 } ?? count
    }
}
