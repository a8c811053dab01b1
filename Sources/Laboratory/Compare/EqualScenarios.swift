import PlacementModel
import Solver

// Equality is that of values, not of hashes: two scenarios are equal when everything that decides is the
// same, number by number. Titles, versions, file names and hashes decide nothing. Rows and lines are
// compared, because results name them. Scenarios that share a table in memory are compared at once.

/// Scenarios and the positions of those that are unlike.
struct DistinctScenarios {
    /// Without what decides nothing.
    private(set) var distinct: [Scenario] = []

    /// Where the scenario stands among the distinct ones; it is added if it is new.
    mutating func position(of scenario: Scenario) -> Int {
        let decisive = scenario.decisive
        if let known = distinct.firstIndex(of: decisive) { return known }
        distinct.append(decisive)
        return distinct.count - 1
    }

    /// The positions of many; comparing thousands takes a while.
    ///
    /// - Throws: only that it was cancelled.
    mutating func positions(
        of scenarios: [Scenario],
        _ cancellation: Cancellation
    ) throws(ComparisonFault) -> [Int] {
        var positions: [Int] = []
        for scenario in scenarios {
            if cancellation.isRequested { throw .cancelled }
            positions.append(position(of: scenario))
        }
        return positions
    }
}

extension Scenario {
    /// Without what decides nothing.
    fileprivate var decisive: Scenario {
        var scenario = self
        scenario.title = LocalizedText(chinese: "", english: "")
        scenario.inputs = []
        scenario.variant = nil
        scenario.policy.version = ""
        scenario.policy.sha256 = ""
        return scenario
    }

    /// Without what changes no option: how children are chosen, and how many seats a class has
    /// beyond whether it has any.
    var decisiveForOptions: Scenario {
        var scenario = self
        scenario.policy.mechanism = .optimal
        scenario.policy.order = []
        scenario.policy.reserves = []
        scenario.policy.quotas = []
        scenario.policy.siblings = .separate
        scenario.policy.continuity = .none
        scenario.policy.halfDays = .wholePlace
        scenario.policy.audienceOrder = .together
        scenario.policy.opening = .unlimited
        scenario.policy.fees = nil
        scenario.policy.lottery = nil
        scenario.announced = []
        for index in classes.indices {
            scenario.classes[index].capacity = CapacityLimits(
                approvedPlaces: min(1, classes[index].capacity.seatCount),
                legalSize: nil,
                carerCount: nil,
                childrenPerCarer: nil,
                placesByArea: nil
            )
        }
        return scenario
    }
}
