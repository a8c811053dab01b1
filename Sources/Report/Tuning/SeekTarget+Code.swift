package import Findings
package import PlacementModel

extension SeekFigure {
    /// A stable word, such as `placed:new-employment`, `first-wishes` or `class:C03`.
    package func code(in scenario: Scenario) -> String {
        switch self {
        case .placed(let group): group.map { "placed:\(scenario.groups[$0].id)" } ?? "placed"
        case .unplaced(let group): group.map { "unplaced:\(scenario.groups[$0].id)" } ?? "unplaced"
        case .firstWishes: "first-wishes"
        case .metres: "metres"
        case .site(let index): "site:\(scenario.sites[index].id)"
        case .careClass(let index): "class:\(scenario.classes[index].id)"
        // Not the code of the parameter, which may stand in the same table.
        case .reserve(let index): "taken:\(Parameter.reserve(index).code(in: scenario.groups))"
        }
    }

    /// Every figure that a scenario has.
    package static func all(of scenario: Scenario) -> [SeekFigure] {
        [.placed(group: nil), .unplaced(group: nil), .firstWishes, .metres]
            + scenario.groups.indices.map { .placed(group: $0) }
            + scenario.groups.indices.map { .unplaced(group: $0) }
            + scenario.policy.reserves.indices.map(SeekFigure.reserve)
            + scenario.sites.indices.map(SeekFigure.site)
            + scenario.classes.indices.map(SeekFigure.careClass)
    }
}

extension SeekTarget {
    /// Why a target could not be read.
    package enum Fault: Error, Sendable {
        /// It is not of the form `FIGURE>=NUMBER`, with `<=` and `%` as further choices.
        case form
        case unknownFigure(String)
        /// A share of more than all.
        case aboveAll(String)
        /// A share is asked for of what counts no children.
        case noShare(String)
    }

    /// The target as it is written: `placed:new-employment>=95%`, `class:C03>=12`, `metres<=400000`.
    package init(code: String, in scenario: Scenario) throws(Fault) {
        let text = code.filter { $0 != " " }
        guard
            let comparison = Comparison.allCases.first(where: { text.contains($0.rawValue) }),
            let place = text.firstRange(of: comparison.rawValue)
        else { throw .form }
        let name = String(text[..<place.lowerBound])
        guard
            let figure = SeekFigure.all(of: scenario).first(where: { $0.code(in: scenario) == name }
            )
        else { throw .unknownFigure(name) }
        let number = String(text[place.upperBound...])
        guard let threshold = Threshold(code: number) else { throw .form }
        if threshold.isAboveAll { throw .aboveAll(number) }
        if case .share = threshold, !figure.countsChildren { throw .noShare(name) }
        self.init(figure: figure, comparison: comparison, threshold: threshold)
    }

    /// The target as it is written.
    package func code(in scenario: Scenario) -> String {
        figure.code(in: scenario) + comparison.rawValue + threshold.code
    }
}

extension SeekTarget.Threshold {
    /// A whole number, or per cent with up to three decimals.
    fileprivate init?(code: String) {
        guard code.hasSuffix("%") else {
            guard let count = Int(code) else { return nil }
            self = .count(count)
            return
        }
        let parts = code.dropLast().split(separator: ".", omittingEmptySubsequences: false)
        let decimals = parts.count == 2 ? String(parts[1]) : ""
        guard parts.count <= 2, parts.count == 1 || (1...3).contains(decimals.count),
            let digits = Int(parts[0] + decimals), digits >= 0
        else { return nil }
        let scale = (0..<decimals.count).reduce(100) { scale, _ in scale * 10 }
        self = .share(numerator: digits, denominator: scale)
    }

    /// Whether a share is of more than all.
    fileprivate var isAboveAll: Bool {
        switch self {
        case .count: false
        case .share(let numerator, let denominator): numerator > denominator
        }
    }

    fileprivate var code: String {
        switch self {
        case .count(let count): return "\(count)"
        case .share(let numerator, let denominator):
            let scale = denominator / 100
            let whole = "\(numerator / scale)"
            if scale == 1 { return whole + "%" }
            let digits = String(numerator % scale)
            let zeros = String(repeating: "0", count: String(scale).count - 1 - digits.count)
            return "\(whole).\(zeros)\(digits)%"
        }
    }
}
