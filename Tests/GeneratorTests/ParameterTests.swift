import Generator
import PlacementModel
import Testing

/// Which scenarios cannot be had, and what people are told.
@Suite struct ParameterTests {
    @Test func refusesWhatIsOutsideOfTheLimits() {
        #expect(throws: ParameterFault.outOfRange(.children, 0)) { try parameters(children: 0) }
        #expect(throws: ParameterFault.outOfRange(.children, 10_000_001)) {
            try parameters(children: 10_000_001)
        }
        #expect(throws: ParameterFault.outOfRange(.classes, 0)) { try parameters(classes: 0) }
        #expect(throws: ParameterFault.outOfRange(.supply, 0)) { try parameters(supply: 0) }
        #expect(throws: ParameterFault.outOfRange(.wishes, 0)) {
            try parameters(choices: .wishes(0...3))
        }
        #expect(throws: ParameterFault.outOfRange(.wishes, 21)) {
            try parameters(choices: .wishes(5...21))
        }
        #expect(throws: ParameterFault.outOfRange(.wishes, 0)) {
            try parameters(choices: .nearest(0))
        }
        for share in [-1, 101] {
            #expect(throws: ParameterFault.outOfRange(.migrant, share)) {
                try parameters(migrant: share)
            }
        }
    }

    @Test func refusesClassesThatWouldBeTooLarge() throws {
        let fault = #expect(throws: ParameterFault.self) {
            try parameters(children: 1_000_000, classes: 2)
        }
        guard case .classesTooFew(2, let needed) = fault else {
            Issue.record("not refused for its few classes")
            return
        }
        _ = try parameters(children: 1_000_000, classes: needed)
    }

    @Test func refusesMoreClassesThanAPolicyCanName() throws {
        let fault = #expect(throws: ParameterFault.self) {
            try parameters(children: 1000, classes: 200_001, rules: .all)
        }
        #expect(fault == .classesTooMany(200_001, limit: 200_000))
        for language in Language.allCases {
            let text = fault?.text(in: language) ?? ""
            #expect(text.contains("--rules all") && text.contains("200000"))
        }
        _ = try parameters(children: 1000, classes: 200_001, rules: .siblings)
    }

    @Test func saysWhatToGiveInBothLanguages() {
        let fault = ParameterFault.outOfRange(.newEmployment, 120)
        #expect(
            fault.text(in: .english)
                == "--new-employment cannot be 120. Give a whole number from 0 to 100."
        )
        #expect(fault.text(in: .chinese) == "--new-employment 不能是 120。请填 0 到 100 之间的整数。")
        for language in Language.allCases {
            let text = ParameterFault.classesTooFew(2, needed: 19).text(in: language)
            #expect(text.contains("--classes 2 ") && text.contains("19"))
        }
    }

    @discardableResult
    private func parameters(
        children: Int = 10,
        classes: Int = 3,
        supply: Int = 90,
        migrant: Int = 25,
        choices: SyntheticChoices = .wishes(5...20),
        rules: SyntheticRules = .pure
    ) throws -> ScenarioParameters {
        var shares = GroupShares.usual
        shares.migrant = migrant
        return try ScenarioParameters(
            childCount: children,
            classCount: classes,
            seed: 1,
            supplyPercent: supply,
            groupShares: shares,
            choices: choices,
            rules: rules
        )
    }
}
