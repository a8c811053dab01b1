import PlacementModel

extension FigureRow {
    /// Every figure of any side, by section. Within a section the order is that of the joined places;
    /// bands, distances and ranks ascend; the rest stands as the first side that has it has it.
    package static func all(of sides: [RunFigures], in places: ComparedPlaces) -> [FigureRow] {
        var known: Set<Figure> = []
        let order = SubjectOrder(places)
        var figures: [(key: (section: Int, subject: Int, arrival: Int), figure: Figure)] = []
        for entry in sides.lazy.map(\.entries).joined()
        where known.insert(entry.figure).inserted {
            let section = FigureSection.allCases.firstIndex(of: entry.figure.section) ?? 0
            figures.append(
                ((section, order.position(entry.figure), figures.count), entry.figure)
            )
        }
        return figures.sorted { $0.key < $1.key }.map { entry in
            FigureRow(figure: entry.figure, values: sides.map { $0[entry.figure] })
        }
    }
}

/// Where a subject stands within its section.
private struct SubjectOrder {
    private var positions: [FigureSubject: Int] = [:]

    init(_ places: ComparedPlaces) {
        let subjects: [[FigureSubject]] = [
            places.groups.map { .group($0.id) }, places.sites.map { .site($0.id) },
            places.sessions.map { .session($0.id) }, places.classes.map { .careClass($0.id) },
            DistanceBand.all.map { .distance($0) },
        ]
        for list in subjects {
            for (position, subject) in list.enumerated() { positions[subject] = position + 1 }
        }
    }

    /// 0 where all sides stand in the order of their figures.
    func position(_ figure: Figure) -> Int {
        switch figure.subject {
        case .band(let band): band.sortKey
        case .wish(let rank): rank.map { Int($0) } ?? Int.max
        default: positions[figure.subject] ?? 0
        }
    }
}
