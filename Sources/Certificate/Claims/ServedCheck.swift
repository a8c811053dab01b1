import PlacementModel

/// What the mechanisms claim that serve applications in turn: first come, tiers, deferred acceptance.
///
/// Where every child takes one seat by itself, the run is served once more. Where rules tie children or
/// classes to each other, all rules are checked like those of every run, but not who was served when;
/// that is said, and counts as not proven.
struct ServedCheck {
    private(set) var claims: [Claim] = []
    /// Per block the points of its last seat, where points alone decide.
    private(set) var cutoffs: [Int64?]
    /// How many children only a draw tells apart; nil where it is not counted again, or nothing is
    /// ever drawn.
    private(set) var tied: Int?

    private let placement: CheckedPlacement

    init(_ placement: CheckedPlacement, _ lottery: LotteryRecount?, _ stated: StatedRun) {
        self.placement = placement
        cutoffs = [Int64?](repeating: nil, count: placement.blocks.blocks.count)
        let isAlone = placement.model == .oneSeatEach
        var replay = ServedReplay(placement)
        let subject: ClaimSubject
        switch stated.mechanism {
        case .tiers:
            let priorities = PriorityRecount(placement, lottery)
            subject = .tiers
            if isAlone { replay.serveByTiers(priorities) }
            countTies(replay.arcs, priorities, byClass: false)
        case .deferredAcceptance:
            let priorities = PriorityRecount(placement, lottery)
            subject = .deferredAcceptance
            if isAlone { replay.acceptDeferred(priorities) }
            countTies(replay.arcs, priorities, byClass: true)
            if isAlone, priorities.isByPointsAlone { setCutoffs() }
        case .optimal, .firstCome:
            subject = .firstCome
            if isAlone { replay.serveByArrival() }
        }
        claims.append(isAlone ? replay.claim(subject) : .unproven(subject, .none))
        claims += envyClaims(stated, isAlone: isAlone)
    }

    /// Children with equal priority before the lottery: at a class that they could both have, or by what
    /// is best for each. Siblings who stay together stand as one, which is not counted here.
    private mutating func countTies(
        _ arcs: SeatArcs,
        _ priorities: PriorityRecount,
        byClass: Bool
    ) {
        let siblings = placement.policy.siblings
        let areTogether = siblings == .togetherInClass || siblings == .togetherAtSite
        guard !areTogether || placement.facts.households.isEmpty else { return }
        struct Place: Hashable {
            let careClass: Int32
            let rank: Int32
        }
        var first: [Place: Int] = [:]
        var isTied = [Bool](repeating: false, count: placement.facts.children.count)
        for child in isTied.indices {
            let own = Set(
                arcs.range(of: child).map { arc in
                    let option = Int(arcs.option[arc])
                    let careClass = placement.recount.options[option].classIndex
                    let rank = priorities.rankBeforeLottery[option]
                    return Place(careClass: byClass ? careClass : -1, rank: rank)
                }
            )
            let places = byClass ? Array(own) : own.min { $0.rank < $1.rank }.map { [$0] } ?? []
            for place in places {
                if let other = first[place] {
                    isTied[other] = true
                    isTied[child] = true
                } else {
                    first[place] = child
                }
            }
        }
        tied = isTied.count { $0 }
    }

    /// The lowest points in every block that is full.
    private mutating func setCutoffs() {
        for seat in placement.given.seats {
            let block = Int(seat.block)
            guard placement.load[block] == placement.blocks.blocks[block].seats else { continue }
            let points = placement.recount.options[Int(seat.option)].points
            cutoffs[block] = min(cutoffs[block] ?? points, points)
        }
    }

    /// Deferred acceptance leaves no justified envy where every child takes one seat by itself.
    /// Elsewhere the cases that the run lists must at least be children and options of theirs.
    private func envyClaims(_ stated: StatedRun, isAlone: Bool) -> [Claim] {
        let place = "result.json blocking_pairs"
        let listed = stated.json["blocking_pairs"]
        guard stated.mechanism == .deferredAcceptance else {
            guard let listed else { return [] }
            return [.fails(.envy, Discrepancy(.unexpected, at: place, stated: listed.shown))]
        }
        guard let pairs = listed?.array else {
            return [.fails(.envy, Discrepancy(.missing, at: place))]
        }
        if isAlone {
            guard let pair = pairs.first else { return [.holds(.envy, .count(0))] }
            return [
                .fails(
                    .envy,
                    Discrepancy(.unexpected, at: place, stated: pair.shown),
                    count: pairs.count
                )
            ]
        }
        var ledger = ClaimLedger()
        let scenario = placement.facts.scenario
        for (index, pair) in pairs.enumerated() {
            let children = (pair["children"]?.array ?? []).map { name in
                scenario.children.firstIndex { $0.id.text == name.text }
            }
            let classes = (pair["classes"]?.array ?? []).map { name in
                scenario.classes.firstIndex { $0.id.text == name.text }
            }
            let isPossible =
                !children.isEmpty && !classes.isEmpty
                && children.allSatisfy { child in
                    child.map { child in
                        classes.contains { careClass in
                            careClass.map {
                                placement.recount.position(child: child, classIndex: Int32($0))
                                    != nil
                            } ?? false
                        }
                    } ?? false
                }
            if !isPossible {
                ledger.add(Discrepancy(.notAnOption, at: "\(place)[\(index)]", stated: pair.shown))
            }
        }
        let claim = ledger.claim(.envy)
        return [claim.fails ? claim : .unproven(.envy, .count(pairs.count))]
    }
}
