import CZip
import Foundation
import Testing

/// The parts of a workbook's archive by name, as text.
enum ZipEntries {
    static func read(_ bytes: Data) throws -> [String: String] {
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("\(UUID().uuidString).zip")
        try bytes.write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        let archive = try #require(zip_open(path.path, ZIP_RDONLY, nil))
        defer { zip_discard(archive) }
        var entries: [String: String] = [:]
        for index in 0..<UInt64(zip_get_num_entries(archive, 0)) {
            var status = zip_stat_t()
            try #require(zip_stat_index(archive, index, 0, &status) == 0)
            var content = [UInt8](repeating: 0, count: Int(status.size))
            let file = try #require(zip_fopen_index(archive, index, 0))
            let count = zip_fread(file, &content, status.size)
            zip_fclose(file)
            try #require(count == Int64(status.size))
            entries[String(cString: status.name)] = String(decoding: content, as: UTF8.self)
        }
        return entries
    }
}
