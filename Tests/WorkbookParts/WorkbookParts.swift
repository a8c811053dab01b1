import CZip
package import Foundation

/// The parts of a workbook's archive by name, as text, for tests that look into what was written.
package enum WorkbookParts {
    package enum Failure: Error {
        case notAnArchive
        case unreadable(String)
    }

    package static func read(_ bytes: Data) throws -> [String: String] {
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("\(UUID().uuidString).zip")
        try bytes.write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        guard let archive = zip_open(path.path, ZIP_RDONLY, nil) else {
            throw Failure.notAnArchive
        }
        defer { zip_discard(archive) }
        var parts: [String: String] = [:]
        for index in 0..<UInt64(zip_get_num_entries(archive, 0)) {
            var status = zip_stat_t()
            guard zip_stat_index(archive, index, 0, &status) == 0,
                let file = zip_fopen_index(archive, index, 0)
            else { throw Failure.unreadable("\(index)") }
            let name = String(cString: status.name)
            var content = [UInt8](repeating: 0, count: Int(status.size))
            let count = zip_fread(file, &content, status.size)
            zip_fclose(file)
            guard count == Int64(status.size) else { throw Failure.unreadable(name) }
            parts[name] = String(decoding: content, as: UTF8.self)
        }
        return parts
    }
}
