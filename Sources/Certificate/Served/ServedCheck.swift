import PlacementModel

/// What the mechanisms claim that serve applications in turn: first come, tiers, deferred acceptance.
/// Every run of theirs is served once more and compared seat by seat.
struct ServedCheck {
    private(set) var claims: [Claim] = []
    /// Per block the points of its last seat, where points alone decide.
    private(set) var cutoffs: [Int64?]
    /// How many children only a draw tells apart; nil where nothing is ever drawn.
    private(set) var tied: Int?

    private let placement: CheckedPlacement

    /// - Parameter givenRows: as `StatedProof.givenRows`.
    init(
        _ placement: CheckedPlacement,
        _ lottery: LotteryRecount?,
        _ stated: StatedRun,
        givenRows: [Int]
    ) {
        self.placement = placement
        cutoffs = [Int64?](repeating: nil, count: placement.blocks.blocks.count)
        let priorities =
            stated.mechanism == .firstCome ? nil : PriorityRecount(placement, lottery)
        let pairs: [EnvyRecount.Pair]?
        switch placement.model {
        case .oneSeatEach:
            serveAlone(stated.mechanism, priorities)
            // Deferred acceptance leaves no justified envy there.
            pairs = []
        case .shared:
            let replay = RuledReplay(
                placement,
                stated.mechanism,
                priorities,
                givenRows: givenRows
            )
            claims.append(replay.claim(stated.mechanism.subject))
            if priorities != nil {
                tied = replay.tiedCount(byClass: stated.mechanism == .deferredAcceptance)
            }
            pairs = stated.mechanism == .deferredAcceptance ? replay.envy : []
        }
        claims += envyClaims(stated, pairs)
    }

    /// Every child takes one seat by itself.
    private mutating func serveAlone(_ mechanism: Mechanism, _ priorities: PriorityRecount?) {
        var replay = ServedReplay(placement)
        if let priorities {
            if mechanism == .tiers {
                replay.serveByTiers(priorities)
            } else {
                replay.acceptDeferred(priorities)
                if priorities.isByPointsAlone { setCutoffs() }
            }
            countTies(replay.arcs, priorities, byClass: mechanism == .deferredAcceptance)
        } else {
            replay.serveByArrival()
        }
        claims.append(replay.claim(mechanism.subject))
    }

    /// Children with equal priority before the lottery: at a class that they could both have, or by what
    /// is best for each.
    private mutating func countTies(
        _ arcs: SeatArcs,
        _ priorities: PriorityRecount,
        byClass: Bool
    ) {
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

    /// The run lists these cases of justified envy, in this order, and none where nobody proposes.
    private func envyClaims(_ stated: StatedRun, _ pairs: [EnvyRecount.Pair]?) -> [Claim] {
        let place = "result.json blocking_pairs"
        let listed = stated.json["blocking_pairs"]
        guard stated.mechanism == .deferredAcceptance else {
            guard let listed else { return [] }
            return [.fails(.envy, Discrepancy(.unexpected, at: place, stated: listed.shown))]
        }
        guard let listed = listed?.array else {
            return [.fails(.envy, Discrepancy(.missing, at: place))]
        }
        let expected = (pairs ?? []).map(shown)
        let found = listed.map(shown)
        var ledger = ClaimLedger()
        for index in 0..<max(expected.count, found.count) {
            let (one, other) = (
                index < found.count ? found[index] : "",
                index < expected.count ? expected[index] : ""
            )
            if one == other { continue }
            ledger.add(Discrepancy(.differs, at: "\(place)[\(index)]", stated: one, found: other))
        }
        return [ledger.claim(.envy, .count(expected.count))]
    }

    private func shown(_ pair: EnvyRecount.Pair) -> String {
        let children = pair.children.map(placement.name(ofChild:)).joined(separator: "+")
        return children + ": " + pair.classes.map(placement.name(ofClass:)).joined(separator: "+")
    }

    private func shown(_ pair: JSONValue) -> String {
        func names(_ member: String) -> String {
            (pair[member]?.array ?? []).map { $0.text ?? "?" }.joined(separator: "+")
        }
        return names("children") + ": " + names("classes")
    }
}

extension Mechanism {
    /// What a mechanism claims that serves applications in turn.
    fileprivate var subject: ClaimSubject {
        switch self {
        case .optimal, .firstCome: .firstCome
        case .tiers: .tiers
        case .deferredAcceptance: .deferredAcceptance
        }
    }
}
