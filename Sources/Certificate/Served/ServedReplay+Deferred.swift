import PlacementModel

extension ServedReplay {
    /// Children propose to their classes in turn; a class holds those of highest priority and turns the
    /// others away for good, until nobody is turned away.
    mutating func acceptDeferred(_ priorities: PriorityRecount) {
        var turn = [Int](repeating: 0, count: taken.count)
        for (place, child) in turns(priorities).enumerated() { turn[child] = place }
        // Per child its classes as it prefers them, each with its arcs.
        let lists = taken.indices.map { child -> [[Int]] in
            if isGiven[child] { return [] }
            return preferred(child, takesMinimumsFirst: true).reduce(into: []) { list, arc in
                if let last = list.last?.first, arcs.option[last] == arcs.option[arc] {
                    list[list.count - 1].append(arc)
                } else {
                    list.append([arc])
                }
            }
        }
        var next = [Int](repeating: 0, count: taken.count)
        var proposals = [[Int]](repeating: [], count: placement.facts.classes.count)
        var proposing = taken.indices.filter { !isGiven[$0] }
        let freeBefore = free
        while !proposing.isEmpty {
            var changed: Set<Int> = []
            for child in proposing where next[child] < lists[child].count {
                let careClass = placement.classIndex(ofArc: lists[child][next[child]][0], arcs)
                proposals[careClass].append(child)
                changed.insert(careClass)
            }
            proposing = []
            for careClass in changed.sorted() {
                let held = proposals[careClass].sorted { first, second in
                    func key(_ child: Int) -> (Int32, Int) {
                        let option = Int(arcs.option[lists[child][next[child]][0]])
                        return (priorities.rank[option], turn[child])
                    }
                    return key(first) < key(second)
                }
                for block in placement.blocks.range(ofClass: careClass) {
                    free[block] = freeBefore[block]
                }
                for child in held { taken[child] = -1 }
                for givesReleased in [false, true] {
                    for child in held where taken[child] < 0 {
                        let arc = lists[child][next[child]].first {
                            (givesReleased || !isReleased($0)) && free[Int(arcs.block[$0])] > 0
                        }
                        if let arc { take(arc, child) }
                    }
                }
                proposals[careClass] = held.filter { taken[$0] >= 0 }
                for child in held where taken[child] < 0 {
                    next[child] += 1
                    proposing.append(child)
                }
            }
        }
    }
}

extension CheckedPlacement {
    fileprivate func classIndex(ofArc arc: Int, _ arcs: SeatArcs) -> Int {
        Int(blocks.blocks[Int(arcs.block[arc])].classIndex)
    }
}
