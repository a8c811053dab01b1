import Foundation
import Parallel

/// Recognises how a text file is encoded and turns it into UTF-8.
///
/// A byte order mark decides; otherwise what is valid UTF-8 is UTF-8, and the rest is tried as
/// GB18030, which is what a Chinese Excel writes for "CSV".
enum TextEncoding {
    enum Decoded {
        case text([UInt8])
        /// What is wrong, and the offset of the byte that shows it when one does.
        case refused(FaultKind, offset: Int?)
    }

    static func decode(_ bytes: [UInt8], _ threads: Threads = .one) -> Decoded {
        if starts(bytes, with: [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06]])
            || starts(bytes, with: [[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]])
        {
            return .refused(.spreadsheetFile, offset: nil)
        }
        if starts(bytes, with: [[0xFF, 0xFE], [0xFE, 0xFF]]) {
            return .refused(.utf16File, offset: nil)
        }
        if let offset = bytes.withUnsafeBufferPointer({ $0.firstOffset(of: 0, from: 0) }) {
            return .refused(looksLikeUTF16(bytes) ? .utf16File : .nulByte, offset: offset)
        }
        if starts(bytes, with: [[0xEF, 0xBB, 0xBF]]) {
            if let offset = UTF8Check.firstInvalidOffset(in: bytes, threads) {
                return .refused(.unknownEncoding, offset: offset)
            }
            return .text(Array(bytes[3...]))
        }
        if starts(bytes, with: [[0x84, 0x31, 0x95, 0x33]]) {
            return decodeGB18030(bytes[4...])
        }
        guard let invalid = UTF8Check.firstInvalidOffset(in: bytes, threads) else {
            return .text(bytes)
        }
        let decoded = decodeGB18030(bytes[...])
        // Neither: it is the one that holds longer, with something of the other pasted into it.
        if case .refused(let kind, let offset?) = decoded {
            return .refused(kind, offset: max(offset, invalid))
        }
        return decoded
    }

    private static func starts(_ bytes: [UInt8], with marks: [[UInt8]]) -> Bool {
        marks.contains { bytes.starts(with: $0) }
    }

    /// UTF-16 without a mark: Latin letters and commas make every other byte zero.
    private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
        let sample = bytes.prefix(1000)
        let zeroCount = sample.reduce(0) { $0 + ($1 == 0 ? 1 : 0) }
        return zeroCount * 8 >= sample.count
    }

    /// Decodes piece by piece, so that the decoder's working memory stays small. Pieces end
    /// between characters: one byte below 0x81, else four when the second is a digit, else two.
    private static func decodeGB18030(_ bytes: ArraySlice<UInt8>) -> Decoded {
        let encoding = String.Encoding(rawValue: 0x8000_0632)
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 2)
        var start = bytes.startIndex
        while start < bytes.endIndex {
            var end = start
            let goal = min(start + 1 << 20, bytes.endIndex)
            while end < goal {
                if bytes[end] < 0x81 {
                    end += 1
                } else if end + 1 < bytes.endIndex, (0x30...0x39).contains(bytes[end + 1]) {
                    end += 4
                } else {
                    end += 2
                }
            }
            end = min(end, bytes.endIndex)
            guard let piece = String(data: Data(bytes[start..<end]), encoding: encoding) else {
                return .refused(
                    .unknownEncoding,
                    offset: firstRefusedLine(bytes[start..<end], encoding)
                )
            }
            text.append(contentsOf: piece.utf8)
            start = end
        }
        return .text(text)
    }

    /// The offset of the first line that does not decode. Line ends never stand inside a GB18030
    /// character.
    private static func firstRefusedLine(
        _ bytes: ArraySlice<UInt8>,
        _ encoding: String.Encoding
    ) -> Int {
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
            if String(data: Data(bytes[start..<end]), encoding: encoding) == nil { return start }
            start = end + 1
        }
        return bytes.startIndex
    }
}
