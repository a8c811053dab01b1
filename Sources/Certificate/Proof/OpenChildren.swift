/// What the goals before a level leave open.
struct OpenChildren {
    /// Children whom some best placement places and another does not.
    var placement: [Int] = []
    /// Whether some child may have another class, or another block of seats at all.
    var leavesClassOpen = false
    var leavesBlockOpen = false

    init(_ face: BestFace, _ blocks: SeatBlocks, load: [Int]) {
        let arcs = face.arcs
        let seats = blocks.blocks.map(\.seats)
        let graph = MoveGraph(face, seats: seats, load: load)
        for child in face.mustPlace.indices {
            let used = Int(arcs.used[child])
            let here = used < 0 ? graph.waitingRoom : Int(arcs.block[used])
            var isTied =
                used >= 0 && !face.mustPlace[child]
                && graph.isOnCycle(here, graph.waitingRoom)
            for arc in arcs.range(of: child) where face.isAlive[arc] && arc != used {
                let there = Int(arcs.block[arc])
                guard here != there, graph.isOnCycle(here, there) else { continue }
                leavesBlockOpen = true
                if used < 0 {
                    isTied = true
                } else if blocks.blocks[here].classIndex != blocks.blocks[there].classIndex {
                    leavesClassOpen = true
                }
            }
            if isTied {
                placement.append(child)
                leavesClassOpen = true
                leavesBlockOpen = true
            }
        }
    }
}
