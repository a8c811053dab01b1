import CGLPK
import CGLPKGuard

extension Problem {
    /// Solves the program with branch and cut.
    ///
    /// - Throws: `invalid` for a negative limit or a gap that is negative or not finite; `glpk` for
    ///   a fault inside GLPK.
    package mutating func solveInteger(
        _ options: IntegerOptions = IntegerOptions()
    ) throws(SolverFault) -> IntegerResult {
        guard options.relativeGap >= 0, options.relativeGap.isFinite else {
            throw .invalid(.relativeGapOutOfRange)
        }
        let forC = try options.forC(isSilent: isSilent)
        if options.root == .warm {
            let relaxation = try solveSimplex(
                SimplexOptions(cancellation: options.cancellation)
            )
            guard relaxation.termination == .optimal else {
                return IntegerResult(endedBy: relaxation)
            }
        }
        let handle = handle
        var raw = cglpk_integer_result()
        try withExtendedLifetime(options.cancellation) { () throws(SolverFault) in
            try perform { cglpk_integer(handle, forC, &raw) }
        }
        let status = raw.primalStatus
        let primal = status == .feasible ? try primalSolution(cglpk_read_integer) : nil
        return IntegerResult(
            termination: raw.termination,
            primalStatus: status,
            bound: raw.termination == .optimal ? primal?.objective : raw.openBound,
            nodeCount: Int(raw.node_count),
            primal: primal
        )
    }
}

extension IntegerResult {
    /// The result if the root relaxation has no optimum to start from.
    fileprivate init(endedBy relaxation: SimplexResult) {
        self.init(
            termination: relaxation.termination,
            primalStatus: relaxation.termination == .infeasible ? .nonexistent : .undefined,
            bound: nil,
            nodeCount: 0,
            primal: nil
        )
    }
}

extension IntegerOptions {
    fileprivate func forC(isSilent: Bool) throws(SolverFault) -> cglpk_integer_options {
        cglpk_integer_options(
            presolve: root == .presolved,
            rounding_cuts: cuts.contains(.mixedIntegerRounding),
            gomory_cuts: cuts.contains(.gomory),
            cover_cuts: cuts.contains(.cover),
            clique_cuts: cuts.contains(.clique),
            silent: isSilent,
            node_limit: try limitForC(nodeLimit, of: .nodes),
            relative_gap: relativeGap,
            flag: cancellation?.handle
        )
    }
}

extension cglpk_integer_result {
    fileprivate var termination: Termination {
        switch (code, status) {
        case (0, GLP_OPT): return .optimal
        case (0, GLP_NOFEAS), (GLP_ENOPFS, _): return .infeasible
        case (GLP_ENODFS, _): return .unbounded
        case (GLP_ESTOP, _): return cancelled ? .cancelled : .nodeLimit
        case (GLP_EMIPGAP, _): return .gapReached
        default: return .numericalFailure(code: Int(code))
        }
    }

    fileprivate var primalStatus: SolutionStatus {
        termination == .infeasible ? .nonexistent : SolutionStatus(code: status)
    }

    fileprivate var openBound: Double? {
        let isKnown = abs(bound) < .greatestFiniteMagnitude && termination != .infeasible
        return isKnown ? bound : nil
    }
}
