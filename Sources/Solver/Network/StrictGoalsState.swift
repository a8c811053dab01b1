import Parallel

/// A transportation problem of which some levels are decided: a value, so that the levels that two
/// orders have in common need to be decided only once.
struct StrictGoalsState: Sendable {
    let problem: TransportationProblem
    private(set) var solution: StrictSolution
    /// The arcs of the face of the decided levels.
    private var arcs: ArcSelection
    /// What the decided levels leave open; looked at once, also where the state is copied.
    private var view: View
    /// Per level the prices of its open parts, where it was solved.
    private(set) var partPrices: [[Int64]] = []

    private struct View: Sendable {
        let graph: ExchangeGraph
        let ties: Ties
        let open: ArcSelection
    }

    var level: Int { solution.levels.count }

    init(_ problem: TransportationProblem, _ threads: Threads) {
        self.problem = problem
        let solution = StrictSolution(
            assignment: [Int32](repeating: -1, count: problem.childCount),
            levels: [],
            components: [],
            remainingTies: Ties(placement: [], family: [], seat: []),
            face: OptimalFace(problem)
        )
        let arcs = ArcSelection(problem)
        view = Self.look(problem, solution, arcs, threads)
        self.solution = solution
        self.arcs = arcs
        self.solution.remainingTies = view.ties
    }

    /// Decides the next level.
    ///
    /// - Parameters:
    ///   - levelCount: for the progress alone.
    ///   - start: a solution of the same level under values a little different; it changes how long the
    ///     level takes, and which of several optimal prices and assignments it has.
    mutating func decide(
        _ goal: StrictGoal,
        levelCount: Int,
        _ solver: StrictGoalsSolver,
        from start: AuctionStart? = nil
    ) throws(NetworkFault) {
        let (level, threads) = (level, Threads(solver.threads))
        solution.components.append(view.graph.component)
        if goal.isDemanded(by: view.ties) {
            let values = goal.values()
            guard values.count == problem.arcCount else {
                throw .valueCountDiffers(
                    level: level,
                    expected: problem.arcCount,
                    found: values.count
                )
            }
            let work = LevelWork(
                graph: view.graph,
                open: view.open,
                level: level,
                levelCount: levelCount,
                start: start
            )
            let (decision, prices) = try work.decide(values, &solution, solver)
            solution.levels.append(LevelOutcome(ties: view.ties, decision: decision))
            partPrices.append(prices)
            let depths = solution.face.arcDepth
            arcs = ArcSelection(arcs, threads) { _, arc in Int(depths[arc]) > level }
        } else {
            solution.levels.append(LevelOutcome(ties: view.ties, decision: .nothingTied))
            partPrices.append([])
            solution.face.pass(arcs, level: level)
        }
        view = Self.look(problem, solution, arcs, threads)
        solution.remainingTies = view.ties
    }

    private static func look(
        _ problem: TransportationProblem,
        _ solution: StrictSolution,
        _ arcs: ArcSelection,
        _ threads: Threads
    ) -> View {
        let graph = ExchangeGraph(
            problem,
            face: arcs,
            bounds: solution.face,
            level: solution.levels.count,
            assignment: solution.assignment,
            threads: threads
        )
        let (ties, open) = graph.ties()
        return View(graph: graph, ties: ties, open: open)
    }
}
