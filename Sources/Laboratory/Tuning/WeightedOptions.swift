// Points of an option as a function of the weights: the sum of its items, each of which is a weight
// or not. So they are linear in every weight, with slope 1 where the weight counts and 0 where it
// does not, or where an exception has points of its own. The one case that is not linear is the
// weight of a group where only the highest of a child's groups counts: then they are the larger of
// two linear functions, and the slope changes only at points that another group rule has.

internal import PlacementModel
internal import Points

/// The options of a scenario under other weights.
struct WeightedOptions: Sendable {
    let scenario: Scenario
    let options: RaggedTable<PlacementOption>
    let parameters: [Parameter]
    /// Per parameter the slope of each option's points; nil where they are not linear, and for reserves
    /// and quotas.
    private let slopes: [[Int32]?]
    private let present: [Int]

    init(
        _ scenario: Scenario,
        options: RaggedTable<PlacementOption>,
        parameters: [Parameter]
    ) throws(TuningFault) {
        self.scenario = scenario
        self.options = options
        self.parameters = parameters
        var present: [Int] = []
        var slopes: [[Int32]?] = []
        for parameter in parameters {
            let value = scenario.value(of: parameter) ?? 0
            present.append(value)
            guard case .weight = parameter,
                WeightedOptions.breakPoints(of: parameter, in: scenario).isEmpty
            else {
                slopes.append(nil)
                continue
            }
            // Upwards no option can fall to nothing; only the largest weight has no way up.
            let isLast = value == scenario.allowedValues(of: parameter).upperBound
            let next = scenario.setting(parameter, to: isLast ? value - 1 : value + 1)
            let there = try WeightedOptions.recount(next, options)
            let sign: Int32 = isLast ? -1 : 1
            slopes.append(
                zip(options.elements, there.elements).map {
                    sign * ($1.points.value - $0.points.value)
                }
            )
        }
        self.slopes = slopes
        self.present = present
    }

    /// The scenario at a setting.
    func scenario(at values: [Int]) -> Scenario {
        zip(parameters, values).reduce(scenario) { scenario, setting in
            scenario.setting(setting.0, to: setting.1)
        }
    }

    /// The options at a setting, in the same order.
    func options(at values: [Int]) throws(TuningFault) -> RaggedTable<PlacementOption> {
        let isLinear = zip(parameters, slopes).allSatisfy { parameter, slopes in
            if case .weight = parameter { slopes != nil } else { true }
        }
        guard isLinear, values != present else {
            return try WeightedOptions.recount(scenario(at: values), options)
        }
        var elements = options.elements
        for (axis, slopes) in slopes.enumerated() where values[axis] != present[axis] {
            guard let slopes else { continue }
            let step = Int32(values[axis] - present[axis])
            for (position, slope) in slopes.enumerated() where slope != 0 {
                let option = elements[position]
                elements[position] = PlacementOption(
                    classIndex: option.classIndex,
                    points: Points(option.points.value + slope * step),
                    distance: option.distance,
                    wishRank: option.wishRank,
                    mode: option.mode
                )
            }
        }
        guard elements.allSatisfy({ $0.points.value > 0 }) else {
            // Says which option is worth nothing.
            return try WeightedOptions.recount(scenario(at: values), options)
        }
        return RaggedTable(rowStart: options.rowStart, elements: elements)
    }

    /// Where the slope of a weight may change, ascending: the points that other group rules have.
    static func breakPoints(of parameter: Parameter, in scenario: Scenario) -> [Int] {
        guard case .weight(let criterion) = parameter, case .group = criterion,
            scenario.policy.points.groupCombination == .highest
        else { return [] }
        var values: Set<Int> = []
        for rule in scenario.policy.points.rules where rule.criterion != criterion {
            guard case .group = rule.criterion else { continue }
            values.insert(Int(rule.points.value))
            for exception in rule.exceptions { values.insert(Int(exception.points.value)) }
        }
        return values.sorted()
    }

    /// The values of a weight that the policy may have and under which every option is worth something.
    func allowed(_ parameter: Parameter) throws(TuningFault) -> ClosedRange<Int> {
        let range = scenario.allowedValues(of: parameter)
        guard case .weight = parameter, let axis = parameters.firstIndex(of: parameter) else {
            return range
        }
        if let slopes = slopes[axis] {
            let least = zip(options.elements, slopes).lazy.filter { $1 > 0 }
                .map { Int($0.0.points.value) }.min()
            guard let least else { return range }
            return max(range.lowerBound, present[axis] - least + 1)...range.upperBound
        }
        // Points never fall when the weight rises, so the values that are not allowed come first.
        var (low, high) = (range.lowerBound - 1, present[axis])
        while high - low > 1 {
            let middle = low + (high - low) / 2
            let isAllowed =
                (try? WeightedOptions.recount(
                    scenario.setting(parameter, to: middle),
                    options
                )) != nil
            if isAllowed { high = middle } else { low = middle }
        }
        return high...range.upperBound
    }

    /// How many options' points depend on a weight anywhere.
    func dependentCount(_ parameter: Parameter) throws(TuningFault) -> Int {
        guard let axis = parameters.firstIndex(of: parameter) else { return 0 }
        if let slopes = slopes[axis] { return slopes.count { $0 != 0 } }
        guard case .weight = parameter else { return 0 }
        let range = try allowed(parameter)
        let least = try WeightedOptions.recount(
            scenario.setting(parameter, to: range.lowerBound),
            options
        )
        let most = try WeightedOptions.recount(
            scenario.setting(parameter, to: range.upperBound),
            options
        )
        return zip(least.elements, most.elements).count { $0.points != $1.points }
    }

    private static func recount(
        _ scenario: Scenario,
        _ options: RaggedTable<PlacementOption>
    ) throws(TuningFault) -> RaggedTable<PlacementOption> {
        do {
            return try OptionTable(scenario).recounted(options)
        } catch {
            throw .laboratory(.points(error))
        }
    }
}
