import PlacementModel

/// Reads the smaller parts of a policy.
struct TermsReader {
    let context: PolicyContext
    let reader: YAMLReader

    private static let metres = 1...20_040_000

    func choices(_ value: YAMLValue) -> Choices? {
        if value.isMapping {
            return reader.mapping(value, keys: ["nearest"], needed: ["nearest"])?["nearest"]
                .flatMap { reader.whole($0, in: 1...10_000) }
                .map { .nearest(count: Int32($0)) }
        }
        guard reader.text(value) != nil else { return nil }
        if value.text == "wishes" { return .wishes }
        reader.notOneOf(["wishes", "{nearest: 12}"], at: value)
        return nil
    }

    private enum Requirement: String, CaseIterable {
        case required
        case notChecked = "not-checked"
    }

    func eligibility(_ value: YAMLValue?) -> EligibilityPolicy {
        let keys = ["distance-limit", "residents-within", "papers", "fitness", "lapsed-groups"]
        let mapping = value.flatMap { reader.mapping($0, keys: keys) }
        func metres(_ key: String) -> Metres? {
            mapping?[key].flatMap { reader.whole($0, in: TermsReader.metres) }
                .map { Metres(Int32($0)) }
        }
        func isRequired(_ key: String) -> Bool {
            mapping?[key].flatMap { reader.choice($0, Requirement.self) } != .notChecked
        }
        return EligibilityPolicy(
            distanceLimit: metres("distance-limit"),
            residentsWithin: metres("residents-within"),
            requiresPapers: isRequired("papers"),
            requiresFitness: isRequired("fitness"),
            lapsedGroups: mapping?["lapsed-groups"]
                .flatMap { reader.choice($0, LapsedGroups.self) } ?? .count
        )
    }

    func siblings(_ value: YAMLValue) -> SiblingPolicy? {
        if value.isMapping {
            let keys = ["prefer-class", "prefer-site"]
            guard let mapping = reader.mapping(value, keys: keys) else { return nil }
            let careClass = mapping["prefer-class"]
            let site = mapping["prefer-site"]
            if careClass == nil, site == nil { reader.fault(.needsOneOf(keys), at: value) }
            if careClass != nil, site != nil { reader.fault(.notTogether(keys), at: value) }
            return careClass.flatMap(points).map { .preferClass($0) }
                ?? site.flatMap(points).map { .preferSite($0) }
        }
        let words: [(String, SiblingPolicy)] = [
            ("separate", .separate), ("together-class", .togetherInClass),
            ("together-site", .togetherAtSite),
        ]
        guard reader.text(value) != nil, let word = value.text else { return nil }
        if let entry = words.first(where: { $0.0 == word }) { return entry.1 }
        reader.notOneOf(words.map(\.0) + ["{prefer-class: 20}", "{prefer-site: 10}"], at: value)
        return nil
    }

    private func points(_ value: YAMLValue) -> Points? {
        reader.whole(value, in: PointsReader.range).map { Points(Int32($0)) }
    }

    func opening(_ value: YAMLValue) -> OpeningBudget {
        let mapping = reader.mapping(value, keys: ["classes", "money", "carers"])
        return OpeningBudget(
            classCount: mapping?["classes"].flatMap { reader.whole($0, in: 0...1_000_000) }
                .map(Int32.init),
            money: mapping?["money"].flatMap(reader.money),
            carerCount: mapping?["carers"].flatMap { reader.whole($0, in: 0...10_000_000) }
                .map(Int32.init)
        )
    }

    func fees(_ value: YAMLValue) -> FeePolicy? {
        let keys = ["waiver-budget", "waiver-order", "split"]
        guard let mapping = reader.mapping(value, keys: keys) else { return nil }
        let budget = mapping["waiver-budget"].flatMap(reader.money)
        let groups = mapping["waiver-order"].flatMap { value in
            context.indices(value, reader) { context.groupIndex($0, reader) }
        }
        let parts = ["employer", "union", "parent"]
        let split = mapping["split"].flatMap { reader.mapping($0, keys: parts) }
        let shares = parts.map { part in
            split?[part].flatMap { reader.whole($0, in: 0...1_000_000) } ?? 0
        }
        if let split, shares == [0, 0, 0] { reader.fault(.needsOneOf(parts), at: split.value) }
        return FeePolicy(
            waiverBudget: budget,
            waiverGroups: groups ?? [],
            employerShare: Int32(shares[0]),
            unionShare: Int32(shares[1]),
            // Without a split the parents pay.
            parentShare: split == nil ? 1 : Int32(shares[2])
        )
    }

    func sessionsPerChild(_ value: YAMLValue) -> Int32? {
        reader.mapping(value, keys: ["sessions-per-child"])?["sessions-per-child"]
            .flatMap { reader.whole($0, in: 1...1000) }
            .map(Int32.init)
    }

    func lottery(_ value: YAMLValue) -> LotteryPolicy? {
        let mapping = reader.mapping(
            value,
            keys: ["commitment", "seed"],
            needed: ["commitment"]
        )
        let seed = mapping?["seed"].flatMap(reader.text)
        let commitment = mapping?["commitment"].flatMap { value in
            reader.scalar(value, .digest) { bytes -> String? in
                let text = bytes.string.lowercased()
                return text.count == 64 && text.allSatisfy(\.isHexDigit) ? text : nil
            }
        }
        return commitment.map { LotteryPolicy(commitment: $0, seed: seed) }
    }
}
