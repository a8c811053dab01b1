import PlacementModel

/// Reads `sites.csv`.
struct SitesTable {
    private(set) var sites: [Site] = []
    private(set) var directory = CodeDirectory()
    /// Operators and partners, in order of appearance.
    private(set) var organisations = CodeTable()
    private var rows: [Int32] = []

    init(_ source: TableSource?, coordinates: CoordinateReading, log: IntakeLog) {
        guard let source else {
            directory.isComplete = false
            return
        }
        source.text.withUnsafeBufferPointer { bytes in
            guard
                let reader = TableReader<SiteColumn>(bytes, fileName: source.fileName, log: log)
            else {
                directory.isComplete = false
                return
            }
            while reader.next() { read(reader, coordinates) }
            if reader.hasLostRows { directory.isComplete = false }
        }
    }

    private mutating func read(
        _ reader: TableReader<SiteColumn>,
        _ coordinates: CoordinateReading
    ) {
        let position = reader.define(.site, in: &directory, rows: rows)
        let name = reader.text(.name)
        if name == nil { reader.fault(.missingValue, at: .name) }
        let point = coordinates.point(in: reader, longitude: .longitude, latitude: .latitude)
        let operatorIndex = reader.stated(.operatedBy).map { organisation($0) }
        var partners: [Int32] = []
        reader.list(.partners) { partner in
            let index = organisation(partner)
            if !partners.contains(index) { partners.append(index) }
        }
        var audiences: [Audience] = []
        reader.list(.audience) { word in
            if let audience = Words.audiences.value(of: word) {
                if !audiences.contains(audience) { audiences.append(audience) }
            } else {
                reader.fault(.unreadable(.audience), at: .audience)
            }
        }
        let papersValidUntil = reader.date(.papersValidUntil)
        let sharedCarers = reader.whole(.sharedCarers, in: 0...10_000)
        let isOptional = reader.yesOrNo(.optional) ?? false
        let openingCost = reader.money(.openingCost)
        guard let position else { return }
        rows.append(reader.row)
        sites.append(
            Site(
                id: SiteID(directory.codes[position]),
                name: name ?? "",
                location: point.flatMap(coordinates.location(of:)),
                operatorIndex: operatorIndex,
                partnerIndices: partners,
                audiences: audiences,
                papersValidUntil: papersValidUntil,
                sharedCarerCount: sharedCarers,
                isOptional: isOptional,
                openingCost: openingCost,
                row: reader.row
            )
        )
    }

    private mutating func organisation(_ name: Bytes) -> Int32 {
        Int32(organisations.insert(name).position)
    }
}
