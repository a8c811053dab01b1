import PlacementModel

/// Reads reserves and quotas.
struct ReserveReader {
    let context: PolicyContext
    let reader: YAMLReader

    private enum Scope: String, CaseIterable {
        case careClass = "class"
        case site, session, scenario
    }

    private static let common = [
        "groups", "seats", "share", "rounding", "scope", "classes", "sites",
    ]

    func reserve(_ value: YAMLValue) -> Reserve? {
        let mapping = reader.mapping(
            value,
            keys: ReserveReader.common + ["counts", "release"],
            needed: ["groups", "scope", "counts", "release"]
        )
        guard let mapping else { return nil }
        let groups = mapping["groups"].flatMap { context.groupSet($0, reader) }
        let amount = amount(mapping)
        let scope = scope(mapping)
        let counts = mapping["counts"].flatMap { reader.choice($0, ReserveCounting.self) }
        let isReleased = mapping["release"].flatMap(reader.yesOrNo)
        guard let groups, let amount, let scope, let counts, let isReleased else { return nil }
        return Reserve(
            groups: groups,
            amount: amount,
            scope: scope,
            counts: counts,
            isReleased: isReleased,
            line: value.line
        )
    }

    func quota(_ value: YAMLValue) -> Quota? {
        let mapping = reader.mapping(
            value,
            keys: ReserveReader.common,
            needed: ["groups", "scope"]
        )
        guard let mapping else { return nil }
        let groups = mapping["groups"].flatMap { context.groupSet($0, reader) }
        let amount = amount(mapping)
        let scope = scope(mapping)
        guard let groups, let amount, let scope else { return nil }
        return Quota(groups: groups, amount: amount, scope: scope, line: value.line)
    }

    /// Seats, or a share with its rounding.
    private func amount(_ mapping: YAMLMapping) -> SeatAmount? {
        switch (mapping["seats"], mapping["share"]) {
        case (nil, nil):
            reader.fault(.needsOneOf(["seats", "share"]), at: mapping.value)
            return nil
        case (_?, _?):
            reader.fault(.notTogether(["seats", "share"]), at: mapping.value)
            return nil
        case (let seats?, nil):
            if mapping["rounding"] != nil {
                reader.fault(.notTogether(["seats", "rounding"]), at: mapping.value)
            }
            return reader.whole(seats, in: 0...1_000_000).map { .seats(Int32($0)) }
        case (nil, let share?):
            let permille = permille(share)
            guard let rounding = mapping["rounding"] else {
                reader.fault(.missingKey("rounding"), at: mapping.value)
                return nil
            }
            guard let permille, let rounding = reader.choice(rounding, Rounding.self) else {
                return nil
            }
            return .share(permille: permille, rounding: rounding)
        }
    }

    /// A percentage with at most one decimal, in thousandths.
    private func permille(_ value: YAMLValue) -> Int32? {
        let permille = reader.scalar(value, .share) { bytes -> Int? in
            guard bytes.last == UInt8(ascii: "%") else { return nil }
            let digits = CellText.trimmed(bytes.range(0, bytes.count - 1))
            // Money in yuan has two decimals, so hundredths of a percent.
            guard case .number(let hundredths) = NumberForm.fen(digits), hundredths % 10 == 0 else {
                return nil
            }
            return hundredths / 10
        }
        guard let permille else { return nil }
        guard (0...1000).contains(permille) else {
            reader.fault(.outOfRange(lowest: 0, highest: 100), at: value)
            return nil
        }
        return Int32(permille)
    }

    private func scope(_ mapping: YAMLMapping) -> SeatScope? {
        guard let value = mapping["scope"], let scope = reader.choice(value, Scope.self) else {
            return nil
        }
        let classes = mapping["classes"]
        let sites = mapping["sites"]
        switch scope {
        case .careClass:
            return .eachClass(context.classIndices(classes: classes, sites: sites, reader))
        case .site:
            if let classes { reader.fault(.notTogether(["scope: site", "classes"]), at: classes) }
            return .eachSite(sites.flatMap { context.siteIndices($0, reader) })
        case .session, .scenario:
            let named = "scope: \(scope.rawValue)"
            if let classes { reader.fault(.notTogether([named, "classes"]), at: classes) }
            if let sites { reader.fault(.notTogether([named, "sites"]), at: sites) }
            return scope == .session ? .eachSession : .scenario
        }
    }
}
