package import Parallel
package import PlacementModel

/// The files of a scenario after a revision, in memory.
package struct RevisedScenario {
    /// By name, in the order in which they are read.
    package internal(set) var files: [(name: String, bytes: [UInt8])] = []
    /// In the order of the files that name them.
    package let withdrawn: [ChildID]
    package let corrected: [ChildID]
    package let late: [ChildID]
    private var variant: (name: String, changes: VariantSelection)?
    /// Per file that was put together anew, where each of its rows comes from.
    private var origins: [String: [InputPlace]] = [:]
    /// Where tables that come from a workbook stand there.
    private let places: WorkbookPlaces?

    init(
        withdrawn: [ChildID],
        corrected: [ChildID],
        late: [ChildID],
        places: WorkbookPlaces?
    ) {
        self.places = places
        self.withdrawn = withdrawn
        self.corrected = corrected
        self.late = late
    }

    mutating func add(_ table: ChildTable?, name: String) {
        guard let table else { return }
        files.append((name, table.bytes))
        origins[name] = table.rows.map(\.origin)
    }

    /// Adds a file that stands in no revision, such as `announced.csv`.
    package mutating func add(_ bytes: [UInt8], name: String) { files.append((name, bytes)) }

    /// Takes the variant of the run that was announced along, which changes the revised scenario as it
    /// changed the one before.
    package mutating func take(
        variant name: String,
        _ changes: VariantSelection,
        _ folder: String
    ) throws(IntakeFailure) {
        let log = IntakeLog()
        let source = try ScenarioFolder(path: folder, log: log)
        let file = try source.path(ofVariant: name)
        let limit = YAMLDocument.megabyteLimit
        guard let contents = try source.read(file, megabyteLimit: limit, log: log) else {
            throw .faults(FaultReport(log))
        }
        files.append((file, contents.bytes))
        variant = (name, changes)
    }

    /// Reads the scenario; faults and warnings are named where the planner wrote them.
    package func read(_ threads: Threads = .one) throws(IntakeFailure) -> ReadResult {
        do {
            let result = try Intake.read(
                files: files,
                variant: variant?.name,
                changes: variant?.changes ?? .all,
                threads: threads
            )
            return ReadResult(
                scenario: result.scenario,
                register: result.register,
                warnings: result.warnings.map {
                    Warning(place: origin(of: $0.place), value: $0.value, kind: $0.kind)
                },
                omittedWarningCount: result.omittedWarningCount
            )
        } catch {
            guard case .faults(let report) = error else { throw error }
            throw .faults(report.moved { place in origin(of: place) })
        }
    }

    private func origin(of place: InputPlace) -> InputPlace {
        guard let row = place.row, row > 1, let rows = origins[place.file],
            rows.indices.contains(Int(row) - 2)
        else { return places?.moved(place) ?? place }
        let origin = rows[Int(row) - 2]
        return InputPlace(
            file: origin.file,
            sheet: origin.sheet,
            row: origin.row,
            column: place.column
        )
    }
}
