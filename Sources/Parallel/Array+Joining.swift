extension Array where Element: Sendable {
    /// All pieces, one after the other, each copied beside the others: for long ones most of the time goes
    /// into new pages of memory.
    ///
    /// - Complexity: O(n), and O(1) for one piece.
    package init(joining pieces: [[Element]], _ threads: Threads) {
        if pieces.count == 1 {
            self = pieces[0]
            return
        }
        var starts: [Int] = []
        var end = 0
        for piece in pieces {
            starts.append(end)
            end += piece.count
        }
        let places = starts
        self.init(unsafeUninitializedCapacity: end) { buffer, count in
            // No two pieces have a place in common, and together they fill all.
            nonisolated(unsafe) let buffer = buffer
            _ = threads.map(pieces.count) { piece in
                pieces[piece].withUnsafeBufferPointer { source in
                    let place = UnsafeMutableBufferPointer(rebasing: buffer[places[piece]...])
                    _ = place.initialize(from: source)
                }
            }
            count = end
        }
    }
}
