/// One level: its open parts, and what is done with them.
struct LevelWork {
    let graph: ExchangeGraph
    let open: ArcSelection
    let level: Int
    let levelCount: Int
    /// Where the auctions of its parts begin; nil for the beginning.
    var start: AuctionStart?

    /// Solves the parts, joins their prices, and takes over what they imply for the next face.
    ///
    /// - Returns: the decision, and per seat group the price before the parts were joined.
    func decide(
        _ values: ArcValues,
        _ state: inout StrictSolution,
        _ solver: StrictGoalsSolver
    ) throws(NetworkFault) -> (decision: LevelDecision, partPrices: [Int64]) {
        let parts = PartSolver(
            input: input(values, state.face),
            partition: Partition(open, graph.problem, graph.threads),
            cancellation: solver.cancellation,
            start: start
        )
        let (level, levelCount) = (level, levelCount)
        let report = solver.progress.map { progress in
            { @Sendable (solved: Int, count: Int) in
                progress(
                    .init(
                        level: level,
                        levelCount: levelCount,
                        partsSolved: solved,
                        partCount: count
                    )
                )
            }
        }
        var partPrices = [Int64](repeating: 0, count: graph.problem.seatGroupCount)
        switch parts.solve(solver.threads, report, &state.assignment, &partPrices) {
        case .solved: break
        case .overflow: throw .overflow(level: level)
        case .cancelled: throw .cancelled
        }
        guard
            let prices = graph.joined(
                prices: partPrices,
                values: values,
                assignment: state.assignment
            ),
            let value = Self.total(state.assignment, values)
        else { throw .overflow(level: level) }
        guard state.face.tighten(graph, prices, values, state.assignment, level: level) else {
            throw .unproven(level: level)
        }
        return (.solved(value: value, prices: prices), partPrices)
    }

    /// In a component without outside nobody can be left out and no seat can stay free; in the
    /// one with outside the face's own conditions hold.
    private func input(_ values: ArcValues, _ face: OptimalFace) -> LevelInput {
        let problem = graph.problem
        var isOpenChild = [Bool](repeating: false, count: problem.childCount)
        for child in open.children { isOpenChild[Int(child)] = true }
        var openOccupants = [Int32](repeating: 0, count: problem.seatGroupCount + 1)
        var mustPlaceChild = [Bool](repeating: true, count: problem.childCount)
        for row in 0..<graph.face.rowCount {
            let child = Int(graph.face.children[row])
            guard isOpenChild[child] else { continue }
            let here = Int(graph.location[row])
            openOccupants[here] += 1
            mustPlaceChild[child] =
                !graph.isTied(here, graph.outside) || face.mustPlace(child, at: level)
        }
        let mustPlace = open.children.map { mustPlaceChild[Int($0)] }
        let isLoose = (0..<problem.seatGroupCount).map { graph.isTied($0, graph.outside) }
        return LevelInput(
            selection: open,
            values: values,
            arcSeatGroup: problem.arcSeatGroup,
            openSeats: (0..<problem.seatGroupCount).map { group in
                let free = isLoose[group] ? problem.capacities[group] - graph.load[group] : 0
                return openOccupants[group] + free
            },
            mustFill: (0..<problem.seatGroupCount).map { !isLoose[$0] || graph.mustFill[$0] },
            mustPlace: mustPlace
        )
    }

    private static func total(_ assignment: [Int32], _ values: ArcValues) -> Int64? {
        var total: Int128 = 0
        for arc in assignment where arc >= 0 { total += Int128(values[Int(arc)]) }
        return Int64(exactly: total)
    }
}
