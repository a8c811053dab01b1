import PlacementModel

/// A child has seats in at most as many sessions as the policy says, and never in two sessions that
/// share a date: whole sessions are promised, so that one common day excludes, whatever the modes.
///
/// Where a child may have several seats, points, wishes and distances count for every seat. The goals
/// that ask whether a child is placed, as one of an audience, too, keeps what is guaranteed to it, or
/// stays where it was, and the lottery, count it once.
struct SessionRule: RuleFormulation {
    func write(to draft: inout ProgramDraft) throws(SolveFault) {
        let overlaps = overlappingPairs(draft.scenario.sessions)
        let limit = Int(draft.scenario.policy.sessionsPerChild)
        let audiences = AudienceStages(draft.scenario, options: draft.options)
        for child in draft.scenario.children.indices {
            let bySession = draft.arcsBySession(of: child)
            guard bySession.count > 1 else { continue }
            var terms = bySession.flatMap(\.arcs).map { (column: $0, coefficient: Int64(1)) }
            if bySession.count > limit {
                draft.addRow(
                    IntegerRow(.sessionsOfChild(Int32(child)), upper: Int64(limit)),
                    terms
                )
            }
            guard limit > 1 else { continue }
            writeOverlaps(overlaps, child, bySession, &draft)
            let placed = draft.addColumn(IntegerColumn(.placed(child: Int32(child))))
            terms.append((placed, -1))
            draft.addRow(IntegerRow(.placedWithSeat(child: Int32(child)), lower: 0), terms)
            draft.countOnce(child, in: placed)
            writeAudiences(audiences, child, &draft)
            writeStay(child, &draft)
        }
    }

    private func writeAudiences(
        _ audiences: AudienceStages,
        _ child: Int,
        _ draft: inout ProgramDraft
    ) {
        for audience in audiences.stages {
            let arcs = draft.arcs(of: child).filter {
                audiences.serves(child: child, draft.option(ofArc: $0), as: audience)
            }
            guard !arcs.isEmpty else { continue }
            let served = draft.addColumn(IntegerColumn(.served(child: Int32(child), audience)))
            draft.addRow(
                IntegerRow(.servedWithSeat(child: Int32(child), audience), lower: 0),
                arcs.map { (column: Int32($0), coefficient: Int64(1)) }
                    + [(column: served, coefficient: Int64(-1))]
            )
            draft.countOnce(child, in: served, at: .audience(audience))
        }
    }

    /// A child whose class of last time is gone stays with any seats at the site.
    private func writeStay(_ child: Int, _ draft: inout ProgramDraft) {
        let scenario = draft.scenario
        guard scenario.policy.order.contains(.fewestChanges), !scenario.previous.isEmpty,
            let last = scenario.previous[child], last.classIndex == nil, let site = last.siteIndex
        else { return }
        let arcs = draft.arcs(of: child).filter { draft.careClass(ofArc: $0).siteIndex == site }
        guard !arcs.isEmpty else { return }
        let stays = draft.addColumn(IntegerColumn(.stays(child: Int32(child))))
        draft.addRow(
            IntegerRow(.staysWithSeat(child: Int32(child)), lower: 0),
            arcs.map { (column: Int32($0), coefficient: Int64(1)) }
                + [(column: stays, coefficient: Int64(-1))]
        )
        draft.countOnce(child, in: stays, at: .fewestChanges)
    }

    private func writeOverlaps(
        _ overlaps: Set<SessionPair>,
        _ child: Int,
        _ bySession: [(session: Int32, arcs: [Int32])],
        _ draft: inout ProgramDraft
    ) {
        for (position, first) in bySession.enumerated() {
            for second in bySession[(position + 1)...]
            where overlaps.contains(SessionPair(first: first.session, second: second.session)) {
                draft.addRow(
                    IntegerRow(
                        .overlappingSessions(child: Int32(child), first.session, second.session),
                        upper: 1
                    ),
                    (first.arcs + second.arcs).map { (column: $0, coefficient: 1) }
                )
            }
        }
    }

    private struct SessionPair: Hashable {
        let first: Int32
        let second: Int32
    }

    private func overlappingPairs(_ sessions: [Session]) -> Set<SessionPair> {
        var pairs: Set<SessionPair> = []
        let dates = sessions.map { Set($0.dates) }
        for first in sessions.indices {
            for second in sessions.indices.dropFirst(first + 1)
            where !dates[first].isDisjoint(with: dates[second]) {
                pairs.insert(SessionPair(first: Int32(first), second: Int32(second)))
            }
        }
        return pairs
    }
}
