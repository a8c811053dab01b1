import PlacementModel
import ScenarioFixtures

@testable import Certificate

extension FileForgery {
    /// What `result.json` and `certificate.json` say about the whole run.
    func result(
        _ files: inout EditedFolder,
        _ run: CheckedRun,
        _ random: inout SplitMix64
    ) -> [String]? {
        let goals = run.outcome.goals
        let result = "result.json"
        func number(_ key: String, _ value: Int?, _ expected: String) -> [String]? {
            guard let value else { return nil }
            return files.replace(result, "\"\(key)\": \(value)", "\"\(key)\": \(value + 1)")
                ? [expected] : nil
        }
        switch self {
        case .bound: return number("bound", goals.first?.bound, "goals")
        case .value: return number("value", goals.first?.value, "goals")
        case .proven:
            return files.replace(result, "\"proven\": true", "\"proven\": false") ? ["goals"] : nil
        case .certifiedValue:
            guard let value = goals.first?.value else { return nil }
            return files.replace(
                "certificate.json",
                "\"value\": \(value)",
                "\"value\": \(value + 1)"
            ) ? ["value:"] : nil
        case .levelDropped, .levelLeftOut: return level(&files, run)
        case .tied: return number("tied", run.outcome.lottery?.tiedChildren?.count, "ties")
        case .drawn:
            let isDrawn = run.outcome.lottery?.isDrawn ?? false
            return files.replace(result, "\"drawn\": \(isDrawn)", "\"drawn\": \(!isDrawn)")
                ? ["ties"] : nil
        case .counts: return number("children", run.scenario.children.count, "counts")
        case .outcome:
            return files.replace(result, "\"outcome\": \"optimal\"", "\"outcome\": \"stopped\"")
                ? ["outcome"] : nil
        case .policyHash:
            let hash = run.scenario.policy.sha256
            return files.replace(result, hash, String(hash.reversed()).replacing("0", with: "1"))
                ? ["policy"] : nil
        case .inputHash:
            let name = ["result.json", "certificate.json"].randomElement(using: &random)!
            return files.replace(
                name,
                "\"sha256\": \"\(run.scenario.inputs[0].sha256)\"",
                "\"sha256\": \"x\""
            )
                ? ["inputs"] : nil
        case .commitment:
            guard let commitment = run.scenario.policy.lottery?.commitment else { return nil }
            return files.replace(result, commitment, String(commitment.reversed()))
                ? ["commitment"] : nil
        case .ruleDropped:
            // A rule that binds is said to be left out.
            guard let level = run.outcome.goals.first?.level, level == .pinned || level == .kept
            else { return nil }
            let rule = level == .pinned ? "pins" : "continuity"
            return files.replace(
                result,
                "\"rules_left_out\": []",
                "\"rules_left_out\": [\"\(rule)\"]"
            ) ? ["goals"] : nil
        default: return nil
        }
    }

    private func level(_ files: inout EditedFolder, _ run: CheckedRun) -> [String]? {
        var forged = run
        guard let place = forged.outcome.proof.firstIndex(where: { $0.proof != .nothingTied })
        else { return nil }
        let step = forged.outcome.proof.remove(at: place).step
        if self == .levelLeftOut {
            let proof = ProvenLevel(step: step, proof: .nothingTied)
            forged.outcome.proof.insert(proof, at: place)
        }
        files = EditedFolder(forged.folder)
        return self == .levelDropped ? ["goals"] : ["proof:"]
    }
}
