import Parallel
import PlacementModel
import Solver
import Testing

@Suite struct LotteryDrawTests {
    /// Recomputed with Python's hashlib by the lines in the documentation.
    @Test func isThePermutationOfTheDocumentation() {
        let children = ["A001", "A002", "A003", "报名4", "A005"].map { ChildID($0) }
        let draw = LotteryDraw(seed: "归巢-2026", children: children, classes: [])
        #expect(draw.numbers == [2, 3, 4, 1, 5])
    }

    @Test func newApplicantsDoNotChangeTheOrderOfTheOthers() {
        let all = (0..<500).map { ChildID("A\($0)") }
        let some = all.filter { $0.text.utf8.last! % 3 != 0 }
        func order(_ children: [ChildID]) -> [ChildID] {
            let numbers = LotteryDraw(seed: "seed", children: children, classes: []).numbers
            return children.indices.sorted { numbers[$0] < numbers[$1] }.map { children[$0] }
        }
        #expect(order(all).filter(some.contains) == order(some))
    }

    @Test func isTheSameOnAnyNumberOfThreads() {
        let children = (0..<25_000).map { ChildID("A\($0)") }
        func draw(_ threads: Int) -> [Int32] {
            LotteryDraw(
                seed: "seed",
                children: children,
                classes: [],
                threads: Threads(threads)
            ).numbers
        }
        let one = draw(1)
        #expect(one.sorted() == Array(1...25_000))
        #expect(draw(2) == one && draw(5) == one)
    }

    /// A child of every place in the file is first about equally often.
    @Test func prefersNobody() {
        let children = (0..<10).map { ChildID("A\($0)") }
        var firsts = [Int](repeating: 0, count: children.count)
        for seed in 0..<5000 {
            let draw = LotteryDraw(seed: "seed \(seed)", children: children, classes: [])
            firsts[draw.numbers.firstIndex(of: 1)!] += 1
        }
        // 500 expected, standard deviation 21; five of them either way.
        #expect(firsts.allSatisfy { (394...606).contains($0) })
    }
}
