/// Disjoint sets of positions, joined by size.
struct DisjointSets {
    private var parent: [Int]
    private var size: [Int]

    init(count: Int) {
        parent = Array(0..<count)
        size = [Int](repeating: 1, count: count)
    }

    func root(of element: Int) -> Int {
        var root = element
        while parent[root] != root { root = parent[root] }
        return root
    }

    mutating func join(_ first: Int, _ second: Int) {
        let (one, other) = (root(of: first), root(of: second))
        guard one != other else { return }
        let (large, small) = size[one] >= size[other] ? (one, other) : (other, one)
        parent[small] = large
        size[large] += size[small]
    }
}
