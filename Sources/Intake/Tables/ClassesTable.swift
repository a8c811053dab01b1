import PlacementModel

/// Reads `classes.csv`.
struct ClassesTable {
    private(set) var classes: [CareClass] = []
    private(set) var directory = CodeDirectory()
    /// Per site the positions of its classes.
    private(set) var classesOfSite: [[Int32]]
    /// Per class the positions of those that are parallel to it: wishes for it are for them, too.
    private(set) var parallelClasses: [[Int32]] = []
    private var parallels: [Parallel] = []
    private var rows: [Int32] = []
    private let sites: CodeDirectory
    private let sessions: CodeDirectory

    /// A class that says to which it is parallel, perhaps one that comes later in the table.
    private struct Parallel {
        let careClass: Int
        let code: String
        let place: InputPlace
    }

    init(
        _ source: TableSource?,
        sites: CodeDirectory,
        sessions: CodeDirectory,
        log: IntakeLog
    ) {
        self.sites = sites
        self.sessions = sessions
        classesOfSite = Array(repeating: [], count: sites.codes.count)
        guard let source else {
            directory.isComplete = false
            return
        }
        source.text.withUnsafeBufferPointer { bytes in
            guard
                let reader = TableReader<ClassColumn>(bytes, fileName: source.fileName, log: log)
            else {
                directory.isComplete = false
                return
            }
            while reader.next() { read(reader) }
            if reader.hasLostRows { directory.isComplete = false }
        }
        joinParallels(log)
    }

    /// Wishes of one rank are for classes of one site, so parallel classes are at one site.
    private mutating func joinParallels(_ log: IntakeLog) {
        parallelClasses = Array(repeating: [], count: classes.count)
        for parallel in parallels {
            func fault(_ kind: FaultKind) {
                log.add(kind, at: parallel.place, value: ShownValue.plain(parallel.code))
            }
            var code = parallel.code
            let other = code.withUTF8 { code in
                directory.position(of: code, log: log) { nearest in
                    fault(.unknownCode(.classCode, nearest: nearest))
                }
            }
            guard let other else { continue }
            let site = classes[parallel.careClass].siteIndex
            if other == parallel.careClass {
                fault(.refersToItself)
            } else if site >= 0, classes[other].siteIndex != site {
                fault(.classElsewhere(site: sites.codes[Int(site)]))
            } else {
                parallelClasses[other].append(Int32(parallel.careClass))
            }
        }
    }

    private mutating func read(_ reader: TableReader<ClassColumn>) {
        let position = reader.define(.classCode, in: &directory, rows: rows)
        if position != nil { rows.append(reader.row) }
        let site = reader.neededReference(.site, to: sites, .site)
        let session = session(reader)
        let kind = reader.word(.kind, in: Words.classKinds, .classKind)
        let ages = ages(reader)
        let grades = grades(reader)
        let modes = modes(reader)
        let capacity = capacity(reader, kind)
        let opening = OpeningTerms(
            isOptional: reader.yesOrNo(.optional) ?? false,
            minimumChildren: reader.whole(.minChildren, in: 1...100_000),
            cost: reader.money(.openingCost)
        )
        let fee = reader.money(.fee)
        let parallel = reader.code(.parallelTo)?.string
        guard let position else { return }
        if let parallel {
            let place = reader.place(of: .parallelTo)
            parallels.append(Parallel(careClass: position, code: parallel, place: place))
        }
        // Positions must agree with the directory, so a class with a fault takes its place, too.
        let code = directory.codes[position]
        classes.append(
            CareClass(
                id: ClassID(code),
                name: reader.text(.name) ?? code,
                siteIndex: Int32(site ?? -1),
                sessionIndex: Int32(session ?? -1),
                kind: kind,
                ages: ages,
                grades: grades,
                modes: modes,
                capacity: capacity,
                opening: opening,
                fee: fee,
                row: reader.row
            )
        )
        if let site { classesOfSite[site].append(Int32(position)) }
    }

    private func session(_ reader: TableReader<ClassColumn>) -> Int? {
        if reader.stated(.session) != nil {
            return reader.reference(.session, to: sessions, .session)
        }
        if sessions.codes.count == 1 { return 0 }
        if sessions.isComplete { reader.fault(.sessionNeeded, at: .session) }
        return nil
    }

    private func ages(_ reader: TableReader<ClassColumn>) -> ClosedRange<AgeInMonths>? {
        let minimum = reader.whole(.minAgeMonths, in: 0...240)
        let maximum = reader.whole(.maxAgeMonths, in: 0...240)
        return range(reader, minimum, maximum, .minAgeMonths, .maxAgeMonths)
            .map { AgeInMonths(Int16($0.lowerBound))...AgeInMonths(Int16($0.upperBound)) }
    }

    private func grades(_ reader: TableReader<ClassColumn>) -> ClosedRange<Grade>? {
        let minimum = reader.word(.minGrade, in: Words.grades, .grade)
        let maximum = reader.word(.maxGrade, in: Words.grades, .grade)
        return range(reader, minimum, maximum, .minGrade, .maxGrade)
    }

    /// Both ends or neither, in order.
    private func range<Bound: Comparable>(
        _ reader: TableReader<ClassColumn>,
        _ minimum: Bound?,
        _ maximum: Bound?,
        _ lower: ClassColumn,
        _ upper: ClassColumn
    ) -> ClosedRange<Bound>? {
        let hasLower = reader.stated(lower) != nil
        let hasUpper = reader.stated(upper) != nil
        if hasLower != hasUpper {
            let (stated, missing) = hasLower ? (lower, upper) : (upper, lower)
            reader.fault(.partnerMissing(column: reader.header(of: missing)), at: stated)
        }
        guard let minimum, let maximum else { return nil }
        guard minimum <= maximum else {
            reader.fault(.minimumAboveMaximum(column: reader.header(of: upper)), at: lower)
            return nil
        }
        return minimum...maximum
    }

    private func modes(_ reader: TableReader<ClassColumn>) -> ModeSet {
        var modes = ModeSet()
        reader.list(.modes) { word in
            if let mode = Words.modes.value(of: word) {
                modes.insert(mode)
            } else {
                reader.fault(.unreadable(.mode), at: .modes)
            }
        }
        return modes.isEmpty ? ModeSet([.fullDay]) : modes
    }

    private func capacity(
        _ reader: TableReader<ClassColumn>,
        _ kind: ClassKind?
    ) -> CapacityLimits {
        let limits = CapacityLimits(
            approvedPlaces: reader.whole(.seats, in: 0...100_000),
            legalSize: reader.whole(.legalSize, in: 1...100_000) ?? kind?.legalSize,
            carerCount: reader.whole(.carers, in: 0...10_000),
            childrenPerCarer: reader.whole(.childrenPerCarer, in: 1...1000)
                ?? kind?.childrenPerCarer,
            placesByArea: reader.whole(.areaSeats, in: 0...100_000)
        )
        let isSilent = [ClassColumn.seats, .legalSize, .areaSeats, .kind]
            .allSatisfy { reader.stated($0) == nil }
        if isSilent, limits.binding == nil { reader.fault(.noCapacity, at: .seats) }
        compareWithLastTime(limits, reader)
        return limits
    }

    /// A capacity that differs by half or more from that of last time is more often a slip than a
    /// plan.
    private func compareWithLastTime(
        _ limits: CapacityLimits,
        _ reader: TableReader<ClassColumn>
    ) {
        guard let lastTime = reader.whole(.seatsLastTime, in: 0...100_000),
            let binding = limits.binding
        else { return }
        let difference = abs(binding.places - lastTime)
        guard difference > 0, difference * 2 >= lastTime else { return }
        reader.warn(
            .capacityUnlikeLastTime(seats: Int(binding.places), by: binding.limit),
            at: .seatsLastTime
        )
    }
}
