import PlacementModel

/// Carers at work in the classes that share them or count towards a budget.
struct CarerCount: Sendable {
    private var classUse: [PlaceUse]
    /// Per class the children of each band, strictest first; used where the ratio depends on them.
    private var bandCounts: [[Int32]]
    /// Whole carers per class.
    private(set) var carers: [Int32]
    /// `ofSite[site * sets + set]`: carers at work on such days.
    private var ofSite: [Int32]
    /// Per set of days the carers of all classes in `carers`.
    private(set) var ofDays: [Int32]

    static let bands: [Int32] = [3, 5, 7]

    init(_ facts: LedgerFacts) {
        let classCount = facts.scenario.classes.count
        classUse = Array(repeating: PlaceUse(), count: classCount)
        bandCounts = facts.carerNeed.map { need in
            if case .byAge = need { CarerCount.bands.map { _ in 0 } } else { [] }
        }
        carers = Array(repeating: 0, count: classCount)
        ofSite = Array(repeating: 0, count: facts.scenario.sites.count * facts.daySetCount)
        ofDays = Array(repeating: 0, count: facts.daySetCount)
    }

    /// What one child changes.
    struct Change {
        let careClass: Int
        let use: PlaceUse
        let sign: Int32
        /// Position in `bands` where it matters.
        let band: Int?
        /// Carers more or less.
        let carers: Int32
    }

    /// Whether a child of this band sits in the class.
    func hasBand(_ ratio: Int32, in careClass: Int) -> Bool {
        guard let band = CarerCount.bands.firstIndex(of: ratio), !bandCounts[careClass].isEmpty
        else { return false }
        return bandCounts[careClass][band] > 0
    }

    func change(taking arc: Int, _ facts: LedgerFacts) -> Change { change(arc, 1, facts) }

    func change(releasing arc: Int, _ facts: LedgerFacts) -> Change { change(arc, -1, facts) }

    private func change(_ arc: Int, _ sign: Int32, _ facts: LedgerFacts) -> Change {
        let careClass = Int(facts.classOfArc(arc))
        let use = facts.useOfArc(arc)
        func change(to ratio: Int32?, band: Int?) -> Change {
            var after = classUse[careClass]
            after.add(use, sign: sign)
            let needed = ratio.map { (after.placeCount + $0 - 1) / $0 } ?? 0
            return Change(
                careClass: careClass,
                use: use,
                sign: sign,
                band: band,
                carers: needed - carers[careClass]
            )
        }
        switch facts.carerNeed[careClass] {
        case .none: return change(to: nil, band: nil)
        case .fixed(let ratio): return change(to: ratio, band: nil)
        case .byAge:
            let own = facts.bandOfChild[Int(facts.childOfArc[arc])]
            let band = CarerCount.bands.firstIndex(of: own)
            let strictest = CarerCount.bands.indices.first {
                bandCounts[careClass][$0] + ($0 == band ? sign : 0) > 0
            }
            return change(to: strictest.map { CarerCount.bands[$0] }, band: band)
        }
    }

    /// Whether the carers of the site are enough; budgets are a matter of `OpeningCount`.
    func allows(_ change: Change, _ facts: LedgerFacts) -> Bool {
        guard change.carers > 0 else { return true }
        let site = Int(facts.siteOfClass[change.careClass])
        guard let shared = facts.scenario.sites[site].sharedCarerCount else { return true }
        return facts.daySetsOfSession[Int(facts.sessionOfClass[change.careClass])].allSatisfy {
            ofSite[site * facts.daySetCount + $0] + change.carers <= shared
        }
    }

    mutating func apply(_ change: Change, _ facts: LedgerFacts) {
        classUse[change.careClass].add(change.use, sign: change.sign)
        if let band = change.band { bandCounts[change.careClass][band] += change.sign }
        guard change.carers != 0 else { return }
        carers[change.careClass] += change.carers
        let site = Int(facts.siteOfClass[change.careClass])
        for set in facts.daySetsOfSession[Int(facts.sessionOfClass[change.careClass])] {
            ofSite[site * facts.daySetCount + set] += change.carers
            ofDays[set] += change.carers
        }
    }
}
