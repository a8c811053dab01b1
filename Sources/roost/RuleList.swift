import ArgumentParser
import PlacementModel

/// Rules as `--without` takes them: codes separated by commas.
struct RuleList: ExpressibleByArgument {
    let rules: [Rule]

    init?(argument: String) {
        var rules: [Rule] = []
        for code in argument.split(separator: ",") {
            guard let rule = Rule(rawValue: String(code)) else { return nil }
            rules.append(rule)
        }
        self.rules = Rule.allCases.filter(rules.contains)
    }

    var defaultValueDescription: String { "none" }
    static var allValueStrings: [String] { Rule.allCases.map(\.rawValue) }
}

extension Mechanism: ExpressibleByArgument {}
