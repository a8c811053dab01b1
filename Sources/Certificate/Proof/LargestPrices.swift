/// The largest prices that prove a level: with them every child who sits in a block is as close to
/// losing its seat as any valid price allows. They are the cutoffs.
///
/// Method: prices prove the level exactly if no move (see `MoveGraph`) pays. With valid prices as a
/// start, what a move costs is never negative, and the largest price of a block is its price plus the
/// cheapest way from it to the waiting room (Dijkstra, 1959). After the first level only moves on
/// cycles count, because the others depend on which prices proved the levels before.
struct LargestPrices {
    /// Per block; nil where no price is too large.
    let prices: [Int64?]

    init(
        _ face: BestFace,
        seats: [Int],
        load: [Int],
        values: [Int64],
        prices: [Int64],
        isFirstLevel: Bool
    ) {
        let graph = isFirstLevel ? nil : MoveGraph(face, seats: seats, load: load)
        let moves = LargestPrices.moves(face, seats, load, values, prices)
            .filter { graph?.isOnCycle(Int($0.from), Int($0.to)) ?? true }
        let ways = LargestPrices.cheapestWays(to: seats.count, moves, placeCount: seats.count + 1)
        self.prices = seats.indices.map { block in ways[block].map { prices[block] + $0 } }
    }

    private struct Move {
        var from: Int32
        var to: Int32
        var cost: Int64
    }

    /// For every two places with a move between them the cheapest one.
    private static func moves(
        _ face: BestFace,
        _ seats: [Int],
        _ load: [Int],
        _ values: [Int64],
        _ prices: [Int64]
    ) -> [Move] {
        let waitingRoom = seats.count
        let arcs = face.arcs
        let occupants = Occupants(arcs, placeCount: seats.count + 1)
        var moves: [Move] = []
        var place = [Int](repeating: -1, count: seats.count + 1)
        for here in 0...waitingRoom {
            let first = moves.count
            func add(_ there: Int, _ cost: Int64) {
                guard there != here else { return }
                if place[there] >= first {
                    moves[place[there]].cost = min(moves[place[there]].cost, cost)
                } else {
                    place[there] = moves.count
                    moves.append(Move(from: Int32(here), to: Int32(there), cost: cost))
                }
            }
            for child in occupants.children(at: here) {
                let used = Int(arcs.used[child])
                let surplus = used < 0 ? 0 : values[used] - prices[here]
                for arc in arcs.range(of: child) where face.isAlive[arc] {
                    let there = Int(arcs.block[arc])
                    add(there, surplus - values[arc] + prices[there])
                }
                if !face.mustPlace[child] { add(waitingRoom, surplus) }
            }
            if here == waitingRoom {
                for block in seats.indices where !face.mustFill[block] { add(block, prices[block]) }
            } else if load[here] < seats[here] {
                add(waitingRoom, -prices[here])
            }
        }
        return moves
    }

    /// Per place what the cheapest way to another costs; nil where there is none.
    private static func cheapestWays(
        to goal: Int,
        _ moves: [Move],
        placeCount: Int
    ) -> [Int64?] {
        var start = [Int](repeating: 0, count: placeCount + 1)
        for move in moves { start[Int(move.to) + 1] += 1 }
        for place in 0..<placeCount { start[place + 1] += start[place] }
        var into = [Int32](repeating: 0, count: moves.count)
        var next = start
        for (index, move) in moves.enumerated() {
            into[next[Int(move.to)]] = Int32(index)
            next[Int(move.to)] += 1
        }
        var cost = [Int64?](repeating: nil, count: placeCount)
        var isSettled = [Bool](repeating: false, count: placeCount)
        var queue = CheapestFirst()
        cost[goal] = 0
        queue.insert(0, goal)
        while let (_, place) = queue.removeFirst() {
            guard !isSettled[place], let here = cost[place] else { continue }
            isSettled[place] = true
            for index in into[start[place]..<start[place + 1]] {
                let move = moves[Int(index)]
                let sum = here + move.cost
                if sum < cost[Int(move.from)] ?? .max {
                    cost[Int(move.from)] = sum
                    queue.insert(sum, Int(move.from))
                }
            }
        }
        return cost
    }
}

/// Places by cost, the cheapest first: a binary heap.
private struct CheapestFirst {
    private var entries: [(cost: Int64, place: Int)] = []

    mutating func insert(_ cost: Int64, _ place: Int) {
        entries.append((cost, place))
        var child = entries.count - 1
        while child > 0, entries[child].cost < entries[(child - 1) / 2].cost {
            entries.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func removeFirst() -> (Int64, Int)? {
        guard let first = entries.first else { return nil }
        let last = entries.removeLast()
        if entries.isEmpty { return (first.cost, first.place) }
        entries[0] = last
        var parent = 0
        while true {
            var child = 2 * parent + 1
            guard child < entries.count else { break }
            if child + 1 < entries.count, entries[child + 1].cost < entries[child].cost {
                child += 1
            }
            guard entries[child].cost < entries[parent].cost else { break }
            entries.swapAt(child, parent)
            parent = child
        }
        return (first.cost, first.place)
    }
}
