import Digests

/// `scenario.yaml` of a synthetic scenario: a policy that uses reserves, points, the lottery and
/// distances, so that a run goes through all of them.
struct PolicyText {
    private let parameters: ScenarioParameters
    private let rules: SupplyRules
    private let wishCount: Int

    /// - Parameter wishCount: How many wishes the longest list has.
    init(_ parameters: ScenarioParameters, rules: SupplyRules, wishCount: Int) {
        self.parameters = parameters
        self.rules = rules
        self.wishCount = wishCount
    }

    var text: String { heading + groups + policy }

    private var heading: String {
        let size = "\(parameters.childCount) × \(parameters.classCount)"
        return """
            # 合成数据：\(parameters.childCount) 名儿童，\(parameters.classCount) 个班级，种子 \(parameters.seed)。
            # Synthetic: \(parameters.childCount) children, \(parameters.classCount) classes, \
            seed \(parameters.seed).
            roost: 1
            title: {zh: 合成方案 \(size), en: Synthetic \(size)}
            reference-date: \(SyntheticCalendar.firstDay)
            coordinates: wgs84
            sessions:
              - id: winter
                title: {zh: 寒假班, en: Winter holiday}
                dates: {from: \(SyntheticCalendar.firstDay), to: \(SyntheticCalendar.lastDay), \
            weekdays: true}

            """
    }

    private var groups: String {
        let lines = SyntheticGroup.allCases.map { group in
            let (chinese, english) = group.titles
            return "  - {id: \(group.rawValue), title: {zh: \(chinese), en: \(english)}}\n"
        }
        return "groups:\n" + lines.joined()
    }

    private var policy: String {
        let seed = "synthetic scenario \(parameters.seed)"
        return """
            policy:
              version: "synthetic-1"
              mechanism: optimal
              choices: \(choices)
              points:
                placed: 50
                groups: {combine: add, \(groupPoints)}
            \(wishPoints)    distance: {\(distancePoints)}
              order: [reserves, points, lottery, distance]
              reserves:
                - {groups: [new-employment], share: 10%, rounding: down, scope: class, \
            counts: minimum, release: true}
            \(siteReserves)  eligibility: {papers: required, fitness: required}
              siblings: \(siblings)
              continuity: none
            \(halfDays)\(opening)  limits: {sessions-per-child: 1}
              lottery:
                commitment: \(SHA256Digest(of: seed).hexadecimal)
                seed: "\(seed)"

            """
    }

    private var choices: String {
        switch parameters.choices {
        case .wishes: "wishes"
        case .nearest(let count): "{nearest: \(count)}"
        }
    }

    private var groupPoints: String {
        SyntheticGroup.allCases.map { "\($0.rawValue): \($0.points)" }.joined(separator: ", ")
    }

    /// 60 points for the first wish, and three less for each after it; no line without wishes.
    private var wishPoints: String {
        guard case .wishes = parameters.choices else { return "" }
        let ranks = (1...wishCount).map { "\($0): \(63 - 3 * $0)" }.joined(separator: ", ")
        return "    wishes: {\(ranks)}\n"
    }

    /// A point less for every half kilometre, down to one.
    private var distancePoints: String {
        (1...10).map { "\(500 * $0): \(11 - $0)" }.joined(separator: ", ")
    }

    private var siblings: String {
        parameters.rules.hasFamilies ? "together-site" : "separate"
    }

    private var halfDays: String { parameters.rules.hasFamilies ? "  half-days: share\n" : "" }

    private var opening: String {
        rules.opening?.classLimit.map { "  opening: {classes: \($0)}\n" } ?? ""
    }

    /// Lists of sites go over many lines, because a person may want to read them.
    private var siteReserves: String {
        rules.siteReserves.map { reserve in
            let groups = reserve.groups.map(\.rawValue).joined(separator: ", ")
            let tenths = reserve.permille % 10
            let share = "\(reserve.permille / 10)\(tenths == 0 ? "" : ".\(tenths)")%"
            let sites = stride(from: 0, to: reserve.sites.count, by: PolicyText.sitesPerLine)
                .map { start in
                    reserve.sites[start...].prefix(PolicyText.sitesPerLine)
                        .map { "S\($0 + 1)" }
                        .joined(separator: ", ")
                }
            return "    - groups: [\(groups)]\n"
                + "      share: \(share)\n"
                + "      rounding: down\n"
                + "      scope: site\n"
                + "      sites: [\(sites.joined(separator: ",\n              "))]\n"
                + "      counts: minimum\n"
                + "      release: true\n"
        }.joined()
    }

    private static let sitesPerLine = 12
}
