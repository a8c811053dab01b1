import PlacementModel

extension RunReport {
    /// Whether a class, or its site, may stay closed and the run left it without seats.
    package func isClosed(_ careClass: Int) -> Bool {
        let described = run.scenario.classes[careClass]
        let mayStayClosed =
            described.opening.mayStayClosed
            || run.scenario.sites[Int(described.siteIndex)].isOptional
        return mayStayClosed && tally.classes[careClass].seats == 0
    }

    /// The names of the classes that stay closed, each with its site.
    package var closedClasses: [String] {
        run.scenario.classes.indices.filter(isClosed).map { index in
            let careClass = run.scenario.classes[index]
            return "\(run.scenario.sites[Int(careClass.siteIndex)].name) \(careClass.name)"
        }
    }
}
