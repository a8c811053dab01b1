/// Every figure of one run, in a fixed order; a figure that is not defined for the run, such as the
/// cutoff of a class with free seats, is not among them.
package struct RunFigures: Sendable {
    package private(set) var entries: [Entry] = []
    private var position: [Figure: Int] = [:]

    package struct Entry: Hashable, Sendable {
        package let figure: Figure
        package let value: Int

        package init(figure: Figure, value: Int) {
            self.figure = figure
            self.value = value
        }
    }

    package init() {}

    package subscript(figure: Figure) -> Int? { position[figure].map { entries[$0].value } }

    /// Precondition: each figure is added once.
    package mutating func add(_ measure: Measure, _ subject: FigureSubject = .all, _ value: Int?) {
        guard let value else { return }
        let figure = Figure(measure, subject)
        position[figure] = entries.count
        entries.append(Entry(figure: figure, value: value))
    }
}

/// What an envy audit counted in a run.
package struct EnvyCounts: Hashable, Sendable {
    package let cases: Int
    /// Cases that no rule of the policy answers.
    package let justified: Int
    /// Children with at least one of those.
    package let childrenWithJustified: Int

    package init(cases: Int, justified: Int, childrenWithJustified: Int) {
        self.cases = cases
        self.justified = justified
        self.childrenWithJustified = childrenWithJustified
    }
}
