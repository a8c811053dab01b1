import Foundation
import Sheets
import WorkbookWriter

extension Workbook {
    /// The workbook as a file's bytes. It is written to a folder that its owner alone can open,
    /// because it may hold names, and read from there.
    func bytes() throws(WorkbookFault) -> [UInt8] {
        let parent = FileManager.default.temporaryDirectory.path
        var template = Array("\(parent)/roost.XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw .file(path: parent, reason: String(cString: strerror(errno)))
        }
        let folder = String(
            decoding: template.dropLast().map(UInt8.init(bitPattern:)),
            as: UTF8.self
        )
        let path = folder + "/workbook.xlsx"
        defer {
            unlink(path)
            rmdir(folder)
        }
        try WorkbookFile.write(self, to: path)
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw .file(path: path, reason: error.localizedDescription)
        }
    }
}

extension Workbook {
    /// The workbook's bytes; says why there are none, and throws the exit code.
    func bytes(_ console: Console) throws -> [UInt8] {
        do {
            return try bytes()
        } catch {
            console.say(.workbook(error))
            throw ExitStatus.cannotWrite.exit
        }
    }
}
