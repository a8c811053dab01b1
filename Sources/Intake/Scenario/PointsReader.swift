import PlacementModel

/// Reads the points of a policy.
struct PointsReader {
    let context: PolicyContext
    let reader: YAMLReader

    /// Enough for any scheme, and a sum of all rules stays far from overflow.
    static let range = -1_000_000...1_000_000

    private static let keys = [
        "placed", "groups", "wishes", "distance", "audience", "returning", "waited", "exceptions",
    ]

    /// A rule before its exceptions are known, under the name by which they refer to it.
    private struct Draft {
        var name: String
        var criterion: PointsCriterion
        var points: Points
        var line: Int32
        var exceptions: [PointsException] = []
    }

    /// What holds when nothing is stated: a point for being placed at all.
    static let placedOnly = PointsPolicy(
        groupCombination: .add,
        rules: [PointsRule(criterion: .placed, points: Points(1), exceptions: [], line: 0)]
    )

    func read(_ value: YAMLValue) -> PointsPolicy? {
        guard let mapping = reader.mapping(value, keys: PointsReader.keys) else { return nil }
        var drafts: [Draft] = []
        var combination = GroupCombination.add
        append(mapping["placed"], "placed", .placed, to: &drafts)
        if let groups = mapping["groups"] { combination = readGroups(groups, into: &drafts) }
        readNumbered(mapping["wishes"], 1...1000, into: &drafts) {
            "wishes.\($0)"
        } criterion: {
            .wish(rank: Int16($0))
        }
        readNumbered(mapping["distance"], 0...20_040_000, into: &drafts) {
            "distance.\($0)"
        } criterion: {
            .distance(within: Metres(Int32($0)))
        }
        readAudiences(mapping["audience"], into: &drafts)
        append(mapping["returning"], "returning", .returning, to: &drafts)
        append(mapping["waited"], "waited", .waited, to: &drafts)
        if let exceptions = mapping["exceptions"] { readExceptions(exceptions, into: &drafts) }
        let rules = drafts.map { draft in
            PointsRule(
                criterion: draft.criterion,
                points: draft.points,
                exceptions: draft.exceptions,
                line: draft.line
            )
        }
        return PointsPolicy(groupCombination: combination, rules: rules)
    }

    private func append(
        _ value: YAMLValue?,
        _ name: String,
        _ criterion: PointsCriterion,
        to drafts: inout [Draft]
    ) {
        guard let value, let points = points(value) else { return }
        drafts.append(Draft(name: name, criterion: criterion, points: points, line: value.line))
    }

    private func points(_ value: YAMLValue) -> Points? {
        reader.whole(value, in: PointsReader.range).map { Points(Int32($0)) }
    }

    private func readGroups(_ value: YAMLValue, into drafts: inout [Draft]) -> GroupCombination {
        var combination = GroupCombination.add
        var seen: Set<Int> = []
        for (key, entry) in reader.pairs(value) ?? [] where !entry.isEmpty {
            if key.text == "combine" {
                combination = reader.choice(entry, GroupCombination.self) ?? .add
                continue
            }
            guard let index = context.groupIndex(key, reader) else { continue }
            guard seen.insert(index).inserted else {
                reader.fault(.duplicateKey, at: key)
                continue
            }
            append(entry, "groups.\(key.text ?? "")", .group(index), to: &drafts)
        }
        return combination
    }

    /// Rules under whole numbers, such as ranks and metres, in ascending order.
    private func readNumbered(
        _ value: YAMLValue?,
        _ range: ClosedRange<Int>,
        into drafts: inout [Draft],
        name: (Int) -> String,
        criterion: (Int) -> PointsCriterion
    ) {
        guard let value, let pairs = reader.pairs(value) else { return }
        var seen: Set<Int> = []
        var numbered: [(number: Int, value: YAMLValue)] = []
        for (key, entry) in pairs where !entry.isEmpty {
            guard let number = reader.whole(key, in: range) else { continue }
            guard seen.insert(number).inserted else {
                reader.fault(.duplicateKey, at: key)
                continue
            }
            numbered.append((number, entry))
        }
        for (number, entry) in numbered.sorted(by: { $0.number < $1.number }) {
            append(entry, name(number), criterion(number), to: &drafts)
        }
    }

    private func readAudiences(_ value: YAMLValue?, into drafts: inout [Draft]) {
        let keys = Audience.allCases.filter { $0 != .everyone }.map(\.rawValue)
        guard let value, let mapping = reader.mapping(value, keys: keys) else { return }
        for audience in Audience.allCases {
            let name = "audience.\(audience.rawValue)"
            append(mapping[audience.rawValue], name, .audience(audience), to: &drafts)
        }
    }

    private func readExceptions(_ value: YAMLValue, into drafts: inout [Draft]) {
        for entry in reader.list(value) ?? [] {
            let mapping = reader.mapping(
                entry,
                keys: ["rule", "classes", "sites", "modes", "points"],
                needed: ["rule", "points"]
            )
            guard let mapping else { continue }
            let rule = mapping["rule"].flatMap { ruleIndex($0, in: drafts) }
            let points = mapping["points"].flatMap(points)
            let places = context.classIndices(
                classes: mapping["classes"],
                sites: mapping["sites"],
                reader
            )
            let modes = mapping["modes"].flatMap(modes)
            if places == nil, mapping["modes"] == nil {
                reader.fault(.exceptionWithoutPlace, at: entry)
            }
            guard let rule, let points else { continue }
            drafts[rule].exceptions.append(
                PointsException(
                    points: points,
                    classIndices: places,
                    modes: modes,
                    line: entry.line
                )
            )
        }
    }

    private func ruleIndex(_ value: YAMLValue, in drafts: [Draft]) -> Int? {
        guard reader.text(value) != nil, let name = value.text else { return nil }
        if let index = drafts.firstIndex(where: { $0.name == name }) { return index }
        let nearest = NearestCode.among(
            drafts.map(\.name),
            to: name,
            budget: &reader.log.suggestionBudget
        )
        reader.fault(.unknownCode(.rule, nearest: nearest), at: value)
        return nil
    }

    private func modes(_ value: YAMLValue) -> ModeSet? {
        let modes = (reader.list(value) ?? []).compactMap { reader.choice($0, Mode.self) }
        return modes.isEmpty ? nil : ModeSet(modes)
    }
}
