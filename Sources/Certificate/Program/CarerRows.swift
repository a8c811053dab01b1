import PlacementModel

extension ProgramSheet {
    /// Classes without carers of their own get whole carers of those that the site shares, or that the
    /// budget counts: in every part of the day as many as their children need, and on no day more than
    /// the site has.
    mutating func writeCarers() {
        let isBudgeted = policy.opening.carerCount != nil
        let sites = facts.scenario.sites
        for (index, careClass) in facts.scenario.classes.enumerated() {
            let shared = sites[Int(careClass.siteIndex)].sharedCarerCount
            guard careClass.capacity.carerCount == nil, isBudgeted || shared != nil else {
                continue
            }
            writeCarers(of: index, careClass, shared: shared.map(Int.init))
        }
        let days = WorkingDays(facts.scenario).days
        var classesOfSite = [[Int]](repeating: [], count: sites.count)
        for (index, careClass) in facts.classes.enumerated() where carersOfClass[index] >= 0 {
            classesOfSite[careClass.site].append(index)
        }
        for (index, site) in sites.enumerated() {
            guard let shared = site.sharedCarerCount else { continue }
            let classes = classesOfSite[index]
            for day in days {
                let atWork = classes.filter { day.sessions.contains(facts.classes[$0].session) }
                guard !atWork.isEmpty else { continue }
                add(atWork.map { carersOfClass[$0] })
                endRow(.carersOfSite(Int32(index), day: day.date), upper: Int64(shared))
            }
        }
    }

    /// The ratio that holds is the strictest of the children who sit there: the mildest holds anyway,
    /// each other one where a column says that a child of its band is present.
    private mutating func writeCarers(of index: Int, _ careClass: CareClass, shared: Int?) {
        let all = terms(seats.ofClass[index])
        let ratios = ratios(of: index, careClass)
        guard !all.isEmpty, let strictest = ratios.first, let mildest = ratios.last else { return }
        let places = facts.classes[index].seats
        let enough = (places + strictest - 1) / strictest
        let carers = addColumn(
            .carers(careClass: Int32(index)),
            upTo: Int64(min(enough, shared ?? enough))
        )
        carersOfClass[index] = carers
        limitPlaces(all, to: 0, [(carers, -mildest)]) {
            .ratio(careClass: Int32(index), childrenPerCarer: Int32(mildest), $0)
        }
        for ratio in ratios.dropLast() {
            let isPresent = addColumn(
                .band(careClass: Int32(index), childrenPerCarer: Int32(ratio))
            )
            writePresence(index, ratio, isPresent)
            limitPlaces(all, to: places, [(carers, -ratio), (isPresent, places)]) {
                .ratio(careClass: Int32(index), childrenPerCarer: Int32(ratio), $0)
            }
        }
    }

    /// Ratios that may come to hold, strictest first; none where no rule states one.
    private func ratios(of index: Int, _ careClass: CareClass) -> [Int] {
        guard careClass.isHeldToBands else {
            return careClass.capacity.childrenPerCarer.map { [Int($0)] } ?? []
        }
        return Set(seats.ofClass[index].map { ratio(ofBand: seats.child[Int($0)]) }).sorted()
    }

    private func ratio(ofBand child: Int32) -> Int {
        switch facts.children[Int(child)].months {
        case nil: 5
        case .some(..<12): 3
        case .some(..<24): 5
        default: 7
        }
    }

    /// A band is present where one of its children sits.
    private mutating func writePresence(_ index: Int, _ ratio: Int, _ isPresent: Int32) {
        var rest = seats.ofClass[index]
        while let first = rest.first {
            let child = seats.child[Int(first)]
            let own = rest.prefix { seats.child[Int($0)] == child }
            rest = rest.dropFirst(own.count)
            guard self.ratio(ofBand: child) == ratio else { continue }
            add(own)
            add(isPresent, -1)
            endRow(
                .presence(careClass: Int32(index), childrenPerCarer: Int32(ratio), child: child),
                upper: 0
            )
        }
    }
}
