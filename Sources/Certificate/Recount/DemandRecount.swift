import PlacementModel

/// Places that children must get, by hand or by a guarantee.
struct DemandRecount {
    enum Place {
        case careClass(Int32)
        /// Any class of the site.
        case site(Int32)
    }

    /// By child; only children with a demand stand here.
    private(set) var pinned: [Int: [Place]] = [:]
    private(set) var kept: [Int: Place] = [:]
    /// Classes announced to children: those in which they must stay, and those in which they stay if
    /// possible. A manual decision about a child takes their place.
    private(set) var announcedMust: [Int: [Int32]] = [:]
    private(set) var announcedIfPossible: [Int: [Int32]] = [:]
    /// Children who must not be placed.
    private(set) var excluded: Set<Int> = []

    var hasPins: Bool { !pinned.isEmpty }
    var hasKept: Bool { !kept.isEmpty }

    init(_ facts: ScenarioFacts, _ recount: OptionRecount) {
        let scenario = facts.scenario
        for pin in scenario.pins {
            let child = Int(pin.childIndex)
            if let classIndex = pin.classIndex {
                pinned[child, default: []].append(.careClass(classIndex))
            } else {
                excluded.insert(child)
            }
        }
        for seat in scenario.announced {
            guard let child = seat.childIndex.map({ Int($0) }), pinned[child] == nil,
                !excluded.contains(child)
            else { continue }
            switch seat.stay {
            case .must: announcedMust[child, default: []].append(seat.classIndex)
            case .ifPossible: announcedIfPossible[child, default: []].append(seat.classIndex)
            case .withdrawn: break
            }
        }
        guard scenario.policy.continuity == .guaranteed else { return }
        for (child, last) in scenario.previous.enumerated() {
            guard let last, pinned[child] == nil, !excluded.contains(child) else { continue }
            if let until = last.committedUntil, until < scenario.referenceDate { continue }
            let options = recount.range(of: child).map { recount.options[$0].classIndex }
            if let careClass = last.classIndex, options.contains(careClass) {
                kept[child] = .careClass(careClass)
            } else if let site = last.siteIndex,
                options.contains(where: { facts.classes[Int($0)].site == Int(site) })
            {
                kept[child] = .site(site)
            }
        }
    }

    /// Whether a seat in a class is one that the place means.
    static func isMet(_ place: Place, by classIndex: Int32, _ facts: ScenarioFacts) -> Bool {
        switch place {
        case .careClass(let wanted): wanted == classIndex
        case .site(let wanted): facts.classes[Int(classIndex)].site == Int(wanted)
        }
    }

    func meetsPin(_ child: Int, _ classIndex: Int32, _ facts: ScenarioFacts) -> Bool {
        pinned[child]?.contains { DemandRecount.isMet($0, by: classIndex, facts) } ?? false
    }

    func meetsGuarantee(_ child: Int, _ classIndex: Int32, _ facts: ScenarioFacts) -> Bool {
        kept[child].map { DemandRecount.isMet($0, by: classIndex, facts) } ?? false
    }
}
