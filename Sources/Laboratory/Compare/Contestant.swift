package import Findings
package import PlacementModel

/// A scenario to be solved for a comparison: the base, or a variant of it.
package struct Contestant: Sendable {
    /// A short code that no other contestant has.
    package let name: String
    package let title: LocalizedText
    /// Already without the rules left out.
    package let scenario: Scenario
    package let rulesLeftOut: [Rule]
    /// The changes by which the scenario came from the base, in order; empty for the base.
    package let changes: [SwitchedChange]

    package init(
        name: String,
        title: LocalizedText,
        scenario: Scenario,
        rulesLeftOut: [Rule] = [],
        changes: [SwitchedChange] = []
    ) {
        self.name = name
        self.title = title
        self.scenario = scenario
        self.rulesLeftOut = rulesLeftOut
        self.changes = changes
    }
}

/// One change of a variant, with the scenarios in which it is switched.
package struct SwitchedChange: Sendable {
    package let title: LocalizedText
    /// The base with this change alone; nil where it builds on another one.
    package let alone: Scenario?
    /// The variant without this change; nil where another one builds on it.
    package let without: Scenario?

    package init(title: LocalizedText, alone: Scenario?, without: Scenario?) {
        self.title = title
        self.alone = alone
        self.without = without
    }
}

/// A run that was decided before, such as one read from its folder.
package struct DecidedRun: Sendable {
    /// A short code that no other run has.
    package let name: String
    package let title: LocalizedText
    package let report: RunReport

    package init(name: String, title: LocalizedText, report: RunReport) {
        self.name = name
        self.title = title
        self.report = report
    }
}
