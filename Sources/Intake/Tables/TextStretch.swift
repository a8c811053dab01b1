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

    /// About how many rows the text has from an offset on, rather more than fewer, judged by its
    /// beginning; empty lines do not make it a great many.
    static func expectedRows(in text: Bytes, from start: Int) -> Int {
        let sample = text.range(start, min(text.count, start + 1 << 16))
        guard !sample.isEmpty else { return 0 }
        let size = text.count - start
        let rows = size * (sample.count(of: lineFeed) + 1) / sample.count
        return min(rows + rows / 16, size / shortRow) + 1
    }

    /// Tables of shorter rows than this many bytes are not counted on.
    private static let shortRow = 64

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
        for other in self { total &+= other == byte ? 1 : 0 }
        return total
    }
}
