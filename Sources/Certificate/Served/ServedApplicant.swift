import PlacementModel

/// Who is served as one: a child, or the children of a household that stay together or are not
/// placed at all.
struct ServedApplicant {
    /// Ascending.
    let children: [Int]
    /// As the family prefers them.
    var choices: [ServedChoice]
    /// As which it stands in the order of priorities; `max` without any choice.
    let rank: Int32
    let rankBeforeLottery: Int32
}

/// A class, or for siblings at one site the site in a session, where all of them could be.
struct ServedChoice {
    let session: Int
    /// Per child the arcs that lead there, first the one it would take.
    let arcs: [[Int]]
    /// The classes that these arcs lead to, ascending.
    let classes: [Int]
    let rank: Int32
    let rankBeforeLottery: Int32
}

/// Makes applicants of the children of a scenario.
struct ApplicantList {
    private let arcs: ServedArcs
    private let priorities: PriorityRecount?
    private let takesMinimumsFirst: Bool

    /// - Parameter priorities: nil under `first-come`.
    init(_ arcs: ServedArcs, _ priorities: PriorityRecount?) {
        self.arcs = arcs
        self.priorities = priorities
        takesMinimumsFirst = priorities != nil
    }

    /// In the order in which they are served: by arrival, or by priority; equal ones by row.
    var inTurn: [ServedApplicant] {
        let facts = arcs.placement.facts
        func turn(_ applicant: ServedApplicant) -> (Int64, Int) {
            let arrival = applicant.children.map { facts.children[$0].appliedAt }.min() ?? .max
            return (priorities == nil ? arrival : Int64(applicant.rank), applicant.children[0])
        }
        return all.sorted { turn($0) < turn($1) }
    }

    private var all: [ServedApplicant] {
        let policy = arcs.placement.policy.siblings
        let facts = arcs.placement.facts
        guard policy == .togetherInClass || policy == .togetherAtSite else {
            return facts.children.indices.map { applicant([$0]) }
        }
        let households = facts.households
        let together = Set(households.joined())
        return households.map(applicant)
            + facts.children.indices.filter { !together.contains($0) }.map { applicant([$0]) }
    }

    private func applicant(_ children: [Int]) -> ServedApplicant {
        let bySite =
            children.count > 1 && arcs.placement.policy.siblings == .togetherAtSite
        let places = children.map { child in
            Dictionary(grouping: arcs.range(of: child)) { arc -> [Int] in
                let careClass = arcs.careClass(arc)
                let facts = arcs.placement.facts.classes[careClass]
                return bySite ? [facts.session, facts.site] : [careClass]
            }
        }
        let choices = places[0].keys.compactMap { place -> ServedChoice? in
            let own = places.compactMap { $0[place] }
            return own.count == children.count ? choice(own) : nil
        }.sorted { wish($0) < wish($1) }
        return ServedApplicant(
            children: children,
            choices: choices,
            rank: choices.map(\.rank).min() ?? .max,
            rankBeforeLottery: choices.map(\.rankBeforeLottery).min() ?? .max
        )
    }

    private func choice(_ places: [[Int]]) -> ServedChoice {
        let sorted = places.map { $0.sorted { key($0) < key($1) } }
        let classes = Set(sorted.joined().map(arcs.careClass)).sorted()
        func last(_ ranks: [Int32]?) -> Int32 {
            guard let ranks else { return 0 }
            return sorted.map { own in
                own.map { ranks[Int(arcs.option[$0])] }.min() ?? .max
            }.max() ?? .max
        }
        return ServedChoice(
            session: arcs.placement.facts.classes[classes[0]].session,
            arcs: sorted,
            classes: classes,
            rank: last(priorities?.rank),
            rankBeforeLottery: last(priorities?.rankBeforeLottery)
        )
    }

    /// By wish, distance and class; a class that is no wish comes after all wishes, an unknown
    /// distance after all that are known. Siblings go by their sums.
    private func wish(_ choice: ServedChoice) -> (Int, Int, Int) {
        let first = choice.arcs.map { offered($0[0]) }
        return (
            first.reduce(0) { $0 + $1.0 }, first.reduce(0) { $0 + $1.1 },
            first.map(\.2).min() ?? 0
        )
    }

    private func offered(_ arc: Int) -> (Int, Int, Int) {
        let offer = arcs.offer(arc)
        return (
            offer.rank > 0 ? Int(offer.rank) : Int(Int16.max),
            offer.metres >= 0 ? Int(offer.metres) : Int(Int32.max), Int(offer.classIndex)
        )
    }

    /// Of one class the seats in the order in which a child takes them.
    private func key(_ arc: Int) -> (Int, Int, Int, Int, Int, Int) {
        let (rank, metres, careClass) = offered(arc)
        let block = Int(arcs.block[arc])
        let reserves = arcs.placement.policy.reserves
        let seat =
            switch arcs.use[arc] {
            case .open: 1
            case .minimum: takesMinimumsFirst ? 0 : 2
            case .minimumReleased, .additional, .additionalReleased: 2
            }
        let width = arcs.placement.blocks.isWide(block, reserves) ? 1 : 0
        return (rank, metres, careClass, seat, width, block)
    }
}
