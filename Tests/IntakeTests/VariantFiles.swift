import Foundation
import PlacementModel

@testable import Intake

/// The small scenario with a variant `v` of these changes.
struct VariantFiles {
    var files = ScenarioFiles()

    /// The lines above the first change.
    static let header = "roost: 1\ntitle: {zh: 试验, en: Trial}\nchanges:\n"

    init(_ changes: String) {
        files["variants/v.yaml"] = VariantFiles.header + changes
    }

    func read(_ changes: VariantSelection = .all) throws -> ReadResult {
        try files.withFolder { try Intake.read(folder: $0, variant: "v", changes: changes) }
    }

    /// The faults of a variant that must have some.
    func faults(_ changes: VariantSelection = .all) throws -> [Fault] {
        do {
            _ = try read(changes)
            return []
        } catch IntakeFailure.faults(let report) {
            return report.faults
        }
    }
}

extension Scenario {
    /// Everything but what says that a variant was read.
    var plainText: String {
        var plain = self
        plain.variant = nil
        plain.inputs = []
        return "\(plain)"
    }
}
