// Problem: maximise the first goal; among all assignments that do, the second; and so on.
//
// Method: level l is solved on the optimal face of the levels before it (OptimalFace). The face
// is first reduced to what is open in it (ExchangeGraph): children who stand the same in every
// best assignment are fixed, and the rest falls apart into parts that are solved on their own
// (Partition, Auction). The parts' prices are then joined into prices of the whole face, which
// prove the level and define the next face.
//
// Before the first level every child is outside and everything is open, so it needs no rule of
// its own.
//
// Complexity: per level O(arcs of the face) and the auctions of its open parts.

/// Solves the goals of a transportation problem in strict order.
package struct StrictGoalsSolver: Sendable {
    package struct Progress: Sendable, Equatable {
        package let level: Int
        package let levelCount: Int
        /// Parts of this level that are solved, of how many.
        package let partsSolved: Int
        package let partCount: Int
    }

    package var threads: Int
    package var cancellation: Cancellation?
    /// Called from any of the threads.
    package var progress: (@Sendable (Progress) -> Void)?

    package init(
        threads: Int = 1,
        cancellation: Cancellation? = nil,
        progress: (@Sendable (Progress) -> Void)? = nil
    ) {
        self.threads = threads
        self.cancellation = cancellation
        self.progress = progress
    }

    /// - Throws: ``NetworkFault``; never an answer that is not proven level by level.
    package func solve(
        _ problem: TransportationProblem,
        goals: [StrictGoal]
    ) throws(NetworkFault) -> StrictSolution {
        guard goals.count < Int(OptimalFace.never) else {
            throw .tooManyGoals(count: goals.count)
        }
        var state = StrictSolution(
            assignment: [Int32](repeating: -1, count: problem.childCount),
            levels: [],
            remainingTies: Ties(placement: [], seat: []),
            face: OptimalFace(problem)
        )
        var arcs = ArcSelection(problem) { _, _ in true }
        for level in 0...goals.count {
            let graph = ExchangeGraph(
                problem,
                face: arcs,
                bounds: state.face,
                level: level,
                assignment: state.assignment
            )
            let (ties, open) = graph.ties()
            guard level < goals.count else {
                state.remainingTies = ties
                break
            }
            guard goals[level].isDemanded(by: ties) else {
                state.levels.append(LevelOutcome(ties: ties, decision: .nothingTied))
                state.face.pass(arcs, level: level)
                continue
            }
            let work = LevelWork(solver: self, graph: graph, open: open, level: level)
            let values = goals[level].values()
            guard values.count == problem.arcCount else {
                throw .valueCountDiffers(
                    level: level,
                    expected: problem.arcCount,
                    found: values.count
                )
            }
            let decision = try work.decide(values, goals.count, &state)
            state.levels.append(LevelOutcome(ties: ties, decision: decision))
            let depths = state.face.arcDepth
            arcs = ArcSelection(arcs) { _, arc in Int(depths[arc]) > level }
        }
        return state
    }
}

extension StrictGoal {
    func isDemanded(by ties: Ties) -> Bool {
        switch demand {
        case .always: true
        case .whenTied: !ties.seat.isEmpty
        case .whenPlacementTied: !ties.placement.isEmpty
        }
    }
}

/// One level: its open parts, and what is done with them.
private struct LevelWork {
    let solver: StrictGoalsSolver
    let graph: ExchangeGraph
    let open: ArcSelection
    let level: Int

    func decide(
        _ values: [Int64],
        _ levelCount: Int,
        _ state: inout StrictSolution
    ) throws(NetworkFault) -> LevelDecision {
        let parts = PartSolver(
            input: input(values, state.face),
            partition: Partition(open, graph.problem),
            cancellation: solver.cancellation
        )
        let report: (@Sendable (Int, Int) -> Void)? = solver.progress.map { progress in
            let level = level
            return { solved, count in
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
        return .solved(value: value, prices: prices)
    }

    /// In a component without outside nobody can be left out and no seat can stay free; in the
    /// one with outside the face's own conditions hold.
    private func input(_ values: [Int64], _ face: OptimalFace) -> LevelInput {
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

    private static func total(_ assignment: [Int32], _ values: [Int64]) -> Int64? {
        var total: Int128 = 0
        for arc in assignment where arc >= 0 { total += Int128(values[Int(arc)]) }
        return Int64(exactly: total)
    }
}
