/// Reads the folder of a scenario.
package enum Intake {
    /// Reads every file, reports every fault, and returns a scenario only when there is none.
    ///
    /// - Complexity: O(size of the files); memory of the same order, because the personal
    ///   register keeps the text of `children.csv`.
    package static func read(folder path: String) throws(IntakeFailure) -> ReadResult {
        let log = IntakeLog()
        return try read(ScenarioFolder(path: path, log: log), log)
    }

    /// The same for files in memory.
    static func read(
        files: [(name: String, bytes: [UInt8])]
    ) throws(IntakeFailure) -> ReadResult {
        let log = IntakeLog()
        return try read(ScenarioFolder(files: files, log: log), log)
    }

    private static func read(
        _ folder: ScenarioFolder,
        _ log: IntakeLog
    ) throws(IntakeFailure) -> ReadResult {
        var reading = ScenarioReading(folder: folder, log: log)
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
