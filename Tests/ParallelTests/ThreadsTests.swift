import Parallel
import Testing

struct ThreadsTests {
    @Test(arguments: [1, 2, 3, 8])
    func `tasks stand in the order of their positions`(count: Int) {
        #expect(Threads(count).map(100) { $0 * $0 } == (0..<100).map { $0 * $0 })
        #expect(Threads(count).map(0) { $0 }.isEmpty)
    }

    @Test(arguments: [1, 2, 3, 8])
    func `stretches cover every position once and in order`(count: Int) {
        for positions in [0, 1, 2, 7, 99, 1000] {
            let all = Threads(count).stretches(of: positions, atLeast: 3) { Array($0) }
            #expect(all.flatMap(\.self) == Array(0..<positions))
            #expect(all.allSatisfy { $0.count >= min(3, positions) })
        }
    }

    @Test(arguments: [1, 2, 3])
    func `both pieces of work have ended`(count: Int) {
        var (one, other) = (0, 0)
        Threads(count).both({ for number in 1...1000 { one += number } }, { other = 7 })
        #expect(one == 500_500)
        #expect(other == 7)
    }

    @Test func `there is always one thread`() {
        #expect(Threads(0).count == 1)
        #expect(Threads(-3).map(3) { $0 } == [0, 1, 2])
    }

    @Test(arguments: [1, 2, 3, 8])
    func `sorting is stable on any number of threads`(count: Int) {
        let pairs = (0..<50_000).map { (key: $0 * 7919 % 613, place: $0) }
        let sorted = pairs.sorted(Threads(count)) { $0.key < $1.key }
        let isOrdered = zip(sorted, sorted.dropFirst()).allSatisfy {
            ($0.key, $0.place) < ($1.key, $1.place)
        }
        #expect(isOrdered && sorted.count == pairs.count)
    }

    @Test(arguments: [1, 2, 3, 8])
    func `pieces are joined in their order`(count: Int) {
        let pieces = [[], [1, 2], [], [3], Array(4...5000), []]
        #expect(Array(joining: pieces, Threads(count)) == Array(1...5000))
        #expect(Array(joining: [[7, 8]], Threads(count)) == [7, 8])
        #expect(Array(joining: [[Int]](), Threads(count)).isEmpty)
        let words = [["one", "two"], ["a word too long to be stored in place"]]
        #expect(Array(joining: words, Threads(count)) == words.flatMap(\.self))
    }
}
