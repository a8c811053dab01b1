import PlacementModel

/// Reads the policy of a scenario.
struct PolicyReader {
    let context: PolicyContext
    let reader: YAMLReader

    private static let keys = [
        "version", "mechanism", "choices", "points", "order", "reserves", "quotas", "eligibility",
        "siblings", "continuity", "half-days", "audience-order", "opening", "fees", "limits",
        "lottery",
    ]

    /// The policy as far as it can be read; the log says what cannot. Nil when it has no shape.
    func read(_ value: YAMLValue) -> Policy? {
        guard
            let mapping = reader.mapping(value, keys: PolicyReader.keys, needed: ["version"])
        else { return nil }
        let points = PointsReader(context: context, reader: reader)
        let reserves = ReserveReader(context: context, reader: reader)
        let terms = TermsReader(context: context, reader: reader)
        let policy = Policy(
            version: mapping["version"].flatMap(reader.text) ?? "",
            sha256: PolicyHash.sha256(of: value.node),
            mechanism: choice(mapping["mechanism"], .optimal),
            choices: mapping["choices"].flatMap(terms.choices) ?? .wishes,
            points: mapping["points"].map { points.read($0) ?? PointsReader.placedOnly }
                ?? PointsReader.placedOnly,
            order: mapping["order"].map { OrderReader(context: context, reader: reader).read($0) }
                ?? OrderReader.usual,
            reserves: list(mapping["reserves"]).compactMap(reserves.reserve),
            quotas: list(mapping["quotas"]).compactMap(reserves.quota),
            eligibility: terms.eligibility(mapping["eligibility"]),
            siblings: mapping["siblings"].flatMap(terms.siblings) ?? .separate,
            continuity: choice(mapping["continuity"], .none),
            halfDays: choice(mapping["half-days"], .share),
            audienceOrder: choice(mapping["audience-order"], .together),
            opening: mapping["opening"].map(terms.opening) ?? .unlimited,
            fees: mapping["fees"].flatMap(terms.fees),
            sessionsPerChild: mapping["limits"].flatMap(terms.sessionsPerChild) ?? 1,
            lottery: mapping["lottery"].flatMap(terms.lottery)
        )
        PolicyCheck(policy: policy, mapping: mapping, context: context, reader: reader).run()
        return policy
    }

    private func choice<Value>(_ value: YAMLValue?, _ usual: Value) -> Value
    where Value: RawRepresentable<String> & CaseIterable {
        value.flatMap { reader.choice($0, Value.self) } ?? usual
    }

    private func list(_ value: YAMLValue?) -> [YAMLValue] { value.flatMap(reader.list) ?? [] }
}

/// Reads the order of goals.
struct OrderReader {
    let context: PolicyContext
    let reader: YAMLReader

    static let usual: [Goal] = [.reserves, .points, .lottery, .distance]

    private static let words: [(word: String, goal: Goal)] = [
        ("reserves", .reserves), ("placed", .placed(GroupSet())), ("points", .points),
        ("wishes", .wishRanks), ("lottery", .lottery), ("distance", .distance),
        ("changes", .fewestChanges),
    ]

    func read(_ value: YAMLValue) -> [Goal] {
        var goals: [Goal] = []
        for entry in reader.list(value) ?? [] {
            guard let goal = goal(entry) else { continue }
            if goals.contains(goal) {
                reader.fault(.repeatedEntry, at: entry)
            } else {
                goals.append(goal)
            }
        }
        return goals
    }

    private func goal(_ value: YAMLValue) -> Goal? {
        if value.isMapping {
            return reader.mapping(value, keys: ["placed"], needed: ["placed"])?["placed"]
                .flatMap { context.groupSet($0, reader) }
                .map { .placed($0) }
        }
        guard reader.text(value) != nil, let word = value.text else { return nil }
        if let entry = OrderReader.words.first(where: { $0.word == word }) { return entry.goal }
        reader.notOneOf(OrderReader.words.map(\.word), at: value)
        return nil
    }
}
