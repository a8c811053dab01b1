package import PlacementModel

/// One column of a comparison: a run, or a variant that was solved.
package struct ComparedSide: Sendable {
    /// A short code that no other side has, such as the name of a variant or of a run folder.
    package let name: String
    package let title: LocalizedText
    package let result: Result
    /// Empty where there is no placement.
    package let figures: RunFigures

    package enum Result: Sendable {
        case decided(RunReport)
        /// No placement keeps all rules; the report says why.
        case conflict(RunReport)
        /// The work limit came before any placement was found.
        case undecided(Scenario)
    }

    /// - Parameter envy: nil where envy was not looked for.
    package init(name: String, title: LocalizedText, result: Result, envy: EnvyCounts?) {
        self.name = name
        self.title = title
        self.result = result
        if case .decided(let report) = result {
            figures = RunFigures(report, envy: envy)
        } else {
            figures = RunFigures()
        }
    }

    package var scenario: Scenario {
        switch result {
        case .decided(let report), .conflict(let report): report.run.scenario
        case .undecided(let scenario): scenario
        }
    }

    /// Nil where there is no placement.
    package var report: RunReport? {
        if case .decided(let report) = result { report } else { nil }
    }

    /// Whether solving again could not give another placement: every goal has reached its bound, or
    /// the mechanism pursues none. A run that was stopped may differ from another by chance.
    package var isProven: Bool {
        guard let report else { return false }
        return report.run.outcome.goals.allSatisfy { $0.value == $0.bound }
    }
}
