/// Per place the children there, in two flat arrays; the last place is the waiting room.
struct Occupants {
    private let start: [Int32]
    private let children: [Int32]

    init(_ arcs: SeatArcs, placeCount: Int) {
        func place(_ child: Int) -> Int {
            let used = Int(arcs.used[child])
            return used < 0 ? placeCount - 1 : Int(arcs.block[used])
        }
        var start = [Int32](repeating: 0, count: placeCount + 1)
        for child in arcs.used.indices { start[place(child) + 1] += 1 }
        for place in 0..<placeCount { start[place + 1] += start[place] }
        var children = [Int32](repeating: 0, count: arcs.used.count)
        var next = start
        for child in arcs.used.indices {
            let place = place(child)
            children[Int(next[place])] = Int32(child)
            next[place] += 1
        }
        self.start = start
        self.children = children
    }

    func children(at place: Int) -> some Sequence<Int> {
        children[Int(start[place])..<Int(start[place + 1])].lazy.map(Int.init)
    }
}
