import Digests
package import Parallel
package import PlacementModel

/// The draw: a permutation of the applications that anyone can recompute from the seed.
///
/// Each application's ticket is SHA-256 of the seed, a line feed and the application number, all in
/// UTF-8; tickets are sorted ascending as bytes, and the number is the place in that order. A new
/// applicant does not change who stands before whom among the others. In Python:
///
///     import hashlib
///     def ticket(child): return hashlib.sha256(f"{seed}\n{child}".encode()).digest()
///     numbers = {c: n for n, c in enumerate(sorted(children, key=lambda c: (ticket(c), c)), 1)}
///
/// The lottery decides who is placed, in strict order: the child with number 1 is placed if any
/// placement that is best for the goals before it places that child, then number 2, and so on. It
/// is solved as the sum of weights that fall with the number. That gives the same children as one
/// after another, because the sets of children that best placements place are the maximisers of a
/// valuated matroid (Murota, Discrete Convex Analysis, 2003, ch. 6), on which greedy choice is
/// optimal for every weight that respects the order.
package struct LotteryDraw: Sendable {
    /// Per child, in the order given, its number from 1.
    package let numbers: [Int32]
    private let words: [UInt64]
    private let classWords: [UInt64]

    /// - Complexity: O(n log n) for n children.
    package init(
        seed: String,
        children: [ChildID],
        classes: [ClassID],
        threads: Threads = .one
    ) {
        let beginning = Array("\(seed)\n".utf8)
        let tickets = threads.stretches(of: children.count, atLeast: 5000) { stretch in
            stretch.map { LotteryDraw.ticket(beginning, children[$0].text) }
        }.flatMap(\.self)
        words = tickets.map(\.words.0)
        classWords = classes.map { LotteryDraw.ticket(beginning, $0.text).words.0 }
        // The first words tell tickets apart, but for once in 2^64 pairs.
        let keys = words.enumerated().map { (word: $0.element, child: Int32($0.offset)) }
        let order = keys.sorted(threads) { left, right in
            if left.word != right.word { return left.word < right.word }
            let (one, other) = (Int(left.child), Int(right.child))
            return tickets[one] == tickets[other]
                ? children[one] < children[other] : tickets[one] < tickets[other]
        }
        var numbers = [Int32](repeating: 0, count: children.count)
        for (place, key) in order.enumerated() { numbers[Int(key.child)] = Int32(place + 1) }
        self.numbers = numbers
    }

    private static func ticket(_ beginning: [UInt8], _ text: String) -> SHA256Digest {
        withUnsafeTemporaryAllocation(
            of: UInt8.self,
            capacity: beginning.count + text.utf8.count
        ) { bytes in
            let end = bytes.initialize(fromContentsOf: beginning)
            _ = bytes[end...].initialize(fromContentsOf: text.utf8)
            return SHA256Digest(of: UnsafeRawBufferPointer(bytes))
        }
    }

    /// The weight of a class for a child in the final draw, 24 bits.
    ///
    /// The final draw chooses between placements that are equal in every goal, where it only
    /// matters that everyone gets the same one. With `c` and `k` the first eight bytes
    /// (big-endian) of the tickets of child and class: the upper 24 bits of
    /// `SplitMix64.finalised(c + k, round)`, modulo 2^64.
    package func weight(child: Int, classIndex: Int, round: Int) -> Int64 {
        Int64(SplitMix64.finalised(words[child] &+ classWords[classIndex], round: round) >> 40)
    }
}
