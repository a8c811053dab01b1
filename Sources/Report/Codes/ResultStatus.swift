package import PlacementModel

/// What may be claimed about a result.
package enum ResultStatus: String, CaseIterable, Sendable {
    /// Every goal of the strict order has reached its bound.
    case optimal
    /// Optimisation ended before every goal was proven; the placement can be used.
    case stopped
    /// A mechanism that pursues no goals has come to its end.
    case done
    /// No placement satisfies the rules that must hold.
    case infeasible
}

extension Outcome {
    /// A claim of optimality needs goals and a bound reached for each of them.
    package var status: ResultStatus {
        guard conflict == nil else { return .infeasible }
        guard mechanism == .optimal else { return .done }
        return !goals.isEmpty && goals.allSatisfy(\.isProven) ? .optimal : .stopped
    }
}
