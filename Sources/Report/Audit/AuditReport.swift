package import Findings
package import PlacementModel

/// A fairness audit beside the run that it is about; text, tables and files are drawn from it. Children
/// are known by their application numbers.
package struct AuditReport: Sendable {
    package let report: RunReport
    package let audit: FairnessFindings
    /// Nodes that each re-solved integer program was given.
    package let workLimit: Int

    var run: Run { report.run }

    package init(_ report: RunReport, _ audit: FairnessFindings, workLimit: Int) {
        self.report = report
        self.audit = audit
        self.workLimit = workLimit
    }

    func id(_ child: Int32) -> String { run.scenario.children[Int(child)].id.text }

    func id(ofClass index: Int32) -> String { run.scenario.classes[Int(index)].id.text }

    func points(_ option: Int32) -> Int { Int(run.options.elements[Int(option)].points.value) }

    /// The classes in which a child sits, in the order of its options.
    func classes(of child: Int32) -> [String] {
        run.seats(ofChild: Int(child)).map { id(ofClass: $0.1.classIndex) }
    }
}

extension EnvyCause {
    /// A stable word for the cause, such as `reserve:difficult` or `goal:points`.
    func code(in scenario: Scenario) -> String {
        switch self {
        case .rule(let rule): rule.code(in: scenario)
        case .goals: "goals"
        case .goal(let level): "goal:\(level.code(in: scenario.groups))"
        case .equal: "equal"
        case .stopped: "stopped"
        case .mechanism(let mechanism): "mechanism:\(mechanism.rawValue)"
        }
    }
}

extension AuditedRule {
    /// A stable word for the rule, as in `--without` where it stands there.
    func code(in scenario: Scenario) -> String {
        switch self {
        case .rule(let rule): rule.rawValue
        case .reserve(let index): "reserve-\(index + 1)"
        case .quota(let index): "quota-\(index + 1)"
        case .distanceLimit: "distance-limit"
        case .papers: "papers"
        }
    }
}
