package import PlacementModel

/// What `result.json` states, as far as the checker goes by it.
package struct StatedRun: Sendable {
    package let mechanism: Mechanism
    package let rulesLeftOut: [Rule]
    /// Nil for a run of the scenario as its folder has it.
    package let variant: StatedVariant?
    let outcome: String
    let goals: [StatedGoal]
    let policySHA256: String
    let inputs: [(file: String, sha256: String)]
    let lottery: StatedLottery
    let json: JSONValue

    struct StatedGoal {
        let level: String
        let value: Int64
        let bound: Int64
        let isProven: Bool
    }

    /// As the file has them; nil where it does not.
    struct StatedLottery {
        let commitment: JSONValue?
        let seed: JSONValue?
        let isDrawn: JSONValue?
        let tied: JSONValue?
    }

    /// Nil when the file is not such a file.
    package init?(_ bytes: [UInt8]) {
        guard let json = try? JSONReader.read(bytes), json["roost"]?.integer == 1,
            json["program"]?.text != nil,
            let mechanism = json["mechanism"]?.text.flatMap(Mechanism.init),
            let outcome = json["outcome"]?.text,
            let rules = json["rules_left_out"]?.array,
            let goals = json["goals"]?.array,
            let policy = json["policy"]?["sha256"]?.text,
            let inputs = json["inputs"]?.array,
            let lottery = json["lottery"]
        else { return nil }
        let variant = json["variant"].map(StatedVariant.init)
        if case .some(nil) = variant { return nil }
        self.variant = variant?.flatMap { $0 }
        self.json = json
        self.mechanism = mechanism
        self.outcome = outcome
        rulesLeftOut = rules.compactMap { $0.text.flatMap(Rule.init) }
        self.goals = goals.compactMap(StatedGoal.init)
        self.inputs = inputs.compactMap { input in
            guard let file = input["file"]?.text, let sha256 = input["sha256"]?.text else {
                return nil
            }
            return (file, sha256)
        }
        guard rulesLeftOut.count == rules.count, self.goals.count == goals.count,
            self.inputs.count == inputs.count
        else { return nil }
        policySHA256 = policy
        self.lottery = StatedLottery(
            commitment: lottery["commitment"],
            seed: lottery["seed"],
            isDrawn: lottery["drawn"],
            tied: lottery["tied"]
        )
    }
}

extension StatedRun.StatedGoal {
    fileprivate init?(_ json: JSONValue) {
        guard let level = json["level"]?.text, let value = json["value"]?.integer,
            let bound = json["bound"]?.integer, let isProven = json["proven"]?.truth
        else { return nil }
        self.init(level: level, value: value, bound: bound, isProven: isProven)
    }
}
