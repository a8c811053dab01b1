import Parallel

/// A stretch of a table's text that begins and ends where rows seem to.
struct TextStretch: Sendable {
    let offsets: Range<Int>
    /// How many rows stand before it, the headers and empty ones included.
    let rowsBefore: Int

    /// Cuts the rows from an offset on at line feeds, as many as there are threads. A line feed may
    /// stand inside of a quoted cell: whoever reads a stretch must see whether it ended where the next
    /// begins, with as many rows.
    ///
    /// - Parameters:
    ///   - start: where the first row begins, and how many came before it.
    ///   - smallest: below this many bytes a stretch of its own does not pay.
    static func all(
        of text: Bytes,
        from start: (offset: Int, row: Int),
        _ threads: Threads,
        atLeast smallest: Int = 1 << 16
    ) -> [TextStretch] {
        let size = text.count - start.offset
        let count = min(threads.count, size / smallest)
        guard count > 1 else {
            return [TextStretch(offsets: start.offset..<text.count, rowsBefore: start.row)]
        }
        var bounds = [start.offset]
        for stretch in 1..<count {
            let aim = max(start.offset + size * stretch / count, bounds[bounds.count - 1])
            bounds.append(text.firstOffset(of: lineFeed, from: aim).map { $0 + 1 } ?? text.count)
        }
        bounds.append(text.count)
        let (ends, bytes) = (bounds, TextOfThreads(bytes: text))
        let lines = threads.map(count) { stretch in
            bytes.bytes.range(ends[stretch], ends[stretch + 1]).count(of: lineFeed)
        }
        var rows = start.row
        return (0..<count).map { stretch in
            defer { rows += lines[stretch] }
            return TextStretch(offsets: ends[stretch]..<ends[stretch + 1], rowsBefore: rows)
        }
    }

    private static let lineFeed = UInt8(ascii: "\n")
}

/// Text that several threads only read.
struct TextOfThreads: @unchecked Sendable {
    let bytes: Bytes
}

extension Bytes {
    /// How often a byte stands in the text.
    fileprivate func count(of byte: UInt8) -> Int {
        var total = 0
        for other in self where other == byte { total += 1 }
        return total
    }
}
