import Foundation
import Intake
import PlacementModel

/// What a run folder says about how it was made, as far as a later command needs it.
struct RunReceipt {
    let mechanism: Mechanism
    let rulesLeftOut: [Rule]
    /// The variant that was solved, with the changes that were switched on.
    let variant: VariantRequest?
    let inputs: [InputFile]
    /// Where the scenario lay, as `timing.json` says; that of a refill lies in the run folder.
    let scenarioFolder: String
    /// Nodes that an integer program was given.
    let workLimit: Int
    /// Whether Ctrl-C ended the search, so that solving again would end somewhere else.
    let wasInterrupted: Bool
    let goals: [WrittenGoal]
    /// As `result.json` says it.
    let outcome: String

    /// A goal as `result.json` has it.
    struct WrittenGoal: Decodable {
        let level: String
        let value: Int
        let bound: Int
    }

    private struct Result: Decodable {
        struct Input: Decodable {
            let file: String
            let sha256: String
        }
        struct Variant: Decodable {
            struct Change: Decodable {
                let number: Int
                let on: Bool
            }
            let name: String
            let changes: [Change]
        }
        let mechanism: String
        let variant: Variant?
        let outcome: String
        let rules_left_out: [String]
        let inputs: [Input]
        let goals: [WrittenGoal]
    }

    private struct Timing: Decodable {
        let scenario: String
        let work_limit: Int
        let interrupted: Bool
    }

    /// Nil when the folder is not one that `roost solve` wrote.
    init?(folder: String) {
        let url = URL(fileURLWithPath: folder, isDirectory: true)
        func decode<Value: Decodable>(_ type: Value.Type, _ name: String) -> Value? {
            guard let data = try? Data(contentsOf: url.appendingPathComponent(name)) else {
                return nil
            }
            return try? JSONDecoder().decode(type, from: data)
        }
        guard let result = decode(Result.self, "result.json"),
            let timing = decode(Timing.self, "timing.json"),
            let mechanism = Mechanism(rawValue: result.mechanism)
        else { return nil }
        self.mechanism = mechanism
        rulesLeftOut = result.rules_left_out.compactMap(Rule.init)
        variant = result.variant.map { variant in
            VariantRequest(
                name: variant.name,
                changes: .only(Set(variant.changes.filter(\.on).map(\.number)))
            )
        }
        inputs = result.inputs.map { InputFile(name: $0.file, sha256: $0.sha256) }
        scenarioFolder = URL(fileURLWithPath: timing.scenario, relativeTo: url).path
        workLimit = timing.work_limit
        wasInterrupted = timing.interrupted
        goals = result.goals
        outcome = result.outcome
    }
}
