import Foundation

/// A file that a planner names for a report. Reports are written over reports alone: a name that is
/// given to the wrong option must not cost a scenario, a register or a result.
struct ReportDestination {
    let format: ReportFormat
    let path: String

    var file: URL { URL(fileURLWithPath: path) }

    /// Whether the name ends as files of the format do, and is not the one that scenarios have.
    var isNamedAsReport: Bool {
        let name = file.lastPathComponent.lowercased()
        return name.hasSuffix("." + format.rawValue) && name != "scenario.xlsx"
    }

    /// Whether something stands there that is no report of Roost.
    var isTaken: Bool {
        // A link that leads nowhere stands there as well.
        let isThere = (try? FileManager.default.attributesOfItem(atPath: file.path)) != nil
        return isThere && !isReport
    }

    /// A page is known by its beginning. The content of a workbook is compressed, and templates are
    /// made by the same library; so one is known by the name that reports have in run folders.
    private var isReport: Bool {
        switch format {
        case .html:
            let beginning = beginning(1024)
            return beginning.hasPrefix("<!DOCTYPE html>")
                && beginning.contains("\"default-src 'none'; style-src 'sha256-")
        case .xlsx:
            let name = file.lastPathComponent.lowercased()
            return name.hasPrefix("report") && beginning(2) == "PK"
        }
    }

    /// Empty where there is nothing to be read.
    private func beginning(_ count: Int) -> String {
        guard let handle = try? FileHandle(forReadingFrom: file) else { return "" }
        defer { try? handle.close() }
        let bytes = (try? handle.read(upToCount: count)) ?? Data()
        return String(decoding: bytes, as: UTF8.self)
    }
}
