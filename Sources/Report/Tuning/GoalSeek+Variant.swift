package import Findings
import PlacementModel

extension GoalSeek {
    /// The value that reaches the target as a variant of the scenario, so that it can be solved, checked
    /// and compared by name; nil where no value reaches it.
    package func variantFile() -> [UInt8]? {
        guard case .reached(let point) = answer else { return nil }
        let code = parameter.code(in: scenario.groups)
        let wanted = target.code(in: scenario)
        let english = "\(code) = \(point.value), found by roost tune for \(wanted)"
        let chinese = "\(code) = \(point.value)，由 roost tune 为 \(wanted) 求得"
        let text = """
            # \(chinese)
            # \(english)
            roost: 1
            title: {zh: \(Self.quoted(chinese)), en: \(Self.quoted(english))}
            changes:
              - \(change(to: point.value))

            """
        return Array(text.utf8)
    }

    /// The change in the words of `variants/NAME.yaml`.
    private func change(to value: Int) -> String {
        switch parameter {
        case .weight(let criterion):
            "policy: {points: {\(entry(of: criterion, value))}}"
        case .reserve(let index):
            "reserve: {number: \(index + 1), "
                + "\(Self.amount(value, like: scenario.policy.reserves[index].amount))}"
        case .quota(let index):
            "quota: {number: \(index + 1), "
                + "\(Self.amount(value, like: scenario.policy.quotas[index].amount))}"
        }
    }

    private func entry(of criterion: PointsCriterion, _ value: Int) -> String {
        switch criterion {
        case .placed: "placed: \(value)"
        case .group(let index):
            "groups: {\(Self.quoted(scenario.groups[index].id.text)): \(value)}"
        case .wish(let rank): "wishes: {\(rank): \(value)}"
        case .distance(let limit): "distance: {\(limit.count): \(value)}"
        case .audience(let audience): "audience: {\(audience.rawValue): \(value)}"
        case .returning: "returning: \(value)"
        case .waited: "waited: \(value)"
        }
    }

    private static func amount(_ value: Int, like amount: SeatAmount) -> String {
        guard amount.isShare else { return "seats: \(value)" }
        let (whole, rest) = value.quotientAndRemainder(dividingBy: 10)
        return rest == 0 ? "share: \(whole)%" : "share: \(whole).\(rest)%"
    }

    /// A double-quoted scalar of YAML.
    private static func quoted(_ text: String) -> String {
        let shown = text.withoutControlCharacters.replacing("\\", with: "\\\\")
        return "\"" + shown.replacing("\"", with: "\\\"") + "\""
    }
}
