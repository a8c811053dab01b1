import PlacementModel

/// Adds up who gains and who loses.
///
/// Groups and bands are those of the base: there a child is told apart before anything was changed.
struct EffectCount {
    private struct Tally {
        var children = 0
        var kinds: [ChangedChild.Kind: [ChangeReason.Kind: Int]] = [:]
    }

    private let scenario: Scenario
    private let byGrade: Bool
    private let groupOrder: [GroupID]
    private var all = Tally()
    private var groups: [GroupID: Tally] = [:]
    private var bands: [ChildBand: Tally] = [:]

    init(_ pair: RunPair, groups order: [GroupID]) {
        scenario = pair.base.run.scenario
        byGrade = scenario.isBandedByGrade
        groupOrder = order
    }

    /// - Parameter change: nil where nothing changed for the child.
    mutating func add(_ child: Int, _ change: ChangedChild?) {
        let described = scenario.children[child]
        EffectCount.add(change, to: &all)
        for group in described.groups.indices {
            EffectCount.add(change, to: &groups[scenario.groups[group].id, default: Tally()])
        }
        let band = scenario.band(of: described, byGrade: byGrade)
        EffectCount.add(change, to: &bands[band, default: Tally()])
    }

    private static func add(_ change: ChangedChild?, to tally: inout Tally) {
        tally.children += 1
        guard let change, let reason = change.reasons.first else { return }
        tally.kinds[change.kind, default: [:]][reason.kind, default: 0] += 1
    }

    /// All, then groups in their order, then bands ascending; those without children are left out.
    var effects: [GroupEffect] {
        let ofGroups = groupOrder.compactMap { id in
            groups[id].map { EffectCount.effect(.group(id), $0) }
        }
        let ofBands = bands.sorted { $0.key.sortKey < $1.key.sortKey }
            .map { EffectCount.effect(.band($0.key), $0.value) }
        return [EffectCount.effect(.all, all)] + ofGroups + ofBands
    }

    private static func effect(_ subject: FigureSubject, _ tally: Tally) -> GroupEffect {
        GroupEffect(
            subject: subject,
            children: tally.children,
            kinds: ChangedChild.Kind.allCases.compactMap { kind in
                guard let reasons = tally.kinds[kind] else { return nil }
                let counts = ChangeReason.Kind.allCases.compactMap { reason in
                    reasons[reason].map { GroupEffect.ReasonCount(reason: reason, count: $0) }
                }
                // Sorting keeps the order of equals, because positions break ties.
                let ranked = counts.indices.sorted {
                    (-counts[$0].count, $0) < (-counts[$1].count, $1)
                }
                return GroupEffect.KindCount(
                    kind: kind,
                    count: counts.reduce(0) { $0 + $1.count },
                    reasons: ranked.map { counts[$0] }
                )
            }
        )
    }
}
