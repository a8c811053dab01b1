import PlacementModel

/// Places that must be given and that serving in turn did not find: they are given as in some
/// placement of the integer program, together with the children who make up the minimums of their
/// classes.
struct Founders {
    private let facts: LedgerFacts
    /// Per child its arcs.
    private let arcs: [[Int32]]

    /// - Throws: `infeasible` where no placement keeps all rules, `undecided` where the work limit came
    ///   before any.
    init(
        _ facts: LedgerFacts,
        _ formulation: IntegerFormulation,
        _ work: Work
    ) throws(SolveFault) {
        self.facts = facts
        let found: IntegerOutcome
        do {
            found = try IntegerSolver(
                limits: work.limits,
                threads: work.threadCount,
                cancellation: work.cancellation
            ).solve(formulation.program, levels: [])
        } catch {
            throw .integer(error)
        }
        switch found {
        case .solved(let values, _, _): arcs = SeatNaming(formulation, values).arcs
        case .infeasible(let rows):
            let few = IrreducibleRows(
                program: formulation.program,
                cancellation: work.cancellation
            ).reduced(rows)
            throw .infeasible(few.map { formulation.program.rows[Int($0)].name })
        case .undecided:
            throw work.cancellation.isRequested ? .network(.cancelled) : .undecided(work.limits)
        }
    }

    /// Seats the children who must be placed, and of every class with a minimum that one of those
    /// seated so sits in, all others.
    ///
    /// - Returns: nil never for a feasible placement.
    func ledger(_ applicants: Applicants) -> PlacementLedger? {
        guard var ledger = PlacementLedger(facts) else { return nil }
        let demanded = GivenPlaces(facts).children
        var isSeated = applicants.map { $0.children.contains(where: demanded.contains) }
        var isNeeded = [Bool](repeating: false, count: facts.scenario.classes.count)
        while true {
            for (index, applicant) in applicants.enumerated() where isSeated[index] {
                for careClass in classes(of: applicant) where hasMinimum(careClass) {
                    isNeeded[careClass] = true
                }
            }
            let further = applicants.indices.filter { index in
                !isSeated[index] && classes(of: applicants[index]).contains { isNeeded[$0] }
            }
            if further.isEmpty { break }
            for index in further { isSeated[index] = true }
        }
        for (index, applicant) in applicants.enumerated() where isSeated[index] {
            for arc in arcs(of: applicant) where !ledger.take(arc) { return nil }
        }
        return ledger
    }

    private func arcs(of applicant: Applicant) -> [Int] {
        applicant.children.flatMap { arcs[$0].map { Int($0) } }
    }

    private func classes(of applicant: Applicant) -> [Int] {
        arcs(of: applicant).map { Int(facts.classOfArc($0)) }
    }

    private func hasMinimum(_ careClass: Int) -> Bool {
        (facts.scenario.classes[careClass].opening.minimumChildren ?? 0) > 0
    }
}
