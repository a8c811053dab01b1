import Parallel
import PlacementModel
import Yams

/// Reads the files of a folder in the order in which they refer to each other: what
/// `scenario.yaml` defines, sites, classes, the policy, children, and what is said about them.
struct ScenarioReading {
    private let folder: ScenarioFolder
    private let log: IntakeLog
    private let choice: VariantChoice?
    private let threads: Threads
    /// What the variant does to tables.
    private var edits: TableEdits?
    /// The files that were read, with digests that may still be on their way.
    private var inputs: [(name: String, digest: FileDigest)] = []

    init(
        folder: ScenarioFolder,
        log: IntakeLog,
        variant choice: VariantChoice? = nil,
        threads: Threads = .one
    ) {
        self.folder = folder
        self.log = log
        self.choice = choice
        self.threads = threads
    }

    /// Nil when something essential is missing; then the log has a fault.
    mutating func read() throws(IntakeFailure) -> ReadResult? {
        if let workbook = folder.workbook {
            workbook.report(to: log)
            if let digest = workbook.digest {
                inputs.append((ScenarioWorkbook.fileName, digest))
            }
        }
        let document = try readDocument()
        let yaml = document.reader
        let header = ScenarioHeader(document.root, reader: yaml)
        let coordinates = CoordinateReading(system: header.coordinates)
        let groups = GroupNames(header.groups, isComplete: header.groupsAreComplete)
        let sites = SitesTable(try load(.sites), coordinates: coordinates, log: log)
        let classes = ClassesTable(
            try load(.classes),
            sites: sites.directory,
            sessions: header.sessionCodes,
            log: log
        )
        let places = PolicyContext(groups: groups, sites: sites.directory, classes: classes)
        let policy = header.policy.flatMap { PolicyReader(context: places, reader: yaml).read($0) }
        let source = try load(.children)
        let children = ChildrenTable(
            source,
            context: ChildContext(
                referenceDate: header.referenceDate,
                lastSessionDay: header.sessions.compactMap(\.dates.last).max(),
                groups: groups,
                lapsedGroups: policy?.eligibility.lapsedGroups ?? .count,
                organisations: sites.organisations,
                coordinates: coordinates,
                sitePlaces: ScenarioReading.distinctPlaces(of: sites.sites)
            ),
            wishes: WishCollector(classes: classes, sites: sites.directory),
            threads: threads,
            log: log
        )
        let about = try readTablesAboutChildren(children, sites, classes)
        if coordinates.wereStated, header.lacksCoordinates {
            log.add(
                .coordinateSystemMissing,
                at: InputPlace(file: yaml.file, column: "coordinates")
            )
        }
        CrossCheck(
            header: header,
            policy: policy,
            sites: sites,
            classes: classes,
            children: children,
            wishes: about.wishes,
            hasPrevious: contains(.previous),
            log: log
        ).run()
        if !log.hasFaults {
            AuditCheck(
                sites: sites.sites,
                classes: classes.classes,
                children: children.children,
                wishes: about.wishes,
                distances: about.distances,
                previous: about.previous,
                log: log
            ).run()
        }

        guard !log.hasFaults, let source, let policy, let title = header.title,
            let referenceDate = header.referenceDate
        else { return nil }
        var scenario = Scenario(
            title: title,
            referenceDate: referenceDate,
            sessions: header.sessions,
            groups: header.groups,
            organisations: sites.organisations.codes,
            sites: sites.sites,
            classes: classes.classes,
            children: children.children,
            wishes: about.wishes,
            statedDistances: about.distances,
            previous: about.previous,
            pins: about.pins,
            policy: policy,
            inputs: inputs.map { InputFile(name: $0.name, sha256: $0.digest.hexadecimal) }
                .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        )
        scenario.sheets = folder.workbook?.names ?? [:]
        scenario.wishTable = about.wishTable
        scenario.announced = about.announced
        scenario.variant = document.variant
        return ReadResult(
            scenario: scenario,
            register: PersonalRegister(
                source: source,
                layout: children.layout,
                children: children.directory.codes,
                rowStarts: children.rowStarts
            ),
            warnings: log.sortedWarnings,
            omittedWarningCount: log.omittedWarningCount
        )
    }

    /// `scenario.yaml` with what the variant says of it.
    private struct Document {
        var root: Node?
        var reader: YAMLReader
        var variant: Variant?
    }

    private mutating func readDocument() throws(IntakeFailure) -> Document {
        let file = ScenarioFolder.policyFile
        guard let text = try readText(file) else {
            return Document(reader: YAMLReader(file: file, log: log))
        }
        let root = YAMLDocument.root(of: text, file: file, log: log)
        let plain = Document(root: root, reader: YAMLReader(file: file, log: log))
        guard let choice else { return plain }
        let variant = try folder.path(ofVariant: choice.name)
        guard let variantText = try readText(variant), let root,
            let reading = VariantReading(variantText, choice, base: root, baseText: text, log: log)
        else { return plain }
        if case .only(let numbers) = choice.selection,
            let unknown = numbers.filter({ !(1...max(1, reading.count)).contains($0) }).min()
        {
            throw .noChange(number: unknown, count: reading.count)
        }
        edits = reading.tableEdits
        return Document(
            root: reading.root,
            reader: YAMLReader(file: file, log: log, variant: reading.lines),
            variant: reading.variant
        )
    }

    /// The variant alone; nil when it cannot be read, which is a fault.
    mutating func readVariant() throws(IntakeFailure) -> Variant? { try readDocument().variant }

    /// A YAML file in UTF-8; nil when it is no text, which is a fault.
    private mutating func readText(_ name: String) throws(IntakeFailure) -> [UInt8]? {
        guard
            let contents = try folder.read(
                name,
                megabyteLimit: YAMLDocument.megabyteLimit,
                log: log
            )
        else { return nil }
        inputs.append((name, contents.digest))
        switch TextEncoding.decode(contents.bytes) {
        case .text(let text): return text
        case .refused(let kind, let offset):
            let line = offset.map { offset in
                contents.bytes.withUnsafeBufferPointer { Int32($0.line(ofOffset: offset)) }
            }
            log.add(kind, at: InputPlace(file: name, row: line))
            return nil
        }
    }

    /// The table with what the variant does to it.
    private mutating func load(_ table: SourceTable) throws(IntakeFailure) -> TableSource? {
        let source = folder.contains(table) ? try loadFile(table) : nil
        guard var edits else { return source }
        let edited = edits.edited(source, table)
        log.origins = edits.origins
        self.edits = edits
        return edited
    }

    private mutating func loadFile(_ table: SourceTable) throws(IntakeFailure) -> TableSource? {
        let name = table.fileName
        if let sheet = folder.workbook?.sheets[table] {
            // Nil where the sheet could not become a table, which is a fault already.
            guard let source = sheet.source else { return nil }
            inputs.append((table.sheetCode, FileDigest(of: source.text)))
            return source
        }
        let limit = TableSource.megabyteLimit
        guard
            let contents = try folder.read(name, megabyteLimit: limit, threads: threads, log: log)
        else { return nil }
        inputs.append((name, contents.digest))
        return TableSource.decode(contents, name: name, threads: threads, log: log)
    }

    private mutating func loadIfThere(_ table: SourceTable) throws(IntakeFailure) -> TableSource? {
        contains(table) ? try load(table) : nil
    }

    private func contains(_ table: SourceTable) -> Bool {
        folder.contains(table) || edits?.adds(to: table) ?? false
    }

    /// What the optional tables say about children.
    private struct AboutChildren {
        var wishes: RaggedTable<Wish>
        var wishTable: SourceTable
        var distances: RaggedTable<StatedDistance>
        var previous: [PreviousPlacement?] = []
        var pins: [Pin] = []
        var announced: [AnnouncedSeat] = []
    }

    private mutating func readTablesAboutChildren(
        _ children: ChildrenTable,
        _ sites: SitesTable,
        _ classes: ClassesTable
    ) throws(IntakeFailure) -> AboutChildren {
        let directory = children.directory
        let preferences = try loadIfThere(.preferences).map { source in
            PreferencesTable(
                source,
                children: children,
                classes: classes.classes,
                wishes: WishCollector(classes: classes, sites: sites.directory),
                log: log
            )
        }
        if let preferences, !preferences.isEmpty, children.hasWishes {
            log.add(.wishesInBothFiles, at: InputPlace(file: SourceTable.preferences.fileName))
        }
        let wishes = preferences.flatMap { $0.isEmpty ? nil : $0.wishes } ?? children.wishes
        if wishes.isFull {
            let file = preferences == nil ? SourceTable.children : .preferences
            log.add(
                .tooManyEntries(limit: WishCollector.limit),
                at: InputPlace(file: file.fileName)
            )
        }
        let distances = try loadIfThere(.distances).map { source in
            DistancesTable.read(source, children: directory, sites: sites.directory, log: log)
        }
        let previous = try loadIfThere(.previous).map { source in
            PreviousTable.read(
                source,
                children: directory,
                sites: sites.directory,
                classes: classes,
                log: log
            )
        }
        let pins = try loadIfThere(.pins).map { source in
            PinsTable(source, children: directory, classes: classes.directory, log: log)
        }
        let announced = try loadIfThere(.announced).map { source in
            AnnouncedTable(source, children: directory, classes: classes.directory, log: log)
        }
        return AboutChildren(
            wishes: wishes.table,
            wishTable: preferences.map { $0.isEmpty ? .children : .preferences } ?? .children,
            distances: distances ?? ChildRows().grouped(childCount: directory.codes.count),
            previous: previous ?? [],
            pins: pins?.pins ?? [],
            announced: announced?.seats ?? []
        )
    }

    /// The places of sites, each once, in order of appearance.
    private static func distinctPlaces(of sites: [Site]) -> [Location] {
        var seen: Set<Location> = []
        return sites.compactMap(\.location).filter { seen.insert($0).inserted }
    }
}
