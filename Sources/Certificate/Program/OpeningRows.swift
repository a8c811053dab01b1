import PlacementModel

extension ProgramSheet {
    /// A closed class has no children, an open one its minimum; a class opens only at an open site, and
    /// where it may not stay closed by itself, together with it.
    mutating func writeOpening() {
        let scenario = facts.scenario
        for (index, site) in scenario.sites.enumerated() where site.isOptional {
            opensSite[index] = addColumn(.opensSite(Int32(index)))
        }
        for (position, careClass) in scenario.classes.enumerated() {
            let index = Int32(position)
            let site = opensSite[Int(careClass.siteIndex)]
            let mayStayClosed = careClass.opening.isOptional || careClass.hasMinimum
            guard site >= 0 || mayStayClosed else { continue }
            let opens = addColumn(.opensClass(index))
            opensClass[position] = opens
            if site >= 0 {
                add(opens)
                add(site, -1)
                endRow(
                    .opensAtOpenSite(careClass: index),
                    lower: mayStayClosed ? nil : 0,
                    upper: 0
                )
            }
            let all = seats.ofClass[position]
            if !all.isEmpty {
                limitPlaces(terms(all), to: 0, [(opens, -facts.classes[position].seats)]) {
                    .usedWhenOpen(careClass: index, $0)
                }
            }
            if careClass.hasMinimum, let minimum = careClass.opening.minimumChildren {
                add(all)
                add(opens, -Int64(minimum))
                endRow(.minimumToOpen(careClass: index), lower: 0)
            }
        }
    }

    /// Open classes, their money with that of open sites, and on every day their carers stay within the
    /// budget. What is open whatever happens is taken off the budget.
    mutating func writeBudgets() {
        let scenario = facts.scenario
        let budget = policy.opening
        if let limit = budget.classCount {
            var rest = Int64(limit)
            for opens in opensClass { spend(1, opens, &rest) }
            endRow(.budgetOfClasses, upper: rest)
        }
        if let limit = budget.money {
            var rest = limit
            for (careClass, opens) in zip(scenario.classes, opensClass) {
                spend(Int64(careClass.opening.cost ?? 0), opens, &rest)
            }
            for (site, opens) in zip(scenario.sites, opensSite) {
                spend(Int64(site.openingCost ?? 0), opens, &rest)
            }
            endRow(.budgetOfMoney, upper: rest)
        }
        guard let limit = budget.carerCount else { return }
        for day in WorkingDays(scenario).days {
            var rest = Int64(limit)
            for (index, careClass) in scenario.classes.enumerated()
            where day.sessions.contains(facts.classes[index].session) {
                if let own = careClass.capacity.carerCount {
                    spend(Int64(own), opensClass[index], &rest)
                } else if carersOfClass[index] >= 0 {
                    add(carersOfClass[index])
                }
            }
            endRow(.budgetOfCarers(day: day.date), upper: rest)
        }
    }

    /// - Parameter opens: the column that decides whether the amount is spent; -1 where it always is.
    private mutating func spend(_ amount: Int64, _ opens: Int32, _ rest: inout Int64) {
        if opens >= 0 { add(opens, amount) } else { rest -= amount }
    }
}
