package import Parallel
package import PlacementModel

/// Reads the folder of a scenario.
package enum Intake {
    /// Reads every file, reports every fault, and returns a scenario only when there is none.
    ///
    /// - Parameters:
    ///   - variant: the name of a file in `variants/`, without `.yaml`; nil reads the scenario as its
    ///     folder has it.
    ///   - changes: which changes of the variant are part of the scenario.
    ///   - threads: read large tables; what is read and said is the same for any number.
    /// - Complexity: O(size of the files); memory of the same order, because the personal
    ///   register keeps the text of `children.csv`.
    package static func read(
        folder path: String,
        variant: String? = nil,
        changes: VariantSelection = .all,
        threads: Threads = .one
    ) throws(IntakeFailure) -> ReadResult {
        let log = IntakeLog()
        let folder = try ScenarioFolder(path: path, log: log)
        return try read(folder, variant, changes, threads, log)
    }

    /// The names of the variants of a folder, in alphabetical order.
    package static func variants(folder path: String) throws(IntakeFailure) -> [String] {
        try ScenarioFolder(path: path, log: IntakeLog()).variantNames()
    }

    /// A variant's title and changes, without reading what it changes.
    ///
    /// - Throws: every fault of its file by itself.
    package static func variant(
        _ name: String,
        folder path: String
    ) throws(IntakeFailure) -> Variant {
        let log = IntakeLog()
        return try variant(name, ScenarioFolder(path: path, log: log), log)
    }

    static func variant(
        _ name: String,
        _ folder: ScenarioFolder,
        _ log: IntakeLog
    ) throws(IntakeFailure) -> Variant {
        let choice = VariantChoice(name: name, selection: .all)
        var reading = ScenarioReading(folder: folder, log: log, variant: choice)
        let variant = try reading.readVariant()
        guard !log.hasFaults, let variant else { throw .faults(FaultReport(log)) }
        return variant
    }

    /// The same for files in memory.
    static func read(
        files: [(name: String, bytes: [UInt8])],
        variant: String? = nil,
        changes: VariantSelection = .all,
        threads: Threads = .one
    ) throws(IntakeFailure) -> ReadResult {
        try read(ScenarioFolder(files: files), variant, changes, threads, IntakeLog())
    }

    static func read(
        _ folder: ScenarioFolder,
        _ variant: String?,
        _ changes: VariantSelection,
        _ threads: Threads,
        _ log: IntakeLog
    ) throws(IntakeFailure) -> ReadResult {
        let choice = variant.map { VariantChoice(name: $0, selection: changes) }
        var reading = ScenarioReading(folder: folder, log: log, variant: choice, threads: threads)
        let result = try reading.read()
        let places = folder.workbook.map(WorkbookPlaces.init)
        guard !log.hasFaults, var result else {
            let report = FaultReport(log)
            throw .faults(places?.moved(report) ?? report)
        }
        if let places { result.warnings = places.moved(result.warnings) }
        return result
    }
}
