import PlacementModel

// Problem: reserves over a site, a session or the scenario keep places somewhere in their scope. A seat
// may be taken if afterwards all places that must be kept still fit somewhere; where, is nobody's
// choice.
//
// State: the places that are kept and not taken lie in classes with room for them. When a class needs
// room, kept places move to other classes of their scope, if need be in a chain. That is an augmenting
// path of a flow from reserves to classes, so room is found exactly where there is some way to keep
// everything (Ford and Fulkerson 1956).
//
// Complexity: O(classes of the scopes on the way) for a seat in a class without room, O(1) otherwise.

/// The open places of classes in which wide reserves keep some.
struct KeptPlaces {
    private let wide: WideReserves
    /// Per class its open places that are neither taken nor kept.
    private var room: [Int]
    /// Per block the places that are kept there and not taken.
    private var spare: [Int]
    /// Per reserve and scope the places that its block's children take, and those kept beside.
    private var taken: [Int]
    private var spareSum: [Int]
    private var isKeeping: [Bool]

    /// - Returns: nil where what must be kept to the end does not fit.
    init?(_ wide: WideReserves, _ placement: CheckedPlacement) {
        self.wide = wide
        let blocks = placement.blocks
        room = placement.facts.classes.indices.map { index in
            blocks.blocks[blocks.range(ofClass: index).lowerBound].seats
        }
        spare = [Int](repeating: 0, count: blocks.blocks.count)
        taken = [Int](repeating: 0, count: wide.scopes.count)
        spareSum = taken
        isKeeping = wide.scopes.map(\.keepsToTheEnd)
        for scope in wide.scopes.indices where isKeeping[scope] {
            keep(scope)
            if spareSum[scope] < wide.scopes[scope].places { return nil }
        }
    }

    /// Minimums with release keep their places, too, as far as there is room, in the policy's order.
    mutating func beginMembersTurn() {
        for scope in wide.scopes.indices where !wide.scopes[scope].keepsToTheEnd {
            isKeeping[scope] = true
            keep(scope)
        }
    }

    /// What members have left of them is open to all.
    mutating func endMembersTurn() {
        for scope in wide.scopes.indices where !wide.scopes[scope].keepsToTheEnd {
            isKeeping[scope] = false
            for block in wide.scopes[scope].blocks {
                room[wide.classOfBlock[block]] += spare[block]
                spare[block] = 0
            }
            spareSum[scope] = 0
        }
    }

    private mutating func keep(_ scope: Int) {
        func missing() -> Int { wide.scopes[scope].places - taken[scope] - spareSum[scope] }
        for block in wide.scopes[scope].blocks where missing() > 0 {
            let careClass = wide.classOfBlock[block]
            add(min(missing(), max(0, room[careClass])), scope, block)
        }
        for block in wide.scopes[scope].blocks {
            while missing() > 0, makeRoom(wide.classOfBlock[block]) { add(1, scope, block) }
        }
    }

    private mutating func add(_ count: Int, _ scope: Int, _ block: Int) {
        spare[block] += count
        spareSum[scope] += count
        room[wide.classOfBlock[block]] -= count
    }

    /// One open place more of a class is taken.
    mutating func enter(careClass: Int) -> Bool {
        guard makeRoom(careClass) else { return false }
        room[careClass] -= 1
        return true
    }

    mutating func leave(careClass: Int, places: Int) { room[careClass] += places }

    /// One place more of a wide reserve is taken in one of its classes.
    mutating func enter(block: Int) -> Bool {
        let scope = wide.scopeOfBlock[block]
        let careClass = wide.classOfBlock[block]
        if spare[block] > 0 {
            add(-1, scope, block)
        } else if taken[scope] + spareSum[scope] >= wide.scopes[scope].places
            || !makeRoom(careClass)
        {
            // One of those that it keeps elsewhere is taken here.
            guard let other = wide.scopes[scope].blocks.first(where: { spare[$0] > 0 }) else {
                return false
            }
            add(-1, scope, other)
            guard makeRoom(careClass) else {
                add(1, scope, other)
                return false
            }
        }
        room[careClass] -= 1
        taken[scope] += 1
        return true
    }

    mutating func leave(block: Int, places: Int) {
        let scope = wide.scopeOfBlock[block]
        taken[scope] -= places
        room[wide.classOfBlock[block]] += places
        if isKeeping[scope] { add(places, scope, block) }
    }

    /// Whether a class has room, or gets some when kept places move to other classes.
    private mutating func makeRoom(_ careClass: Int) -> Bool {
        if room[careClass] > 0 { return true }
        // Breadth first: reserves that keep something in a class that is reached, and their classes.
        var wayToClass: [Int: (from: Int, to: Int)] = [:]
        var seen: Set<Int> = []
        var queue = [careClass]
        var next = 0
        while next < queue.count {
            let here = queue[next]
            next += 1
            for block in wide.blocksOfClass[here] where spare[block] > 0 {
                let scope = wide.scopeOfBlock[block]
                guard seen.insert(scope).inserted else { continue }
                for other in wide.scopes[scope].blocks {
                    let there = wide.classOfBlock[other]
                    guard there != careClass, wayToClass[there] == nil else { continue }
                    wayToClass[there] = (from: block, to: other)
                    if room[there] > 0 {
                        move(to: there, from: careClass, wayToClass)
                        return true
                    }
                    queue.append(there)
                }
            }
        }
        return false
    }

    private mutating func move(
        to last: Int,
        from first: Int,
        _ wayToClass: [Int: (from: Int, to: Int)]
    ) {
        var there = last
        while there != first, let step = wayToClass[there] {
            let scope = wide.scopeOfBlock[step.from]
            add(1, scope, step.to)
            add(-1, scope, step.from)
            there = wide.classOfBlock[step.from]
        }
    }
}

/// Reserves over more than a class, each over every part of its scope.
struct WideReserves {
    struct Scope {
        let places: Int
        /// Whether places that no member takes stay kept.
        let keepsToTheEnd: Bool
        /// The reserve's blocks, one a class.
        let blocks: [Int]
    }

    private(set) var scopes: [Scope] = []
    /// Per block its scope, -1 for seats of a class's own.
    private(set) var scopeOfBlock: [Int]
    let classOfBlock: [Int]
    /// Per class its wide blocks.
    private(set) var blocksOfClass: [[Int]]

    init(_ placement: CheckedPlacement) {
        let blocks = placement.blocks
        classOfBlock = blocks.blocks.map { Int($0.classIndex) }
        scopeOfBlock = [Int](repeating: -1, count: classOfBlock.count)
        blocksOfClass = [[Int]](repeating: [], count: placement.facts.classes.count)
        for (index, reserve) in placement.policy.reserves.enumerated()
        where !reserve.scope.isEachClass {
            for part in reserve.scope.parts(of: placement.facts) {
                let own = part.classes.flatMap { blocks.range(ofClass: $0) }
                    .filter { blocks.blocks[$0].reserve == Int32(index) }
                for block in own {
                    scopeOfBlock[block] = scopes.count
                    blocksOfClass[classOfBlock[block]].append(block)
                }
                scopes.append(
                    Scope(
                        places: reserve.amount.count(of: part.seats),
                        keepsToTheEnd: reserve.keepsUnusedPlaces,
                        blocks: own
                    )
                )
            }
        }
    }
}
